"""Records with hostile text in every field that holds text."""

from __future__ import annotations

from dataclasses import replace

from viewer import sample

from graphbuild.records import Article, Record

TEXTS = (
    "<script>window.ran = 1</script>",
    "</script><script>window.ran = 1</script>",
    "<img src=x onerror='window.ran = 1'>",
    '"><svg onload=window.ran=1>',
    "<a href='javascript:window.ran=1'>click</a>",
    "<style>*{display:none}</style><link rel=stylesheet href=https://evil.example/x.css>",
    "<!--<script>",
    "{{ 7*7 }}{% raw %}",
    "'; window.ran = 1; //",
    "javascript:window.ran=1",
    "\u202eevil\u202c \u2066x\u2069",
    "\x1b[31mred\x07\x00",
    "line\u2028separator\u2029here",
    "constructor __proto__ toString",
    "🜁 astral \U0001f4a3 text",
    "long name " + "wordwithoutend" * 60,
)


def records() -> list[Record]:
    """One record a hostile text; the text stands in names, quotes, triggers, titles, addresses and dates."""
    return [_record(number, text) for number, text in enumerate(TEXTS)]


def endless() -> list[Record]:
    """A record with a megabyte in every field that holds a name or words."""
    return [_record(0, "endless " + "x" * 1_000_000)]


def _record(number: int, text: str) -> Record:
    words = text.replace("]", ")").replace("|", "/")
    lines = [
        f"ASSAULT - happened - [a:h{number}a|{words}] [t:{words}] [r:h{number}b|{words}] in [p:h{number}c|{words}]",
        f"- - alleged - [a:h{number}a|{words}] [t:{words}] [r:h{number}b|x] [s:h{number}d|{words}] [d:h{number}e|y].",
        f"commands - - - [a:h{number}a|{words}] leads [r:h{number}c|{words}].",
    ]
    iri = f"{sample.BASE}article/{number}"
    article = Article(text, iri, "0" * 64, text, text, text, text, text)
    record = sample.record(article, lines)
    entities = tuple(
        replace(e, label=text, aliases=(text,), subtype=text, country=text, sector=text) for e in record.entities
    )
    events = tuple(replace(event, mode=text) for event in record.events)
    return replace(record, entities=entities, events=events)
