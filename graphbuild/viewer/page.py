"""The view as one HTML file that needs no network and runs nothing but the two scripts it came with."""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

import msgspec

from graphbuild.viewer.models import ViewModel
from graphbuild.viewer.pictures import LARGE, LINE_STYLES, NODE_STYLES, to_pyvis

_LIBRARY = ("lib", "vis-9.1.2", "vis-network.min.js")
_ESCAPES = {ord(c): f"\\u{ord(c):04x}" for c in "<>&\u2028\u2029"}


def write_html(model: ViewModel, path: str | Path) -> Path:
    """Writes the view to `path` in UTF-8 and returns it; the same model gives the same bytes."""
    target = Path(path)
    target.write_bytes(render(model).encode("utf-8"))
    return target


def render(model: ViewModel) -> str:
    """The page: vis-network from the pyvis package, our constant script and style, and the data as inert JSON.

    The policy names the digests of the constants alone: nothing that comes from an article can become script or style.
    """
    from markupsafe import Markup

    style, library, script = _asset("page.css"), _library(), _asset("picture.js") + _asset("panel.js")
    page: str = _template().render(
        title=model.title,
        counts=_counts(model),
        policy=_policy(scripts=(library, script), style=style),
        style=Markup(style),
        library=Markup(library),
        script=Markup(script),
        data=Markup(_data(model)),
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


@cache
def _library() -> str:
    """vis-network with its licence; without the pointer to its source map, which a browser's tools would fetch."""
    text = files("pyvis").joinpath(*_LIBRARY).read_text("utf-8").replace("\r\n", "\n")
    return "\n".join(line for line in text.split("\n") if not line.startswith("//# sourceMappingURL"))


def _policy(*, scripts: tuple[str, ...], style: str) -> str:
    allowed = " ".join(_digest(script) for script in scripts)
    return "; ".join(
        [
            "default-src 'none'",
            f"script-src {allowed}",
            f"style-src {_digest(style)}",
            "img-src data:",
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


def _data(model: ViewModel) -> str:
    """The model and pyvis's picture of it as JSON that cannot end its script element."""
    nodes, edges, _, _, _, options = to_pyvis(model).get_network_data()
    picture = {"nodes": nodes, "edges": edges, "options": msgspec.json.decode(options), "large": len(nodes) > LARGE}
    encoded = msgspec.json.encode({"picture": picture, "model": model}, order="deterministic")
    return encoded.decode("utf-8").translate(_ESCAPES)
