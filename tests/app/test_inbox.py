"""Rows of the inbox: what each column says."""

from datetime import timedelta

import pytest

from segue.app.desk import accept_offer, reply, take_over
from segue.app.desk_records import attest_identity
from segue.app.inbox import InboxRow, build_row, list_inbox
from segue.core.values import AgentId, ContactId, ConversationId
from tests.rig import TUESDAY, Rig

pytestmark = pytest.mark.anyio

ELENA = AgentId("elena")


async def row_of(rig: Rig, conversation_id: ConversationId) -> InboxRow:
    c = await rig.read(conversation_id)
    return build_row(c, rig.world.policy, rig.world.directory)


async def test_a_fresh_row_says_what_it_knows_and_no_more(rig: Rig) -> None:
    c = await rig.say("We would like a journey for seven")

    row = await row_of(rig, c.id)

    assert (row.customer_name, row.tier, row.agent_id, row.flags) == ("", "", None, ())
    assert row.topic == "planning a journey"
    assert (row.started_at, row.turns) == (TUESDAY, 1)
    assert row.unanswered_since is None
    assert row.promise_due is None


async def test_the_name_is_shown_once_it_is_proved(rig: Rig) -> None:
    claimed = await rig.say("Hello", customer="a", contact="c001", proof=1)
    proved = await rig.say("Hello", customer="b", contact="c001", proof=2)

    assert (await row_of(rig, claimed.id)).customer_name == ""
    assert (await row_of(rig, proved.id)).customer_name == "Anna Weiss"


async def test_the_name_is_shown_once_a_colleague_attests_it(rig: Rig) -> None:
    c = await rig.say("Hello")
    await attest_identity(
        rig.world, c.id, ELENA, ContactId("c003"), 3, "asked by phone", rig.request()
    )

    assert (await row_of(rig, c.id)).customer_name == "Charlotte Ashworth"


async def test_a_name_that_the_customer_told_is_shown(rig: Rig) -> None:
    rig.reader.details["ada"] = (("name", "Ada"),)
    c = await rig.say("Good evening, Ada here")

    assert (await row_of(rig, c.id)).customer_name == "Ada"


async def test_a_row_says_the_customers_newest_words(rig: Rig) -> None:
    await rig.come_on("elena")
    c = await rig.say("We would like a journey for seven")
    await take_over(rig.world, c.id, ELENA, "", rig.request())
    await reply(rig.world, c.id, ELENA, "Good day", (), None, rig.request())

    row = await row_of(rig, c.id)

    assert (row.last_text, row.last_author) == ("We would like a journey for seven", "customer")


async def test_the_oldest_message_without_an_answer_counts(rig: Rig) -> None:
    await rig.come_on("elena")
    c = await rig.say("I want a person")
    waiting = await row_of(rig, c.id)
    await accept_offer(rig.world, c.id, ELENA, rig.request())
    rig.clock.pass_seconds(30)
    await rig.say("Hello?")
    joined = await row_of(rig, c.id)
    await reply(rig.world, c.id, ELENA, "Here I am", (), None, rig.request())
    answered = await row_of(rig, c.id)
    rig.clock.pass_seconds(30)
    await rig.say("Thank you")
    again = await row_of(rig, c.id)

    assert waiting.unanswered_since == joined.unanswered_since == TUESDAY
    assert answered.unanswered_since is None
    assert again.unanswered_since == TUESDAY + timedelta(seconds=60)
    assert (again.agent_id, again.turns) == ("elena", 3)


async def test_an_open_promise_says_when_it_is_due(rig: Rig) -> None:
    c = await rig.say("I want a person, write to ada@example.com")

    row = await row_of(rig, c.id)

    assert row.promises == 1
    assert row.promise_due == c.promises[0].due


async def test_live_holds_every_open_conversation_of_the_scope(rig: Rig) -> None:
    theirs = await rig.say("Hello", customer="a")
    await take_over(rig.world, theirs.id, ELENA, "", rig.request())
    free = await rig.say("Hello", customer="b")

    every = await list_inbox(rig.world, ELENA, "live")
    free_only = await list_inbox(rig.world, ELENA, "live", may_see=lambda c: c.owner == "ai")

    assert {row.conversation_id for row in every} == {theirs.id, free.id}
    assert [row.conversation_id for row in free_only] == [free.id]
