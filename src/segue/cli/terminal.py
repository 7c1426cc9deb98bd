"""A plain prompt: lines are read in a thread, and what comes in is printed above the prompt."""

import asyncio
import readline
import sys
import threading

from rich.console import Console
from rich.text import Text

CLEAR_LINE = "\r\x1b[K"


class Terminal:
    """Reads lines from standard input and prints to standard output, from a terminal or pipes.

    With `quiet` (under `--json`) what people read goes to standard error.
    """

    def __init__(self, prompt: str, *, quiet: bool = False) -> None:
        self.interactive = sys.stdin.isatty() and sys.stdout.isatty() and not quiet
        self._prompt = prompt
        self._console = Console(stderr=quiet, highlight=False)
        self._console.soft_wrap = not self._console.is_terminal
        self._lines: asyncio.Queue[str | None] = asyncio.Queue()
        self._loop = asyncio.get_running_loop()
        self._reading = False

    def start(self) -> None:
        """Begin to read lines; the thread ends with the process, or with its input."""
        self._reading = True
        threading.Thread(target=self._read, name="segue-prompt", daemon=True).start()

    async def get_line(self) -> str | None:
        """The next line without its end; None when there are no more."""
        return await self._lines.get()

    def set_prompt(self, prompt: str) -> None:
        """Ask with other words from the next line on."""
        self._prompt = prompt

    def print(self, text: Text | str, style: str = "") -> None:
        """A line for the person; what they are typing stays."""
        shown = text if isinstance(text, Text) else Text(text, style)
        if not self.interactive or not self._reading:
            self._console.print(shown)
            return
        sys.stdout.write(CLEAR_LINE)
        self._console.print(shown)
        sys.stdout.write(self._prompt + readline.get_line_buffer())
        sys.stdout.flush()

    def _read(self) -> None:
        try:
            while True:
                line = input(self._prompt) if self.interactive else sys.stdin.readline()
                if not self.interactive and not line:
                    break
                self._put(line.rstrip("\n"))
        except (EOFError, ValueError):
            self._put(None)
        else:
            self._put(None)

    def _put(self, line: str | None) -> None:
        if not self._loop.is_closed():
            self._loop.call_soon_threadsafe(self._lines.put_nowait, line)


async def wait_ready(listening: asyncio.Task[None], ready: asyncio.Event) -> None:
    """Wait until the listener is ready.

    Raises: whatever ended the listener before that.
    """
    waiting = asyncio.create_task(ready.wait())
    await asyncio.wait({listening, waiting}, return_when=asyncio.FIRST_COMPLETED)
    waiting.cancel()
    if listening.done():
        listening.result()


async def finish_first(*tasks: asyncio.Task[None]) -> None:
    """Wait until one of the tasks ends, and stop the others.

    Raises: what ended it, if it failed.
    """
    try:
        done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
    for task in done:
        task.result()
