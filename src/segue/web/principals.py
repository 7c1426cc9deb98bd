"""Principals: who calls, once that is known."""

from typing import Final

from msgspec import Struct

from segue.app.signing_in import ApiKey, CustomerToken, Session
from segue.core.playbook.team import Agent
from segue.core.values import AgentId, ContactId

STAFF: Final = ("agent", "supervisor", "lead", "admin", "auditor")
KINDS: Final = ("customer", *STAFF, "api_key")


class Principal(Struct, frozen=True):
    """Who calls. `id` is the visitor's, the agent's or the key's; `session` is the id of the
    session of one who came with a cookie, and `csrf` what must stand beside that cookie."""

    kind: str
    id: str
    name: str = ""
    contact_id: ContactId | None = None
    proof_level: int = 0
    proof_method: str = ""
    may_write: bool = True
    session: str = ""
    csrf: str = ""

    @property
    def key(self) -> str:
        """The name under which the log and idempotency keys know this principal."""
        return f"{self.voice}/{self.id}"

    @property
    def voice(self) -> str:
        """As whom they speak: customer, agent (whatever their role) or api_key."""
        return "agent" if self.kind in STAFF else self.kind

    @property
    def agent_id(self) -> AgentId:
        """The member of the team; only of use for staff."""
        return AgentId(self.id)


def build_customer(token: CustomerToken) -> Principal:
    """The principal behind a customer's token."""
    return Principal(
        "customer",
        token.id,
        contact_id=token.contact_id,
        proof_level=token.proof_level,
        proof_method=token.proof_method,
    )


def build_staff(session: Session, agent: Agent) -> Principal:
    """The principal behind a session."""
    return Principal(agent.role, agent.id, agent.name, session=session.id, csrf=session.csrf)


def build_program(api_key: ApiKey) -> Principal:
    """The principal behind an API key."""
    return Principal("api_key", api_key.id, api_key.name, may_write=api_key.may_write)
