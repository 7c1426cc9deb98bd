"""What the web needs to be told from outside."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class WebSettings:
    """Addresses, keys and limits of the web. `origins` are further origins whose pages may use
    the cookie; `https` says that browsers reach us by TLS; `identity_key` is what the firm's own
    site signs identities with (empty: nobody can be proved that way)."""

    https: bool = False
    origins: tuple[str, ...] = ()
    identity_key: bytes = field(default=b"", repr=False)
    arrival_burst: int = 60
    arrivals_per_second: float = 1.0
    message_burst: int = 120
    messages_per_second: float = 10.0
    upload_burst: int = 20
    uploads_per_second: float = 0.2
    socket_queue: int = 1000
    replay_limit: int = 10_000
    argon2_at_once: int = 2
