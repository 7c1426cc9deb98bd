"""A whole turn of the AI without a language model, at 50 conversations at once.

    PYTHONPATH=src:. python bench/turn.py [--seconds 60] [--json]

Each conversation sends one message every five seconds, so ten a second come in, as in a busy
hour. A turn is timed from the acknowledgement of the message to the decision performed: read
(encoder, topics, details, sentiment), searched, decided, drafted, checked, and every step durable
on SQLite with `synchronous=FULL`. Goal: p99 at most 100 ms on two cores. Beside it, in the same
run and under the same load, the bare limit: one encoding and one search by the same models, and
as many durable appends of one event as a turn commits. The ratio is limit ÷ turn at p50 and p99.
"""

import argparse
import asyncio
import json
import random
import tempfile
from dataclasses import replace
from pathlib import Path
from statistics import quantiles
from time import perf_counter

from segue.app.incoming import Incoming
from segue.app.receive import receive_message
from segue.app.turn import take_turn
from segue.app.world import World
from segue.bootstrap import close_world, open_world
from segue.core.conversation.events import NoteWritten
from segue.core.values import AgentId, Stream, TextRef
from segue.ports import Write
from segue.settings import read_settings

CONVERSATIONS = 50
EVERY_SECONDS = 5.0
COMMITS_A_TURN = 3
TRAVEL = Path(__file__).parents[1] / "examples" / "travel"
LINES = (
    "Hello, we would like two weeks in Japan in May",
    "We are four, my wife and I and two children",
    "How much is the deposit?",
    "What can we take on the plane as baggage?",
    "Not May, June please",
    "Around 20,000 euros for the four of us",
    "Do we need a visa?",
    "Thank you, that helps",
)


async def live(world: World, until: float, number: int, times: list[float]) -> None:
    """One customer who writes every five seconds; the time of each turn goes to `times`."""
    draw = random.Random(number)
    await asyncio.sleep(draw.random() * EVERY_SECONDS)
    turn = 0
    while perf_counter() < until:
        begun = perf_counter()
        text = LINES[turn % len(LINES)]
        incoming = Incoming(f"customer:{number}:{turn // len(LINES)}", f"{number}-{turn}", text)
        received = await receive_message(world, incoming)
        start = perf_counter()
        await take_turn(received.conversation_id, world)
        times.append(perf_counter() - start)
        turn += 1
        await asyncio.sleep(max(0.0, EVERY_SECONDS - (perf_counter() - begun)))


async def limit(world: World, until: float, number: int, times: list[float]) -> None:
    """The same load with nothing but one reading of the models and the durable appends."""
    draw = random.Random(number)
    note = NoteWritten("note", AgentId("elena"), TextRef("text", "0" * 64))
    await asyncio.sleep(draw.random() * EVERY_SECONDS)
    turn = 0
    today = world.clock.now().date()
    while perf_counter() < until:
        begun = perf_counter()
        text = f"{LINES[turn % len(LINES)]} {number}.{turn}"
        await asyncio.to_thread(world.knowledge.find, text, world.policy.ai_languages[0], today)
        for _ in range(COMMITS_A_TURN):
            write = Write(Stream(f"bench/{number}"), (note,), world.clock.now())
            await world.store.commit((write,))
        times.append(perf_counter() - begun)
        turn += 1
        await asyncio.sleep(max(0.0, EVERY_SECONDS - (perf_counter() - begun)))


async def measure(seconds: float) -> dict[str, float]:
    """Run both loads, one after the other, and give the figures in milliseconds."""
    with tempfile.TemporaryDirectory() as folder:
        world = await open_world(replace(read_settings(), data=Path(folder)), TRAVEL)
        figures: dict[str, float] = {}
        for name, load in (("limit", limit), ("turn", live)):
            times: list[float] = []
            until = perf_counter() + seconds
            await asyncio.gather(*(load(world, until, n, times) for n in range(CONVERSATIONS)))
            cuts = quantiles(times, n=100)
            figures |= {f"{name}_n": len(times), f"{name}_p50_ms": cuts[49] * 1000}
            figures |= {f"{name}_p99_ms": cuts[98] * 1000, f"{name}_max_ms": max(times) * 1000}
        await close_world(world)
    figures["ratio_p50"] = figures["limit_p50_ms"] / figures["turn_p50_ms"]
    figures["ratio_p99"] = figures["limit_p99_ms"] / figures["turn_p99_ms"]
    return {k: round(v, 3) for k, v in figures.items()}


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--seconds", type=float, default=60.0)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    figures = asyncio.run(measure(options.seconds))
    if options.json:
        print(json.dumps(figures | {"goal_p99_ms": 100}))
        return
    for name in ("limit", "turn"):
        print(
            f"{name:8} n {figures[f'{name}_n']:5.0f}   p50 {figures[f'{name}_p50_ms']:7.1f} ms   "
            f"p99 {figures[f'{name}_p99_ms']:7.1f} ms   max {figures[f'{name}_max_ms']:7.1f} ms"
        )
    print(f"limit ÷ turn: p50 {figures['ratio_p50']:.2f}, p99 {figures['ratio_p99']:.2f}")
    print(f"goal: p99 of a turn at most 100 ms; measured {figures['turn_p99_ms']:.1f} ms")


if __name__ == "__main__":
    main()
