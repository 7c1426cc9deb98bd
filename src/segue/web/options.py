"""What the web needs to be told from outside."""

from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Final

from msgspec import Struct

from segue.core.values import AgentId, ContactId

UI: Final = Path(__file__).parents[1] / "_ui"
"""The pages as `segue ui build` made them."""


class DemoSignIn(Struct, frozen=True):
    """Somebody of the team as whom the person who tries the demo may sign in."""

    agent_id: AgentId
    name: str
    role: str
    speciality: str = ""


class DemoCustomer(Struct, frozen=True):
    """A customer as whom the person who tries the demo may write."""

    contact_id: ContactId
    name: str
    tier: str = ""


@dataclass(frozen=True, slots=True)
class Demo:
    """What a demo tells everybody: that its people are made up, since when its clock runs, and
    how to be one of them. One password opens every sign-in."""

    label: str
    started_at: datetime
    password: str
    sign_ins: tuple[DemoSignIn, ...] = ()
    customers: tuple[DemoCustomer, ...] = ()


@dataclass(frozen=True, slots=True)
class WebSettings:
    """Addresses, keys and limits of the web. `origins` are further origins whose pages may use
    the cookie; `sites` are the firm's own, whose pages may use the widget (none listed: those of
    every site) and frame it; `ui` is the folder of the pages; `https` says that browsers reach us
    by TLS; `identity_key` is what the firm's own site signs identities with (empty: nobody can be
    proved that way); `demo` is set only where this server plays one."""

    https: bool = False
    origins: tuple[str, ...] = ()
    sites: tuple[str, ...] = ()
    ui: Path = UI
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
    demo: Demo | None = None
