"""The customer's side of `segue chat`."""

import asyncio
from contextlib import aclosing
from pathlib import Path
from typing import Any

from rich.text import Text

from segue.cli.delivery import deliver
from segue.cli.terminal import Terminal, finish_first, wait_ready
from segue.simulation.client import Client, Refused, Unreachable
from segue.simulation.frames import Frame

WISH = "I would like to speak to a person, please."
LINGER_SECONDS = 4.0
"""After the end of piped input: how long without news before the customer leaves."""
STYLES = {"ai": "#8f7fc4", "agent": "#3f93ab", "system": "dim"}
HELP = "Write a message and press Enter. /attach FILE · /person · /quit"


class CustomerChat:
    """One person at a keyboard, or a pipe, who is the customer."""

    def __init__(self, client: Client, terminal: Terminal) -> None:
        self._client = client
        self._terminal = terminal
        self._conversation_id = ""
        self._files: list[str] = []
        self._news = asyncio.Event()
        self._ready = asyncio.Event()
        self._specialities: dict[str, str] = {}

    async def run(self) -> dict[str, Any]:
        """Talk until /quit or the end of the input; the conversation as the API has it."""
        await self._client.become_customer()
        listening = asyncio.create_task(self._listen())
        await wait_ready(listening, self._ready)
        if self._terminal.interactive:
            self._terminal.print(HELP, "dim")
        self._terminal.start()
        await finish_first(listening, asyncio.create_task(self._talk()))
        if not self._conversation_id:
            return {"conversation_id": None, "messages": []}
        return await self._client.get(f"/conversations/{self._conversation_id}")

    async def _talk(self) -> None:
        while True:
            line = await self._terminal.get_line()
            if line is None:
                await self._linger()
                return
            if line.strip() == "/quit":
                return
            await self._obey(line.strip())

    async def _obey(self, line: str) -> None:
        try:
            if line.startswith("/attach"):
                await self._attach(line.removeprefix("/attach").strip())
            elif line == "/person":
                await self._write(WISH)
            elif line.startswith("/"):
                self._terminal.print(HELP, "dim")
            elif line or self._files:
                await self._write(line)
        except (Refused, Unreachable) as error:
            self._terminal.print(f"not sent: {error}", "red")

    async def _attach(self, name: str) -> None:
        file = Path(name)
        if not name or not await asyncio.to_thread(file.is_file):
            self._terminal.print(f"there is no file {name!r}; write /attach FILE", "red")
            return
        kept = await self._client.upload(file)
        self._files.append(kept["file_id"])
        self._terminal.print(f"{kept['name']} goes with your next message", "dim")

    async def _write(self, text: str) -> None:
        files, self._files = self._files, []
        place = self._conversation_id or "new"
        path, body = f"/conversations/{place}/messages", {"text": text, "attachments": files}
        ack = await deliver(self._client, self._terminal, path, body)
        self._conversation_id = ack["conversation_id"]

    async def _listen(self) -> None:
        frames = self._client.listen(stays=True)
        async with aclosing(frames):
            async for frame in frames:
                if frame.type == "ready":
                    self._ready.set()
                if frame.seq:
                    self._news.set()
                    await self._show(frame)

    async def _show(self, frame: Frame) -> None:
        if frame.author_kind == "customer" or not frame.is_message:
            if frame.type == "WrappedUp":
                self._terminal.print("-- the conversation is closed; write to take it up", "dim")
            return
        style = STYLES.get(frame.author_kind, "")
        shown = Text(await self._find_who(frame), style).append(frame.text, "default")
        for source in frame.data.get("sources") or ():
            if source.get("title"):
                shown.append(f"\n  ▸ {source['title']}", "dim")
        self._terminal.print(shown)

    async def _find_who(self, frame: Frame) -> str:
        match frame.author_kind:
            case "ai":
                return f"{frame.author_name or 'AI'} · AI: "
            case "agent":
                speciality = await self._find_speciality(frame)
                name = frame.author_name or frame.author_id
                return f"{name} · {speciality}: " if speciality else f"{name}: "
            case _:
                return "-- "

    async def _find_speciality(self, frame: Frame) -> str:
        if frame.author_id not in self._specialities:
            try:
                whole = await self._client.get(f"/conversations/{frame.conversation_id}")
            except (Refused, Unreachable):
                return ""
            people = whole.get("people") or {}
            self._specialities |= {k: str(v.get("speciality", "")) for k, v in people.items()}
        return self._specialities.get(frame.author_id, "")

    async def _linger(self) -> None:
        """Stay for the answers to what was piped in."""
        while True:
            self._news.clear()
            try:
                await asyncio.wait_for(self._news.wait(), LINGER_SECONDS)
            except TimeoutError:
                return
