"""The ontology's files, the vocabulary, the data files and the stored questions name the same terms."""

from __future__ import annotations

import csv
import re
import subprocess
import sys
from pathlib import Path

import pytest

from graphbuild import records
from graphbuild.errors import UnknownName
from graphbuild.resources import audit_files, folder, query_files
from graphbuild.vocabulary import PREFIXES, article_iri, concept, entity_iri, event_class, mode_concept, term, terms

ROOT = Path(__file__).resolve().parent.parent


def test_known_terms_have_iris() -> None:
    assert term("Assault") == PREFIXES[""] + "Assault"
    assert mode_concept(records.EventType.COERCE, "martial-law") == term("CoerceMartialLaw")
    assert event_class(None) == term("Event")


@pytest.mark.parametrize("name", ["Assualt", "", "rdf:type", "Assault>"])
def test_unknown_terms_are_refused(name: str) -> None:
    with pytest.raises(UnknownName):
        term(name)


def test_a_mode_belongs_to_its_type() -> None:
    with pytest.raises(UnknownName, match="aerial"):
        mode_concept(records.EventType.AID, "aerial")


@pytest.mark.parametrize(
    ("scheme", "values"),
    [
        ("Statuses", records.Status),
        ("Stances", records.Stance),
        ("QuantityKinds", records.QuantityKind),
        ("Qualifiers", records.Qualifier),
    ],
)
def test_enums_and_concepts_agree(scheme: str, values: type[records.Status]) -> None:
    assert {value.value for value in values} == {t.notation for t in terms().values() if t.scheme == scheme}
    assert all(concept(scheme, value.value) for value in values)


def test_every_type_of_the_records_has_a_term() -> None:
    names = [value.value for value in (*records.EntityType, *records.RelationType)]
    assert all(term(name) for name in names)
    assert all(event_class(value) for value in records.EventType)


def test_every_term_is_explained() -> None:
    assert not [t.name for t in terms().values() if t.kind not in ("ConceptScheme", "") and not (t.label and t.comment)]


def test_classes_and_properties_hang_together() -> None:
    own = {parent for t in terms().values() for parent in t.parents if parent.startswith(PREFIXES[""])}
    assert own <= {t.iri for t in terms().values()}


def test_questions_and_rules_use_terms_of_the_ontology() -> None:
    for path in (*query_files(), *audit_files(), folder("ontology") / "shapes.ttl"):
        code = re.sub(r'<[^>]*>|"[^"]*"|#(?!:).*', " ", path.read_text("utf-8"))
        used = set(re.findall(r"(?<![\w:#-]):([A-Za-z]\w*)", re.sub(r"#:\w+", " ", code)))
        assert used or path.parent.name == "audits", path
        assert used <= terms().keys(), path


def data_rows(column: str) -> list[tuple[str, dict[str, str]]]:
    found = []
    for path in sorted((ROOT / "graphbuild").rglob("*.tsv")):
        lines = [line for line in path.read_text("utf-8").splitlines() if not line.startswith("#")]
        rows = list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
        found += [(path.name, row) for row in rows if row.get(column) not in (None, "", "-")]
    return found


def test_data_files_name_subtypes_of_the_ontology() -> None:
    assert {(file, row["subtype"]) for file, row in data_rows("subtype") if row["subtype"] not in terms()} == set()


def test_data_files_name_sectors_of_the_ontology() -> None:
    known = {t.notation for t in terms().values() if t.scheme == "Sectors"}
    used = {(file, row["sector"]) for file, row in data_rows("sector")}
    assert {(file, sector) for file, sector in used if not set(re.findall(".{1,3}", sector)) <= known} == set()


def test_data_files_name_modes_of_their_types() -> None:
    known = {(t.scheme, t.notation) for t in terms().values()}
    rows = [(file, row) for file, row in data_rows("mode") if "type" in row]
    used = {(file, row["type"].title() + "Modes", row["mode"]) for file, row in rows}
    assert {item for item in used if item[1:] not in known} == set()


def test_the_table_of_terms_is_up_to_date() -> None:
    assert subprocess.run([sys.executable, str(ROOT / "scripts" / "terms.py"), "--check"], check=False).returncode == 0


def test_iris_tell_articles_apart_and_names_together() -> None:
    assert article_iri("a b") != article_iri("a-b")
    assert entity_iri("Person", "Haider Al-Abadi") == entity_iri("Person", "haider al abadi")
    assert entity_iri("Person", "Haider Al-Abadi") != entity_iri("Person", "Abadi")
