"""What customers do with their own conversation beside writing."""

from typing import Final

from segue.app import customers, desk_records
from segue.core.handoff.passed_on import PassedOn, build_passed_on
from segue.core.values import build_owner
from segue.web.access import Access
from segue.web.limits import Rate
from segue.web.routing import Call, Routes
from segue.web.schemas import Done, Nothing
from segue.web.schemas_own import AnswerSurvey, CorrectDetail

routes = Routes()

OWN: Final = Access(customer="own")
_AT: Final = "/api/v1/conversations/{conversation_id}"


@routes.route("GET", f"{_AT}/passed-on", access=OWN, answer=PassedOn)
async def read_passed_on(call: Call) -> PassedOn:
    """What whoever joins has before them, as far as it is the customer's own."""
    world = call.world
    return build_passed_on(call.conversation.conversation, world.policy, world.clock.now())


@routes.route(
    "POST",
    f"{_AT}/details",
    access=Access(customer="own", agent="assigned", supervisor="all"),
    body=CorrectDetail,
    answer=Done,
)
async def correct_detail(call: Call) -> Done:
    """Mend a detail; the old value stays in its history."""
    body, principal = await call.read(CorrectDetail), call.principal
    _limit(call)
    conversation_id = call.conversation.conversation.id
    by = desk_records.CUSTOMER if principal.kind == "customer" else build_owner(principal.agent_id)
    request = call.build_request("detail", conversation_id, body)
    await desk_records.correct_detail(
        call.world, conversation_id, by, body.name, body.value, request, body.was
    )
    return Done(conversation_id)


@routes.route("POST", f"{_AT}/survey", access=OWN, body=AnswerSurvey, answer=Done)
async def answer_survey(call: Call) -> Done:
    """Say how easy it was made; of several answers the last counts."""
    body = await call.read(AnswerSurvey)
    _limit(call)
    conversation_id = call.conversation.conversation.id
    request = call.build_request("survey", conversation_id, body)
    await customers.answer_survey(call.world, conversation_id, body.score, body.comment, request)
    return Done(conversation_id)


@routes.route("POST", f"{_AT}/end", access=OWN, body=Nothing, answer=Done)
async def end_conversation(call: Call) -> Done:
    """End the conversation; writing again takes it up again."""
    await call.read(Nothing)
    _limit(call)
    conversation_id = call.conversation.conversation.id
    request = call.build_request("end", conversation_id)
    await customers.end_conversation(call.world, conversation_id, request)
    return Done(conversation_id)


def _limit(call: Call) -> None:
    """A customer does no more than anybody can."""
    settings, principal = call.shared.settings, call.principal
    if principal.kind == "customer":
        rate = Rate(settings.message_burst, settings.messages_per_second)
        call.shared.limiter.take(f"message {principal.id}", rate)
