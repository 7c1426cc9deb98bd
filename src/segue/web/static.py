"""The files of the pages as they are served: content type, caching, ready-made gzip."""

import asyncio
import re
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from typing import Final

from msgspec import Struct
from starlette.requests import Request
from starlette.responses import Response

from segue.core.errors import NotFound

_TYPES: Final = {
    ".css": "text/css; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".ico": "image/x-icon",
    ".js": "text/javascript; charset=utf-8",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
    ".webp": "image/webp",
    ".woff2": "font/woff2",
}
"""What is served at all; a file of any other kind is not there."""
_NAME: Final = re.compile(r"[A-Za-z0-9_][A-Za-z0-9._-]*")
_HASHED: Final = re.compile(r"desk/assets/.+|widget/.+-[A-Z0-9]{8}\.(js|css)")
"""Files whose names change with their content, as Vite and esbuild write them."""
_FOR_EVER: Final = "public, max-age=31536000, immutable"
_ASK_AGAIN: Final = "no-cache"
"""Kept, yet asked for again each time; the answer is 304 as long as it is the same."""


class StaticFile(Struct, frozen=True):
    """A file's bytes, and its name in caches."""

    content: bytes
    tag: str


async def respond_file(
    request: Request, folder: Path, place: str, headers: dict[str, str] | None = None
) -> Response:
    """The file at a place below the folder, as it was compressed by the build where the caller
    takes that.

    Raises:
        NotFound: there is no such file, or it is none that is served.
    """
    path = find_file(folder, place)
    packed = path.with_name(path.name + ".gz")
    zipped = "gzip" in request.headers.get("accept-encoding", "") and _is_fresh(packed, path)
    found = await asyncio.to_thread(_read, packed if zipped else path)
    own = {
        "Cache-Control": _FOR_EVER if _HASHED.fullmatch(place) else _ASK_AGAIN,
        "ETag": found.tag,
        "Vary": "Accept-Encoding",
        **(headers or {}),
    }
    if found.tag in request.headers.get("if-none-match", ""):
        return Response(status_code=304, headers=own)
    own |= {"Content-Encoding": "gzip"} if zipped else {}
    return Response(found.content, headers=own, media_type=_TYPES[path.suffix])


def find_file(folder: Path, place: str) -> Path:
    """The path of a file that may be served. Only plain names are looked for, so that no place
    leads out of the folder.

    Raises:
        NotFound: there is none.
    """
    names = place.split("/")
    path = folder.joinpath(*names) if all(_NAME.fullmatch(name) for name in names) else folder
    if path.suffix not in _TYPES or not path.is_file():
        raise NotFound("no such page")
    if not path.resolve().is_relative_to(folder.resolve()):
        raise NotFound("a link that leads out of the pages")
    return path


def _is_fresh(packed: Path, path: Path) -> bool:
    """Whether there is a packed file, and it was made of the file as it stands now: a build that
    was broken off leaves an older one."""
    return packed.is_file() and packed.stat().st_mtime_ns >= path.stat().st_mtime_ns


def _read(path: Path) -> StaticFile:
    status = path.stat()
    return _load(path, status.st_mtime_ns, status.st_size)


@lru_cache(maxsize=256)
def _load(path: Path, _changed: int, _size: int) -> StaticFile:
    content = path.read_bytes()
    return StaticFile(content, f'"{sha256(content).hexdigest()[:20]}"')
