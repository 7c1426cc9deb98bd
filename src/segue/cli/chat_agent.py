"""A colleague's side of `segue chat`."""

import asyncio
from collections.abc import Mapping
from contextlib import aclosing, suppress
from typing import Any

from rich.text import Text

from segue.cli.delivery import deliver
from segue.cli.package_view import write_package
from segue.cli.rings import Rings, build_ring, parse_time
from segue.cli.terminal import Terminal, finish_first, wait_ready
from segue.core.errors import SegueError
from segue.simulation.client import Client, Refused
from segue.simulation.frames import Frame
from segue.simulation.packages import Package, parse_package

HELP = (
    "Enter accepts, p passes. Write to the customer, or: /note TEXT · /hand-back · "
    "/wrap-up DISPOSITION · /take-over ID · /open ID · /queue · /package · /quit"
)
ASK_DISPOSITION = "-- how did it end? For example: /wrap-up answered, or /wrap-up customer_left"
NOTHING_OPEN = "no conversation is open; /queue shows what waits"
STYLES = {"customer": "bold", "ai": "#8f7fc4", "agent": "#3f93ab", "system": "dim"}
ASKED = "bold #a8842c"

JOINS = ("AgentJoined", "AgentTookOver")
ENDS = {
    "HandedBack": "the AI holds the floor again",
    "WrappedUp": "wrapped up",
    "Escalated": "you no longer hold this conversation; a colleague is asked",
}
"""What a colleague reads when they hold the floor no more."""


class AgentChat:
    """One colleague at a keyboard, or a pipe. `current` is the conversation that what is typed
    goes to; those in `held` have this colleague at the floor."""

    def __init__(self, client: Client, terminal: Terminal, agent_id: str, password: str) -> None:
        self.current = ""
        self.held: set[str] = set()
        self.rings = Rings()
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
        self._terminal.print(f"-- {me.get('name', self._agent_id)} is on. {HELP}", "dim")
        await self._tell_held()
        self._terminal.start()
        try:
            await finish_first(listening, asyncio.create_task(self._talk()))
        finally:
            with suppress(SegueError):
                await self._client.post("/presence", {"state": "off", "reason": "end"})
        if not self.current:
            return {"conversation_id": None, "messages": []}
        return await self._client.get(f"/conversations/{self.current}")

    async def _tell_held(self) -> None:
        """Say which conversations wait here from an earlier time; the first is turned to."""
        rows = (await self._client.get("/conversations", tab="mine")).get("rows") or []
        for row in rows:
            self.held.add(row["conversation_id"])
            self._epochs[row["conversation_id"]] = row["owner_epoch"]
            words = " ".join(str(row.get("last_text") or "").split())
            self._terminal.print(f"-- you hold {row['conversation_id']}: {words}", ASKED)
        if rows:
            self.current = rows[0]["conversation_id"]
            self._terminal.print(
                f"-- what you write goes to {self.current}; /open ID turns to another, "
                "/package shows it whole",
                "dim",
            )

    async def _talk(self) -> None:
        while (line := await self._terminal.get_line()) is not None:
            if line.strip() == "/quit":
                return
            try:
                await self._obey(line.strip())
            except Refused as error:
                self._terminal.print(f"refused: {error} ({error.code})", "red")
                if line.strip() and not line.startswith("/"):
                    self._terminal.print(f"not sent: {line.strip()}", "red")
            except SegueError as error:
                self._terminal.print(f"-- {error}", "red")

    async def _obey(self, line: str) -> None:
        command, _, rest = line.partition(" ")
        rest = rest.strip()
        match command:
            case "" | "y" if len(self.rings):
                await self._accept()
            case "p" if len(self.rings):
                await self._pass(rest or "busy")
            case "":
                return
            case "/queue":
                await self._print_queue()
            case "/package":
                first = self.rings.first
                await self._print_package(self.current or (first.conversation_id if first else ""))
            case "/open":
                await self._open(rest)
            case "/take-over":
                await self._take_over(rest)
            case "/note":
                await self._note(rest)
            case "/hand-back":
                await self._hand_back()
            case "/wrap-up" if not rest:
                self._terminal.print(ASK_DISPOSITION, ASKED)
            case "/wrap-up":
                await self._act("wrap-up", {"disposition": rest})
            case _ if command.startswith("/"):
                self._terminal.print(HELP, "dim")
            case _:
                await self._reply(line)

    async def _accept(self) -> None:
        ring = self.rings.first
        assert ring is not None, "only called while it rings"
        self.rings.end(ring.conversation_id)
        await self._post(ring.conversation_id, "accept", {})
        self.current = ring.conversation_id
        self.held.add(self.current)
        self._terminal.print(
            f"-- you hold the floor: {ring.describe()}; write to the customer", "dim"
        )
        if len(self.rings):
            self._terminal.print(self.rings.describe(), ASKED)

    async def _pass(self, reason: str) -> None:
        ring = self.rings.first
        assert ring is not None, "only called while it rings"
        self.rings.end(ring.conversation_id)
        await self._post(ring.conversation_id, "decline", {"reason": reason})
        self._terminal.print("-- passed; the next colleague is asked", "dim")
        if len(self.rings):
            self._terminal.print(self.rings.describe(), ASKED)

    async def _open(self, conversation_id: str) -> None:
        if not conversation_id:
            self._terminal.print("which one? /open ID; /queue shows them", "dim")
            return
        await self._print_package(conversation_id)
        self.current = conversation_id

    async def _take_over(self, conversation_id: str) -> None:
        if not conversation_id:
            self._terminal.print("which one? /take-over ID; /queue shows them", "dim")
            return
        await self._post(conversation_id, "take-over", {})
        self.current = conversation_id
        self.held.add(conversation_id)
        await self._print_package(conversation_id)

    async def _note(self, text: str) -> None:
        if not text:
            self._terminal.print("what is to be noted? /note TEXT", "dim")
            return
        kept = await self._act("notes", {"text": text})
        if kept is not None:
            self._terminal.print(f"-- noted as [{kept.get('seq')}]; only the team sees it", "dim")

    async def _hand_back(self) -> None:
        if self.current not in self.held:
            self._terminal.print("-- you hold no conversation here; nothing to hand back", "dim")
            return
        await self._act("hand-back", {})

    async def _reply(self, text: str) -> None:
        body: dict[str, object] = {"text": text}
        if self.current in self._epochs:
            body["owner_epoch"] = self._epochs[self.current]
        await self._act("reply", body)

    async def _act(self, action: str, body: Mapping[str, object]) -> dict[str, Any] | None:
        """What the server acknowledged; None when no conversation is open."""
        if not self.current:
            self._terminal.print(NOTHING_OPEN, "dim")
            return None
        return await self._post(self.current, action, body)

    async def _post(
        self, conversation_id: str, action: str, body: Mapping[str, object]
    ) -> dict[str, Any]:
        path = f"/conversations/{conversation_id}/{action}"
        return await deliver(self._client, self._terminal, path, body)

    async def _print_queue(self) -> None:
        for tab in ("needs_you", "mine", "ai"):
            rows = (await self._client.get("/conversations", tab=tab)).get("rows") or []
            self._terminal.print(f"-- {tab.replace('_', ' ')}: {len(rows)}", "dim")
            for row in rows:
                words = row.get("last_text") or row.get("reason") or ""
                self._terminal.print(f"   {row.get('conversation_id')}  {words}")

    async def _print_package(self, conversation_id: str) -> Package | None:
        if not conversation_id:
            return None
        answer = await self._client.get(f"/conversations/{conversation_id}/package")
        package = parse_package(answer)
        for line in package.transcript:
            shown = Text(f"   [{line.seq}] {line.author_kind}: ", STYLES.get(line.author_kind, ""))
            files = f" (with {', '.join(line.attachments)})" if line.attachments else ""
            self._terminal.print(shown.append(f"{line.text}{files}"))
        for text in write_package(package):
            self._terminal.print(f"   | {text}")
        return package

    async def _listen(self) -> None:
        frames = self._client.listen(inbox=True, stays=True)
        async with aclosing(frames):
            async for frame in frames:
                if frame.type == "ready":
                    await self._greet()
                elif frame.seq and frame.conversation_id:
                    self._note_epoch(frame)
                    await self._show(frame)

    def _note_epoch(self, frame: Frame) -> None:
        """The epoch in which this colleague holds the floor, which a reply names; one from before
        they joined would have their first reply refused."""
        joins = frame.type in JOINS and frame.agent_id == self._agent_id
        if joins or frame.conversation_id in self._epochs:
            self._epochs[frame.conversation_id] = frame.owner_epoch

    async def _greet(self) -> None:
        """There is a connection; after the first one, be present again."""
        if self._ready.is_set():
            with suppress(SegueError):
                await self._client.post("/presence", {"state": "on"})
        self._ready.set()

    async def _ring(self, frame: Frame) -> None:
        self._terminal.print(f"\n-- RING {frame.conversation_id}", ASKED)
        asked_at = parse_time(frame.at)
        self.rings.add(build_ring(None, frame.conversation_id, asked_at))
        try:
            package = await self._print_package(frame.conversation_id)
        except SegueError as error:
            self._terminal.print(f"-- {error}", "red")
            return
        if self.rings.end(frame.conversation_id):  # else it was accepted while this was read
            self.rings.add(build_ring(package, frame.conversation_id, asked_at))
            self._terminal.print(self.rings.describe(), ASKED)

    async def _show(self, frame: Frame) -> None:
        mine = frame.conversation_id == self.current
        match frame.type:
            case "AgentOffered" if frame.agent_id == self._agent_id:
                await self._ring(frame)
            case "OfferExpired" | "OfferDeclined" if self.rings.end(frame.conversation_id):
                self._terminal.print("-- the ring has ended", "dim")
                if len(self.rings):
                    self._terminal.print(self.rings.describe(), ASKED)
            case "HandedBack" | "WrappedUp" | "Escalated" if frame.conversation_id in self.held:
                self._epochs.pop(frame.conversation_id, None)
                self.held.discard(frame.conversation_id)
                self._terminal.print(f"-- {ENDS[frame.type]}", "dim")
            case "AgentTookOver" if frame.agent_id != self._agent_id:
                if frame.conversation_id in self.held:
                    self.held.discard(frame.conversation_id)
                    self._terminal.print(f"-- {frame.agent_id} took over", "bold red")
            case _ if mine and frame.is_message and frame.author_id != self._agent_id:
                who = frame.author_name or frame.author_kind
                style = STYLES.get(frame.author_kind, "")
                shown = Text(f"[{frame.seq}] {who}: ", style).append(frame.text, "default")
                self._terminal.print(shown)
