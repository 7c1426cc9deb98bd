"""Accounts, sessions, tokens and keys: what is kept, what ends, what is never kept."""

from pathlib import Path

import pytest
from argon2 import PasswordHasher

from segue.app.signing_in import (
    Passwords,
    close_session,
    create_account,
    find_account,
    find_api_key,
    find_customer_token,
    find_session,
    issue_api_key,
    issue_customer_token,
    open_session,
)
from segue.core.errors import BadInput, NotFound
from segue.core.values import AgentId, ContactId
from tests.rig import Rig

pytestmark = pytest.mark.anyio

ELENA = AgentId("elena")
PASSWORD = "a long password of Elena"


@pytest.fixture
def rig(tmp_path: Path) -> Rig:
    return Rig(tmp_path)


@pytest.fixture
def passwords() -> Passwords:
    """Argon2id with the least memory; the shipped parameters are the library's."""
    return Passwords(hasher=PasswordHasher(time_cost=1, memory_cost=8, parallelism=1))


async def test_a_name_and_a_password_find_the_agent(rig: Rig, passwords: Passwords) -> None:
    await create_account(rig.world, passwords, ELENA, "Elena", PASSWORD)

    assert await find_account(rig.world, passwords, " eLENA ", PASSWORD) == ELENA
    assert await find_account(rig.world, passwords, "elena", PASSWORD + " ") is None
    assert await find_account(rig.world, passwords, "", "") is None
    assert await find_account(rig.world, passwords, "nobody", "nobody has this password") is None


async def test_an_account_is_replaced_by_one_of_the_same_name(
    rig: Rig, passwords: Passwords
) -> None:
    await create_account(rig.world, passwords, ELENA, "elena", PASSWORD)
    await create_account(rig.world, passwords, ELENA, "Elena", "another long password")

    assert await find_account(rig.world, passwords, "elena", PASSWORD) is None
    assert await find_account(rig.world, passwords, "elena", "another long password") == ELENA


async def test_what_cannot_be_an_account_is_refused(rig: Rig, passwords: Passwords) -> None:
    with pytest.raises(NotFound, match=r"team\.yaml"):
        await create_account(rig.world, passwords, AgentId("nobody"), "nobody", PASSWORD)
    with pytest.raises(BadInput, match="name is empty"):
        await create_account(rig.world, passwords, ELENA, "  ", PASSWORD)
    for password in ("too short", "x" * 257):
        with pytest.raises(BadInput, match="12 to 256"):
            await create_account(rig.world, passwords, ELENA, "elena", password)


async def test_passwords_are_argon2id(rig: Rig) -> None:
    await create_account(rig.world, Passwords(), ELENA, "elena", PASSWORD)

    kept = await rig.store.get_record("account", "elena", rig.clock.now())

    assert kept is not None
    assert b"$argon2id$v=19$m=65536" in kept
    assert PASSWORD.encode() not in kept


async def test_a_session_lasts_a_working_day_and_can_be_closed(rig: Rig) -> None:
    token, session = await open_session(rig.world, ELENA)
    second, _ = await open_session(rig.world, ELENA)

    assert await find_session(rig.world, token) == session
    await close_session(rig.world, token)
    await close_session(rig.world, token)
    assert await find_session(rig.world, token) is None
    assert await find_session(rig.world, second) is not None
    rig.clock.pass_seconds(12 * 3600)
    assert await find_session(rig.world, second) is None


async def test_who_left_the_team_is_signed_out(rig: Rig, passwords: Passwords) -> None:
    await create_account(rig.world, passwords, ELENA, "elena", PASSWORD)
    token, _ = await open_session(rig.world, ELENA)
    fields = {name: getattr(rig.world, name) for name in rig.world.__slots__}
    policy = type(rig.world.policy)(
        **{name: getattr(rig.world.policy, name) for name in rig.world.policy.__struct_fields__}
        | {"team": ()}
    )
    without = type(rig.world)(**fields | {"policy": policy})

    assert await find_session(without, token) is None
    assert await find_account(without, passwords, "elena", PASSWORD) is None


async def test_the_token_of_the_page_is_not_the_cookie(rig: Rig) -> None:
    token, session = await open_session(rig.world, ELENA)
    _, other = await open_session(rig.world, ELENA)

    assert token not in (session.csrf, session.id)
    assert session.csrf != other.csrf


async def test_a_customer_token_keeps_an_anonymous_customer(rig: Rig) -> None:
    token, anonymous = await issue_customer_token(rig.world)
    found = await find_customer_token(rig.world, token)

    _, proved = await issue_customer_token(
        rig.world, kept=found, contact_id=ContactId("c001"), proof_level=2, proof_method="signed"
    )
    _, other = await issue_customer_token(
        rig.world, kept=proved, contact_id=ContactId("c003"), proof_level=2, proof_method="signed"
    )

    assert found == anonymous
    assert proved.id == anonymous.id
    assert other.id != anonymous.id


async def test_a_key_is_found_by_its_secret_only(rig: Rig) -> None:
    key, issued = await issue_api_key(rig.world, "crm", "priya", may_write=False)

    assert key.startswith("sk_")
    assert await find_api_key(rig.world, key) == issued
    assert await find_api_key(rig.world, "sk_" + "x" * 32) is None
    assert await find_customer_token(rig.world, key) is None
