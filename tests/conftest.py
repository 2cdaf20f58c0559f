"""What is read of the gold articles and of the gold sentences, once for all tests that judge it."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

sys.path.insert(0, str(Path(__file__).parent / "gold"))

if TYPE_CHECKING:
    from facts_check import Row, Verdict


@pytest.fixture(scope="session")
def rows() -> dict[str, Row]:
    from facts_check import extracted

    return extracted(workers=None)


@pytest.fixture(scope="session")
def found(rows: dict[str, Row]) -> list[Verdict]:
    from facts_check import verdicts

    return list(verdicts(rows))


@pytest.fixture(scope="session")
def measured() -> dict[str, dict[str, float]]:
    from sentences_check import measured

    return measured(workers=None)
