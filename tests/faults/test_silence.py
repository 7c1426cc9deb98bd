"""An agent who accepts and writes nothing, and files that travel with the handoff (O08, G9)."""

from pathlib import Path

import pytest

from segue.simulation.frames import Frame
from tests.faults.people import (
    Caller,
    Heard,
    arrive,
    finish,
    list_of,
    listen,
    on_duty,
    read_events,
    staff,
)
from tests.faults.server import Server
from tests.faults.test_package import JAPAN

pytestmark = [pytest.mark.anyio, pytest.mark.slow]

PNG = b"\x89PNG\r\n\x1a\n" + b"\0\0\0\rIHDR\0\0\0\1\0\0\0\1\x08\6\0\0\0\x1f\x15\xc4\x89" + bytes(64)
PDF = b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n"


async def wait_for_ring(desk: Heard, agent_id: str, conversation_id: str) -> Frame:
    return await desk.wait(
        lambda f: (
            (f.type, f.conversation_id, f.agent_id) == ("AgentOffered", conversation_id, agent_id)
        )
    )


async def test_a_silent_agent_is_passed_over_and_the_customer_is_told(server: Server) -> None:
    async with (
        on_duty(server, "elena", "kenji") as team,
        staff(server, "henrik") as supervisors,
        listen(team["kenji"], inbox=True) as desk,
        arrive(server) as customer,
        listen(customer) as heard,
    ):
        conversation_id = (await customer.say(JAPAN))["conversation_id"]
        await wait_for_ring(desk, "elena", conversation_id)
        await team["elena"].act(conversation_id, "accept")

        await wait_for_ring(desk, "kenji", conversation_id)

        told = await heard.wait(lambda f: "Elena" in f.text and not f.key)
        await team["kenji"].act(conversation_id, "accept")
        await team["kenji"].act(conversation_id, "reply", text="Good day, Kenji here.")
        await heard.wait(lambda f: f.type == "AgentReplied")
        events = await read_events(supervisors["henrik"], conversation_id)
        await finish(supervisors["henrik"], conversation_id)

    print(f"\nthe customer was told: {told.text!r}")
    causes = [e["data"]["cause"] for e in list_of(events, "OfferExpired")]
    joined = [e["data"]["agent_id"] for e in list_of(events, "AgentJoined")]
    assert told.author_kind == "system"
    assert causes == ["silent"]
    assert joined == ["elena", "kenji"]


async def load(caller: Caller, file_id: str) -> tuple[int, bytes]:
    answer = await caller.http.get(f"/api/v1/files/{file_id}", headers=caller.own_headers())
    return answer.status_code, answer.content


async def test_files_travel_with_the_handoff_and_to_nobody_else(
    server: Server, tmp_path: Path
) -> None:
    (tmp_path / "passport.png").write_bytes(PNG)
    (tmp_path / "letter.pdf").write_bytes(PDF)
    async with (
        on_duty(server, "elena") as team,
        listen(team["elena"], inbox=True) as desk,
        arrive(server) as customer,
        arrive(server) as stranger,
        staff(server, "tom") as others,
    ):
        files = [await customer.upload(tmp_path / n) for n in ("passport.png", "letter.pdf")]
        ids = [file["file_id"] for file in files]
        ack = await customer.say(JAPAN, attachments=ids)
        conversation_id = ack["conversation_id"]
        await wait_for_ring(desk, "elena", conversation_id)
        package = await team["elena"].get(f"/conversations/{conversation_id}/package")
        await team["elena"].act(conversation_id, "accept")

        agents = [await load(team["elena"], file_id) for file_id in ids]
        strangers = [await load(stranger, file_id) for file_id in ids]
        colleagues = [await load(others["tom"], file_id) for file_id in ids]
        stolen = await stranger.http.post(
            "/api/v1/conversations/new/messages",
            headers=stranger.own_headers(Idempotency_Key="steal"),
            json={"text": "mine", "attachments": ids},
        )
        await team["elena"].act(conversation_id, "wrap-up", disposition="answered")

    assert [file["media_type"] for file in files] == ["image/png", "application/pdf"]
    assert package["attachment_names"] == ["passport.png", "letter.pdf"]
    assert agents == [(200, PNG), (200, PDF)]
    assert [status for status, _ in strangers] == [404, 404]
    assert [status for status, _ in colleagues] == [404, 404]
    assert stolen.status_code >= 400
