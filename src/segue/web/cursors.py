"""Cursors: a place in the log that says nothing to who holds it, and is good for them only.

The position is masked, because counting events would tell a customer how busy the house is, and
signed together with the principal, so that a made-up or foreign one is known as such.
"""

import hmac
from base64 import urlsafe_b64decode, urlsafe_b64encode
from binascii import Error
from hashlib import sha256
from typing import Final

from segue.ports import Clock, Ids, Store

_TAG: Final = 12
"""Bytes of the signature: 96 bits, and a wrong guess costs a resync."""


class Cursors:
    """Writes and reads cursors with one key, which is kept in the store."""

    def __init__(self, key: bytes) -> None:
        self._key = key

    def write(self, position: int, principal: str) -> str:
        """The cursor of a principal at a position."""
        plain = position.to_bytes(8, "big")
        tag = self._sign(plain, principal)
        return urlsafe_b64encode(tag + self._mask(plain, tag)).decode()

    def read(self, cursor: str, principal: str) -> int | None:
        """The position, or None for what this key did not write for this principal."""
        try:
            raw = urlsafe_b64decode(cursor.encode("ascii"))
        except (Error, ValueError):
            return None
        tag, masked = raw[:_TAG], raw[_TAG:]
        if len(masked) != 8:
            return None
        plain = self._mask(masked, tag)
        right = hmac.compare_digest(tag, self._sign(plain, principal))
        return int.from_bytes(plain, "big") if right else None

    def _sign(self, plain: bytes, principal: str) -> bytes:
        return hmac.digest(self._key, b"tag" + plain + principal.encode(), "sha256")[:_TAG]

    def _mask(self, value: bytes, tag: bytes) -> bytes:
        stream = hmac.digest(self._key, b"mask" + tag, "sha256")
        return bytes(a ^ b for a, b in zip(value, stream, strict=False))


async def load_cursors(store: Store, clock: Clock, ids: Ids) -> Cursors:
    """The cursors of this store; its key is made when there is none."""
    key = await store.get_record("secret", "cursors", clock.now())
    if key is None:
        key = sha256(ids.token().encode() + ids.salt()).digest()
        await store.put_record("secret", "cursors", key)
    return Cursors(key)
