"""To whom: agents as they are, and who fits."""

from datetime import timedelta

from msgspec.structs import replace

from segue.core.conversation import events as e
from segue.core.conversation.knowing import PastContact
from segue.core.playbook.team import Agent
from segue.core.routing.agents import AgentState, build_agent
from segue.core.routing.matching import find_skipped, rank_agents
from segue.core.values import AgentId, ContactId, ConversationId, Language, Stream, TopicId
from tests.core.story import NOW, Story, travel, word

EN, DE = Language("en"), Language("de")


def agent(name: str, **how) -> AgentState:
    how.setdefault("languages", (EN,))
    how.setdefault("skills", ())
    how.setdefault("capacity", 2)
    profile = Agent(id=AgentId(name), name=name.title(), speciality=word("Asia"), **how)
    return AgentState(profile, present=True, capacity=profile.capacity)


def rank(story: Story, *agents: AgentState, skip=frozenset()) -> list[str]:
    return [m.agent_id for m in rank_agents(story.c, agents, travel(), skip=skip)]


def test_an_agent_is_the_fold_of_their_stream() -> None:
    c1, c2 = ConversationId("c1"), ConversationId("c2")
    bodies: tuple[e.AnyBody, ...] = (
        e.AgentCameOn(AgentId("a")), e.CapacitySet(AgentId("a"), 3), e.SlotReserved(c1),
        e.SlotReserved(c2), e.SlotFreed(c1), e.PlaybookPublished(1, "h", "by", "why"),
    )  # fmt: skip
    history = [e.Event(Stream("agent/a"), n, 0, NOW, b) for n, b in enumerate(bodies, start=1)]

    state = build_agent(agent("a").profile, history)
    gone = build_agent(
        state.profile,
        [*history, e.Event(Stream("agent/a"), 7, 0, NOW, e.AgentWentOff(AgentId("a")))],
    )

    assert (state.seq, state.capacity, state.slots, state.count_free()) == (6, 3, (c2,), 2)
    assert gone.count_free() == 0


def test_only_agents_who_are_free_and_not_passed_are_ranked() -> None:
    full = replace(agent("full"), slots=(ConversationId("x"), ConversationId("y")))
    lead = agent("lead", role="supervisor")

    assert rank(Story(), full, lead, agent("b"), agent("c"), skip=frozenset({AgentId("c")})) == [
        "b"
    ]


def test_who_speaks_the_language_comes_alone_and_others_only_when_nobody_does() -> None:
    story = Story()
    story.customer("Guten Tag", language=DE)

    assert rank(story, agent("a"), agent("b", languages=(DE,))) == ["b"]
    assert rank(story, agent("a")) == ["a"]
    assert "does not speak de" in rank_agents(story.c, (agent("a"),), travel())[0].reasons[0]


def test_skill_place_and_topic_each_add_and_say_so() -> None:
    story = Story()
    story.customer("Japan", details=(("places", "Japan", "Japan"),))
    story.escalate(skills=("planning", "access"), topic=TopicId("plan_journey"))
    skilled = agent("skilled", skills=("planning",), topics=("plan_journey",), places=("Japan",))
    topical = agent("topical", topics=("plan_journey",))

    ranked = rank_agents(story.c, (agent("none"), topical, skilled), travel())

    assert [m.agent_id for m in ranked] == ["skilled", "topical", "none"]
    assert "has planning" in ranked[0].reasons
    assert "specialist in Asia (Japan)" in ranked[0].reasons
    assert "specialist in Asia (plan_journey)" in ranked[1].reasons


def test_who_knows_the_customer_comes_first() -> None:
    spoke, past, own = Story(), Story(), Story()
    spoke.escalate()
    spoke.offer("b", "accepted")
    spoke.add(e.AgentReplied("m", AgentId("b"), spoke.ref("Hello")))
    past.add(e.HistoryLinked((PastContact(ConversationId("c0"), NOW, (), AgentId("b")),)))
    own.add(e.ProfileRead(ContactId("c1"), 2, relationship_owner=AgentId("b")))

    for story in (spoke, past, own):
        assert rank(story, agent("a"), agent("b")) == ["b", "a"]


def test_a_valuable_customer_goes_to_experience() -> None:
    story, poor = Story(), Story()
    story.add(e.ProfileRead(ContactId("c1"), 2, value=1_000_000))
    poor.add(e.ProfileRead(ContactId("c1"), 2, value=1))
    plain = replace(travel(), tiers=())

    best = rank_agents(story.c, (agent("a"), agent("b", years=15)), travel())
    assert [m.agent_id for m in best] == ["b", "a"]
    assert "15 years" in best[0].reasons
    assert rank(poor, agent("a"), agent("b", years=15)) == ["a", "b"]
    assert rank_agents(story.c, (agent("a"),), plain)[0].score > 0


def test_who_passed_or_just_let_an_offer_lapse_is_not_asked_again() -> None:
    story = Story()
    story.escalate()
    story.offer("passed", "declined")
    story.offer("lapsed", "unanswered")
    story.offer("joined", "accepted")
    soon = find_skipped(story.c, story.at)
    later = find_skipped(story.c, story.at + timedelta(minutes=5))

    assert soon == {"passed", "lapsed"}
    assert later == {"passed"}
