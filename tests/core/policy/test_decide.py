"""The only place that chooses what happens next."""

from datetime import date

import pytest
from msgspec.structs import replace

from segue.core.conversation import events as e
from segue.core.conversation.knowing import PassageHit
from segue.core.conversation.reading import NeedFound
from segue.core.playbook.team import Agent
from segue.core.playbook.trigger_rules import Trigger, TriggerKind
from segue.core.policy.decide import decide, rule
from segue.core.policy.decisions import (
    AskDetail,
    Assign,
    ConfirmDetail,
    Escalate,
    GiveBack,
    KeepDetail,
    Promise,
    QuoteArticle,
    SayStep,
    Wait,
    describe,
    find_verdict,
)
from segue.core.routing.agents import AgentState
from segue.core.values import AI, AgentId, ArticleId, Citation, Evidence, Language, Probability
from tests.core.story import DONE, NOW, PERSON, Story, collect, flow, policy_of, word

JOURNEY = flow("plan_journey", collect("dates"), collect("places"), PERSON)
VOUCHER = flow("gift_voucher", collect("budget"), DONE)


def trigger(kind: TriggerKind, **how) -> Trigger:
    how.setdefault("id", "T1")
    return Trigger(kind=kind, owner="o", since=date(2026, 1, 1), reason="Because.", **how)


WISH = trigger(TriggerKind.EXPLICIT_REQUEST)
NEED = trigger(
    TriggerKind.COMPLEX_NEED, needs=("accessibility",), gather=("dates", "places"),
    skills=("planning",), customer=word("A specialist comes."),
)  # fmt: skip


def steps(story: Story, *triggers: Trigger, flows=(JOURNEY, VOUCHER)) -> list[str]:
    policy = policy_of(*flows, triggers=triggers)
    return [describe(d) for d in decide(story.c, policy, (), NOW)]


def need(story: Story, text: str, **how) -> None:
    seq = story.c.seq + 1
    how["needs"] = (NeedFound("accessibility", Evidence(seq, 0, 3)),)
    story.customer(text, **how)


def find_wheelchairs(story: Story) -> None:
    where = Citation(ArticleId("wheelchair-japan"), "v", 0, 9)
    hit = PassageHit(where, Probability(0.9))
    story.add(e.PassagesFound(story.c.messages[-1].seq, (hit,), "r@1"))


def test_nothing_new_and_a_floor_of_somebody_else_are_waited_for() -> None:
    story = Story()
    idle = steps(story)
    story.escalate()
    story.offer("elena", "accepted")
    story.customer("thank you so much for this")

    assert idle == ["wait:nothing new"]
    assert steps(story) == ["wait:an agent has the floor"]


def test_a_wish_for_a_person_is_met_and_what_it_seems_to_be_about_opens_nothing() -> None:
    story = Story()
    story.customer(
        "Can I talk to somebody?", asks=True, topics={"our_house": 0.9},
        wishes_person=Evidence(2, 0, 5),
    )  # fmt: skip
    ruling = rule(story.c, policy_of(triggers=(WISH,)), (), NOW)
    escalate = next(d for d in ruling.decisions if isinstance(d, Escalate))

    assert [describe(d) for d in ruling.decisions] == ["escalate:T1", "assign:nobody"]
    assert (ruling.rule, ruling.reason, escalate.key) == ("T1", "Because.", "request_met")
    assert find_verdict(ruling.decisions) == "handoff"


def test_what_a_quote_would_have_answered_stays_open_when_a_person_comes() -> None:
    story = Story()
    need(story, "Is Japan fit for a wheelchair?", asks=True, topics={"accessibility_travel": 0.9})
    find_wheelchairs(story)
    plain = replace(NEED, gather=())
    ruling = steps(story, plain)

    assert ruling == [
        "advance:accessibility_travel:waiting", "advance:plan_journey:open", "escalate:T1",
        "assign:nobody",
    ]  # fmt: skip


def test_a_complex_need_is_asked_what_is_missing_once_in_the_words_of_its_flow() -> None:
    story = Story()
    need(story, "with a wheelchair, in May", details=(("dates", "2027-05", "May"),))
    ruling = rule(story.c, policy_of(JOURNEY, VOUCHER, triggers=(NEED,)), (), NOW)
    ask = next(d for d in ruling.decisions if isinstance(d, AskDetail))
    story.ai(asked=("detail:places", "gather:T1:places"))
    need(story, "a wheelchair I said")

    assert [describe(d) for d in ruling.decisions] == [
        "tell:noted", "advance:plan_journey:open", "ask:places",
    ]  # fmt: skip
    assert ask.text == word("places?")
    assert steps(story, NEED)[-2:] == ["escalate:T1", "assign:nobody"]


def test_a_complex_need_takes_the_flow_that_is_open_or_begun_or_none() -> None:
    going, begun, none = Story(), Story(), Story()
    going.advance("r1", "gift_voucher")
    need(going, "with a wheelchair")
    need(begun, "a voucher for a wheelchair", topics={"gift_voucher": 0.9})
    need(none, "with a wheelchair")

    assert steps(going, NEED) == ["ask:dates", "ask:places"]
    assert steps(begun, NEED) == ["advance:gift_voucher:open", "ask:dates", "ask:places"]
    assert steps(none, NEED, flows=(VOUCHER,)) == ["ask:dates", "ask:places"]


def test_an_answer_from_knowledge_is_still_said_when_a_rule_asks_first() -> None:
    story = Story()
    story.customer("hm")
    story.ai()
    need(story, "Is Japan fit for us?", asks=True, topics={"accessibility_travel": 0.9})
    find_wheelchairs(story)

    assert steps(story, NEED)[0] == "quote:wheelchair-japan"


def test_the_text_of_a_handoff_says_what_was_gathered_or_nothing_of_a_silent_rule() -> None:
    def key(rule_: Trigger, *, gives: bool) -> tuple[str, dict]:
        story = Story()
        details = (("dates", "2027-05", "May"),) if gives else ()
        need(story, "in May with a wheelchair", details=details)
        made = decide(story.c, policy_of(triggers=(rule_,)), (), NOW)
        escalate = next(d for d in made if isinstance(d, Escalate))
        return escalate.key, escalate.text

    plain = replace(NEED, gather=(), customer={})
    assert key(plain, gives=True) == ("handoff", {})
    assert key(plain, gives=False) == ("handoff_bare", {})
    assert key(replace(NEED, gather=(), silent=True), gives=True) == ("handoff_silent", {})


def test_an_offering_rule_offers_once_and_never_beside_another_offer() -> None:
    offering = trigger(TriggerKind.KEYWORD, verdict="offer", phrases=("parrot",))
    story = Story()
    story.advance("r1", "plan_journey")
    story.customer("we travel with our parrot, always in May", details=(("dates", "x", "May"),))
    offered = steps(story, offering)
    story.decide("offer", "T1")
    story.customer("the parrot, in Japan, is called Ada", details=(("places", "Japan", "Japan"),))
    again = steps(story, offering)
    story.decide()
    story.customer("What does a parrot eat on the moon?", asks=True)

    assert offered == ["tell:noted", "offer:T1"]
    assert not any(s.startswith("offer") for s in again)
    assert steps(story, replace(offering, id="T2")) == ["tell:dont_know", "offer:knowledge:none"]


def test_a_language_that_the_ai_does_not_lead_in_brings_a_person_but_a_greeting_is_answered() -> (
    None
):
    story = Story()
    story.customer("Bonjour", language=Language("fr"), greets=True)
    greeted = steps(story)
    story.decide()
    story.customer("Nous voulons partir en mai", language=Language("fr"))

    assert greeted == ["tell:greeting"]
    assert steps(story) == ["escalate:language:fr", "assign:nobody"]


@pytest.mark.parametrize("scope", ["*", "channel:web", "topic:invoice"])
def test_where_the_ai_is_switched_off_a_person_comes(scope: str) -> None:
    story = Story()
    story.customer("my invoice, please", topics={"invoice": 0.9})
    policy = policy_of(triggers=(), off=frozenset({scope}))

    assert describe(decide(story.c, policy, (), NOW)[-2]) == f"escalate:switch:{scope}"


def test_thanks_in_a_foreign_language_bring_nobody() -> None:
    story = Story()
    story.customer("Merci", language=Language("fr"), thanks=True)

    assert steps(story) == ["tell:thanks"]


def test_a_flow_that_ends_with_a_person_hands_over() -> None:
    story = Story()
    story.customer(
        "Japan in May for a journey", topics={"plan_journey": 0.9},
        details=(("places", "Japan", "Japan"), ("dates", "2027-05", "May")),
    )  # fmt: skip
    ruling = rule(story.c, policy_of(JOURNEY, triggers=()), (), NOW)

    assert ruling.rule == "flow:plan_journey"
    assert find_verdict(ruling.decisions) == "handoff"


def test_the_agent_who_fits_is_assigned() -> None:
    elena = Agent(AgentId("elena"), "Elena", (Language("en"),), (), 3, word("Asia"))
    free = AgentState(elena, present=True, capacity=3)
    story = Story()
    story.customer("a person", wishes_person=Evidence(2, 0, 5))
    decisions = decide(story.c, policy_of(triggers=(WISH,)), (free,), NOW)

    assert describe(decisions[-1]) == "assign:elena"


def test_a_reply_is_named_by_what_it_rests_on() -> None:
    def name(story: Story) -> str:
        return rule(story.c, policy_of(JOURNEY, triggers=()), (), NOW).rule

    flows, asks, courtesy = Story(), Story(), Story()
    flows.customer("a journey", topics={"plan_journey": 0.9})
    asks.advance("r1", "plan_journey")
    asks.customer("May", details=(("dates", "x", "May"),))
    courtesy.customer("thank you", thanks=True)

    assert [name(s) for s in (flows, asks, courtesy)] == [
        "flow:plan_journey", "ask:places", "dialogue",
    ]  # fmt: skip


def waiting(text: str, **how) -> list[str]:
    story = Story()
    story.customer("a person", wishes_person=Evidence(2, 0, 5))
    story.escalate()
    story.decide()
    story.customer(text, **how)
    return steps(story)


def test_who_waits_may_go_back_be_reached_ask_again_or_add() -> None:
    phone = (("phone", "+4144", "+4144"),)

    assert waiting("I'd rather go on with you", stays=True) == ["give_back"]
    assert waiting("call me on +4144", details=phone) == ["promise:call"]
    assert waiting("a person!", wishes_person=Evidence(5, 0, 3)) == ["tell:truth"]
    assert waiting("", files=("a.pdf",), unreadable=True) == ["tell:passed_on"]
    assert waiting("and we are seven") == ["tell:kept_for_person"]


def test_every_decision_has_words_for_the_log() -> None:
    made = (
        QuoteArticle(ArticleId("terms")), SayStep(word("x")), ConfirmDetail("email", "r1"),
        KeepDetail("email"), Promise("call", "phone", NOW), GiveBack(), Wait("x"), Assign(()),
    )  # fmt: skip

    assert [describe(d) for d in made] == [
        "quote:terms", "say", "confirm:email", "keep:email", "promise:call", "give_back",
        "wait:x", "assign:nobody",
    ]  # fmt: skip


@pytest.mark.parametrize("kind", list(TriggerKind))
def test_deciding_is_the_same_every_time(kind: TriggerKind) -> None:
    story = Story()
    need(story, "with a wheelchair in May", details=(("dates", "x", "May"),))
    policy = policy_of(JOURNEY, triggers=(trigger(kind, needs=("accessibility",)),))

    assert rule(story.c, policy, (), NOW) == rule(story.c, policy, (), NOW)
    assert story.c.owner == AI
