"""Rows of the inbox over the socket: who gets them, that they are true, that bursts are one."""

import asyncio
from pathlib import Path
from typing import Any

import pytest

from segue.app import inbox
from segue.core.values import ConversationId
from segue.web import rows
from tests.web.web_rig import Headers, Socket, WebRig

pytestmark = pytest.mark.anyio


def pick(frames: list[dict[str, Any]], kind: str = "row") -> list[dict[str, Any]]:
    return [frame for frame in frames if frame["type"] == kind]


async def read_row(socket: Socket) -> dict[str, Any]:
    row: dict[str, Any] = (await socket.read_until("row"))[-1]["row"]
    return row


async def list_live(rig: WebRig, caller: Headers) -> list[dict[str, Any]]:
    listed: list[dict[str, Any]] = (await rig.get("/conversations?tab=live", caller)).json()["rows"]
    return listed


async def test_the_last_row_is_the_row_of_the_list(tmp_path: Path) -> None:
    async with WebRig(tmp_path) as rig:
        customer, elena = await rig.arrive(), await rig.sign_in_as("elena")
        async with rig.open_socket(elena, "inbox=1") as socket:
            conversation_id, _ = await rig.hand_over(customer)
            await rig.write(customer, "Are you there?", conversation_id=conversation_id)
            frames = await socket.drain()
        listed = await list_live(rig, elena)

    last = pick(frames)[-1]
    assert last["conversation_id"] == conversation_id
    assert [last["row"]] == listed
    assert "seq" not in last
    assert "cursor" not in last


async def test_a_row_comes_behind_its_events_and_once_for_a_burst(tmp_path: Path) -> None:
    async with WebRig(tmp_path) as rig:
        elena = await rig.sign_in_as("elena")
        async with rig.open_socket(elena, "inbox=1") as socket:
            await rig.begin(await rig.arrive())
            frames = await socket.drain()

    kinds = [frame["type"] for frame in frames]
    assert "AiReplied" in kinds
    assert kinds.count("row") <= 2
    assert kinds[-1] == "row"
    assert frames[-1]["row"]["seq"] == frames[-2]["seq"]


async def test_a_row_is_built_once_for_all_who_follow(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    built: list[ConversationId] = []

    def count(c: Any, *rest: Any) -> inbox.InboxRow:
        built.append(c.id)
        return inbox.build_row(c, *rest)

    monkeypatch.setattr(rows, "build_row", count)
    async with WebRig(tmp_path) as rig:
        elena, supervisor = (
            await rig.sign_in_as("elena"),
            await rig.sign_in_as(rig.role("supervisor")),
        )
        async with (
            rig.open_socket(elena, "inbox=1") as one,
            rig.open_socket(supervisor, "inbox=1") as two,
        ):
            await rig.begin(await rig.arrive())
            sent = [len(pick(await one.drain())), len(pick(await two.drain()))]

    assert sent == [len(built)] * 2


async def test_who_does_not_follow_the_inbox_gets_no_row(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: Any) -> inbox.InboxRow:
        raise AssertionError("nobody follows, so nothing is built")

    monkeypatch.setattr(rows, "build_row", refuse)
    async with WebRig(tmp_path) as rig:
        customer, elena = await rig.arrive(), await rig.sign_in_as("elena")
        conversation_id = await rig.begin(customer)
        async with (
            rig.open_socket(customer) as theirs,
            rig.open_socket(elena) as ours,
            rig.open_socket(await rig.issue_key(), inbox=True) as program,
        ):
            await ours.ask("subscribe", data={"conversation_ids": [conversation_id]})
            await rig.write(customer, "Hello again", conversation_id=conversation_id)
            frames = [*await theirs.drain(), *await ours.drain(), *await program.drain()]

    assert frames
    assert pick(frames) == []


async def test_a_conversation_that_leaves_the_scope_goes(tmp_path: Path) -> None:
    async with WebRig(tmp_path) as rig:
        customer = await rig.arrive()
        elena, supervisor = (
            await rig.sign_in_as("elena"),
            await rig.sign_in_as(rig.role("supervisor")),
        )
        async with (
            rig.open_socket(elena, "inbox=1") as agents,
            rig.open_socket(supervisor, "inbox=1") as supervisors,
        ):
            conversation_id = await rig.begin(customer)
            await read_row(agents)
            await agents.drain()
            kenji = await rig.sign_in_as("kenji")
            await rig.post(f"/conversations/{conversation_id}/take-over", kenji)
            gone = await agents.drain()
            await rig.post(f"/conversations/{conversation_id}/reply", kenji, {"text": "secret"})
            after = await agents.drain()
            watched = await supervisors.drain()
        listed = await list_live(rig, elena)

    assert pick(gone, "row_gone") == [{"type": "row_gone", "conversation_id": conversation_id}]
    assert after == []
    assert listed == []
    assert pick(watched)[-1]["row"]["agent_id"] == "kenji"
    assert pick(watched, "row_gone") == []


async def test_a_conversation_that_ended_with_the_ai_goes_and_comes_back(tmp_path: Path) -> None:
    async with WebRig(tmp_path) as rig:
        customer = await rig.arrive()
        conversation_id, kenji = await rig.hand_over(customer, "kenji")
        elena = await rig.sign_in_as("elena")
        async with rig.open_socket(elena, "inbox=1") as socket:
            path = f"/conversations/{conversation_id}/wrap-up"
            await rig.post(path, kenji, {"disposition": "solved"})
            closed = await socket.drain()
            await rig.write(customer, "One more thing", conversation_id=conversation_id)
            returned = await read_row(socket)

    assert closed == []
    assert (returned["owner"], returned["closed"]) == ("ai", False)


async def test_what_was_imported_has_no_row(tmp_path: Path) -> None:
    async with WebRig(tmp_path) as rig:
        conversation_id = await rig.begin(await rig.arrive())
        c = await rig.rig.read(ConversationId(conversation_id))

    assert inbox.is_listed(c)
    assert not inbox.is_listed(type(c)(imported=True))


async def test_who_was_away_gets_the_rows_that_changed(tmp_path: Path) -> None:
    async with WebRig(tmp_path) as rig:
        customer, elena = await rig.arrive(), await rig.sign_in_as("elena")
        gone_id = await rig.begin(await rig.arrive())
        still_id = await rig.begin(await rig.arrive())
        async with rig.open_socket(elena, "inbox=1") as socket:
            cursor = socket.ready["cursor"]
        new_id = await rig.begin(customer)
        kenji = await rig.sign_in_as("kenji")
        await rig.post(f"/conversations/{gone_id}/take-over", kenji)

        async with rig.open_socket(elena, f"inbox=1&after={cursor}") as socket:
            frames = await socket.drain()
        listed = {row["conversation_id"]: row for row in await list_live(rig, elena)}

    assert {f["conversation_id"] for f in pick(frames, "row_gone")} == {gone_id}
    assert [f["row"] for f in pick(frames)] == [listed[new_id]]
    assert still_id in listed


async def test_rows_do_not_hold_up_events(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rows, "BURST_SECONDS", 0.5)
    async with WebRig(tmp_path) as rig:
        elena = await rig.sign_in_as("elena")
        async with rig.open_socket(elena, "inbox=1") as socket:
            writing = asyncio.create_task(rig.begin(await rig.arrive()))
            frames = await asyncio.wait_for(socket.read_until("AiReplied"), 0.5)
            await writing

    assert pick(frames) == []
