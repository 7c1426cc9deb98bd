"""Pages: they come with the next release; until then one plain page says what can be done."""

from typing import Final

from starlette.responses import HTMLResponse, Response

from segue.web.access import PUBLIC
from segue.web.routing import Call, Routes

routes = Routes()

PAGE: Final = """<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Segue is running</title></head>
<body><main>
<h1>Segue is running here</h1>
<p>The web pages come with the next release. What you can do now:</p>
<ul>
<li>Be a customer in a terminal: <code>segue chat</code></li>
<li>Be a colleague, in a second terminal: <code>segue chat --as AGENT_ID</code></li>
<li>Write a program: <a href="/openapi.json">the interface in OpenAPI form</a></li>
<li>See whether it is ready: <a href="/readyz">/readyz</a></li>
</ul>
<p>If this server is not at port 8080, add <code>--url</code> with its address.</p>
</main></body>
</html>
"""


@routes.route("GET", "/", access=PUBLIC)
@routes.route("GET", "/desk", access=PUBLIC)
@routes.route("GET", "/demo", access=PUBLIC)
async def read_page(call: Call) -> Response:
    """Say that there are no pages yet, and what there is."""
    return HTMLResponse(PAGE)
