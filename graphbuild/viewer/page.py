"""The view as one HTML file that needs no network and runs nothing but the script it came with."""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from graphbuild.viewer import encoding
from graphbuild.viewer.encoding import encode, encode_opening, encode_words, pack
from graphbuild.viewer.models import ViewModel
from graphbuild.viewer.pictures import LINE_STYLES, NODE_STYLES


def write_html(model: ViewModel, path: str | Path) -> Path:
    """Writes the view to `path` in UTF-8 and returns it; the same model gives the same bytes."""
    target = Path(path)
    target.write_bytes(render(model).encode("utf-8"))
    return target


def render(model: ViewModel) -> str:
    """The page: our constant script and style, the data as inert JSON, outlines of countries where there is a map.

    The policy names the digests of the constants alone: nothing that comes from an article can become script or style.
    """
    from markupsafe import Markup

    style, script = _asset("page.css"), _asset("bundle.js")
    data = pack(encode(model), longest=encoding.PLAIN)
    words = pack(encode_words(model), longest=encoding.PLAIN_WORDS)
    mapped = any(node.lat is not None for node in model.nodes)
    page: str = _template().render(
        title=model.title,
        counts=_counts(model),
        policy=_policy(script=script, style=style),
        style=Markup(style),
        script=Markup(script),
        opening=Markup(encode_opening(model)),
        data=Markup(data.text),
        data_type=data.type,
        words=Markup(words.text),
        words_type=words.type,
        atlas=Markup(_asset("atlas.json").strip() if mapped else "null"),
        nodes=list(NODE_STYLES.values()),
        lines=list(LINE_STYLES.items()),
    )
    return page


def _template() -> Any:
    from jinja2 import Environment, StrictUndefined

    return Environment(autoescape=True, undefined=StrictUndefined).from_string(_asset("page.html"))


@cache
def _asset(name: str) -> str:
    return files("graphbuild.viewer").joinpath(name).read_text("utf-8").replace("\r\n", "\n")


def _policy(*, script: str, style: str) -> str:
    return "; ".join(
        [
            "default-src 'none'",
            f"script-src {_digest(script)}",
            f"style-src {_digest(style)}",
            "img-src data: blob:",
            "base-uri 'none'",
            "form-action 'none'",
            "require-trusted-types-for 'script'",
            "trusted-types 'none'",
        ]
    )


def _digest(text: str) -> str:
    digest = base64.b64encode(hashlib.sha256(text.encode("utf-8")).digest()).decode("ascii")
    return f"'sha256-{digest}'"


def _counts(model: ViewModel) -> str:
    entities = sum(node.drawn for node in model.nodes)
    parts = [
        (entities, "entity", "entities"),
        (len(model.statements), "statement", "statements"),
        (len(model.articles), "article", "articles"),
    ]
    return ", ".join(f"{number:,} {one if number == 1 else many}" for number, one, many in parts)
