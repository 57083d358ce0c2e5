"""Fetching: a real server on this machine, reached only as what a public address leads to."""

from __future__ import annotations

import gzip
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import httpcore
import pytest

from rashomon.errors import FetchRefused, InputError
from rashomon.intake.fetch import Fetched, fetch
from rashomon.intake.limits import Limits

PUBLIC = "93.184.215.14"
PAGE = b"<html><body><p>The ferry reached the port of Norda.</p></body></html>"
Answer = Callable[[BaseHTTPRequestHandler], None]


class Rerouted(httpcore.NetworkBackend):
    """Connects every checked public address to the server on this machine, and keeps what was asked for."""

    def __init__(self, port: int) -> None:
        self.port = port
        self.asked: list[tuple[str, int]] = []

    def connect_tcp(self, host: str, port: int, *rest: Any, **more: Any) -> httpcore.NetworkStream:
        self.asked.append((host, port))
        return httpcore.SyncBackend().connect_tcp("127.0.0.1", self.port, *rest, **more)


class Names:
    """A resolver with the answers it is given; each list of answers is used up one by one."""

    def __init__(self, **hosts: list[list[str]]) -> None:
        self.hosts = {name.replace("_", "."): answers for name, answers in hosts.items()}

    def __call__(self, host: str, port: int) -> list[str]:
        answers = self.hosts.get(host, [[host]])
        return answers.pop(0) if len(answers) > 1 else answers[0]


@contextmanager
def serving(answer: Answer) -> Iterator[Rerouted]:
    """A server that answers so, and the way to it."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            answer(self)

        def log_message(self, *args: Any) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    try:
        yield Rerouted(server.server_address[1])
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def saying(body: bytes = PAGE, status: int = 200, **headers: str) -> Answer:
    """An answer with this body and these headers."""

    def answer(request: BaseHTTPRequestHandler) -> None:
        request.send_response(status)
        for name, value in ({"Content_Type": "text/html; charset=utf-8"} | headers).items():
            request.send_header(name.replace("_", "-"), value)
        request.end_headers()
        request.wfile.write(body)

    return answer


def moving(to: str) -> Answer:
    """A redirect."""
    return saying(b"", 302, Location=to)


def get(url: str, answer: Answer, names: Names | None = None, **limits: Any) -> Fetched:
    """The page at `url` from a server that answers so."""
    with serving(answer) as network:
        return fetch(url, Limits(**limits), names or Names(news_example=[[PUBLIC]]), network)


def test_a_page_is_fetched() -> None:
    """The body comes with its final address, type and declared character set."""
    got = get("http://news.example/ferry?x=1#top", saying())
    assert got == Fetched("http://news.example/ferry?x=1", "text/html", "utf-8", PAGE)


def test_the_host_keeps_its_name_and_the_connection_its_checked_address() -> None:
    """The server is asked under the name, at the address that was checked."""
    seen: list[str] = []

    def answer(request: BaseHTTPRequestHandler) -> None:
        seen.append(request.headers["Host"])
        saying()(request)

    with serving(answer) as network:
        fetch("http://news.example:8080/a", Limits(), Names(news_example=[[PUBLIC]]), network)
    assert seen == ["news.example:8080"]
    assert network.asked == [(PUBLIC, 8080)]


@pytest.mark.parametrize(
    "address",
    ["127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "0.0.0.0", "224.0.0.1",
     "255.255.255.255", "240.0.0.1", "::1", "::", "fe80::1", "fc00::1", "fec0::1", "ff02::1", "::ffff:127.0.0.1",
     "::ffff:10.0.0.1", "64:ff9b::7f00:1", "2002:7f00:1::", "::127.0.0.1", "192.0.2.1", "198.18.0.1", "2001:db8::1"],
)  # fmt: skip
def test_a_name_that_leads_to_a_private_address_is_refused(address: str) -> None:
    """Whatever kind of private address the name server gives, nothing is connected to."""
    with serving(saying()) as network, pytest.raises(FetchRefused):
        fetch("http://news.example/", Limits(), Names(news_example=[[address]]), network)
    assert network.asked == []


def test_one_private_answer_among_public_ones_refuses_the_name() -> None:
    """A mixture is refused as a whole."""
    with serving(saying()) as network, pytest.raises(FetchRefused, match="loopback"):
        fetch("http://news.example/", Limits(), Names(news_example=[[PUBLIC, "127.0.0.1"]]), network)
    assert network.asked == []


@pytest.mark.parametrize(
    "url",
    ["http://127.0.0.1/", "http://localhost/", "http://2130706433/", "http://0x7f.1/", "http://127.1/", "http://[::1]/",
     "http://[::ffff:127.0.0.1]/", "http://0/", "http://017700000001/", "http://169.254.169.254/latest/meta-data/"],
)  # fmt: skip
def test_addresses_written_in_odd_ways_are_refused(url: str) -> None:
    """The system's own resolver reads them as this machine, and so do the checks."""
    with pytest.raises(InputError):
        fetch(url, Limits())


@pytest.mark.parametrize(
    "to",
    ["http://127.0.0.1/admin", "http://169.254.169.254/", "http://[::1]/", "//10.0.0.1/", "http://inside.example/"],
)
def test_a_redirect_to_a_private_address_is_refused(to: str) -> None:
    """The check is made again for every redirect."""
    with serving(moving(to)) as network, pytest.raises(FetchRefused):
        fetch("http://news.example/", Limits(), Names(news_example=[[PUBLIC]], inside_example=[["10.0.0.9"]]), network)
    assert network.asked == [(PUBLIC, 80)]


def test_a_name_that_changes_its_answer_is_checked_anew() -> None:
    """A second look-up of the same name, for a redirect to itself, is checked like the first."""
    names = Names(news_example=[[PUBLIC], ["192.168.0.1"]])
    with serving(moving("/again")) as network, pytest.raises(FetchRefused, match="private"):
        fetch("http://news.example/", Limits(), names, network)
    assert network.asked == [(PUBLIC, 80)]


@pytest.mark.parametrize("to", ["file:///etc/passwd", "ftp://news.example/", "gopher://news.example/", "javascript:1"])
def test_only_the_web_is_fetched(to: str) -> None:
    """Other schemes are refused, given or redirected to."""
    with pytest.raises(FetchRefused, match="only http"):
        fetch(to, Limits())
    with pytest.raises(FetchRefused, match="only http"):
        get("http://news.example/", moving(to))


def test_a_password_in_the_address_is_refused() -> None:
    """It would end up in the record."""
    with pytest.raises(FetchRefused, match="password"):
        fetch("http://user:secret@news.example/", Limits())


def test_redirects_end() -> None:
    """A page that always redirects is given up."""
    with pytest.raises(FetchRefused, match="more than 3 times"):
        get("http://news.example/", moving("/next"), redirects=3)


def test_a_redirect_is_followed() -> None:
    """The final address is the one that is kept."""

    def answer(request: BaseHTTPRequestHandler) -> None:
        (saying() if request.path == "/new" else moving("/new"))(request)

    assert get("http://news.example/old", answer).url == "http://news.example/new"


@pytest.mark.parametrize("said", [{}, {"Content_Length": "5000"}])
def test_a_page_above_the_bound_is_refused(said: dict[str, str]) -> None:
    """With and without a length said beforehand."""
    with pytest.raises(FetchRefused, match="larger than 1,000 bytes"):
        get("http://news.example/", saying(b"x" * 5000, 200, **said), report_bytes=1000)


def test_a_small_body_that_unpacks_to_a_large_one_is_refused() -> None:
    """The bound holds for what is unpacked."""
    bomb = gzip.compress(b"x" * 5_000_000)
    with pytest.raises(FetchRefused, match="larger"):
        get("http://news.example/", saying(bomb, Content_Encoding="gzip"), report_bytes=100_000)


def test_a_packed_page_is_unpacked_and_a_broken_one_named() -> None:
    """Gzip is read; cut or false gzip is an error of the input."""
    packed = gzip.compress(PAGE)
    assert get("http://news.example/", saying(packed, Content_Encoding="gzip")).body == PAGE
    for broken in (packed[:-12], b"not gzip at all"):
        with pytest.raises(InputError, match=r"breaks off|broken"):
            get("http://news.example/", saying(broken, Content_Encoding="gzip"))


def test_a_server_that_drips_is_left() -> None:
    """However often a byte comes, the whole has an end."""

    def drip(request: BaseHTTPRequestHandler) -> None:
        request.send_response(200)
        request.end_headers()
        for _ in range(200):
            try:
                request.wfile.write(b"x")
                time.sleep(0.02)
            except OSError:
                return

    with pytest.raises(FetchRefused, match="seconds"):
        get("http://news.example/", drip, fetch_seconds=0.3)


@pytest.mark.parametrize("status", [404, 500, 403, 204])
def test_an_error_page_is_no_report(status: int) -> None:
    """The status is named."""
    with pytest.raises(InputError, match=f"answers {status}"):
        get("http://news.example/", saying(b"", status))


def test_what_is_no_page_is_named() -> None:
    """A PDF is not read as a page."""
    with pytest.raises(InputError, match="application/pdf"):
        get("http://news.example/", saying(b"%PDF-", Content_Type="application/pdf"))


def test_an_unknown_host_is_named() -> None:
    """A name without an address is an error of the input."""

    def nowhere(host: str, port: int) -> list[str]:
        raise OSError("no such name")

    with pytest.raises(InputError, match="no host"):
        fetch("http://nowhere.example/", Limits(), nowhere)
