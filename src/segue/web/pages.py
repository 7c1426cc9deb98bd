"""Pages: until they are built, a line that says how."""

from starlette.responses import PlainTextResponse, Response

from segue.web.access import PUBLIC
from segue.web.routing import Call, Routes

routes = Routes()

NOT_BUILT = "The web UI is not built. Run `segue ui build`.\n"


@routes.route("GET", "/", access=PUBLIC)
@routes.route("GET", "/desk", access=PUBLIC)
@routes.route("GET", "/demo", access=PUBLIC)
async def read_page(call: Call) -> Response:
    """Say that there are no pages yet."""
    return PlainTextResponse(NOT_BUILT)
