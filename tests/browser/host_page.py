"""A firm's own page with the widget on it: another origin, a strict CSP, hostile styles."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Final

HOSTILE: Final = """
* { font-family: cursive !important; color: magenta !important; letter-spacing: 9px !important; }
div, section, button, p, ul, li, textarea, form, span { display: none !important;
  position: static !important; transform: rotate(3deg) !important; opacity: .2 !important; }
button { background: lime !important; border: 9px dashed red !important; width: 3px !important; }
iframe, :not(:defined) { visibility: hidden !important; }
h1 { font: 20px/1.2 serif !important; }
"""
PAGE: Final = """<!doctype html><html lang="en"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>A firm's own page</title><link rel="stylesheet" href="/host.css"></head>
<body><main><h1 id="own">The firm's own heading</h1><b id="bold">bold</b></main>
<script async src="{origin}/w.js"{attributes}></script></body></html>"""


@contextmanager
def serve_host_page(
    origin: str, attributes: str = "", *, hostile: bool = False, port: int = 0
) -> Iterator[str]:
    """The address of a page that carries the widget by its one tag, under a CSP that allows no
    inline style, no inline script and nothing but itself and the widget's origin."""
    policy = (
        f"default-src 'none'; script-src {origin}; connect-src {origin} "
        f"{origin.replace('http', 'ws', 1)}; style-src 'self'; img-src blob:; frame-src {origin}"
    )
    page = PAGE.format(origin=origin, attributes=attributes and f" {attributes}")
    answers = {
        "/": ("text/html; charset=utf-8", page, policy),
        "/host.css": ("text/css", HOSTILE if hostile else "", policy),
    }
    server = ThreadingHTTPServer(("127.0.0.1", port), partial(_Handler, answers))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://localhost:{server.server_address[1]}/"
    finally:
        server.shutdown()
        server.server_close()
        thread.join(5)


class _Handler(BaseHTTPRequestHandler):
    def __init__(self, answers: dict[str, tuple[str, str, str]], *rest: object) -> None:
        self._answers = answers
        super().__init__(*rest)  # type: ignore[arg-type]  # as the server passes them

    def do_GET(self) -> None:
        """Answer with the page, its style, or nothing."""
        kind, body, policy = self._answers.get(self.path, ("text/plain", "", ""))
        self.send_response(200 if kind != "text/plain" else 404)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Security-Policy", policy)
        self.end_headers()
        self.wfile.write(body.encode())

    def log_message(self, *_: object) -> None:
        """Nothing."""
