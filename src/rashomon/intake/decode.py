"""Bytes to text: what is not text, or not in a known encoding, is refused and never guessed at.

Plain text and report lines are UTF-8, or UTF-16/32 with a byte order mark. The mark is a signature of
the encoding and no part of the text. HTML may declare its encoding (`page_text`).
"""

from __future__ import annotations

import codecs
import re

from rashomon.errors import InputError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
#: First bytes of what people give by mistake, and its name.
_MAGIC = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\x1f\x8b", "compressed with gzip"),
    (b"BZh", "compressed with bzip2"),
    (b"\xfd7zXZ\x00", "compressed with xz"),
    (b"(\xb5/\xfd", "compressed with zstd"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive"),
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"RIFF", "a picture, sound or film"),
    (b"\x7fELF", "a program"),
    (b"SQLite format 3\x00", "an SQLite database"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"{\\rtf", "an RTF document"),
)
#: The encodings a page may declare; Python knows others that are no character sets ("rot13").
_CHARSETS = re.compile(
    r"(?:utf-?8|utf-?16(?:-?[lb]e)?|us-ascii|ascii|iso-?8859-?\d{1,2}|latin-?1|(?:windows|cp)-?125\d|koi8-[ru]|"
    r"macintosh|gb2312|gbk|gb18030|big5(?:-hkscs)?|euc-(?:jp|kr)|shift[-_]jis|iso-2022-jp|tis-620)",
    re.I,
)
#: Labels that browsers read as a wider encoding (WHATWG Encoding Standard).
_WIDER = {"iso88591": "cp1252", "latin1": "cp1252", "usascii": "cp1252", "ascii": "cp1252", "iso88599": "cp1254",
          "gb2312": "gb18030", "gbk": "gb18030",
          "shiftjis": "cp932", "euckr": "cp949", "macintosh": "mac_roman"}  # fmt: skip
_META = re.compile(rb"<meta\b[^>]{0,300}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_:.-]{2,40})", re.I)
#: Bytes at the start of a page in which it may declare its encoding; browsers look at 1024.
_META_BYTES = 4096


def refuse_binary(data: bytes, source: str) -> None:
    """Refuse what is empty or no text.

    Raises:
        InputError: nothing in it, a known file format, or NUL bytes outside UTF-16 and UTF-32.

    """
    if not data.strip(b" \t\r\n\x0b\x0c\x00"):
        raise InputError(source, "it is empty", "give a report with text in it")
    for magic, what in _MAGIC:
        if data.startswith(magic):
            raise InputError(source, f"it is {what}, not text", "give the report as plain text, HTML or report lines")
    if _mark(data)[1] == "utf-8" and b"\0" in data:
        raise InputError(source, "it is binary (it holds NUL bytes)", "give the report as plain text")


def _mark(data: bytes) -> tuple[bytes, str]:
    """The byte order mark and the encoding it stands for; UTF-8 without one."""
    return next(((mark, name) for mark, name in _MARKS if data.startswith(mark)), (b"", "utf-8"))


def plain_text(data: bytes, source: str) -> str:
    """The text, code point for code point.

    Raises:
        InputError: empty, binary, or not in the encoding that it should be in.

    """
    refuse_binary(data, source)
    mark, encoding = _mark(data)
    try:
        text = data[len(mark) :].decode(encoding)
    except UnicodeDecodeError as error:
        reason = f"it is not {encoding.upper()}: byte 0x{error.object[error.start]:02x} at {error.start + len(mark)}"
        raise InputError(source, reason, "save it as UTF-8, or convert it with iconv") from None
    if not text.strip():
        raise InputError(source, "it is empty", "give a report with text in it")
    if "\0" in text:
        raise InputError(source, "it is binary (it holds NUL characters)", "give the report as plain text")
    return text


def page_text(data: bytes, source: str, declared: str | None = None) -> str:
    """The markup of an HTML page by its mark, the server's word, its own, else UTF-8.

    What does not fit becomes U+FFFD: `page.py` refuses a page whose *article* holds one, and lets broken
    bytes in a script or footer pass.

    Raises:
        InputError: empty or binary.

    """
    refuse_binary(data, source)
    mark, encoding = _mark(data)
    if not mark:
        encoding = _charset(declared) or _charset(_own_charset(data)) or "utf-8"
    return data[len(mark) :].decode(encoding, "replace")


def _own_charset(data: bytes) -> str | None:
    found = _META.search(data[:_META_BYTES])
    label = found[1].decode("ascii") if found else None
    # A page whose declaration can be read byte by byte is not UTF-16, whatever it says.
    return "utf-8" if label and label.lower().startswith("utf-16") else label


def _charset(label: str | None) -> str | None:
    """Python's name for a declared encoding, None for one that is not known."""
    if not label or not _CHARSETS.fullmatch(label.strip()):
        return None
    name = _WIDER.get(re.sub(r"[-_]", "", label.strip().lower()), label.strip())
    try:
        return codecs.lookup(name).name
    except LookupError:
        return None
