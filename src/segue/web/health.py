"""Whether the server lives, whether it can serve, and what it counts."""

from prometheus_client import generate_latest
from starlette.responses import Response

from segue.web.access import PUBLIC
from segue.web.errors import respond_json
from segue.web.routing import Call, Routes
from segue.web.schemas_views import Health, Readiness

routes = Routes()


@routes.route("GET", "/healthz", access=PUBLIC, answer=Health)
async def read_health(call: Call) -> Health:
    """The process answers."""
    return Health("ok")


@routes.route("GET", "/readyz", access=PUBLIC, answer=Readiness)
async def read_readiness(call: Call) -> Response:
    """Whether store, models and stream are there; 503 with the reasons when not."""
    reasons = await call.shared.find_reasons()
    return respond_json(Readiness(not reasons, reasons), 503 if reasons else 200)


@routes.route("GET", "/metrics", access=PUBLIC, media="text/plain")
async def read_metrics(call: Call) -> Response:
    """What is counted, for Prometheus."""
    metrics = generate_latest(call.shared.metrics.registry)
    return Response(metrics, media_type="text/plain; version=0.0.4; charset=utf-8")
