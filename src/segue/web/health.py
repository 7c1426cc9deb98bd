"""Whether the server lives, whether it can serve, and what it counts."""

from prometheus_client import generate_latest
from starlette.responses import Response

from segue.web.access import PUBLIC
from segue.web.errors import respond_json
from segue.web.routing import Call, Routes

routes = Routes()


@routes.route("GET", "/healthz", access=PUBLIC)
async def read_health(call: Call) -> dict[str, str]:
    """The process answers."""
    return {"status": "ok"}


@routes.route("GET", "/readyz", access=PUBLIC)
async def read_readiness(call: Call) -> Response:
    """Whether store, models and stream are there; 503 with the reasons when not."""
    reasons = await call.shared.find_reasons()
    body = {"ready": not reasons, "reasons": list(reasons)}
    return respond_json(body, 503 if reasons else 200)


@routes.route("GET", "/metrics", access=PUBLIC)
async def read_metrics(call: Call) -> Response:
    """What is counted, for Prometheus."""
    metrics = generate_latest(call.shared.metrics.registry)
    return Response(metrics, media_type="text/plain; version=0.0.4; charset=utf-8")
