"""While the customer waits for a person: fixed texts, promises, and the way back to the AI."""

from segue.app.freeing import cancel_timers, free_slot
from segue.app.reading_log import commit, read_roster
from segue.app.reserving import make_promise, say_truth
from segue.app.texts import TextBook
from segue.app.waiting_line import find_place
from segue.app.world import World
from segue.core.conversation.deciding import DecisionMade
from segue.core.conversation.events import AnyBody, EpisodeStarted, HandedBack, SystemWrote
from segue.core.conversation.state import Conversation
from segue.core.policy.decide import Ruling
from segue.core.policy.decisions import GiveBack, Promise, Tell
from segue.core.values import conversation_stream
from segue.ports import Expect, Write


async def speak_while_waiting(
    world: World, conversation: Conversation, ruling: Ruling, decided: DecisionMade
) -> None:
    """Perform what was decided for a waiting customer.

    Raises:
        StreamMoved: the floor moved or a newer message came.
    """
    c, now, book = conversation, world.clock.now(), TextBook(world.ids)
    bodies: list[AnyBody] = [decided]
    writes: tuple[Write, ...] = ()
    for decision in ruling.decisions:
        match decision:
            case Promise():
                bodies += make_promise(world, c, decision, book)
            case GiveBack():
                bodies += _give_back(world, c, book)
                writes = await free_slot(world, c, now)
            case Tell(key="truth"):
                place, roster = await find_place(world, c.id), await read_roster(world)
                key, text = say_truth(world, c, roster, place, now)
                bodies.append(SystemWrote(world.ids.new(), key, book.add(text)))
            case Tell():
                text = world.policy.say(decision.key, c.language)
                bodies.append(SystemWrote(world.ids.new(), decision.key, book.add(text)))
            case _:
                pass
    expect = Expect(owner_epoch=c.owner_epoch, message_seq=c.message_seq)
    write = Write(conversation_stream(c.id), tuple(bodies), now, expect, book.take())
    await commit(world, (write, *writes))


def _give_back(world: World, c: Conversation, book: TextBook) -> list[AnyBody]:
    text = world.policy.say("anything_else", c.language)
    return [
        *cancel_timers(c, "reservation", cause="the customer goes on with the AI"),
        HandedBack("customer"),
        EpisodeStarted(c.episode + 1, "handed_back"),
        SystemWrote(world.ids.new(), "anything_else", book.add(text)),
    ]
