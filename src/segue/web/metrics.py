"""What the web counts."""

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram


class Metrics:
    """Counters of one application, in a registry of their own, so that two may live in one
    process. Labels are few and fixed: no id and no path of a caller's making."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        self.requests = Counter(
            "segue_requests", "Calls.", ["method", "status"], registry=self.registry
        )
        self.seconds = Histogram(
            "segue_request_seconds", "Seconds that a call took.", registry=self.registry
        )
        self.sockets = Gauge("segue_sockets", "Sockets open now.", registry=self.registry)
        self.failures = Counter(
            "segue_failures", "Errors that nobody expected.", registry=self.registry
        )
