"""Proof of identity: a JWT that the firm's own site signed for its signed-in customer.

Whatever is wrong with it, the answer is the same: nobody is proved.
"""

import asyncio
import re
from datetime import datetime, timedelta
from typing import Final

from joserfc import jwt
from joserfc.errors import JoseError
from joserfc.jwk import OctKey

from segue.app.world import World
from segue.core.values import ContactId

METHOD: Final = "signed"
LEVEL: Final = 2
_LIFETIME_SECONDS: Final = 3600
_LEEWAY_SECONDS: Final = 60
"""How far the clocks of the two sites may differ."""
_MAX_LENGTH: Final = 4096
_DEMO_SECONDS: Final = 300
_NAME: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9._:@+-]{0,127}")


class IdentityCheck:
    """Checks signed identities; each counts once (`jti` is kept until it would expire)."""

    def __init__(self, key: bytes) -> None:
        self._key = OctKey.import_key(key) if key else None
        self._one_at_a_time = asyncio.Lock()

    async def find_contact(self, world: World, token: object) -> ContactId | None:
        """The contact whom the token proves, or None."""
        if self._key is None or not isinstance(token, str) or not 0 < len(token) <= _MAX_LENGTH:
            return None
        claims = self._read(token)
        now = int(world.clock.now().timestamp())
        if claims is None or not _is_sound(claims, now):
            return None
        async with self._one_at_a_time:
            jti = str(claims["jti"])
            if await world.store.get_record("identity_jti", jti, world.clock.now()):
                return None
            until = world.clock.now() + timedelta(seconds=_LIFETIME_SECONDS + 2 * _LEEWAY_SECONDS)
            await world.store.put_record("identity_jti", jti, b"1", until)
        return ContactId(str(claims["sub"]))

    def _read(self, token: str) -> dict[str, object] | None:
        assert self._key is not None
        try:
            claims: object = jwt.decode(token, self._key, algorithms=["HS256"]).claims
        except (JoseError, ValueError, TypeError):
            return None
        return claims if isinstance(claims, dict) else None


def sign_identity(key: bytes, contact_id: ContactId, jti: str, now: datetime) -> str:
    """An identity as a firm's own site signs it; for demos, which have no such site."""
    issued = int(now.timestamp())
    claims: dict[str, object] = {
        "sub": contact_id,
        "iat": issued,
        "exp": issued + _DEMO_SECONDS,
        "jti": jti,
    }
    return jwt.encode({"alg": "HS256"}, claims, OctKey.import_key(key))


def _is_sound(claims: dict[str, object], now: int) -> bool:
    subject, jti = claims.get("sub"), claims.get("jti")
    issued, expires = claims.get("iat"), claims.get("exp")
    if not isinstance(subject, str) or not _NAME.fullmatch(subject):
        return False
    if not isinstance(jti, str) or not _NAME.fullmatch(jti):
        return False
    if type(issued) is not int or type(expires) is not int:
        return False
    return (
        issued <= now + _LEEWAY_SECONDS
        and now < expires + _LEEWAY_SECONDS
        and 0 < expires - issued <= _LIFETIME_SECONDS
    )
