"""Reads `team.yaml`: who may serve customers, with what and in which languages."""

from segue.business.faults import Place
from segue.business.fields import Fields
from segue.business.readers import (
    choice,
    given,
    language,
    line_of_text,
    list_of,
    used,
    whole,
    wording,
)
from segue.business.yaml_nodes import Node, Sequence
from segue.core.playbook.team import Agent
from segue.core.values import AgentId

ROLES = ("agent", "supervisor", "lead", "admin", "auditor")


def read_team(node: Node, place: Place) -> tuple[Agent, ...]:
    """The team in the order of the file; at least one of them is an agent."""
    fields = Fields(node, place)
    agents = fields.need("agents", _read_agents, ())
    fields.close()
    if agents and not any(agent.role == "agent" for agent in agents):
        problem = "Nobody in the team has the role agent."
        place.fault(fields.find_line("agents"), problem, "Give at least one `role: agent`.")
    return agents


def _read_agents(node: Node, place: Place) -> tuple[Agent, ...] | None:
    if not isinstance(node, Sequence) or not node.items:
        place.fault(node.line, "Expected a list of agents.", "Begin each with `- id:`.")
        return None
    return tuple(_read_agent(item, place) for item in node.items)


def _read_agent(node: Node, place: Place) -> Agent:
    fields = Fields(node, place)
    fields.place = place.within(fields.find_text("id") or "?")
    deputy = fields.take("deputy", used("agent"), None)
    agent = Agent(
        id=AgentId(fields.need("id", given("agent"), "")),
        name=fields.need("name", line_of_text, ""),
        role=fields.take("role", choice(*ROLES), "agent"),
        languages=fields.need("languages", list_of(language, at_least=1), ()),
        skills=fields.take("skills", list_of(given("skill")), ()),
        speciality=fields.take("speciality", wording(), {}),
        topics=fields.take("topics", list_of(used("topic")), ()),
        places=fields.take("places", list_of(line_of_text), ()),
        years=fields.take("years", whole(0, 80), 0),
        capacity=fields.need("capacity", whole(1, 100), 1),
        deputy=None if deputy is None else AgentId(deputy),
        photo=fields.take("photo", used("photo"), ""),
    )
    fields.close()
    if agent.role == "agent" and not fields.has("speciality"):
        problem = "'speciality' is missing; it completes \"our specialist in …\"."
        fields.place.fault(fields.line, problem, "Add `speciality: …`.")
    if agent.deputy is not None and agent.deputy == agent.id:
        problem = "Nobody can be their own deputy."
        fields.place.within("deputy").fault(
            fields.find_line("deputy"), problem, "Name a colleague or take `deputy` away."
        )
    return agent
