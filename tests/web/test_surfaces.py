"""What pages are told before anybody has said a word, and what strangers learn by it."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from segue.core.values import AgentId, ContactId
from segue.web.options import Demo, DemoCustomer, DemoSignIn, WebSettings
from tests.rig import TUESDAY
from tests.web.web_rig import BUSINESS, IDENTITY_KEY, WebRig

pytestmark = pytest.mark.anyio

DEMO = Demo(
    "generated demo data",
    TUESDAY,
    "one password",
    (DemoSignIn(AgentId("elena"), "Elena Marković", "agent", "bespoke Asian itineraries"),),
    (DemoCustomer(ContactId("c001"), "Anna Weiss", "private client"),),
)
PLAYED = WebSettings(identity_key=IDENTITY_KEY, demo=DEMO)
SATURDAY_NIGHT = datetime(2026, 11, 28, 21, 0, tzinfo=UTC)


async def test_about_tells_the_firm_and_the_servers_time(tmp_path: Path) -> None:
    async with WebRig(tmp_path) as rig:
        about = (await rig.get("/about")).json()

    assert about["business"] == "Halden & Rowe"
    assert about["now"] == "2026-11-24T09:00:00Z"
    assert about["timezone"] == "Europe/Zurich"
    assert about["demo"] is None


async def test_about_says_whether_the_callers_cookie_still_holds(tmp_path: Path) -> None:
    async with WebRig(tmp_path) as rig:
        elena = await rig.sign_in_as("elena")
        before = (await rig.get("/about", elena)).json()["signed_in"]
        await rig.post("/sign-out", elena)
        after = (await rig.get("/about", elena)).json()["signed_in"]
        stranger = (await rig.get("/about")).json()["signed_in"]

    assert (before, after, stranger) == (True, False, False)


async def test_a_stranger_learns_no_name_of_team_or_customers(tmp_path: Path) -> None:
    async with WebRig(tmp_path) as rig:
        await rig.hand_over(await rig.arrive())
        told = [(await rig.get("/about")).text, (await rig.get("/widget")).text]

    names = [a.name for a in BUSINESS.policy.team] + [c.name for c in BUSINESS.contacts]
    assert [name for name in names for text in told if name in text] == []
    assert [t.id for t in BUSINESS.policy.triggers for text in told if f'"{t.id}"' in text] == []


async def test_a_demo_tells_how_to_come_in(tmp_path: Path) -> None:
    async with WebRig(tmp_path, PLAYED) as rig:
        demo = (await rig.get("/about")).json()["demo"]

    assert demo == {
        "label": "generated demo data",
        "started_at": "2026-11-24T09:00:00Z",
        "password": "one password",
        "sign_ins": [
            {
                "agent_id": "elena",
                "name": "Elena Marković",
                "role": "agent",
                "speciality": "bespoke Asian itineraries",
            }
        ],
        "customers": [{"contact_id": "c001", "name": "Anna Weiss", "tier": "private client"}],
    }


@pytest.mark.parametrize(
    ("wanted", "language", "direction"),
    [
        ("de", "de", "ltr"),
        ("de-CH", "de", "ltr"),
        ("AR_eg", "ar", "rtl"),
        ("ja", "ja", "ltr"),
        ("pl", "en", "ltr"),
        ("", "en", "ltr"),
        ("../../etc", "en", "ltr"),
    ],
)
async def test_the_widget_speaks_the_customers_language(
    wanted: str, language: str, direction: str, tmp_path: Path
) -> None:
    async with WebRig(tmp_path) as rig:
        widget = (await rig.http.get("/api/v1/widget", params={"language": wanted})).json()

    own = BUSINESS.policy.texts[language]  # type: ignore[index]
    assert (widget["language"], widget["direction"]) == (language, direction)
    assert widget["request_person"] == own["request_person"]
    assert widget["disclosure"] == own["disclosure"].format(ai="Aria", business="Halden & Rowe")
    assert len(widget["prompts"]) == 4
    assert widget["upload_bytes"] == 10 * 1024 * 1024
    assert "application/pdf" in widget["upload_types"]


async def test_the_widget_says_when_somebody_is_there(tmp_path: Path) -> None:
    async with WebRig(tmp_path) as rig:
        at_ten = (await rig.get("/widget?language=de")).json()
        rig.rig.clock.at = SATURDAY_NIGHT
        at_night = (await rig.get("/widget?language=de")).json()

    assert (at_ten["open"], at_ten["opens_at"], at_ten["opens_text"]) == (True, None, "")
    assert (at_night["open"], at_night["opens_at"]) == (False, "2026-11-30T08:00:00Z")
    assert "30.11., 09:00 Uhr" in at_night["opens_text"]


async def test_the_desk_is_told_how_conversations_end(tmp_path: Path) -> None:
    async with WebRig(tmp_path) as rig:
        desk = (await rig.get("/desk", await rig.sign_in_as("elena"))).json()

    assert {"id": "solved", "title": "Solved"} in desk["dispositions"]
    assert desk["wait_target_seconds"] == 180
    assert (desk["currency"], desk["proof_profile"]) == ("EUR", 2)


async def test_the_identity_of_a_demo_proves_its_customer_once(tmp_path: Path) -> None:
    async with WebRig(tmp_path, PLAYED) as rig:
        signed = await rig.post("/demo/identity", body={"contact_id": "c001"})
        proof = {"identity": signed.json()["identity"]}
        first = (await rig.post("/visitors", body=proof)).json()
        again = (await rig.post("/visitors", body=proof)).json()

    assert (first["contact_id"], first["proof_level"]) == ("c001", 2)
    assert (again["contact_id"], again["proof_level"]) == (None, 0)


async def test_a_demo_signs_for_its_own_customers_only(tmp_path: Path) -> None:
    async with WebRig(tmp_path, PLAYED) as rig:
        other = await rig.post("/demo/identity", body={"contact_id": "c003"})
        nobody = await rig.post("/demo/identity", body={})

    assert (other.status_code, nobody.status_code) == (422, 422)
    assert "identity" not in other.json()


@pytest.mark.parametrize(
    "settings", [WebSettings(identity_key=IDENTITY_KEY), WebSettings(demo=DEMO)]
)
async def test_without_a_demo_nobody_signs(settings: WebSettings, tmp_path: Path) -> None:
    async with WebRig(tmp_path, settings) as rig:
        answer = await rig.post("/demo/identity", body={"contact_id": "c001"})
        absent = await rig.get("/conversations/nothing-here", await rig.arrive())

    assert answer.status_code == 404
    assert answer.json() == absent.json()


async def test_asking_for_identities_without_end_is_slowed_down(tmp_path: Path) -> None:
    settings = WebSettings(identity_key=IDENTITY_KEY, demo=DEMO, arrival_burst=3)
    async with WebRig(tmp_path, settings) as rig:
        body = {"contact_id": "c001"}
        answers = [await rig.post("/demo/identity", body=body) for _ in range(4)]

    assert [a.status_code for a in answers] == [200, 200, 200, 429]
