"""A playbook over the past: the verdicts of live, and what the past may not be blamed for."""

from datetime import UTC, date, datetime, timedelta
from functools import partial

import pytest
from msgspec.structs import replace

from segue.app.replay import Replayed, build_replay_policy, replay_conversation
from segue.app.replay_figures import (
    build_decision,
    build_figures,
    build_share,
    count_differences,
    find_interval,
    list_differences,
)
from segue.app.replay_past import Understanding
from segue.app.replay_verdict import LONGEST_EVIDENCE, Ruled
from segue.app.replaying import History, ReplayWatch, find_links, replay_history
from segue.business.reading import read_business
from segue.core.conversation.past import PastFault, Problem, parse_past
from segue.core.playbook.trigger_rules import TriggerKind
from tests.rig import TRAVEL, ScriptedKnowledge, ScriptedReader

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
TOPICS = {"journey": "plan_journey", "voucher": "gift_voucher", "visa": "visa_entry"}
ROLES = {"C": "customer", "A": "agent", "I": "ai", "S": "system"}


def build_reader():
    reader = ScriptedReader(topics=dict(TOPICS))
    reader.details = {"may": (("dates", "2027-05"),), "kyoto": (("places", "Kyoto"),)}
    reader.changes = {
        "good morning": {"greets": True},
        "awful": {"sentiment": -0.9},
        "wheelchair": {"needs": (("accessibility", 0, 5),)},
    }
    return reader


def open_travel(change=lambda policy: policy):
    """The travel firm with a scripted reader; also opened in other processes."""
    business = read_business(TRAVEL, 1)
    knowledge = ScriptedKnowledge({a.id: a for a in business.articles}, {"visa": "visa-japan"})
    policy = build_replay_policy(change(business.policy), NOW.date())
    return (Understanding(policy, build_reader(), knowledge),)


def open_without_wishes():
    """The same firm twice: now without, before with the wish for a person."""
    return (*open_travel(without(TriggerKind.EXPLICIT_REQUEST)), *open_travel())


def without(kind):
    return lambda policy: replace(
        policy, triggers=tuple(t for t in policy.triggers if t.kind != kind)
    )


@pytest.fixture(scope="module")
def travel():
    (understanding,) = open_travel()
    return understanding


def past(*lines, name="c1", **fields):
    """A conversation of lines such as "C: Hello"."""
    messages = [{"role": ROLES[line[0]], "text": line[3:]} for line in lines]
    row = {"conversation_id": name, "channel": "chat", "messages": messages}
    return parse_past({"started_at": "2020-05-13T13:00:00Z", **row, **fields})


def replay(understanding, *lines, **fields):
    return replay_conversation(past(*lines, **fields), understanding, now=NOW)


def history(*rows):
    return History(lambda: iter(rows), len(rows))


def test_a_wish_for_a_person_is_a_handoff_at_its_turn_with_its_sentence(travel):
    found = replay(
        travel,
        "C: I would like a journey.",
        "A: In which month?",
        "C: In May.  Oh dear! Let me talk to a human, please. Thanks.",
    )

    assert found.first == found.handoff
    assert build_decision(found) == {
        "conversation_id": "c1",
        "verdict": "handoff",
        "turn": 2,
        "reason": "explicit_request",
        "rule": "R1",
        "evidence": "Let me talk to a human, please.",
    }
    assert found.topics == ("plan_journey",)


def test_without_a_verdict_but_answers_the_line_says_answer_and_no_turn(travel):
    found = replay(travel, "C: Good morning", "A: Hello!", "C: A journey in May", "A: Lovely.")

    assert build_decision(found) == {
        "conversation_id": "c1",
        "verdict": "answer",
        "turn": None,
        "reason": "none",
        "rule": "",
        "evidence": "",
    }
    assert (found.handoff, found.turns, found.messages) == (None, 2, 2)


def test_a_conversation_in_which_no_customer_speaks_is_an_answer(travel):
    assert replay(travel, "A: Hello?", "S: closed").first == Ruled("answer")
    assert replay(travel).turns == 0


def test_an_offer_is_the_first_verdict_and_the_handoff_after_it_is_told_as_well(travel):
    found = replay(
        travel, "C: Is the moon made of cheese?", "A: No.", "C: I want to speak to an agent"
    )

    assert (found.first.verdict, found.first.turn) == ("offer", 1)
    assert (found.handoff.verdict, found.handoff.turn) == ("handoff", 2)


def test_a_yes_to_somebody_else_does_not_accept_the_ai_s_offer(travel):
    found = replay(travel, "C: Is the moon cheese?", "A: Do you mean the voucher?", "C: Yes")

    assert found.first.verdict == "offer"
    assert found.handoff is None


def test_failures_to_understand_count_in_a_row_as_in_life(travel):
    found = replay(travel, "C: blorp fizz", "I: Sorry?", "C: fizz blorp", "I: Sorry?", "C: x")

    assert (found.first.reason, found.first.turn) == ("misunderstood_twice", 2)
    assert found.first.evidence == "fizz blorp"


def test_what_was_understood_ends_the_row(travel):
    found = replay(travel, "C: blorp", "A: Hm.", "C: A journey", "A: Hm.", "C: fizz", "A: Hm.")

    assert found.first.verdict == "answer"


def test_a_plain_yes_to_a_question_that_the_ai_did_not_ask_is_no_failure(travel):
    found = replay(
        travel, "C: blorp", "A: Are you well?", "C: Yes", "A: And your dog?", "C: No", "A: Oh."
    )

    assert found.first.verdict == "answer"


def test_a_plain_yes_does_not_end_a_row_of_failures(travel):
    found = replay(travel, "C: blorp", "A: Are you well?", "C: Yes", "A: Good.", "C: fizz")

    assert (found.first.reason, found.first.turn) == ("misunderstood_twice", 3)


def test_the_ai_is_not_blamed_for_questions_that_nobody_heard(travel):
    lines = [line for _ in range(6) for line in ("C: Good morning", "A: In a moment.")]

    assert replay(travel, "C: A journey", "A: In a moment.", *lines).first.verdict == "answer"


def test_a_rule_that_gathers_asks_once_and_then_hands_over(travel):
    found = replay(travel, "C: A journey with a wheelchair", "A: Hm.", "C: As I said, a journey.")

    assert (found.first.reason, found.first.rule, found.first.turn) == ("complex_need", "R4", 2)
    assert found.first.evidence == "A journey with a wheelchair"


def test_messages_in_a_row_are_one_turn_and_system_messages_part_none(travel):
    found = replay(travel, "C: A journey", "S: typing", "C: This is awful", "A: Oh.")

    assert (found.first.reason, found.first.turn, found.turns) == ("sentiment", 1, 1)
    assert found.first.evidence == "This is awful"


def test_rules_hold_for_a_past_before_they_were_written(travel):
    assert all(rule.since == date.min for rule in travel.policy.triggers)


def test_a_rule_that_has_ended_is_left_out():
    policy = read_business(TRAVEL, 1).policy
    ended = replace(policy.triggers[0], until=date(2026, 11, 23))
    last_day = replace(policy.triggers[1], until=date(2026, 11, 24))

    changed = build_replay_policy(replace(policy, triggers=(ended, last_day)), NOW.date())

    assert [rule.id for rule in changed.triggers] == [last_day.id]


def test_long_evidence_is_cut_and_card_numbers_are_out_of_it(travel):
    words = "4111 1111 1111 1111 " + "so very " * 100
    found = replay(travel, f"C: I want to talk to a human {words}")

    assert len(found.first.evidence) <= LONGEST_EVIDENCE
    assert "card ending 1111" in found.first.evidence


def test_the_same_matter_again_within_days_is_a_repeated_contact(travel):
    first = past("C: A journey in May", name="c1", customer_id="ada")
    later = "2020-05-16T09:00:00Z"
    second = past("C: That journey again", name="c2", customer_id="ada", started_at=later)
    other = past("C: That journey again", name="c3", customer_id="bo", started_at=later)
    stages = []

    run = replay_history(
        history(second, other, first),
        open_travel,
        now=NOW,
        watch=ReplayWatch(lambda *stage: stages.append(stage)),
    )

    found = {r[0].conversation_id: r[0].first.reason for r in run.results}
    assert found == {"c2": "repeat_contact", "c3": "none", "c1": "none"}
    assert [r[0].conversation_id for r in run.results] == ["c2", "c3", "c1"]
    assert stages == [("replaying", 3), ("repeated contacts", 1)]


def test_other_topics_unknown_times_and_long_ago_are_no_repeated_contact():
    def at(name, days, topics=("plan_journey",)):
        when = NOW + timedelta(days=days) if days is not None else None
        return (Replayed(name, Ruled("answer"), None, 1, 1, topics, "ada", when),)

    results = [at("old", 0), at("new", 8), at("other", 9, ("invoice",)), at("timeless", None)]

    assert find_links(results, [7]) == {}
    assert list(find_links(results, [8])) == [1]
    assert find_links(results, [0]) == {}


def test_bad_rows_are_left_out_and_told(travel):
    fault = PastFault("past.jsonl", 2, (Problem("", "It is broken.", "Mend it."),), "{oops")

    run = replay_history(history(past("C: A journey"), fault), open_travel, now=NOW)

    assert len(run.results) == 1
    assert [(f.line, f.row) for f in run.faults] == [(2, "")]


def test_an_interrupt_keeps_what_was_done(travel):
    def rows():
        yield past("C: A journey")
        raise KeyboardInterrupt

    ended = []

    run = replay_history(
        History(rows), open_travel, now=NOW, watch=ReplayWatch(end=lambda: ended.append(1))
    )

    assert (run.stopped, len(run.results), ended) == (True, 1, [1])


def test_several_processes_give_what_one_gives_in_the_same_order():
    rows = [past("C: A journey", "A: Hm?", f"C: A human {n}", name=f"c{n}") for n in range(40)]

    one = replay_history(History(partial(iter, rows)), open_travel, now=NOW, workers=1)
    two = replay_history(History(partial(iter, rows)), open_travel, now=NOW, workers=2)

    assert two.results == one.results
    assert len(two.results) == 40


def test_what_differs_between_two_playbooks_is_told_conversation_by_conversation():
    rows = [
        past("C: Let me speak to a human", name="c1"),
        past("C: A journey", name="c2"),
        past("C: Let me speak to a human", "A: Hm.", "C: This is awful", name="c3"),
    ]

    run = replay_history(history(*rows), open_without_wishes, now=NOW)

    now, was = [[r[n] for r in run.results] for n in (0, 1)]
    differences = list_differences(now, was)
    assert [d.conversation_id for d in differences] == ["c1", "c3"]
    later = differences[1].now_handoff
    assert later is not None
    assert (differences[1].was.turn, later.turn) == (1, 2)
    assert count_differences(differences) == {
        "to_person_now": 0,
        "no_longer_to_person": 1,
        "earlier": 0,
        "later": 1,
        "otherwise": 0,
    }


def test_the_figures_count_triggers_turns_and_verdicts(travel):
    talks = [
        replay(travel, "C: Let me speak to a human", name="c1"),
        replay(travel, "C: A journey", "A: Hm.", "C: Let me speak to a human", name="c2"),
        replay(travel, "C: This is awful", name="c3"),
        replay(travel, "A: Nobody there?", name="c4"),
    ]

    figures = build_figures(talks)

    assert (figures.conversations, figures.without_customer, figures.turns_in_all) == (4, 1, 4)
    assert {name: share.n for name, share in figures.verdicts.items()} == {
        "answer": 1,
        "clarify": 0,
        "offer": 0,
        "handoff": 3,
    }
    assert (figures.turns, figures.median_turn) == ({1: 2, 2: 1}, 1)
    assert [(f.reason, f.count.n, f.median_turn) for f in figures.by_reason] == [
        ("explicit_request", 2, 1.5),
        ("sentiment", 1, 1),
    ]
    assert [f.rule for f in figures.by_rule] == ["R1", "R2"]
    assert figures.by_reason[1].example == "This is awful"


def test_nothing_replayed_has_figures_too():
    figures = build_figures([])

    assert (figures.conversations, figures.median_turn, figures.by_reason) == (0, None, ())
    assert build_share(0, 0).high == 1.0


@pytest.mark.parametrize(("n", "k", "low", "high"), [(10, 0, 0, 0.2775), (10, 10, 0.7225, 1)])
def test_the_interval_stays_within_a_share(n, k, low, high):
    assert find_interval(k, n) == pytest.approx((low, high), abs=1e-3)
