"""The team of a business: who may serve customers, with what, in which languages."""

from msgspec import Struct

from segue.core.values import AgentId, Language


class Agent(Struct, frozen=True):
    """An agent as the team file has them. `speciality` by language completes "our specialist
    in …"; `topics` and `places` say what the speciality covers; `role` is agent, supervisor,
    lead, admin or auditor."""

    id: AgentId
    name: str
    languages: tuple[Language, ...]
    skills: tuple[str, ...]
    capacity: int
    speciality: dict[Language, str]
    role: str = "agent"
    topics: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    years: int = 0
    deputy: AgentId | None = None
    photo: str = ""
