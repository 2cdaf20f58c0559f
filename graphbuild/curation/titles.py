"""A judgement in one line."""

from __future__ import annotations

from graphbuild.curation.judgements import Change, Judgement, Verb


def title(judgement: Judgement) -> str:
    """What is judged: "merge Abadi into Haider al-Abadi". Names are as articles have them: hostile to a terminal."""
    names = [subject.label or subject.iri for subject in judgement.subjects]
    match judgement.verb:
        case Verb.MERGE:
            return f"merge {' and '.join(names[1:])} into {names[0]}"
        case Verb.SPLIT if judgement.into is not None:
            return f"split {judgement.into.label or judgement.into.iri} from {names[0]}"
        case Verb.RETYPE:
            return f"retype {' and '.join(names)}: {_changes(judgement.change or Change())}"
        case Verb.CONFIRM if len(names) > 1:
            return f"confirm that {' and '.join(names)} are different"
        case Verb.UNDO:
            return f"undo {judgement.undoes}"
        case _:
            return f"{judgement.verb} {' and '.join(names)}"


def _changes(change: Change) -> str:
    values = {"type": change.type, "subtype": change.subtype, "country": change.country, "sector": change.sector}
    return ", ".join(f"no {key}" if value == "-" else f"{key} {value}" for key, value in values.items() if value)
