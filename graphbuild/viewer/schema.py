"""The view model's JSON schema, for those who want to draw it themselves."""

from __future__ import annotations

from typing import Any

import msgspec

from graphbuild.viewer.models import ViewModel


def schema() -> dict[str, Any]:
    """The JSON schema of a view model as `to_json` writes it."""
    return msgspec.json.schema(ViewModel)


def to_json(model: ViewModel) -> bytes:
    """The model as JSON; the same model gives the same bytes."""
    return msgspec.json.encode(model, order="deterministic")
