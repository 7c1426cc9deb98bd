"""What the AI says in a turn that needs no person."""

from msgspec.structs import replace

from segue.core.conversation import events as e
from segue.core.conversation.knowing import PassageHit
from segue.core.policy.decide import decide, rule
from segue.core.policy.decisions import describe, find_verdict
from segue.core.values import AI, ArticleId, Citation, Probability
from tests.core.story import (
    DONE,
    NOW,
    PERSON,
    Story,
    answer,
    collect,
    confirm,
    flow,
    policy_of,
    say,
    travel,
)  # fmt: skip

JOURNEY = flow("plan_journey", collect("dates"), collect("places"), PERSON)
VOUCHER = flow("gift_voucher", say("Gladly."), collect("budget"), answer("gift-vouchers"), DONE)
POLICY = policy_of(JOURNEY, VOUCHER, triggers=())


def steps(story: Story, policy=POLICY) -> list[str]:
    return [describe(d) for d in decide(story.c, policy, (), NOW)]


def find(story: Story, seq: int, article: str = "visa-japan", score: float = 0.9) -> None:
    hit = PassageHit(Citation(ArticleId(article), "v", 0, 9), Probability(score))
    story.add(e.PassagesFound(seq, (hit,), "r@1"))


def planning() -> Story:
    story = Story()
    story.customer("a journey", topics={"plan_journey": 0.9})
    story.advance("r1", "plan_journey")
    story.ai(asked=("detail:dates",), request_id="r1")
    return story


def test_courtesies_are_answered_in_kind() -> None:
    def courtesy(story: Story, **act) -> list[str]:
        story.customer("…", **act)
        return steps(story)

    assert courtesy(Story(), greets=True) == ["tell:greeting"]
    assert courtesy(Story(), thanks=True) == ["tell:thanks"]
    assert courtesy(Story(), closes=True) == ["tell:goodbye"]
    assert courtesy(planning(), thanks=True) == ["tell:thanks", "tell:resume", "ask:dates"]
    assert courtesy(planning(), greets=True) == ["tell:resume", "ask:dates"]


def test_a_request_begins_with_what_is_to_be_said_and_asked() -> None:
    story = Story()
    story.customer("a voucher for somebody dear", topics={"gift_voucher": 0.9})

    assert steps(story) == [
        "advance:gift_voucher:open", "say", "advance:gift_voucher:open", "ask:budget",
    ]  # fmt: skip


def test_an_answer_of_a_flow_is_quoted_on_the_way_to_its_end() -> None:
    story = Story()
    story.customer(
        "a voucher over 500", topics={"gift_voucher": 0.9}, details=(("budget", "500", "500"),)
    )

    assert "quote:gift-vouchers" in steps(story)
    assert steps(story)[-2:] == ["say", "advance:gift_voucher:done"]


def test_two_requests_begin_the_one_that_was_spoken_of_first_and_then_the_other() -> None:
    story = Story()
    story.customer(
        "a voucher, and Japan for a journey",
        topics={"gift_voucher": 0.9, "plan_journey": 0.8},
        details=(("places", "Japan", "Japan"),),
    )

    assert steps(story) == [
        "tell:noted", "advance:plan_journey:open", "advance:gift_voucher:open",
        "tell:second_request", "ask:dates",
    ]  # fmt: skip


def test_the_next_request_follows_when_one_is_done() -> None:
    story = Story()
    story.customer("both", topics={"gift_voucher": 0.9})
    story.advance("r1", "gift_voucher")
    story.advance("r2", "plan_journey")
    story.ai(asked=("detail:budget",), request_id="r1")
    story.customer("500", details=(("budget", "500", "500"),))

    assert steps(story)[-3:] == ["advance:gift_voucher:done", "tell:resume", "ask:dates"]


def test_a_request_whose_flow_is_gone_is_passed_over() -> None:
    story = Story()
    story.advance("r1", "gone")
    story.advance("r2", "plan_journey")
    story.customer("May", details=(("dates", "2027-05", "May"),))

    assert steps(story)[-1] == "ask:places"


def test_a_question_is_answered_from_knowledge_and_the_flow_goes_on() -> None:
    story = planning()
    seq = story.customer("Do we need a visa?", asks=True, topics={"visa_entry": 0.9})
    find(story, seq)

    assert steps(story) == [
        "quote:visa-japan", "advance:visa_entry:done", "tell:resume", "ask:dates",
    ]  # fmt: skip
    assert rule(story.c, POLICY, (), NOW).rule == "knowledge:visa-japan"


def test_what_is_only_inquired_begins_no_flow_once_it_is_answered() -> None:
    story = Story()
    seq = story.customer("How long is a voucher valid?", asks=True, topics={"gift_voucher": 0.9})
    find(story, seq, "gift-vouchers")

    assert steps(story) == ["quote:gift-vouchers", "advance:gift_voucher:done"]


def test_a_wish_in_the_form_of_a_question_is_no_inquiry() -> None:
    story = Story()
    seq = story.customer("Could you make a voucher?", asks=True, topics={"gift_voucher": 0.9})
    find(story, seq, "gift-vouchers")

    assert "ask:budget" in steps(story)
    assert "quote:gift-vouchers" not in steps(story)


def test_without_a_sure_passage_the_ai_says_so_and_offers_a_person() -> None:
    known, unknown, beside = Story(), Story(), planning()
    find(known, known.customer("Visa?", asks=True, topics={"visa_entry": 0.9}), score=0.2)
    unknown.customer("What is the moon made of?", asks=True)
    beside.customer("Is there snow in Japan?", asks=True, details=(("places", "Japan", "Japan"),))

    assert steps(known) == [
        "tell:dont_know", "offer:topic:visa_entry", "advance:visa_entry:waiting",
    ]  # fmt: skip
    assert steps(unknown) == ["tell:dont_know", "offer:knowledge:none"]
    assert steps(beside) == ["tell:noted", "tell:dont_know", "offer:knowledge:none"]
    assert find_verdict(decide(unknown.c, POLICY, (), NOW)) == "offer"


def test_two_close_topics_are_asked_about_once_and_not_for_a_remark() -> None:
    close = {"invoice": 0.4, "insurance": 0.38}
    story = Story()
    story.customer("about that paper", topics=close)
    first = steps(story)
    story.ai(asked=("clarify:invoice,insurance",))
    story.customer("that paper of yours there", topics={"hotel_rooms": 0.4, "dietary": 0.39})
    again = steps(story)
    remark, own = planning(), planning()
    remark.customer("about that paper of yours", topics=close)
    own.customer("Is that so?", asks=True, topics={"plan_journey": 0.4, "insurance": 0.38})

    assert first == ["clarify:invoice,insurance"]
    assert again == ["tell:clarify_open"]
    assert steps(remark) == ["tell:clarify_open", "ask:dates"]
    assert steps(own) == ["tell:dont_know", "offer:knowledge:none"]
    assert find_verdict(()) == "answer"


def test_a_message_that_cannot_be_read_is_named_and_the_question_stands() -> None:
    story = planning()
    story.customer("???", unreadable=True)

    assert steps(story) == ["tell:cannot_read_text", "ask:dates"]


def test_an_attachment_is_never_read() -> None:
    alone, within, along = Story(), planning(), planning()
    alone.customer("", files=("a.pdf",), unreadable=True)
    within.customer("", files=("a.pdf",), unreadable=True)
    along.customer("in May", files=("a.pdf",), details=(("dates", "2027-05", "May"),))

    assert steps(alone) == ["tell:cannot_read"]
    assert steps(within) == ["tell:cannot_read", "tell:resume", "ask:dates"]
    assert steps(along) == ["tell:cannot_read", "ask:places"]


def test_a_correction_is_received_and_what_is_taken_back_too() -> None:
    story = planning()
    story.customer("Kyoto", details=(("places", "Kyoto", "Kyoto"),))
    story.ai(asked=("detail:dates",))
    story.customer("not Kyoto", details=(("places", "Kyoto", "Kyoto", "denies"),))

    assert steps(story) == ["tell:corrected_gone", "ask:dates"]


def test_what_was_known_needs_no_receipt() -> None:
    story = planning()
    story.customer("Kyoto", details=(("places", "Kyoto", "Kyoto"),))
    story.ai(asked=("detail:dates",))
    story.customer("Kyoto, as I said", details=(("places", "Kyoto", "Kyoto"),))

    assert not [step for step in steps(story) if step.startswith("tell:noted")]


def test_a_question_is_repeated_once_and_then_left_open() -> None:
    story = planning()
    story.customer("Kyoto", details=(("places", "Kyoto", "Kyoto"),))
    once = steps(story)
    story.ai(asked=("detail:dates",))
    story.customer("Kyoto, as I said", details=(("places", "Kyoto", "Kyoto"),))

    assert once[-1] == "ask:dates"
    assert "tell:left_open" in steps(story)
    assert "ask:dates" not in steps(story)


def test_details_without_a_request_are_noted_and_more_is_asked() -> None:
    story = Story()
    story.customer("I am at a@b.ch", details=(("email", "a@b.ch", "a@b.ch"),))

    assert steps(story) == ["tell:noted", "tell:anything_else"]


def test_a_feeling_is_acknowledged_first_but_not_in_a_bare_no() -> None:
    sad, bare = planning(), planning()
    sad.customer("it has all been so hard for us this year, in May", sentiment=-0.5,
                 details=(("dates", "2027-05", "May"),))  # fmt: skip
    bare.customer("no thanks", says="no", thanks=True, sentiment=-0.5)

    assert steps(sad)[0] == "tell:acknowledge_distress"
    assert "tell:acknowledge_distress" not in steps(bare)


def test_who_returns_is_welcomed_once_and_taken_back_to_the_request() -> None:
    story = planning()
    story.advance("r2", "gift_voucher")
    story.add(e.EpisodeStarted(2, "returned"))
    story.customer("hello again", greets=True)
    back = steps(story)
    story.ai(asked=("detail:dates",))
    story.customer("hello", greets=True)

    assert back == ["tell:welcome_back", "ask:dates"]
    assert steps(story) == ["tell:resume", "ask:dates"]


def test_who_goes_on_with_the_ai_finds_the_request_open_where_nobody_took_it_up() -> None:
    story = planning()
    story.escalate()
    story.advance("r1", "plan_journey", "handed")
    story.add(e.HandedBack("customer"))
    story.add(e.EpisodeStarted(2, "handed_back"))
    story.add(e.SystemWrote("s", "anything_else", story.ref("Anything else?")))
    story.customer("in May then", details=(("dates", "2027-05", "May"),))
    revived = steps(story)
    taken = story.c
    story.c = replace(taken, offers=(), messages=(
        *taken.messages, replace(taken.messages[-1], author_kind="agent", seq=taken.seq),
    ))  # fmt: skip

    assert revived == ["advance:plan_journey:open", "tell:noted", "ask:places"]
    assert steps(story) == ["tell:noted", "tell:anything_else"]


def test_a_request_that_an_agent_took_up_or_that_is_complete_stays_handed() -> None:
    def handed(ended: str, *, complete: bool) -> list[str]:
        story = planning()
        if complete:
            story.customer("May, Japan", details=(("dates", "2027-05", "May"),
                                                  ("places", "Japan", "Japan")))  # fmt: skip
        story.escalate()
        story.advance("r1", "plan_journey", "handed")
        story.advance("r2", "gone", "handed")
        story.offer("elena", ended)
        story.add(e.HandedBack("customer"))
        story.add(e.EpisodeStarted(2, "handed_back"))
        story.c = replace(story.c, owner=AI)
        story.customer("thank you", thanks=True)
        return steps(story)

    assert handed("accepted", complete=False) == ["tell:thanks"]
    assert handed("", complete=True) == ["tell:thanks"]


def test_the_topic_of_an_answer_opens_nothing_that_no_flow_serves() -> None:
    story = planning()
    story.customer("in May as every year it seems to me", topics={"our_house": 0.9},
                   details=(("dates", "2027-05", "May"),))  # fmt: skip

    assert steps(story) == ["ask:places"]


def test_while_a_rule_gathers_no_further_request_begins() -> None:
    story = planning()
    story.ai(asked=("detail:dates", "gather:R4:dates"))
    story.customer("in May, and something for my mother who likes presents",
                   topics={"gift_voucher": 0.9}, details=(("dates", "2027-05", "May"),))  # fmt: skip

    assert "advance:gift_voucher:open" not in steps(story)


def test_the_real_business_decides_too() -> None:
    story = Story()
    story.customer("a journey", topics={"plan_journey": 0.9})

    assert "ask:dates" in steps(story, travel())


def test_a_topic_that_the_business_no_longer_has_opens_nothing() -> None:
    story = Story()
    story.customer("about the old thing of yours", topics={"gone": 0.9})

    assert steps(story) == ["tell:clarify_open"]


def test_a_flow_without_an_end_ends_with_its_last_word() -> None:
    story = Story()
    story.advance("r1", "plan_journey")
    story.advance("r1", "plan_journey", step="0")
    story.customer("May", details=(("dates", "x", "May"),))
    short = policy_of(flow("plan_journey", say("Gladly.")), triggers=())

    assert steps(story, short) == ["tell:noted", "tell:anything_else"]


def test_a_confirmation_that_was_given_is_asked_again_after_a_correction() -> None:
    story = Story()
    story.customer("May", details=(("dates", "2027-05", "May"),))
    story.advance("r1", "plan_journey")
    story.advance("r1", "plan_journey", step="1")
    story.ai(asked=("detail:places",), request_id="r1")
    story.customer("no, June", details=(("dates", "2027-06", "June", "corrects"),))
    policy = policy_of(
        flow("plan_journey", collect("dates"), confirm(), collect("places"), DONE), triggers=()
    )

    assert steps(story, policy) == ["tell:corrected", "advance:plan_journey:open", "ask_yes:1"]
