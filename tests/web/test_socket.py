"""The socket: who gets in, what comes, that it comes once and in order."""

import asyncio
from pathlib import Path
from typing import Any

import pytest

from segue.app.reading_log import commit
from segue.app.texts import TextBook
from segue.core.conversation.events import NoteWritten
from segue.core.values import AgentId, ConversationId, conversation_stream
from segue.ports import Write
from segue.web.options import WebSettings
from tests.web.web_rig import Socket, WebRig

pytestmark = pytest.mark.anyio


def list_events(frames: list[dict[str, Any]]) -> list[tuple[str, int]]:
    return [(f["conversation_id"], f["seq"]) for f in frames if "cursor" in f and "seq" in f]


async def note(rig: WebRig, conversation_id: str, times: int = 1) -> None:
    """So many events that change nothing."""
    for _ in range(times):
        book = TextBook(rig.world.ids)
        body = NoteWritten(rig.world.ids.new(), AgentId("elena"), book.add("note"))
        stream = conversation_stream(ConversationId(conversation_id))
        write = Write(stream, (body,), rig.world.clock.now(), texts=book.take())
        await commit(rig.world, (write,))


async def test_a_customer_sends_and_sees_the_answer(tmp_path: Path) -> None:
    async with WebRig(tmp_path) as rig, rig.open_socket(await rig.arrive()) as socket:
        assert socket.ready["type"] == "ready"
        ask = {"op": "send", "client_id": "one", "conversation_id": "new"}

        await socket.send(ask | {"data": {"text": "Hello"}})
        frames = await socket.read_until("AiReplied")

    ack = next(f for f in frames if f["type"] == "ack")
    wrote = next(f for f in frames if f["type"] == "ContactWrote")
    assert (ack["client_id"], ack["seq"]) == ("one", wrote["seq"])
    assert wrote["data"]["client_id"] == "one"
    assert frames[-1]["author_kind"] == "ai"
    assert frames[-1]["author_name"] == "Aria"
    assert "MessageUnderstood" not in {f["type"] for f in frames}


async def test_the_same_client_id_is_one_message_over_socket_and_http(tmp_path: Path) -> None:
    async with WebRig(tmp_path) as rig:
        customer = await rig.arrive()
        async with rig.open_socket(customer) as socket:
            ask = {"op": "send", "client_id": "one", "conversation_id": "new"}
            await socket.send(ask | {"data": {"text": "Hello"}})
            ack = (await socket.read_until("ack"))[-1]
            by_http = await rig.write(customer, "Hello", key="one")

    assert by_http.json()["seq"] == ack["seq"]


async def test_a_wrong_token_and_a_missing_one_are_refused(tmp_path: Path) -> None:
    async with WebRig(tmp_path) as rig:
        closed = []
        for frame in ({"op": "auth", "token": "wrong"}, {"op": "auth"}, {"op": "send"}, "hello"):
            socket = Socket(rig.app, {})
            assert (await socket.open())["type"] == "websocket.accept"
            await socket.send(frame)
            closed.append((await socket.read())["closed"])
            await socket.leave()

    assert closed == [4401, 4401, 4401, 4400]


@pytest.mark.parametrize("origin", [None, "null", "", "http://evil.test", "http://segue.test.evil"])
async def test_a_cookie_from_a_foreign_page_is_refused(origin: str | None, tmp_path: Path) -> None:
    async with WebRig(tmp_path) as rig:
        headers = await rig.sign_in_as("elena")
        del headers["Origin"]
        socket = Socket(rig.app, headers | ({} if origin is None else {"Origin": origin}))

        answer = await socket.open()
        await socket.leave()

    assert answer["type"] == "websocket.close"


async def test_our_own_page_gets_in_with_its_cookie(tmp_path: Path) -> None:
    async with WebRig(tmp_path) as rig, rig.open_socket(await rig.sign_in_as("elena")) as socket:
        assert socket.ready["principal"] == {"kind": "agent", "id": "elena"}


async def test_nothing_of_another_customer_comes(tmp_path: Path) -> None:
    async with WebRig(tmp_path) as rig, rig.open_socket(await rig.arrive()) as socket:
        await rig.begin(await rig.arrive(), "secret of another")

        assert await socket.drain() == []


async def test_an_agent_who_follows_nothing_hears_only_of_presence(tmp_path: Path) -> None:
    async with WebRig(tmp_path) as rig, rig.open_socket(await rig.sign_in_as("elena")) as socket:
        await rig.begin(await rig.arrive())
        await rig.post("/presence", await rig.sign_in_as("kenji"), {"state": "on"})

        frames = await socket.drain()

    assert frames == [{"type": "presence", "agent_id": "kenji", "event": "AgentCameOn"}]


async def test_an_agent_with_the_inbox_sees_all_kinds_of_events(tmp_path: Path) -> None:
    async with WebRig(tmp_path) as rig:
        agent = await rig.sign_in_as("elena")
        async with rig.open_socket(agent, "inbox=1") as socket:
            conversation_id = await rig.begin(await rig.arrive())
            frames = await socket.read_until("AiReplied")

    assert {"ConversationStarted", "MessageUnderstood", "DecisionMade"} <= {
        f["type"] for f in frames
    }
    assert [seq for _, seq in list_events(frames)] == list(range(1, len(frames) + 1))
    assert {f["conversation_id"] for f in frames} == {conversation_id}


async def test_an_agent_sees_the_event_that_takes_a_conversation_away(tmp_path: Path) -> None:
    async with (
        WebRig(tmp_path) as rig,
        rig.open_socket(await rig.sign_in_as("elena"), "inbox=1") as socket,
    ):
        customer = await rig.arrive()
        conversation_id, kenji = await rig.hand_over(customer, "kenji")
        await rig.post(f"/conversations/{conversation_id}/reply", kenji, {"text": "secret"})
        frames = await socket.drain()

    types = [f["type"] for f in frames if "seq" in f]
    assert types[-1] == "AgentTookOver"
    assert "secret" not in str(frames)


async def test_a_client_that_was_cut_off_gets_what_it_missed_once_and_in_order(
    tmp_path: Path,
) -> None:
    async with WebRig(tmp_path) as rig:
        customer, agent = await rig.arrive(), await rig.sign_in_as("elena")
        async with rig.open_socket(agent, "inbox=1") as socket:
            conversation_id = await rig.begin(customer)
            seen = await socket.drain()
        await note(rig, conversation_id, 400)
        other = await rig.begin(await rig.arrive())

        cursor = next(f["cursor"] for f in reversed(seen) if "cursor" in f)
        query = f"inbox=1&after={cursor}"
        async with rig.open_socket(agent, query) as socket:
            await note(rig, conversation_id, 100)
            frames = await socket.drain()

        lengths = [
            (c, len(await rig.world.store.read(conversation_stream(ConversationId(c)))))
            for c in (conversation_id, other)
        ]

    got = list_events(seen) + list_events(frames)
    assert len(got) == len(set(got))
    for c, length in lengths:
        assert [seq for found, seq in got if found == c] == list(range(1, length + 1))


async def test_every_cursor_on_the_way_resumes_exactly(tmp_path: Path) -> None:
    async with WebRig(tmp_path) as rig:
        customer = await rig.arrive()
        async with rig.open_socket(customer) as socket:
            await rig.begin(customer)
            whole = await socket.drain()
            start = socket.ready["cursor"]
        for place, cursor in enumerate([start, *(f["cursor"] for f in whole)]):
            async with rig.open_socket(customer, after=cursor) as socket:
                assert list_events(await socket.drain()) == list_events(whole[place:])


@pytest.mark.parametrize("cursor", ["", "x", "MDAwMDAwMDAwMDAwMDAwMDAwMDA=", "é", "a" * 500])
async def test_a_cursor_that_was_made_up_is_answered_by_resync(cursor: str, tmp_path: Path) -> None:
    async with WebRig(tmp_path) as rig:
        customer = await rig.arrive()
        await rig.begin(customer)

        async with rig.open_socket(customer, after=cursor) as socket:
            assert await socket.read() == {"type": "resync"}
            await rig.write(customer, "live goes on")
            assert (await socket.read())["type"] == "ContactWrote"


async def test_the_cursor_of_another_is_answered_by_resync(tmp_path: Path) -> None:
    async with WebRig(tmp_path) as rig:
        customer, other = await rig.arrive(), await rig.arrive()
        async with rig.open_socket(customer) as socket:
            cursor = socket.ready["cursor"]

        async with rig.open_socket(other, after=cursor) as socket:
            assert await socket.read() == {"type": "resync"}


async def test_a_cursor_that_is_too_old_is_answered_by_resync(tmp_path: Path) -> None:
    settings = WebSettings(replay_limit=10)
    async with WebRig(tmp_path, settings) as rig:
        customer = await rig.arrive()
        async with rig.open_socket(customer) as socket:
            cursor = socket.ready["cursor"]
        await note(rig, await rig.begin(customer), 20)

        async with rig.open_socket(customer, after=cursor) as socket:
            assert await socket.read() == {"type": "resync"}


@pytest.mark.parametrize("pause", range(20))
async def test_what_is_committed_between_subscribe_and_snapshot_arrives_once(
    pause: int, tmp_path: Path
) -> None:
    async with WebRig(tmp_path) as rig:
        agent = await rig.sign_in_as("elena")
        conversation_id = await rig.begin(await rig.arrive())
        async with rig.open_socket(agent) as socket:
            for round_ in range(10):
                writing = asyncio.create_task(note(rig, conversation_id, 3))
                for _ in range(pause):
                    await asyncio.sleep(0)
                ask = {"conversation_ids": [conversation_id], "after": {conversation_id: 0}}
                await socket.send({"op": "subscribe", "client_id": str(round_), "data": ask})
                await writing
            frames = await socket.drain()
        events = await rig.world.store.read(conversation_stream(ConversationId(conversation_id)))

    assert [seq for _, seq in list_events(frames)] == list(range(1, len(events) + 1))


async def test_subscribe_brings_only_what_lies_after_the_seq(tmp_path: Path) -> None:
    async with WebRig(tmp_path) as rig:
        customer, agent = await rig.arrive(), await rig.sign_in_as("elena")
        conversation_id = await rig.begin(customer)
        view = (await rig.get(f"/conversations/{conversation_id}", agent)).json()
        async with rig.open_socket(agent) as socket:
            data = {"conversation_ids": [conversation_id], "after": {conversation_id: view["seq"]}}
            await socket.send({"op": "subscribe", "data": data})
            assert (await socket.read())["type"] == "ack"
            await note(rig, conversation_id)
            frames = await socket.drain()

    assert list_events(frames) == [(conversation_id, view["seq"] + 1)]
    assert frames[0]["prev_seq"] == view["seq"]


async def test_prev_seq_of_a_customer_passes_over_what_they_may_not_see(tmp_path: Path) -> None:
    async with WebRig(tmp_path) as rig:
        customer = await rig.arrive()
        async with rig.open_socket(customer) as socket:
            conversation_id = await rig.begin(customer)
            await note(rig, conversation_id, 5)
            await rig.write(customer, "More", conversation_id=conversation_id)
            frames = await socket.drain()

    seqs = [seq for _, seq in list_events(frames)]
    assert [f["prev_seq"] for f in frames] == [0, *seqs[:-1]]
    assert seqs != list(range(seqs[0], seqs[0] + len(seqs)))


async def test_a_slow_reader_is_closed_and_the_others_are_not(tmp_path: Path) -> None:
    settings = WebSettings(socket_queue=20)
    async with WebRig(tmp_path, settings) as rig:
        agent = await rig.sign_in_as("elena")
        conversation_id = await rig.begin(await rig.arrive())
        async with (
            rig.open_socket(agent, "inbox=1") as slow,
            rig.open_socket(await rig.sign_in_as("kenji"), "inbox=1") as quick,
        ):
            slow.reading.clear()
            for _ in range(10):
                await note(rig, conversation_id, 10)
                await asyncio.sleep(0.01)
            quick_frames = await quick.drain()
            slow.reading.set()
            slow_frames = await slow.drain()

    assert len(list_events(quick_frames)) == 100
    assert slow_frames[-1] == {"closed": 1013}


async def test_a_full_handoff_over_the_socket(tmp_path: Path) -> None:
    async with WebRig(tmp_path) as rig:
        customer, agent = await rig.arrive(), await rig.sign_in_as("elena")
        async with rig.open_socket(customer) as theirs, rig.open_socket(agent, "inbox=1") as ours:
            await ours.ask("presence", data={"state": "on"})
            conversation_id = await rig.begin(customer)
            about = {"conversation_id": conversation_id}
            taken = await ours.ask("take_over", **about)
            said = await ours.ask("send", **about, data={"text": "Elena here"})
            noted = await ours.ask("note", **about, data={"text": "between us"})
            handed = await ours.ask("hand_back", **about)
            lost = await ours.ask("send", **about, data={"text": "too late"})
            frames = await theirs.drain()

    assert [a["type"] for a in (taken, said, noted, handed)] == ["ack"] * 4
    assert (lost["type"], lost["code"]) == ("refused", "floor_held")
    types = [f["type"] for f in frames]
    assert types.index("SystemWrote") < types.index("AgentReplied") < types.index("HandedBack")
    assert "between us" not in str(frames)
    replied = next(f for f in frames if f["type"] == "AgentReplied")
    assert (replied["author_kind"], replied["author_id"]) == ("agent", "elena")
    assert replied["author_name"] == "Elena Marković"
    assert replied["owner_epoch"] > 0


async def test_an_old_epoch_is_refused_for_agents_and_never_for_customers(tmp_path: Path) -> None:
    async with WebRig(tmp_path) as rig:
        customer = await rig.arrive()
        conversation_id, agent = await rig.hand_over(customer)
        about = {"conversation_id": conversation_id, "owner_epoch": 0, "data": {"text": "Hello"}}
        async with rig.open_socket(customer) as theirs, rig.open_socket(agent) as ours:
            assert (await ours.ask("send", **about))["code"] in ("stream_moved", "floor_held")
            assert (await theirs.ask("send", **about))["type"] == "ack"


async def test_typing_reaches_the_other_side_only(tmp_path: Path) -> None:
    async with WebRig(tmp_path) as rig:
        customer = await rig.arrive()
        conversation_id, agent = await rig.hand_over(customer)
        kenji = await rig.sign_in_as("kenji")
        async with (
            rig.open_socket(customer) as theirs,
            rig.open_socket(agent, "inbox=1") as ours,
            rig.open_socket(kenji, "inbox=1") as colleague,
        ):
            await ours.ask("typing", conversation_id=conversation_id)
            heard = [await theirs.drain()]
            await theirs.ask("typing", conversation_id=conversation_id)
            heard += [await ours.drain(), await colleague.drain()]

    assert [[f["author_kind"] for f in frames] for frames in heard] == [["agent"], ["customer"], []]
    assert all("seq" not in f and "cursor" not in f for frames in heard for f in frames)


async def test_signing_out_ends_the_sockets_of_the_session(tmp_path: Path) -> None:
    async with WebRig(tmp_path) as rig:
        agent = await rig.sign_in_as("elena")
        async with rig.open_socket(agent) as socket:
            await rig.post("/sign-out", agent)

            assert (await socket.read())["closed"] == 4401


async def test_a_session_that_ended_elsewhere_can_do_nothing_more(tmp_path: Path) -> None:
    async with WebRig(tmp_path) as rig:
        agent = await rig.sign_in_as("elena")
        async with rig.open_socket(agent) as socket:
            rig.rig.clock.pass_seconds(13 * 3600)

            assert (await socket.ask("presence", data={"state": "on"}))["closed"] == 4401


async def test_what_is_no_operation_is_refused_and_a_broken_frame_closes(tmp_path: Path) -> None:
    async with WebRig(tmp_path) as rig, rig.open_socket(await rig.arrive()) as socket:
        assert (await socket.ask("delete_everything"))["code"] == "bad_input"
        assert (await socket.ask("send", conversation_id="new", data=[]))["code"] == "bad_input"
        await socket.send({"op": "ping"})
        assert await socket.read() == {"type": "pong"}
        await socket.send("[" * 70_000)
        assert (await socket.read())["closed"] == 4400


async def test_who_asks_too_much_is_closed(tmp_path: Path) -> None:
    async with WebRig(tmp_path) as rig, rig.open_socket(await rig.arrive()) as socket:
        for _ in range(200):
            await socket.send({"op": "ping"})

        assert (await socket.drain())[-1] == {"closed": 4429}


async def test_the_server_says_goodbye(tmp_path: Path) -> None:
    async with WebRig(tmp_path) as rig, rig.open_socket(await rig.arrive()) as socket:
        await rig.hub.close()

        assert (await socket.read())["closed"] == 1012
