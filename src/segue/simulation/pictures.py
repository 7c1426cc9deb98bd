"""Small pictures for the files that simulated customers send."""

import struct
import zlib
from random import Random
from typing import Final

WIDTH: Final = 320
HEIGHT: Final = 200
BANDS: Final = 5


def draw_picture(chance: Random) -> bytes:
    """A PNG of a few bands of colour: enough to be seen in a conversation."""
    rows = bytearray()
    colours = [bytes(chance.randrange(90, 230) for _ in range(3)) for _ in range(BANDS)]
    for y in range(HEIGHT):
        rows += b"\0" + colours[y * BANDS // HEIGHT] * WIDTH
    header = struct.pack(">IIBBBBB", WIDTH, HEIGHT, 8, 2, 0, 0, 0)
    parts = ((b"IHDR", header), (b"IDAT", zlib.compress(bytes(rows))), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_build_part(kind, body) for kind, body in parts)


def _build_part(kind: bytes, body: bytes) -> bytes:
    checksum = zlib.crc32(kind + body)
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", checksum)
