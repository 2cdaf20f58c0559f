"""An analyst's judgements: what they say, where they are kept, and how a record looks after them.

The records that were read stay as they are. A judgement is applied between a record and all that is made of it, so
that without the judgement everything is as before.
"""

from __future__ import annotations

from graphbuild.curation.applying import Curated, curate, curated
from graphbuild.curation.authors import author
from graphbuild.curation.drafting import Wish, draft
from graphbuild.curation.judgements import Change, Judgement, Subject, Verb, digest, entity_subject, in_force
from graphbuild.curation.ledger import Ledger, read_ledger
from graphbuild.curation.reviewing import review
from graphbuild.curation.suggestions import Kind, Sentence, Suggestion
from graphbuild.curation.titles import title

__all__ = [
    "Change",
    "Curated",
    "Judgement",
    "Kind",
    "Ledger",
    "Sentence",
    "Subject",
    "Suggestion",
    "Verb",
    "Wish",
    "author",
    "curate",
    "curated",
    "digest",
    "draft",
    "entity_subject",
    "in_force",
    "read_ledger",
    "review",
    "title",
]
