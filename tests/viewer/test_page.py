"""The page and the pyvis network: the text of articles stays text."""

from __future__ import annotations

import base64
import hashlib
import importlib
import json
import re
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

from viewer import hostile, sample

from graphbuild.records import Location
from graphbuild.viewer import model, to_pyvis, write_html
from graphbuild.viewer.page import render
from graphbuild.viewer.pictures import LINE_STYLES, NODE_STYLES, SIGN_COLOURS
from graphbuild.viewer.texts import readable

ROOT = Path(__file__).parents[2]
ASSETS = ROOT / "graphbuild" / "viewer"
sys.path.insert(0, str(ROOT / "scripts"))


def column(values: Any) -> list[Any]:
    return values if isinstance(values, list) else [values["words"][i] for i in values["at"]]


def scripts(page: str) -> list[str]:
    return re.findall(r"<script>(.*?)</script>", page, re.S)


def test_pyvis_gets_directed_edges_given_positions_and_no_physics():
    view = model(sample.records())
    network = to_pyvis(view)
    assert network.directed
    assert json.loads(network.get_network_data()[5])["physics"] == {"enabled": False}
    assert len(network.edges) == len(view.edges)
    assert all(node["id"] == f"n{int(node['id'][1:])}" and {"x", "y"} <= set(node) for node in network.nodes)
    assert set(network.node_map) == set(network.node_ids) == {node["id"] for node in network.nodes}


def test_pyvis_page_of_hostile_records_has_no_markup_of_theirs():
    network = to_pyvis(model(hostile.records()))
    titles = [row["title"] for row in (*network.nodes, *network.edges)]
    assert not [title for title in titles if "<" in title or "href" in title.lower()]
    assert "window.ran = 1</script>" not in network.generate_html(notebook=True)


def test_pyvis_keeps_a_plain_title():
    (node, *_) = to_pyvis(model(sample.records())).nodes
    assert node["title"].startswith(node["label"])


def test_the_policy_names_the_digests_of_the_constants_alone():
    there, here = render(model(hostile.records(), title="<script>1</script>")), render(model([]))
    policy = r'Content-Security-Policy" content="(.*?)"'
    assert re.search(policy, there)[1] == re.search(policy, here)[1]  # type: ignore[index]
    assert scripts(there) == scripts(here)
    for script in scripts(here):
        digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
        assert f"sha256-{digest}" in re.search(policy, here)[1].replace("&#39;", "'")  # type: ignore[index]


def test_data_cannot_end_its_element_and_is_what_went_in():
    page = render(model(hostile.records()))
    (data,) = re.findall(r'<script type="application/json" id="data">(.*?)</script>', page, re.S)
    assert not set(data) & set("<>&\u2028\u2029")
    labels = column(json.loads(data)["nodes"]["label"])
    assert set(labels) == {readable(text) for text in hostile.TEXTS}


def test_the_page_names_no_address_of_its_own():
    page = render(model([]))
    shell = page.replace(scripts(page)[0], "")
    assert not re.findall(r"https?://", shell)
    assert "sourceMappingURL" not in page


def test_outlines_of_countries_come_only_with_a_map():
    record = sample.records()[0]
    placed = replace(record.entities[0], location=Location(33.4, 43.3, "settlement"))
    mapped = replace(record, entities=(placed, *record.entities[1:]))
    assert '"Topology"' in render(model([mapped]))
    assert '"Topology"' not in render(model([record]))


def test_the_licences_of_what_is_bundled_are_kept():
    script = scripts(render(model([])))[0]
    for words in ("d3-zoom", "topojson-client", "world-atlas", "Mike Bostock", "Permission to use, copy, modify"):
        assert words in script


def test_the_bundle_was_made_from_this_source():
    build_viewer = importlib.import_module("build_viewer")
    assert build_viewer.digest() in (ASSETS / "bundle.js").read_text("utf-8").split("\n", 1)[0]


def test_the_legend_and_the_style_sheet_know_every_style():
    page, style = render(model([])), (ASSETS / "page.css").read_text("utf-8")
    for words in [*(style.words for style in NODE_STYLES.values()), *(style.words for style in LINE_STYLES.values())]:
        assert f"{words}</li>" in page
    for colour in SIGN_COLOURS.values():
        assert colour in style


def test_our_scripts_build_no_markup_from_text():
    for path in sorted((ASSETS / "source").glob("*.ts")):
        code = path.read_text("utf-8")
        assert not re.search(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(|new Function", code), path


def test_written_in_utf8(tmp_path: Path):
    path = write_html(model(sample.records(), title="Київ"), tmp_path / "view.html")
    assert "Київ" in path.read_text("utf-8")
