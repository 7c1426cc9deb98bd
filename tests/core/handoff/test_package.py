"""The package: everything that the agent needs, and nothing that is not in the log."""

import pytest
from msgspec.structs import replace

from segue.core.conversation import events as e
from segue.core.conversation.knowing import PassageHit
from segue.core.handoff.introduction import build_first_sentence, build_introduction
from segue.core.handoff.package import build_package
from segue.core.handoff.summary import MOST_SENTENCES
from segue.core.values import (
    AgentId,
    ArticleId,
    Citation,
    ContactId,
    Evidence,
    Language,
    Probability,
)  # fmt: skip
from tests.core.story import NOW, Story, travel

JAPAN = "Good morning. One of us uses a wheelchair. We want Japan in May."


def japan() -> Story:
    story = Story()
    seq = story.customer(
        JAPAN, topics={"plan_journey": 0.9}, sentiment=0.4,
        details=(
            ("access_need", "wheelchair", "wheelchair"), ("places", "Japan", "Japan"),
            ("dates", "2027-05", "May"),
        ),
    )  # fmt: skip
    story.advance("r1", "plan_journey")
    start = JAPAN.index("wheelchair")
    story.escalate("R4", evidence=(Evidence(seq, start, start + 10),))
    return story


def test_the_reason_holds_the_words_and_the_whole_sentence_around_them() -> None:
    package = build_package(japan().c, travel())

    assert package.reason is not None
    assert package.reason.quote == "wheelchair"
    assert package.reason.sentence == "One of us uses a wheelchair."
    assert package.reason.rule == "R4"


def test_a_reason_without_words_has_no_sentence_and_one_of_an_erased_message_is_empty() -> None:
    bare, erased = Story(), japan()
    bare.escalate("R4")
    erased.c = replace(erased.c, texts={})

    for story in (bare, erased):
        reason = build_package(story.c, travel()).reason
        assert reason is not None
        assert (reason.quote, reason.sentence) == ("", "")


def test_before_an_escalation_there_is_no_reason_and_after_a_hand_back_the_last_one() -> None:
    story = japan()
    story.add(e.HandedBack("customer"))

    assert build_package(Story().c, travel()).reason is None
    last = build_package(story.c, travel()).reason
    assert last is not None
    assert last.rule == "R4"


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        ("mode:invoice", "only people answer"), ("mode:gone", "On gone only"),
        ("flow:plan_journey", "Plan a journey"), ("flow:gone", "'gone'"),
        ("language:fr", "writes in French,"), ("language:xx", "(xx)"), ("offer", "accepted"), ("model:reader", "model failed"),
        ("transfer", "passed the conversation on"), ("switch:*", "The AI is switched off."),
        ("switch:topic:invoice", "off on an invoice or a payment."), ("switch:topic:gone", "off on gone."),
        ("switch:channel:web", "off on the channel web."), ("other", "Rule other."),
    ],
)  # fmt: skip
def test_every_rule_is_explained_in_plain_words(rule: str, words: str) -> None:
    story = Story()
    story.escalate(rule)

    reason = build_package(story.c, travel()).reason
    assert reason is not None
    assert words in reason.text


def test_titles_are_english_whatever_the_customer_writes() -> None:
    story = japan()
    story.c = replace(story.c, language=Language("de"))
    package = build_package(story.c, travel())

    fact = next(f for f in package.facts if f.name == "dates")
    assert fact.title == "your dates"
    assert any("the size of your party" in s.text for s in package.open_questions)


def test_facts_carry_words_source_and_what_they_were_before() -> None:
    story = japan()
    seq = story.customer("June rather", details=(("dates", "2027-06", "June", "corrects"),))

    fact = next(f for f in build_package(story.c, travel()).facts if f.name == "dates")

    assert (fact.value, fact.words, fact.seq, fact.before) == ("2027-06", "June", seq, ("2027-05",))


def test_what_the_ai_did_is_told_even_when_it_asked_nothing() -> None:
    story = japan()
    story.add(e.DetailCorrected("name", story.ref("Ada"), "agent:elena", 1))
    hit = PassageHit(Citation(ArticleId("visa-japan"), "v", 0, 9), Probability(0.71))
    story.add(e.PassagesFound(2, (hit,), "r@1"))

    tried = build_package(story.c, travel()).tried

    assert [(t.seq, t.what) for t in tried] == [(2, "noted"), (2, "searched")]
    assert "Japan" in tried[0].about
    assert tried[1].about == "best article 'visa-japan', 0.71"
    assert tried[1].score == 0.71


def test_what_was_asked_quoted_and_not_understood_is_told_in_order() -> None:
    story = Story()
    source = Citation(ArticleId("visa-japan"), "v", 0, 9)
    story.customer("hm")
    story.ai(asked=("detail:dates", "offer"), sources=(source,), answers=True, understood=False)

    tried = build_package(story.c, travel()).tried

    assert [(t.what, t.sources) for t in tried] == [
        ("asked", ()), ("asked", ()), ("quoted", (source,)), ("not understood", ()),
    ]  # fmt: skip
    assert tried[0].about == "your dates"


def test_the_whole_package_is_a_fold() -> None:
    story = japan()
    story.add(e.ProfileRead(ContactId("c1"), 2, value=80_000.0, tier="private client"))
    story.add(e.IdentityProved(ContactId("c1"), 2, "link"))
    story.add(e.NoteWritten("n", AgentId("elena"), story.ref("Be gentle.")))
    story.customer("no Japan", details=(("places", "Japan", "Japan", "denies"),), files=("a.pdf",))
    story.add(e.PromiseMade("p", "call", NOW, None, "t"))
    story.add(e.PromiseMade("q", "mail", NOW, None, "u"))
    story.add(e.PromiseKept("q", "elena"))

    package = build_package(story.c, travel())

    assert package.person.tier == "private client"
    assert package.person.proof_method == "link"
    assert [n.text for n in package.notes] == ["Be gentle."]
    assert [f.value for f in package.denied] == ["Japan"]
    assert package.attachment_names == ("a.pdf",)
    assert package.promises == (f"call by {NOW.isoformat()}",)
    assert package.transcript[0].text == JAPAN
    assert package.sentiment[0].sentiment == 0.4


def test_each_request_has_its_title_and_what_it_lacks() -> None:
    story = Story()
    story.advance("r1", "plan_journey")
    story.add(e.FlowAdvanced("r2", None, None, "waiting"))
    story.advance("r3", "visa_entry", "done")

    matters = build_package(story.c, travel()).matters

    assert [m.title for m in matters][1] == "A request"
    assert "dates" in matters[0].missing
    assert matters[2].title == "visas and entry rules"


def test_the_summary_has_six_sentences_at_most_and_each_has_its_source() -> None:
    story = japan()
    for n in range(8):
        story.customer(f"name {n}", details=((f"text:n{n}", f"v{n}", "name"),))
    story.advance("r2", "gift_voucher")
    story.advance("r3", "gone")
    story.ai(answers=True, sources=(Citation(ArticleId("visa-japan"), "v", 0, 9),))
    story.ai(understood=False)
    story.ai(understood=False)
    story.customer("so sad now", sentiment=-0.6)

    summary = build_package(story.c, travel()).summary
    text = " ".join(s.text for s in summary)

    assert len(summary) == MOST_SENTENCES
    assert all(s.seq for s in summary)
    assert summary[0].text.startswith("Wants: planning a journey")
    assert "Also: a gift voucher; a request" in text
    assert "visa-japan" in text
    assert "did not understand 2 times" in text
    assert "upset, falling" in text


def test_a_conversation_without_a_request_is_summed_up_by_its_longest_message() -> None:
    story = Story()
    empty = build_package(story.c, travel()).summary
    story.customer("Hello")
    story.customer("word " * 60, sentiment=0.1)
    story.ai(understood=False)
    story.customer("better", sentiment=0.7)

    summary = build_package(story.c, travel()).summary

    assert empty == ()
    assert summary[0].text.startswith("Wrote: ")
    assert summary[0].text.endswith("…”")
    assert "The AI did not understand once." in [s.text for s in summary]
    assert "pleased, rising" in summary[-1].text


def test_corrected_facts_are_marked_in_the_summary() -> None:
    story = japan()
    story.customer("June rather", details=(("dates", "2027-06", "June", "corrects"),))
    story.c = replace(story.c, messages=story.c.messages[:1])

    assert "(corrected)" in " ".join(s.text for s in build_package(story.c, travel()).summary)


def test_a_request_whose_message_is_gone_still_has_its_name() -> None:
    story = Story()
    story.advance("r1", "plan_journey")

    assert build_package(story.c, travel()).summary[0].text == "Wants: planning a journey. “”"


def test_open_questions_are_those_that_nobody_answered_and_what_flows_lack() -> None:
    story = Story()
    story.customer("Is it warm?", asks=True)
    story.ai(answers=True)
    seq = story.customer("Is it far?", asks=True)
    story.advance("r1", "plan_journey")
    story.advance("r2", "gift_voucher", "done")
    story.add(e.FlowAdvanced("r3", None, None, "waiting"))
    everything = Story()
    everything.advance("r1", "cancel_booking")
    everything.customer("x", details=(("booking_ref", "HR-1", "x"), ("text:reason", "x", "x")))

    questions = build_package(story.c, travel()).open_questions

    assert (questions[0].text, questions[0].seq) == ("Is it far?", seq)
    assert questions[1].text.startswith("Plan a journey: still open are")
    assert len(questions) == 2
    assert build_package(everything.c, travel()).open_questions == ()


def test_the_introduction_names_who_joins_and_what_they_know() -> None:
    elena = travel().find_agent("elena")
    assert elena is not None

    known = build_introduction(japan().c, elena, travel())
    unknown = build_introduction(Story().c, elena, travel())

    assert "Elena Marković, who looks after bespoke Asian itineraries" in known
    assert "Japan" in known
    assert "can read everything" in unknown
    assert "Japan" in build_first_sentence(japan().c, travel())
    assert build_first_sentence(Story().c, travel()).count(".") <= 2
