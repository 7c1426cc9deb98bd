"""A colleague's side of `segue chat`."""

import asyncio
from collections.abc import Mapping
from contextlib import aclosing, suppress
from typing import Any
from uuid import uuid4

import msgspec
from rich.text import Text

from segue.cli.package_view import write_package
from segue.cli.terminal import Terminal, finish_first, wait_ready
from segue.core.errors import SegueError
from segue.core.handoff.package import HandoffPackage
from segue.simulation.client import Client, Refused
from segue.simulation.frames import Frame

HELP = (
    "Enter accepts, p passes. Write to the customer, or: /note TEXT · /hand-back · "
    "/wrap-up DISPOSITION · /take-over ID · /open ID · /queue · /package · /quit"
)
STYLES = {"customer": "bold", "ai": "#8f7fc4", "agent": "#3f93ab", "system": "dim"}


class AgentChat:
    """One colleague at a keyboard, or a pipe. `ringing` is the conversation that is offered,
    `current` the one that what is typed goes to."""

    def __init__(self, client: Client, terminal: Terminal, agent_id: str, password: str) -> None:
        self.ringing = ""
        self.current = ""
        self._agent_id = agent_id
        self._password = password
        self._client = client
        self._terminal = terminal
        self._epochs: dict[str, int] = {}
        self._ready = asyncio.Event()

    async def run(self) -> dict[str, Any]:
        """Work until /quit or the end of the input; the last conversation as the API has it."""
        me = await self._client.sign_in(self._agent_id, self._password)
        listening = asyncio.create_task(self._listen())
        await wait_ready(listening, self._ready)
        await self._client.post("/presence", {"state": "on"})
        self._terminal.print(f"-- {me['name']} is on. {HELP}", "dim")
        self._terminal.start()
        try:
            await finish_first(listening, asyncio.create_task(self._talk()))
        finally:
            with suppress(SegueError):
                await self._client.post("/presence", {"state": "off", "reason": "end"})
        if not self.current:
            return {"conversation_id": None, "messages": []}
        return await self._client.get(f"/conversations/{self.current}")

    async def _talk(self) -> None:
        while (line := await self._terminal.get_line()) is not None:
            if line.strip() == "/quit":
                return
            try:
                await self._obey(line.strip())
            except Refused as error:
                self._terminal.print(f"refused: {error} ({error.code})", "red")

    async def _obey(self, line: str) -> None:
        command, _, rest = line.partition(" ")
        rest = rest.strip()
        match command:
            case "" | "y" if self.ringing:
                await self._accept()
            case "p" if self.ringing:
                await self._pass(rest or "busy")
            case "":
                return
            case "/queue":
                await self._print_queue()
            case "/package":
                await self._print_package(self.current or self.ringing)
            case "/open":
                self.current = rest
                await self._print_package(rest)
            case "/take-over":
                self.current = rest
                await self._act("take-over", {})
                await self._print_package(rest)
            case "/note":
                await self._act("notes", {"text": rest})
            case "/hand-back":
                await self._act("hand-back", {})
            case "/wrap-up":
                await self._act("wrap-up", {"disposition": rest or "answered"})
            case _ if command.startswith("/"):
                self._terminal.print(HELP, "dim")
            case _:
                await self._reply(line)

    async def _accept(self) -> None:
        self.current, self.ringing = self.ringing, ""
        await self._act("accept", {})
        self._terminal.print("-- you hold the floor; write to the customer", "dim")

    async def _pass(self, reason: str) -> None:
        passed, self.ringing = self.ringing, ""
        body = {"reason": reason}
        await self._client.post(f"/conversations/{passed}/decline", body, str(uuid4()))
        self._terminal.print("-- passed; the next colleague is asked", "dim")

    async def _reply(self, text: str) -> None:
        body: dict[str, object] = {"text": text}
        if self.current in self._epochs:
            body["owner_epoch"] = self._epochs[self.current]
        await self._act("reply", body)

    async def _act(self, action: str, body: Mapping[str, object]) -> None:
        if not self.current:
            self._terminal.print("no conversation is open; /queue shows what waits", "dim")
            return
        await self._client.post(f"/conversations/{self.current}/{action}", body, str(uuid4()))

    async def _print_queue(self) -> None:
        for tab in ("needs_you", "mine", "ai"):
            rows = (await self._client.get("/conversations", tab=tab))["rows"]
            self._terminal.print(f"-- {tab.replace('_', ' ')}: {len(rows)}", "dim")
            for row in rows:
                words = row.get("preview") or row.get("last_text") or row.get("reason") or ""
                self._terminal.print(f"   {row['conversation_id']}  {words}")

    async def _print_package(self, conversation_id: str) -> None:
        if not conversation_id:
            return
        answer = await self._client.get(f"/conversations/{conversation_id}/package")
        package = msgspec.convert(answer, HandoffPackage)
        for line in package.transcript:
            style = STYLES.get(line.author_kind, "")
            self._terminal.print(Text(f"   {line.author_kind}: {line.text}", style))
        for text in write_package(package):
            self._terminal.print(f"   | {text}")

    async def _listen(self) -> None:
        frames = self._client.listen(inbox=True)
        async with aclosing(frames):
            async for frame in frames:
                if frame.type == "ready":
                    self._ready.set()
                elif frame.seq and frame.conversation_id:
                    self._epochs[frame.conversation_id] = frame.owner_epoch
                    await self._show(frame)

    async def _show(self, frame: Frame) -> None:
        mine = frame.conversation_id == self.current
        match frame.type:
            case "AgentOffered" if frame.agent_id == self._agent_id:
                self.ringing = frame.conversation_id
                self._terminal.print(f"\n-- RING {frame.conversation_id}", "bold #a8842c")
                await self._print_package(frame.conversation_id)
                self._terminal.print("-- Enter accepts, p passes", "bold #a8842c")
            case "OfferExpired" | "OfferDeclined" if frame.conversation_id == self.ringing:
                self.ringing = ""
                self._terminal.print("-- the ring has ended", "dim")
            case "HandedBack" if mine:
                self._terminal.print("-- the AI holds the floor again", "dim")
            case "WrappedUp" if mine:
                self._terminal.print("-- wrapped up", "dim")
            case "AgentTookOver" if mine and frame.agent_id != self._agent_id:
                self._terminal.print(f"-- {frame.agent_id} took over", "bold red")
            case _ if mine and frame.is_message and frame.author_id != self._agent_id:
                who = frame.author_name or frame.author_kind
                style = STYLES.get(frame.author_kind, "")
                self._terminal.print(Text(f"{who}: ", style).append(frame.text, "default"))
