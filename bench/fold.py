"""The fold of Segue's events against the bare fold: decode and count, nothing else.

Both read the same lines of JSON in one process, in alternating rounds; the figure is the median
ratio of their rates (goal: at least 0.3). The conversation is a whole one, from the first
message over reservation and acceptance to the wrap-up, with readings and details.

    python -m bench.fold [--conversations 2000] [--rounds 7] [--json]
"""

import argparse
import asyncio
import json
import sys
import tempfile
from collections import Counter
from pathlib import Path
from statistics import median
from time import perf_counter

import msgspec

from segue.app.desk import accept_offer, reply, wrap_up
from segue.core.conversation.codec import encode_event
from segue.core.conversation.events import Event
from segue.core.conversation.fold import fold
from segue.core.values import AgentId, conversation_stream
from tests.rig import Rig


async def build_lines() -> list[bytes]:
    """One whole conversation as lines of JSON."""
    with tempfile.TemporaryDirectory() as folder:
        rig = Rig(Path(folder))
        rig.reader.topics = {"journey": "plan_journey"}
        rig.reader.details = {"may": (("dates", "2027-05"),), "seven": (("party_size", "7"),)}
        await rig.come_on("elena")
        texts = ("We would like a journey", "in may", "we are seven", "a person please")
        for text in texts:
            c = await rig.say(text)
        elena = AgentId("elena")
        await accept_offer(rig.world, c.id, elena, rig.request())
        for turn in range(6):
            await reply(rig.world, c.id, elena, f"Answer {turn}.", (), None, rig.request())
            await rig.write(f"Message {turn}")
        await wrap_up(rig.world, c.id, elena, "planned", "", rig.request())
        return [encode_event(e) for e in await rig.store.read(conversation_stream(c.id))]


def fold_bare(lines: list[bytes], times: int) -> float:
    """Seconds to decode and count every event."""
    decoder = msgspec.json.Decoder(Event)
    start = perf_counter()
    for _ in range(times):
        counts: Counter[type] = Counter()
        seq = 0
        for line in lines:
            event = decoder.decode(line)
            counts[type(event.body)] += 1
            seq = event.seq
    assert seq == len(lines)
    return perf_counter() - start


def fold_segue(lines: list[bytes], times: int) -> float:
    """Seconds to decode and fold every event into the conversation's state."""
    decoder = msgspec.json.Decoder(Event)
    start = perf_counter()
    for _ in range(times):
        state = fold(decoder.decode(line) for line in lines)
    assert state.seq == len(lines)
    return perf_counter() - start


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--conversations", type=int, default=2000)
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    lines = asyncio.run(build_lines())
    events = len(lines) * options.conversations
    rounds = [
        (fold_bare(lines, options.conversations), fold_segue(lines, options.conversations))
        for _ in range(options.rounds)
    ]
    bare, ours = (events / median(r[i] for r in rounds) for i in (0, 1))
    ratio = median(b / s for b, s in rounds)
    figures = {
        "events_a_conversation": len(lines),
        "bare_events_per_second": round(bare),
        "segue_events_per_second": round(ours),
        "ratio": round(ratio, 3),
        "goal": 0.3,
    }
    if options.json:
        json.dump(figures, sys.stdout)
        return
    print(f"{'bare decode and count':28} {bare:>12,.0f} events/s")
    print(f"{'Segue decode and fold':28} {ours:>12,.0f} events/s")
    print(f"{'ratio':28} {ratio:>12.2f} (goal 0.30)")


if __name__ == "__main__":
    main()
