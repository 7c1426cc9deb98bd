"""What the pages are told before anybody has said a word: the firm, the widget, the desk."""

from datetime import datetime
from typing import Annotated

from msgspec import Meta, Struct

from segue.core.playbook.surfaces import Disposition
from segue.core.values import Language
from segue.web.options import DemoCustomer, DemoSignIn


class DemoView(Struct, frozen=True):
    """That everybody here is made up, and as whom one may come in. One password opens every
    sign-in."""

    label: str
    started_at: datetime
    password: str
    sign_ins: tuple[DemoSignIn, ...]
    customers: tuple[DemoCustomer, ...]


class AboutView(Struct, frozen=True):
    """The firm that is served here, and the server's own time; `demo` only where it plays one.
    `signed_in`: the caller's cookie still holds, so that a page need not ask in vain."""

    business: str
    ai_name: str
    languages: tuple[Language, ...]
    timezone: str
    now: datetime
    demo: DemoView | None
    signed_in: bool = False


class WidgetView(Struct, frozen=True):
    """What the widget shows and says in one language, before the first message. `opens_at` and
    `opens_text` say when a person is there again, while none is; `request_person` is what its
    button says for the customer."""

    business: str
    ai_name: str
    language: Language
    languages: tuple[Language, ...]
    direction: Annotated[str, Meta(extra_json_schema={"enum": ["ltr", "rtl"]})]
    disclosure: str
    greeting: str
    prompts: tuple[str, ...]
    open: bool
    opens_at: datetime | None
    opens_text: str
    upload_types: tuple[str, ...]
    upload_bytes: int
    request_person: str


class DeskView(Struct, frozen=True):
    """What the desk needs of the playbook. `proof_profile` is the level of proof from which the
    record of a customer shows; `currency` that of values."""

    dispositions: tuple[Disposition, ...]
    wait_target_seconds: int
    languages: tuple[Language, ...]
    ai_name: str
    currency: str
    proof_profile: int


class ProveInDemo(Struct, frozen=True, forbid_unknown_fields=True):
    """As which of the demo's customers one wants to write."""

    contact_id: Annotated[str, Meta(min_length=1, max_length=128)]


class DemoIdentity(Struct, frozen=True):
    """A signed identity for `POST /visitors`."""

    identity: str
