"""What the client makes of answers that help nobody."""

import asyncio

import httpx
import pytest

from segue.simulation.client import Client, Refused


def test_an_anonymous_customer_is_not_told_to_sign_in() -> None:
    client = Client("http://127.0.0.1:9")
    customer = client._say_ended()
    client.csrf = "x"
    colleague = client._say_ended()

    assert "sign in" not in customer
    assert "begin again" in customer
    assert "sign in again" in colleague


@pytest.mark.parametrize("content", [b"<html>", b"[1]", b"\xff"])
def test_an_answer_that_is_no_object_is_refused_in_words(content: bytes) -> None:
    async def ask() -> None:
        async with Client("http://127.0.0.1:9") as client:
            transport = httpx.MockTransport(lambda _request: httpx.Response(200, content=content))
            client._http = httpx.AsyncClient(base_url=client.url, transport=transport)
            await client.get("/me")

    with pytest.raises(Refused, match="cannot be read"):
        asyncio.run(ask())
