"""Text of articles made fit to be looked at; it is hostile input."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

# Controls, bidirectional embeddings, overrides and isolates, lone surrogates: they hide or reorder what is read.
_UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]")
_LONGEST_NAME = 1_000
_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"


def readable(text: str) -> str:
    """The text with one replacement character for each that is unseen or reorders others; the length stays the same."""
    return _UNSEEN.sub(_REPLACEMENT, text)


def name(text: str) -> str:
    """The text readable, cut with an ellipsis where it is longer than any name is."""
    return readable(text if len(text) <= _LONGEST_NAME else f"{text[: _LONGEST_NAME - 1]}…")


def shortened(text: str, length: int) -> str:
    """The text on one line, readable, cut to `length` characters with an ellipsis."""
    line = " ".join(readable(text).split())
    return line if len(line) <= length else f"{line[: length - 1].rstrip()}…"


def web_address(url: str | None) -> str | None:
    """The address when it is plainly http or https, else None: a link must not be able to run script."""
    if not url or _UNSEEN.search(url):
        return None
    try:
        parts = urlsplit(url.strip())
    except ValueError:
        return None
    return url.strip() if parts.scheme in ("http", "https") and parts.netloc else None


def plain_title(text: str) -> str:
    """The text as a pyvis title: nothing in it is markup even where pyvis's own template takes titles for HTML.

    That template does so for all nodes as soon as one title contains "href", so a word joiner parts that word.
    """
    safe = readable(text).replace("<", "‹").replace(">", "›")
    return re.sub(r"(hre)(f)", "\\1\N{WORD JOINER}\\2", safe, flags=re.IGNORECASE)
