"""Appends as fast as it may and says what was acknowledged, until it is killed.

Run by test_crash.py: DATA and a name for this run. Each line on standard output is written only
after its commit returned.
"""

import asyncio
import os
import sys
from pathlib import Path

from segue.adapters.store.sqlite import open_sqlite
from segue.core.values import Stream
from tests.adapters.store.samples import new_text, request, write, wrote

PRODUCERS = 24
STREAMS = 6


async def main(data: Path, run: str) -> None:
    store = await open_sqlite(data)

    async def produce(sender: int) -> None:
        n = 0
        while True:
            n += 1
            name = f"{run}.{sender}.{n}"
            new = new_text(f"t-{name}", f"text of {name}")
            to = Stream(f"conversation/{n % STREAMS}")
            commit = write(wrote(name, new.ref), to=to, texts=(new,))
            receipt = await store.commit((commit,), request(name))
            line = f"{name} {receipt.seqs[0][0]} {receipt.seqs[0][1]}\n"
            os.write(sys.stdout.fileno(), line.encode())

    await asyncio.gather(*map(produce, range(PRODUCERS)))


if __name__ == "__main__":
    asyncio.run(main(Path(sys.argv[1]), sys.argv[2]))
