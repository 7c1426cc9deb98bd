"""Who plays in a demo: free seats, simulated colleagues, known customers, and its past."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from segue.app.importing import import_history
from segue.app.people import find_tier
from segue.app.world import World
from segue.core.conversation.contact import Contact
from segue.core.playbook.policy import Policy
from segue.core.playbook.team import Agent
from segue.core.values import ENGLISH, ContactId, Language
from segue.simulation.crowd import Place
from segue.simulation.past import LABEL, House, Member, build_past
from segue.simulation.stories import KnownCustomer
from segue.web.identity import sign_identity
from segue.web.options import Demo, DemoCustomer, DemoSignIn

PASSWORD: Final = "segue-demo-password"  # noqa: S105  # of invented people, on this machine only
SEAT: Final = "elena"
"""The agent whom the person who tries the demo plays; without one of that id, the first."""
MOST_CUSTOMERS: Final = 8
CAPACITY: Final = 1
"""Of a simulated colleague: so that one or two customers wait, and whoever comes on is needed."""


def find_seat(policy: Policy) -> str:
    """The agent's seat that is left free."""
    agents = [agent.id for agent in policy.team if agent.role == "agent"]
    return SEAT if SEAT in agents else agents[0]


def list_played(policy: Policy) -> dict[str, int]:
    """The agents who are simulated, each with a capacity."""
    seat = find_seat(policy)
    return {a.id: CAPACITY for a in policy.team if a.role == "agent" and a.id != seat}


def build_demo(world: World, started_at: datetime) -> Demo:
    """What the pages are told: the free seats first, then those of the simulated agents."""
    policy = world.policy
    played = list_played(policy)
    team = sorted(policy.team, key=lambda agent: (agent.id in played, agent.role != "agent"))
    chosen = choose_customers(world.directory.contacts, policy)
    return Demo(
        label=LABEL,
        started_at=started_at,
        password=PASSWORD,
        sign_ins=tuple(_build_sign_in(agent, policy) for agent in team),
        customers=tuple(
            DemoCustomer(c.contact_id, c.name, find_tier(policy, c.value)) for c in chosen
        ),
    )


def _build_sign_in(agent: Agent, policy: Policy) -> DemoSignIn:
    return DemoSignIn(agent.id, agent.name, agent.role, policy.word(agent.speciality, ENGLISH))


def choose_customers(contacts: Sequence[Contact], policy: Policy) -> tuple[Contact, ...]:
    """A few customers of different languages and worth, whom the person may be."""
    by_worth = sorted(contacts, key=lambda c: (not find_tier(policy, c.value), not c.value))
    chosen: dict[tuple[Language | None, str], Contact] = {}
    for contact in by_worth:
        chosen.setdefault((contact.language, find_tier(policy, contact.value)), contact)
    english_first = sorted(chosen.values(), key=lambda c: c.language != ENGLISH)
    return tuple(english_first[:MOST_CUSTOMERS])


def list_known(world: World) -> tuple[KnownCustomer, ...]:
    """The known customers of the business, as simulated people see themselves."""
    return tuple(
        KnownCustomer(
            contact_id=contact.contact_id,
            name=contact.name,
            language=contact.language or ENGLISH,
            vip=bool(find_tier(world.policy, contact.value)),
        )
        for contact in world.directory.contacts
    )


def build_place(world: World, demo: Demo, identity_key: str) -> Place:
    """The business as the crowd knows it; who may be played by a person is left to them."""
    taken = {customer.contact_id for customer in demo.customers}

    def identify(contact_id: str) -> str:
        now, once = world.clock.now(), world.ids.new()
        return sign_identity(identity_key.encode(), ContactId(contact_id), once, now)

    known = tuple(c for c in list_known(world) if c.contact_id not in taken)
    names = {str(agent.id): agent.name for agent in world.policy.team}
    return Place(names, world.policy.ai_name, known, identify)


async def seed_past(world: World, until: datetime) -> int:
    """Bring the generated past into the log, once; how many conversations were added."""
    rows = build_past(build_house(world), until)
    totals = await import_history(world.store, world.clock, world.ids, rows)
    return totals.added


def build_house(world: World) -> House:
    """The business as its generated past knows it."""
    policy = world.policy

    def say(key: str, language: Language) -> str:
        fills = {"ai": policy.ai_name, "business": policy.business}
        return policy.say(key, language).format_map(fills)

    return House(
        ai=policy.ai_name,
        agents=tuple(Member(a.id, a.name, a.languages) for a in policy.team if a.role == "agent"),
        known=list_known(world),
        owners={c.contact_id: c.relationship_owner or "" for c in world.directory.contacts},
        dispositions=tuple(d.id for d in policy.dispositions),
        say=say,
    )
