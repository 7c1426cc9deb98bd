"""Who is it: accounts of staff, their sessions, tokens of customers, keys of other programs.

All of it lies in records outside the log. A secret is never kept: sessions, tokens and keys as
SHA-256 (they hold at least 128 random bits), passwords as Argon2id.
"""

import asyncio
from datetime import datetime, timedelta
from hashlib import sha256
from typing import Final, TypeVar

import msgspec
from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError
from msgspec import Struct

from segue.app.world import World
from segue.core.errors import BadInput, NotFound
from segue.core.values import AgentId, ContactId

SESSION_HOURS: Final = 12
CUSTOMER_TOKEN_DAYS: Final = 30
PROOF_HOURS: Final = 12
"""How long a signed identity counts; then the site signs anew (one working day)."""
KEY_PREFIX: Final = "sk_"
MIN_PASSWORD: Final = 12
"""Source: NIST SP 800-63B-4 (2025) asks for 15 without and 8 with a second factor."""
MAX_PASSWORD: Final = 256
"""Longer ones only make the hash slow."""

T = TypeVar("T")


class Account(Struct, frozen=True):
    """How an agent signs in."""

    agent_id: AgentId
    hash: str


class Session(Struct, frozen=True):
    """Somebody of the team is signed in. `csrf` is what a page must say beside the cookie."""

    agent_id: AgentId
    until: datetime
    id: str = ""
    csrf: str = ""


class CustomerToken(Struct, frozen=True):
    """A customer's token. `contact_id` is set while their identity is proved."""

    id: str
    until: datetime
    contact_id: ContactId | None = None
    proof_level: int = 0
    proof_method: str = ""
    proved_until: datetime | None = None


class ApiKey(Struct, frozen=True):
    """Another program that may call."""

    id: str
    name: str
    may_write: bool
    by: str


class Passwords:
    """Hashes passwords in threads, a few at once: a hash takes 64 MiB and most of a second."""

    def __init__(self, at_once: int = 2, hasher: PasswordHasher | None = None) -> None:
        self._hasher = hasher or PasswordHasher()
        self._turn = asyncio.Semaphore(at_once)
        self._nobody = ""

    async def hash(self, password: str) -> str:
        """The Argon2id hash of a password."""
        async with self._turn:
            return await asyncio.to_thread(self._hasher.hash, password)

    async def check(self, stored: str | None, password: str) -> bool:
        """Whether the password is the one behind `stored`; None takes as long and is False."""
        if not self._nobody:
            self._nobody = await self.hash("nobody has this password")
        async with self._turn:
            right = await asyncio.to_thread(self._verify, stored or self._nobody, password)
        return right and stored is not None

    def _verify(self, stored: str, password: str) -> bool:
        try:
            return self._hasher.verify(stored, password)
        except (VerificationError, InvalidHashError):
            return False


async def create_account(
    world: World, passwords: Passwords, agent_id: AgentId, name: str, password: str
) -> None:
    """Let an agent sign in under a name; an account of that name is replaced.

    Raises:
        BadInput: the password is too short or too long, or the name empty.
        NotFound: the team has nobody of that id.
    """
    if world.policy.find_agent(agent_id) is None:
        raise NotFound(f"the team has no {agent_id!r}; add them to team.yaml")
    if not _fold_name(name):
        raise BadInput("the name is empty; give one to sign in with", field="name")
    if not MIN_PASSWORD <= len(password) <= MAX_PASSWORD:
        raise BadInput(
            f"a password has {MIN_PASSWORD} to {MAX_PASSWORD} characters, this one {len(password)}",
            field="password",
        )
    account = Account(agent_id, await passwords.hash(password))
    await world.store.put_record("account", _fold_name(name), msgspec.json.encode(account))


async def find_account(
    world: World, passwords: Passwords, name: str, password: str
) -> AgentId | None:
    """The agent who signs in with this name and password, or None. Unknown name, wrong password
    and somebody who has left the team take the same time."""
    account = await _read(world, "account", _fold_name(name), Account)
    right = await passwords.check(account.hash if account else None, password[:MAX_PASSWORD])
    if account is None or not right or world.policy.find_agent(account.agent_id) is None:
        return None
    return account.agent_id


async def open_session(world: World, agent_id: AgentId) -> tuple[str, Session]:
    """A new session and its secret, which is shown this once."""
    token = world.ids.token()
    until = world.clock.now() + timedelta(hours=SESSION_HOURS)
    session = Session(agent_id, until, _hash(token)[:16], _hash(f"csrf {token}"))
    await world.store.put_record("session", _hash(token), msgspec.json.encode(session), until)
    return token, session


async def find_session(world: World, token: str) -> Session | None:
    """The session behind a secret, or None when it ended or the agent has left the team."""
    session = await _read(world, "session", _hash(token), Session)
    if session is None or world.policy.find_agent(session.agent_id) is None:
        return None
    return session


async def close_session(world: World, token: str) -> None:
    """End a session; ending one that has ended does nothing."""
    await world.store.delete_record("session", _hash(token))


async def issue_customer_token(
    world: World,
    *,
    kept: CustomerToken | None = None,
    contact_id: ContactId | None = None,
    proof_level: int = 0,
    proof_method: str = "",
) -> tuple[str, CustomerToken]:
    """A token for a customer. An anonymous visitor (`kept`) stays the same visitor when they
    prove who they are; one who was somebody already does not become somebody else."""
    now = world.clock.now()
    same = kept if kept is not None and kept.contact_id is None else None
    issued = CustomerToken(
        id=same.id if same else f"visitor-{world.ids.new()}",
        until=now + timedelta(days=CUSTOMER_TOKEN_DAYS),
        contact_id=contact_id,
        proof_level=proof_level,
        proof_method=proof_method,
        proved_until=now + timedelta(hours=PROOF_HOURS) if contact_id else None,
    )
    token = world.ids.token()
    await world.store.put_record(
        "customer", _hash(token), msgspec.json.encode(issued), issued.until
    )
    return token, issued


async def find_customer_token(world: World, token: str) -> CustomerToken | None:
    """The customer behind a token, or None. When the proof has run out they are anonymous."""
    found = await _read(world, "customer", _hash(token), CustomerToken)
    if found and found.proved_until and found.proved_until <= world.clock.now():
        return CustomerToken(found.id, found.until)
    return found


async def issue_api_key(world: World, name: str, by: str, *, may_write: bool) -> tuple[str, ApiKey]:
    """A new key for another program, and the secret, which is shown this once."""
    key = f"{KEY_PREFIX}{world.ids.token()}"
    api_key = ApiKey(world.ids.new(), name, may_write, by)
    await world.store.put_record("api_key", _hash(key), msgspec.json.encode(api_key))
    return key, api_key


async def find_api_key(world: World, key: str) -> ApiKey | None:
    """The program behind a key, or None."""
    return await _read(world, "api_key", _hash(key), ApiKey)


def _hash(secret: str) -> str:
    return sha256(secret.encode(errors="replace")).hexdigest()


def _fold_name(name: str) -> str:
    return name.strip().casefold()


async def _read(world: World, kind: str, key: str, of: type[T]) -> T | None:
    stored = await world.store.get_record(kind, key, world.clock.now())
    return None if stored is None else msgspec.json.decode(stored, type=of)
