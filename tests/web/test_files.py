"""Files: what is taken, under which name, and who may load them."""

from pathlib import Path

import httpx
import pytest

from segue.web.options import WebSettings
from segue.web.uploads import MAX_FILE, clean_name, find_type
from tests.web.web_rig import Headers, WebRig

pytestmark = pytest.mark.anyio

PNG = b"\x89PNG\r\n\x1a\n" + b"\0" * 100
PDF = b"%PDF-1.7\n" + b"\0" * 100


async def upload(
    rig: WebRig, caller: Headers, content: bytes = PNG, name: str = "visa.png"
) -> httpx.Response:
    return await rig.http.post("/api/v1/files", headers=caller, files={"file": (name, content)})


REFUSED = {
    "svg": b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
    "html": b"<!doctype html><script>alert(1)</script>",
    "php": b"<?php system('id');",
    "nothing": b"",
    "zip": b"PK\x03\x04" + b"\0" * 100,
    "text": b"hello",
    "a picture that is a page": b"GIF89a/*<script>alert(1)</script>*/",
    "a picture that is a drawing": PNG + b"< SVG onload=alert(1)>",
}


@pytest.mark.parametrize("kind", REFUSED)
async def test_what_is_no_picture_or_pdf_is_refused(kind: str, tmp_path: Path) -> None:
    async with WebRig(tmp_path) as rig:
        answer = await upload(rig, await rig.arrive(), REFUSED[kind], "harmless.png")

    assert (answer.status_code, answer.json()["error"]["code"]) == (422, "bad_input")


TAKEN = {
    PNG: "image/png",
    b"\xff\xd8\xff\xe0" + b"\0" * 20: "image/jpeg",
    b"GIF89a" + b"\0" * 20: "image/gif",
    b"RIFF\0\0\0\0WEBPVP8 ": "image/webp",
    PDF: "application/pdf",
}


@pytest.mark.parametrize("content", TAKEN, ids=TAKEN.values())
def test_the_content_tells_the_type(content: bytes) -> None:
    found = find_type(content)

    assert found is not None
    assert found[0] == TAKEN[content]


NAMES = {
    "visa.png": "visa.png",
    "../../etc/passwd": "passwd.png",
    "..\\..\\boot.ini": "boot.png",
    "shell.php\u200b.png": "shell_php.png",
    "shell.php.png": "shell_php.png",
    "a\u2024php": "a.png",
    "a\uff0fb": "b.png",
    "\u202egnp.exe": "gnp.png",
    "": "file.png",
    "...": "file.png",
    'x"; filename=y.html': "x_ filename_y.png",
    "é\u0301té.png": "é\u0301té.png",
    "x" * 500 + ".png": "x" * 120 + ".png",
}


@pytest.mark.parametrize("name", NAMES)
def test_a_name_is_cleaned_after_it_is_normalised(name: str) -> None:
    cleaned = clean_name(name, ".png")

    assert cleaned.count(".") == 1
    assert not set(cleaned) & set('/\\"\u200b\u202e\n')
    assert cleaned == NAMES[name] or "\u0301" in name


async def test_a_file_over_the_limit_is_refused(tmp_path: Path) -> None:
    async with WebRig(tmp_path) as rig:
        customer = await rig.arrive()

        one_more = await upload(rig, customer, PNG + b"\0" * MAX_FILE)
        declared = await rig.http.post(
            "/api/v1/files",
            headers=customer | {"Content-Length": "10000000000"},
            content=b"x",
        )

    assert (one_more.status_code, declared.status_code) == (413, 413)


async def test_a_file_travels_with_a_message_and_the_agent_may_load_it(tmp_path: Path) -> None:
    async with WebRig(tmp_path) as rig:
        customer = await rig.arrive()
        kept = (await upload(rig, customer, PNG, "visa page.PNG")).json()
        file_id = kept["file_id"]
        elena = await rig.sign_in_as("elena")
        before = await rig.get(f"/files/{file_id}", elena)

        sent = await rig.write(customer, "", attachments=[file_id])
        view = await rig.get(f"/conversations/{sent.json()['conversation_id']}", customer)
        answer = await rig.get(f"/files/{file_id}", elena)

    assert (kept["name"], kept["media_type"]) == ("visa page.png", "image/png")
    assert view.json()["messages"][0]["attachments"] == [kept]
    assert before.status_code == 404
    assert answer.content == PNG
    assert answer.headers["content-disposition"].startswith("attachment;")
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert "sandbox" in answer.headers["content-security-policy"]


async def test_nobody_else_may_load_or_attach_a_file(tmp_path: Path) -> None:
    async with WebRig(tmp_path) as rig:
        customer, other = await rig.arrive(), await rig.arrive()
        file_id = (await upload(rig, customer)).json()["file_id"]
        await rig.write(customer, "See this", attachments=[file_id])

        loaded = await rig.get(f"/files/{file_id}", other)
        attached = await rig.write(other, "Mine", attachments=[file_id])
        signed_out = await rig.get(f"/files/{file_id}")

    assert (loaded.status_code, attached.status_code) == (404, 404)
    assert signed_out.status_code == 401


@pytest.mark.parametrize("file_id", ["0" * 40, "..%2f..%2fsegue.db", "%00", "x"])
async def test_what_is_no_file_is_not_found(file_id: str, tmp_path: Path) -> None:
    async with WebRig(tmp_path) as rig:
        answer = await rig.get(f"/files/{file_id}", await rig.arrive())

    assert answer.status_code == 404


async def test_a_form_without_a_file_is_refused(tmp_path: Path) -> None:
    async with WebRig(tmp_path) as rig:
        customer = await rig.arrive()

        answers = [
            await rig.http.post("/api/v1/files", headers=customer, data={"file": "text"}),
            await rig.http.post("/api/v1/files", headers=customer, json={}),
            await rig.http.post(
                "/api/v1/files",
                headers=customer | {"Content-Type": "multipart/form-data; boundary=x"},
                content=b"--y\r\n",
            ),
        ]

    assert [a.status_code for a in answers] == [422, 422, 422]


async def test_uploads_are_limited(tmp_path: Path) -> None:
    async with WebRig(tmp_path, WebSettings(upload_burst=2)) as rig:
        customer = await rig.arrive()

        answers = [await upload(rig, customer) for _ in range(3)]

    assert [a.status_code for a in answers] == [201, 201, 429]


async def test_an_agent_sends_a_file(tmp_path: Path) -> None:
    async with WebRig(tmp_path) as rig:
        customer = await rig.arrive()
        conversation_id, agent = await rig.hand_over(customer)
        file_id = (await upload(rig, agent, PDF, "itinerary.pdf")).json()["file_id"]

        body = {"text": "", "attachments": [file_id]}
        sent = await rig.post(f"/conversations/{conversation_id}/reply", agent, body)
        answer = await rig.get(f"/files/{file_id}", customer)

    assert sent.status_code == 200
    assert answer.content == PDF
