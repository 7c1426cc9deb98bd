"""People without a browser, beside those who have one: they call the interface themselves."""

from itertools import count
from typing import Any, Final
from uuid import uuid4

import httpx
from playwright.sync_api import BrowserContext

from tests.browser.house import Firm

JAPAN: Final = (
    "We are seven, three generations, one of us uses a wheelchair, two weeks in Japan in May, "
    "Tokyo and Kyoto"
)
_addresses = count(1)


class Caller:
    """A customer, or a colleague after `sign_in`."""

    def __init__(self, firm: Firm) -> None:
        number = next(_addresses)
        address = f"10.77.{number >> 8 & 255}.{number & 255}"
        self.firm = firm
        self.conversation_id = ""
        self.http = httpx.Client(
            base_url=f"{firm.url}/api/v1", headers={"X-Forwarded-For": address}, timeout=30
        )

    def __enter__(self) -> "Caller":
        return self

    def __exit__(self, *_: object) -> None:
        self.http.close()

    def say(self, text: str) -> dict[str, Any]:
        """Write as a customer; arrives first if that has not happened."""
        if "Authorization" not in self.http.headers:
            token = self.call("POST", "/visitors", {})["token"]
            self.http.headers["Authorization"] = f"Bearer {token}"
        place = self.conversation_id or "new"
        ack = self.call("POST", f"/conversations/{place}/messages", {"text": text})
        self.conversation_id = ack["conversation_id"]
        return ack

    def sign_in(self, agent_id: str) -> "Caller":
        """Be a member of the team."""
        body = {"name": agent_id, "password": self.firm.find_password(agent_id)}
        signed = self.call("POST", "/sign-in", body)
        self.http.headers.update({"X-CSRF-Token": signed["csrf"], "Origin": self.firm.url})
        return self

    def sit_down(self, context: BrowserContext, url: str = "") -> None:
        """Let a browser have this colleague's session."""
        for cookie in self.http.cookies.jar:
            place = url or self.firm.url
            context.add_cookies([{"name": cookie.name, "value": str(cookie.value), "url": place}])

    def be(self, state: str) -> None:
        """Come on or go off."""
        self.call("POST", "/presence", {"state": state})

    def call(self, method: str, path: str, body: object = None) -> Any:
        """What the interface answers."""
        headers = {"Idempotency-Key": str(uuid4())} if method == "POST" else {}
        answer = self.http.request(method, path, json=body, headers=headers)
        assert answer.is_success, f"{method} {path}: {answer.status_code} {answer.text}"
        return answer.json() if answer.content else {}
