"""One page by its address, without being led to a private machine.

The name is resolved once for each connection, every answer is checked, and the connection goes to the
checked address itself (`_Checked.connect_tcp`): a second, different answer of the name server never
matters. This is done again for every redirect. Host header and TLS keep the name. Proxies from the
environment are not used, as they would resolve the name themselves.
"""

from __future__ import annotations

import socket
import time
import zlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from email.message import Message
from typing import Any

import httpcore
import httpx

from rashomon.errors import FetchRefused, InputError
from rashomon.intake.addresses import forbidden
from rashomon.intake.limits import Limits

#: Host and port to addresses, as `socket.getaddrinfo` gives them.
Resolve = Callable[[str, int], list[str]]

_HEADERS = {
    "User-Agent": "rashomon (reads one page at its user's request)",
    "Accept": "text/html, application/xhtml+xml, text/plain;q=0.9",
    "Accept-Language": "en",
    "Accept-Encoding": "gzip, deflate",
    "Connection": "close",
}
_REDIRECTS = frozenset((301, 302, 303, 307, 308))
_TEXT = frozenset(("", "text/html", "application/xhtml+xml", "text/plain", "application/xml", "text/xml"))
_PRIVATE = "only pages on the public web are fetched; save the page and give the file"
_SAVE = "save the page in a browser and give the file"
_STEP_SECONDS = 10.0  # one connect, read or write, within the limit for the whole


@dataclass(frozen=True, slots=True)
class Fetched:
    """A page as it came: where it was in the end, its type, declared character set and bytes."""

    url: str
    kind: str
    charset: str | None
    body: bytes


def resolved(host: str, port: int) -> list[str]:
    """All addresses that the system's resolver has for a name.

    Raises:
        OSError: none.

    """
    answers = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(answer[4][0]) for answer in answers))


def fetch(
    url: str, limits: Limits, resolve: Resolve = resolved, network: httpcore.NetworkBackend | None = None
) -> Fetched:
    """The page at `url`. `network` is what connects, to checked addresses only.

    Raises:
        FetchRefused: not http(s), not a public address, too large, too slow, too many redirects.
        InputError: no such host, no answer, an error page, not a page of text.

    """
    backend = _Checked(url, resolve, network or httpcore.SyncBackend(), time.monotonic() + limits.fetch_seconds)
    at = _address(url, url)
    with httpcore.ConnectionPool(network_backend=backend, ssl_context=httpx.create_ssl_context()) as pool:
        for _ in range(limits.redirects + 1):
            answer = _get(pool, at, url, limits, backend)
            if isinstance(answer, Fetched):
                return answer
            at = answer
    raise FetchRefused(url, f"it redirects more than {limits.redirects} times", _SAVE)


def _get(
    pool: httpcore.ConnectionPool, at: httpx.URL, source: str, limits: Limits, backend: _Checked
) -> Fetched | httpx.URL:
    """One request: the page, or where it redirects to."""
    timeout = dict.fromkeys(("connect", "read", "write", "pool"), _STEP_SECONDS)
    target = httpcore.URL(scheme=at.raw_scheme, host=at.raw_host, port=at.port, target=at.raw_path)
    headers = [(b"Host", at.netloc)] + [(k.encode(), v.encode()) for k, v in _HEADERS.items()]
    try:
        with pool.stream("GET", target, headers=headers, extensions={"timeout": timeout}) as response:
            head = httpx.Headers(response.headers)
            if response.status in _REDIRECTS and "location" in head:
                return _address(_joined(at, head["location"], source), source)
            kind, charset = _kind(head.get("content-type", ""))
            _check_head(response.status, kind, head, source, limits)
            body = b"".join(_bounded(_unpacked(response.iter_stream(), head, source, limits), source, limits, backend))
    except httpcore.TimeoutException:
        raise FetchRefused(source, f"no whole answer within {limits.fetch_seconds:g} seconds", _SAVE) from None
    except (httpcore.NetworkError, httpcore.ProtocolError, OSError) as error:
        raise InputError(
            source, f"it cannot be reached: {str(error)[:120] or type(error).__name__}", "check the address"
        ) from None
    return Fetched(str(at), kind, charset, body)


def _address(address: str | httpx.URL, source: str) -> httpx.URL:
    """An address that may be asked: http or https, with a host, without a password in it."""
    try:
        at = httpx.URL(address).copy_with(fragment=None)
    except (httpx.InvalidURL, ValueError, TypeError):
        raise InputError(source, "it is not a web address", "write it as https://…") from None
    if at.scheme not in ("http", "https"):
        raise FetchRefused(source, f"it leads to {at.scheme or 'no'}:, and only http and https are fetched", _SAVE)
    if not at.host:
        raise InputError(source, "it names no host", "write it as https://…")
    if at.userinfo:
        raise FetchRefused(source, "it holds a user name or password", "give the address without them")
    return at


def _joined(at: httpx.URL, location: str, source: str) -> httpx.URL:
    try:
        return at.join(location)
    except (httpx.InvalidURL, ValueError, TypeError):
        raise InputError(source, "it redirects to something that is not a web address", _SAVE) from None


def _check_head(status: int, kind: str, head: httpx.Headers, source: str, limits: Limits) -> None:
    if status != 200:
        raise InputError(source, f"the server answers {status}", _SAVE)
    if kind not in _TEXT:
        raise InputError(source, f"it is {kind[:60]}, not a page", "give a page or its text")
    length = head.get("content-length", "")
    if length.isascii() and length.isdigit() and int(length[:18]) > limits.report_bytes:
        raise _too_large(source, limits)


def _kind(content_type: str) -> tuple[str, str | None]:
    """Media type and character set of a Content-Type header."""
    message = Message()
    message["Content-Type"] = content_type.replace("\n", " ").replace("\r", " ")
    return (message.get_content_type() if content_type.strip() else ""), message.get_content_charset()


def _unpacked(chunks: Iterable[bytes], head: httpx.Headers, source: str, limits: Limits) -> Iterator[bytes]:
    """The body without its compression, a bounded piece at a time: a small body can unpack to gigabytes."""
    encoding = head.get("content-encoding", "identity").strip().lower()
    if encoding in ("", "identity"):
        yield from chunks
        return
    if encoding not in ("gzip", "x-gzip", "deflate"):
        raise InputError(source, f"it is packed as {encoding[:30]!r}, which was not asked for", _SAVE)
    unpacker = zlib.decompressobj(zlib.MAX_WBITS | 32)
    piece = min(limits.report_bytes + 1, 1 << 20)
    try:
        for chunk in chunks:
            while chunk:
                yield unpacker.decompress(chunk, piece)
                chunk = unpacker.unconsumed_tail
    except zlib.error:
        raise InputError(source, "its compression is broken", _SAVE) from None
    if not unpacker.eof:
        raise InputError(source, "it breaks off before its end", "try again, or save the page and give the file")


def _bounded(chunks: Iterable[bytes], source: str, limits: Limits, backend: _Checked) -> Iterator[bytes]:
    size = 0
    for chunk in chunks:
        size += len(chunk)
        if size > limits.report_bytes:
            raise _too_large(source, limits)
        backend.remaining()
        yield chunk


def _too_large(source: str, limits: Limits) -> FetchRefused:
    return FetchRefused(source, f"it is larger than {limits.report_bytes:,} bytes", "give the article's text")


class _Checked(httpcore.NetworkBackend):
    """Connects to public addresses only, and lets nothing outlast the deadline."""

    def __init__(self, source: str, resolve: Resolve, network: httpcore.NetworkBackend, deadline: float) -> None:
        self._source, self._resolve, self._network, self._deadline = source, resolve, network, deadline

    def remaining(self, wanted: float | None = None) -> float:
        """Seconds one step may take.

        Raises:
            httpcore.ReadTimeout: the deadline is past.

        """
        left = self._deadline - time.monotonic()
        if left <= 0:
            raise httpcore.ReadTimeout
        return left if wanted is None else min(left, wanted)

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        """A connection to the first address of `host` that answers, all of them checked before."""
        error: Exception | None = None
        for address in self._public(host, port):
            try:
                stream = self._network.connect_tcp(
                    address, port, self.remaining(timeout), local_address, socket_options
                )
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as failed:
                error = failed
            else:
                return _Timed(stream, self)
        raise error or httpcore.ConnectError(f"no address for {host}")

    def connect_unix_socket(self, path: str, timeout: float | None = None, socket_options: Any = None) -> Any:
        """Never: a page is not on this machine."""
        raise FetchRefused(self._source, "it leads to this machine", _PRIVATE)

    def _public(self, host: str, port: int) -> list[str]:
        """The addresses of a host; one that is not public refuses them all, as the mix itself is an attack."""
        try:
            addresses = self._resolve(host.strip("[]"), port)
        except (OSError, UnicodeError):
            raise InputError(self._source, f"no host {host[:80]!r} is known", "check the address") from None
        for address in addresses:
            if why := forbidden(address):
                raise FetchRefused(self._source, f"{host[:80]} is {address}, {why}", _PRIVATE)
        return addresses


class _Timed(httpcore.NetworkStream):
    """A connection whose every step ends at the deadline at the latest."""

    def __init__(self, stream: httpcore.NetworkStream, owner: _Checked) -> None:
        self._stream, self._owner = stream, owner

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._stream.read(max_bytes, self._owner.remaining(timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, self._owner.remaining(timeout))

    def close(self) -> None:
        self._stream.close()

    def start_tls(self, ssl_context: Any, server_hostname: str | None = None, timeout: float | None = None) -> _Timed:
        stream = self._stream.start_tls(ssl_context, server_hostname, self._owner.remaining(timeout))
        return _Timed(stream, self._owner)

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)
