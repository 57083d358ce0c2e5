"""Who may ask, and what a browser may do with the answer.

The desk answers its own machine. Any other address needs an access token, and then every request does. Every
change must come from a page of the desk: it carries a sign made from the visitor's cookie (OWASP, "Cross-Site
Request Forgery Prevention", signed double-submit), and the browser must not say that it came from elsewhere.
A request under a name that is not the desk's is refused, for that is how a page elsewhere would reach it by
DNS rebinding.
"""

from __future__ import annotations

import hashlib
import hmac
import secrets
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from fastapi import Request, Response
from fastapi.responses import PlainTextResponse, RedirectResponse

#: Nothing but what the desk ships: no script or style in a page, no address elsewhere.
POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
#: A card may stand in a page elsewhere; it has no forms.
CARD_POLICY = "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors *"
LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})
#: Bytes of a form's body; a correction is a few lines.
LARGEST = 64_000
#: Bytes of an address; the longest of the desk's own carries another one to come back to.
ADDRESS = 8_000
VISITOR, ENTRY = "rashomon_visitor", "rashomon_entry"
_YEAR = 365 * 24 * 3600
_SAFE = frozenset({"GET", "HEAD", "OPTIONS"})
Next = Callable[[Request], Awaitable[Response]]


@dataclass(frozen=True, slots=True)
class Safety:
    """Names the desk answers to, and the token it asks for; None on its own machine only."""

    hosts: frozenset[str] = LOOPBACK
    token: str | None = None
    secret: bytes = field(default_factory=lambda: secrets.token_bytes(32), repr=False)

    def sign(self, visitor: str) -> str:
        """The sign that a form of this visitor carries."""
        return hmac.new(self.secret, b"form" + visitor.encode(), hashlib.sha256).hexdigest()

    def pass_of(self) -> str:
        """What the cookie of somebody with the token holds; the token itself stays out of it."""
        return hmac.new(self.secret, b"entry" + (self.token or "").encode(), hashlib.sha256).hexdigest()

    def feed_key(self) -> str:
        """What an address of a feed carries in the place of the token: feed readers send no cookie."""
        return hmac.new((self.token or "").encode(), b"feed", hashlib.sha256).hexdigest()[:32]

    async def __call__(self, request: Request, call_next: Next) -> Response:
        """Refuse what may not be asked; set what a browser may do with the rest."""
        visitor = request.cookies.get(VISITOR) or secrets.token_hex(16)
        request.state.visitor, request.state.sign = visitor, self.sign(visitor)
        answer = await self._refused(request) or await call_next(request)
        _headers(request, answer)
        if VISITOR not in request.cookies:
            answer.set_cookie(VISITOR, visitor, max_age=_YEAR, httponly=True, samesite="strict")
        return answer

    async def _refused(self, request: Request) -> Response | None:
        if _host(request) not in self.hosts:
            return PlainTextResponse("This is not a name of this desk.", 421)
        if len(request.scope["raw_path"]) + len(request.scope["query_string"]) > ADDRESS:
            return PlainTextResponse("This address is too long.", 414)
        if self.token and not request.url.path.startswith("/static/") and not self._entered(request):
            return self._enter(request)
        if request.method not in _SAFE:
            return await self._changes(request)
        return None

    def _entered(self, request: Request) -> bool:
        if request.url.path.endswith((".atom", ".json", "/card")) and request.method in _SAFE:
            given = request.query_params.get("key", "")
            if hmac.compare_digest(given.encode(), self.feed_key().encode()):
                return True
        bearer = request.headers.get("authorization", "").removeprefix("Bearer ")
        cookie = request.cookies.get(ENTRY, "")
        return hmac.compare_digest(cookie.encode(), self.pass_of().encode()) or self._is_token(bearer)

    def _is_token(self, given: str) -> bool:
        return bool(self.token) and hmac.compare_digest(given.encode(), (self.token or "").encode())

    def _enter(self, request: Request) -> Response:
        if request.url.path == "/enter" and self._is_token(request.query_params.get("token", "")):
            answer = RedirectResponse("/", 303)
            answer.set_cookie(ENTRY, self.pass_of(), httponly=True, samesite="strict")
            return answer
        return PlainTextResponse("This desk asks for its access token: open /enter?token=… with it once.", 401)

    async def _changes(self, request: Request) -> Response | None:
        if request.headers.get("sec-fetch-site", "same-origin") not in ("same-origin", "none"):
            return PlainTextResponse("A change must come from a page of the desk.", 403)
        origin = request.headers.get("origin")
        if origin and origin != "null" and urlsplit(origin).netloc != request.headers.get("host"):
            return PlainTextResponse("A change must come from a page of the desk.", 403)
        length = request.headers.get("content-length", "")
        if not length.isdigit() or int(length) > LARGEST:
            return PlainTextResponse(f"A change is a form of at most {LARGEST:,} bytes.", 413)
        await request.body()  # kept, so that the page that answers can read the form as well
        given = (await request.form()).get("sign")
        if VISITOR not in request.cookies or not isinstance(given, str):
            return PlainTextResponse("This form is not signed: open the page again, with cookies.", 403)
        if not hmac.compare_digest(given.encode(), request.state.sign.encode()):
            return PlainTextResponse("This form is too old: open the page again.", 403)
        return None


def _host(request: Request) -> str:
    """The name asked for, without its port."""
    given = request.headers.get("host", "").lower()
    return given[1 : given.find("]")] if given.startswith("[") else given.partition(":")[0]


def _headers(request: Request, answer: Response) -> None:
    answer.headers["Content-Security-Policy"] = CARD_POLICY if request.url.path.endswith("/card") else POLICY
    answer.headers["X-Content-Type-Options"] = "nosniff"
    answer.headers["Referrer-Policy"] = "no-referrer"
    answer.headers["Cross-Origin-Opener-Policy"] = "same-origin"
    answer.headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()"
    if not request.url.path.endswith("/card"):
        answer.headers["X-Frame-Options"] = "DENY"
        answer.headers["Cross-Origin-Resource-Policy"] = "same-origin"
    if "cache-control" not in answer.headers:
        answer.headers["Cache-Control"] = "private, no-cache"
