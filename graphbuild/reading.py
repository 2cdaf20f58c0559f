"""Files, folders and streams -> articles.

What cannot be read is yielded as an `InputError` beside the articles, so that one bad file never hides the rest.
"""

from __future__ import annotations

import hashlib
import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import IO, Any

import msgspec

from graphbuild.errors import InputError
from graphbuild.records import Article
from graphbuild.vocabulary import article_iri

MAX_BYTES = 20_000_000
STDIN = "-"
ROWS = {".json", ".jsonl", ".ndjson"}
PAGES = {".html", ".htm"}
READABLE = ROWS | PAGES | {".txt"}
# Documents that a user would expect to be read; whatever else lies in a folder (pictures, README files) is passed over.
UNREADABLE = {".pdf", ".doc", ".docx", ".odt", ".rtf", ".epub", ".xml", ".csv"}
FIELDS = ("id", "title", "published", "publisher", "author", "url", "language")
_FRONT_MATTER = re.compile(r"---[ \t]*\r?\n(.*?)\r?\n---[ \t]*(?:\r?\n|\Z)", re.DOTALL)
_ISO_DATE = re.compile(r"(\d{4}-\d{2}-\d{2})(?:[T ]\d{2}:\d{2}.*)?")
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")


@dataclass(frozen=True, slots=True)
class Document:
    """An article and its text, unchanged; all offsets count in `text`."""

    article: Article
    text: str


@dataclass(frozen=True, slots=True)
class _Raw:
    """What one source says, before it is checked: where it stands, its text and its fields."""

    where: str
    text: object
    fields: Mapping[str, Any]


def read(
    sources: Iterable[str | Path],
    *,
    published: str | None = None,
    publisher: str | None = None,
    stdin: IO[bytes] | None = None,
) -> Iterator[Document | InputError]:
    """Each article of the sources in order: files, folders (recursive, sorted by path) or "-" (JSON lines).

    `published` (YYYY-MM-DD) and `publisher` hold for articles that do not say; a wrong `published` raises InputError.
    """
    defaults = {"published": _date("published", published), "publisher": publisher}
    seen: dict[str, str] = {}
    for raw in _raw(sources, stdin):
        try:
            document = raw if isinstance(raw, InputError) else _document(raw, defaults)
        except InputError as error:
            document = error
        if isinstance(document, Document) and isinstance(raw, _Raw):
            name = document.article.id
            if name in seen:
                document = InputError(raw.where, f"the id {name!r} is taken by {seen[name]}; give it another")
            seen.setdefault(name, raw.where)
        yield document


def _raw(sources: Iterable[str | Path], stdin: IO[bytes] | None) -> Iterator[_Raw | InputError]:
    for source in sources:
        if str(source) == STDIN:
            yield from _lines("standard input", stdin or sys.stdin.buffer)
            continue
        for path, name in _files(Path(source)):
            try:
                yield from _file(path, name)
            except InputError as error:
                yield error
            except OSError as error:
                yield InputError(str(path), f"cannot be opened: {error.strerror or error}")


def _files(source: Path) -> Iterator[tuple[Path, str]]:
    """Each file of a source and the article id that its place gives it."""
    if not source.is_dir():
        yield source, source.stem
        return
    paths = sorted((path.relative_to(source) for path in source.rglob("*")), key=lambda path: path.as_posix())
    for path in paths:
        hidden = any(part.startswith(".") for part in path.parts)
        if not hidden and path.suffix.lower() in READABLE | UNREADABLE and (source / path).is_file():
            yield source / path, path.with_suffix("").as_posix()


def _file(path: Path, name: str) -> Iterator[_Raw | InputError]:
    suffix = path.suffix.lower()
    if not path.exists():
        raise InputError(str(path), "no such file or folder")
    if suffix not in READABLE:
        raise InputError(str(path), f"not a kind of file that is read ({', '.join(sorted(READABLE))})")
    if suffix in ROWS - {".json"}:
        with path.open("rb") as stream:
            yield from _lines(str(path), stream)
        return
    if path.stat().st_size > MAX_BYTES:
        raise InputError(str(path), f"larger than {MAX_BYTES // 1_000_000} MB; split it into articles")
    text, encoding = decode(path.read_bytes(), str(path))
    extra = {"id": name} if encoding == "utf-8" else {"id": name, "encoding": encoding}
    if suffix == ".json":
        yield from _rows(str(path), text)
    elif suffix in PAGES:
        yield _page(str(path), text, extra)
    else:
        yield _plain(str(path), text, extra)


def decode(data: bytes, where: str) -> tuple[str, str]:
    """The text and its encoding: UTF-8, UTF-16 with its mark, or Windows-1252 where plausible; else InputError."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        encoding = "utf-16"
    elif b"\x00" in data:
        raise InputError(where, "looks binary (holds zero bytes), not text")
    else:
        encoding = "utf-8"
    try:
        return data.decode("utf-8-sig" if encoding == "utf-8" else encoding), encoding
    except UnicodeDecodeError as error:
        reason = f"not {encoding.upper()} (byte {error.start})"
    try:
        text = data.decode("cp1252") if encoding == "utf-8" else ""
    except UnicodeDecodeError:
        text = ""
    # English in Windows-1252 has a few quotes, dashes and accents; other scripts and binary data have far more.
    foreign = sum(not char.isascii() for char in text)
    if not text or _CONTROLS.search(text) or foreign > len(text) // 20 + 2:
        raise InputError(where, f"{reason} nor plausible Windows-1252; save it as UTF-8")
    return text, "windows-1252"


def _lines(where: str, stream: IO[bytes]) -> Iterator[_Raw | InputError]:
    number = 0
    while line := stream.readline(MAX_BYTES + 1):
        number += 1
        place = f"{where}, line {number}"
        if len(line) > MAX_BYTES:
            yield InputError(place, f"longer than {MAX_BYTES // 1_000_000} MB")
            while not line.endswith(b"\n") and (line := stream.readline(MAX_BYTES)):
                pass
        elif line.strip(b"\xef\xbb\xbf \t\r\n"):
            yield _row(place, _parse_json(place, line.removeprefix(b"\xef\xbb\xbf")))


def _rows(where: str, text: str) -> Iterator[_Raw | InputError]:
    found = _parse_json(where, text)
    if isinstance(found, list):
        yield from (_row(f"{where}, item {number}", item) for number, item in enumerate(found, 1))
    else:
        yield _row(where, found)


def _parse_json(where: str, line: str | bytes) -> object:
    try:
        return msgspec.json.decode(line)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        return InputError(where, f"not JSON: {error}")


def _row(where: str, row: object) -> _Raw | InputError:
    if isinstance(row, InputError):
        return row
    if not isinstance(row, dict):
        return InputError(where, "not a JSON object with id and text")
    missing = [key for key in ("id", "text") if row.get(key) is None]
    if missing:
        return InputError(where, f"no {' and no '.join(missing)}")
    return _Raw(where, row["text"], {key: value for key, value in row.items() if key != "text"})


def _plain(where: str, text: str, fields: dict[str, str]) -> _Raw:
    """A text file; YAML between two lines of "---" at its head gives its fields."""
    import yaml

    head = _FRONT_MATTER.match(text)
    if head is None:
        return _Raw(where, text, fields)
    try:
        # BaseLoader keeps every value a string: no dates, no yes/no, nothing constructed.
        found = yaml.load(head[1], yaml.BaseLoader)
    except (yaml.YAMLError, RecursionError) as error:
        raise InputError(
            where, f"the head between --- lines is not YAML: {' '.join(str(error).split())[:160]}"
        ) from error
    if not isinstance(found, dict):
        return _Raw(where, text, fields)
    wrong = [key for key, value in found.items() if not isinstance(key, str) or not isinstance(value, str)]
    if wrong:
        raise InputError(where, f"{wrong[0]} in the head is not a single value")
    return _Raw(where, text[head.end() :], fields | {key: value for key, value in found.items() if value})


def _page(where: str, html: str, fields: dict[str, str]) -> _Raw:
    """A web page: the extracted body; title, author, site and date as its metadata give them."""
    from trafilatura import bare_extraction

    settings = {"extensive_search": False, "original_date": True}
    found = bare_extraction(html, with_metadata=True, include_comments=False, date_extraction_params=settings)
    if found is None or isinstance(found, dict) or not found.text:
        raise InputError(where, "no article text was found in the page")
    meta = {
        "title": found.title,
        "author": found.author,
        "publisher": found.sitename,
        "published": found.date,
        "url": found.url,
    }
    language = re.search(r"<html\b[^>]*?\blang=[\"']?([a-zA-Z]{2,3})\b", html[:5000])
    meta["language"] = language[1].lower() if language else None
    return _Raw(where, found.text, fields | {key: value for key, value in meta.items() if value})


def _document(raw: _Raw, defaults: Mapping[str, str | None]) -> Document:
    text = _string(raw.where, "text", raw.text)
    if not text or not text.strip():
        raise InputError(raw.where, "the text is empty")
    known = {key: _string(raw.where, key, raw.fields.get(key)) or defaults.get(key) for key in FIELDS}
    if not known["id"]:
        raise InputError(raw.where, "the id is empty")
    known["published"] = _date(f"{raw.where}: published", known["published"])
    article = Article(
        iri=article_iri(known["id"]),
        text_sha256=hashlib.sha256(text.encode()).hexdigest(),
        extra={key: value for key, value in raw.fields.items() if key not in FIELDS},
        **known,  # type: ignore[arg-type]  # id was just seen to be a string
    )
    return Document(article, text)


def _string(where: str, key: str, value: object) -> str | None:
    if value is not None and not isinstance(value, str):
        raise InputError(where, f"{key} is not a string but {type(value).__name__}")
    return value


def _date(where: str, value: str | None) -> str | None:
    """The day as YYYY-MM-DD; a time of day after it is dropped, its zone unread: the day as written."""
    if value is None:
        return None
    found = _ISO_DATE.fullmatch(value.strip())
    try:
        return date.fromisoformat(found[1] if found else value).isoformat()
    except ValueError:
        raise InputError(where, f"{value[:40]!r} is not a date as YYYY-MM-DD") from None
