"""The rules of the playbook held against a conversation."""

from datetime import date, timedelta

import pytest
from msgspec.structs import replace

from segue.core.conversation import events as e
from segue.core.conversation.knowing import PastContact
from segue.core.conversation.reading import NeedFound
from segue.core.escalation.triggers import Found, build_moment, find_trigger, find_triggers
from segue.core.playbook.policy import Mode
from segue.core.playbook.trigger_rules import Trigger, TriggerKind
from segue.core.values import ContactId, ConversationId, Evidence, Probability, TopicId
from tests.core.story import NOW, Story, policy_of, travel

K = TriggerKind
CALM = replace(travel(), topics=tuple(replace(t, mode=Mode.ORCHESTRATOR) for t in travel().topics))


def fire(story: Story, kind: TriggerKind, *, topics=(), understood=True, **how) -> Found | None:
    since = how.pop("since", date(2026, 1, 1))
    about = tuple(TopicId(t) for t in how.pop("about", ()))
    made = Trigger(id="T", kind=kind, owner="o", since=since, reason="r", topics=about, **how)
    turn = tuple(r for r in story.c.readings if r.seq > story.c.acted_seq)
    moment = build_moment(
        story.c, turn, tuple(TopicId(t) for t in topics), understood=understood, now=NOW
    )
    return find_trigger(moment, replace(CALM, triggers=(made,)))


def test_a_wish_for_a_person_fires_on_its_words() -> None:
    story = Story()
    story.customer("a person, please", wishes_person=Evidence(2, 2, 8))

    found = fire(story, K.EXPLICIT_REQUEST)

    assert found is not None
    assert found.evidence == (Evidence(2, 2, 8),)


def test_a_sensitive_matter_fires_by_its_words_or_by_its_topic() -> None:
    story = Story()
    story.customer("my husband died", sensitive=(NeedFound("bereavement", Evidence(2, 3, 15)),))

    assert fire(story, K.SENSITIVE_TOPIC, needs=("bereavement",))
    assert fire(story, K.SENSITIVE_TOPIC, topics=("invoice",)) is None
    faint = fire(story, K.SENSITIVE_TOPIC, about=("invoice",), topics=("invoice",))
    story.ai(asked=("clarify:invoice,dietary",))
    story.customer("the invoice", topics={"invoice": 0.9}, scope=0.2)
    chosen = fire(story, K.SENSITIVE_TOPIC, about=("invoice",), topics=("invoice",))
    story.ai()
    story.customer("my invoice", topics={"invoice": 0.9})

    assert faint is None
    assert chosen
    assert fire(story, K.SENSITIVE_TOPIC, about=("invoice",), topics=("invoice",))


def test_two_failures_to_understand_fire_and_one_does_not() -> None:
    story = Story()
    story.customer("the blue one")
    once = fire(story, K.MISUNDERSTOOD_TWICE, understood=False)
    story.ai(understood=False)
    story.customer("the other one")

    assert once is None
    assert fire(story, K.MISUNDERSTOOD_TWICE, understood=False)
    assert fire(story, K.MISUNDERSTOOD_TWICE) is None


def test_a_valuable_customer_fires_once_a_conversation_and_on_its_topics_only() -> None:
    story = Story()
    story.add(e.ProfileRead(ContactId("c1"), 2, value=80_000))
    story.customer("a journey")
    rich = fire(story, K.VIP, value_from=50_000)
    topics = replace(CALM, triggers=(
        Trigger("T", K.VIP, "o", date(2026, 1, 1), "r", topics=(TopicId("invoice"),)),
    ))  # fmt: skip
    moment = build_moment(story.c, story.c.readings, (), understood=True, now=NOW)
    story.escalate("T")

    assert rich
    assert find_trigger(moment, topics) is None
    assert fire(story, K.VIP, value_from=50_000) is None
    assert fire(Story(), K.VIP, value_from=1) is None


def test_a_keyword_fires_on_whole_words_in_any_case() -> None:
    story = Story()
    story.customer("We would like a YACHT for three days")
    other = Story()
    other.customer("yachting is dull")

    found = fire(story, K.KEYWORD, phrases=("yacht",), patterns=(r"\bcharter\w*",))

    assert found
    assert story.c.quote(found.evidence[0]) == "YACHT"
    assert fire(other, K.KEYWORD, phrases=("yacht",)) is None


def test_a_keyword_in_a_message_that_was_erased_is_not_found() -> None:
    story = Story()
    story.customer("yacht")
    story.c = replace(story.c, messages=())

    assert fire(story, K.KEYWORD, phrases=("yacht",)) is None


def test_an_upset_message_fires_but_a_plain_no_or_a_need_does_not() -> None:
    def upset(sentiment: float, **how) -> bool:
        story = Story()
        story.customer("…", sentiment=sentiment, **how)
        return fire(story, K.SENTIMENT, below=-0.4) is not None

    assert upset(-0.6)
    assert not upset(-0.3)
    assert not upset(-0.45, says="no")
    assert upset(-0.6, says="no")
    assert not upset(-0.6, needs=(NeedFound("accessibility", Evidence(2, 0, 1)),))


def test_a_falling_mood_fires_at_its_lowest_point() -> None:
    def falls(*moods: float) -> bool:
        story = Story()
        for mood in moods:
            story.decide()
            story.customer("…", sentiment=mood)
        return fire(story, K.FALLING_SENTIMENT, below=-0.2, fall=0.4, turns=3) is not None

    assert falls(0.3, 0.0, -0.3)
    assert not falls(0.3, -0.3)
    assert not falls(0.3, -0.4, -0.3)
    assert not falls(-0.2, -0.3, -0.4)
    assert not falls(0.6, 0.4, 0.1)


def test_a_mood_that_was_not_scored_last_tells_nothing() -> None:
    story = Story()
    for mood in (0.3, 0.0, -0.3, None):
        story.customer("…", sentiment=mood)

    assert fire(story, K.FALLING_SENTIMENT, below=-0.2, fall=0.4, turns=3) is None


def test_the_same_matter_within_days_fires_once() -> None:
    def again(days: int) -> Story:
        story = Story()
        at = NOW - timedelta(days=days)
        story.add(e.HistoryLinked((PastContact(ConversationId("c0"), at, (TopicId("invoice"),)),)))
        story.customer("my invoice")
        return story

    late = again(3)
    late.escalate()

    assert fire(again(3), K.REPEAT_CONTACT, topics=("invoice",))
    assert fire(again(9), K.REPEAT_CONTACT, topics=("invoice",)) is None
    assert fire(late, K.REPEAT_CONTACT, topics=("invoice",)) is None


def test_a_need_fires_on_the_evidence_of_this_episode_only() -> None:
    story = Story()
    story.customer("a wheelchair", needs=(NeedFound("accessibility", Evidence(2, 2, 12)),))
    first = fire(story, K.COMPLEX_NEED, needs=("accessibility",))
    story.add(e.EpisodeStarted(2, "handed_back"))
    story.decide()
    story.customer("and the hours?")

    assert first
    assert fire(story, K.COMPLEX_NEED, needs=("accessibility",)) is None


def test_unsure_twice_in_a_row_fires_and_a_plain_answer_is_sure() -> None:
    story = Story()
    story.customer("the blue one", topics={"invoice": 0.2})
    once = fire(story, K.LOW_CONFIDENCE, below=0.35)
    story.customer("the other one")
    twice = fire(story, K.LOW_CONFIDENCE, below=0.35)
    story.customer("yes", says="yes")

    assert once is None
    assert twice
    assert fire(story, K.LOW_CONFIDENCE, below=0.35) is None


def test_a_learned_risk_fires_from_its_border_on() -> None:
    story = Story()
    story.customer("hm")
    story.add(e.RiskScored(2, Probability(0.8), "r@1"))

    assert fire(story, K.RISK, below=0.7)
    assert fire(story, K.RISK, below=0.9) is None
    assert fire(story, K.RISK) is None


def test_a_rule_fires_only_while_it_is_in_force() -> None:
    story = Story()
    story.customer("yacht")

    assert fire(story, K.KEYWORD, phrases=("yacht",), since=date(2027, 1, 1)) is None
    assert fire(story, K.KEYWORD, phrases=("yacht",), until=date(2026, 2, 1)) is None
    assert fire(story, K.KEYWORD, phrases=("yacht",), until=NOW.date())


@pytest.mark.parametrize("mode", [Mode.PEOPLE_ONLY, Mode.CONCIERGE])
def test_where_only_people_answer_the_topic_itself_is_a_rule(mode: Mode) -> None:
    topic = next(t for t in travel().topics if t.id == "invoice")
    policy = policy_of(topics=(replace(topic, mode=mode),), triggers=())
    story = Story()
    story.customer("my invoice", topics={"invoice": 0.9})
    moment = build_moment(story.c, story.c.readings, (topic.id,), understood=True, now=NOW)

    found = find_trigger(moment, policy)

    assert found is not None
    assert found.trigger.id == "mode:invoice"


def test_a_handoff_comes_before_an_offer_and_then_the_priority() -> None:
    story = Story()
    story.customer("yacht")
    rules = tuple(
        Trigger(name, K.KEYWORD, "o", date(2026, 1, 1), "r", phrases=("yacht",), verdict=verdict,
                priority=priority)
        for name, verdict, priority in (("a", "offer", 0), ("b", "handoff", 5), ("c", "handoff", 2))
    )  # fmt: skip
    moment = build_moment(story.c, story.c.readings, (), understood=True, now=NOW)

    assert [f.trigger.id for f in find_triggers(moment, replace(CALM, triggers=rules))] == [
        "c", "b", "a",
    ]  # fmt: skip
