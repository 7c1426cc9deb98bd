"""The bytes of attachments, on disk under `DATA/files`."""

import asyncio
import os
import re
import secrets
from pathlib import Path
from typing import Final

from segue.core.errors import NotFound

_ID_BYTES: Final = 20
"""160 random bits: nobody guesses an id."""
_ID: Final = re.compile(r"[0-9a-f]{40}")


class DiskFiles:
    """Files in folders of the first two letters of their id; durable before `save` returns."""

    def __init__(self, data: Path) -> None:
        self._root = data / "files"

    async def save(self, content: bytes) -> str:
        """Keep the bytes; returns an id that nobody can guess."""
        file_id = secrets.token_hex(_ID_BYTES)
        await asyncio.to_thread(_write, self._path(file_id), content)
        return file_id

    async def load(self, file_id: str) -> bytes:
        """The bytes.

        Raises:
            NotFound: there is no such file.
        """
        if not _ID.fullmatch(file_id):
            raise _missing(file_id)
        try:
            return await asyncio.to_thread(self._path(file_id).read_bytes)
        except FileNotFoundError as error:
            raise _missing(file_id) from error

    def _path(self, file_id: str) -> Path:
        return self._root / file_id[:2] / file_id


def _missing(file_id: str) -> NotFound:
    return NotFound(f"there is no file {file_id!r}; it may have been erased")


def _write(path: Path, content: bytes) -> None:
    """Write beside the place and rename, so that a file is whole or absent after a crash."""
    folder = path.parent
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    unfinished = path.with_suffix(".part")
    descriptor = os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
    except OSError:
        unfinished.unlink(missing_ok=True)
        raise
    unfinished.rename(path)
    for changed in (folder, folder.parent, folder.parent.parent):
        _sync_folder(changed)


def _sync_folder(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
