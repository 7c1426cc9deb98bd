"""Attachments lie whole on disk, readable by the owner only, under ids that nobody guesses."""

import errno
import os
import stat

import pytest

from segue.adapters.files import DiskFiles
from segue.core.errors import NotFound

pytestmark = pytest.mark.anyio


async def test_a_file_comes_back_as_it_was(tmp_path) -> None:
    files = DiskFiles(tmp_path)
    contents = [b"", b"\0\xff" * 5, b"x" * 3_000_000]

    ids = [await files.save(content) for content in contents]

    assert [await DiskFiles(tmp_path).load(file_id) for file_id in ids] == contents
    assert len(set(ids)) == 3


async def test_an_id_holds_at_least_128_random_bits(tmp_path) -> None:
    file_id = await DiskFiles(tmp_path).save(b"x")

    assert len(bytes.fromhex(file_id)) * 8 >= 128


async def test_only_the_owner_may_read(tmp_path) -> None:
    file_id = await DiskFiles(tmp_path).save(b"x")

    path = tmp_path / "files" / file_id[:2] / file_id
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


@pytest.mark.parametrize(
    "file_id", ["", "0" * 40, "../../segue.db", "AA" * 20, "0" * 39 + "\n", "00/../" + "0" * 34]
)
async def test_what_is_not_there_is_not_found(tmp_path, file_id: str) -> None:
    (tmp_path / "segue.db").write_bytes(b"secret")

    with pytest.raises(NotFound):
        await DiskFiles(tmp_path).load(file_id)


async def test_bytes_and_folders_are_flushed_before_the_id_is_given(tmp_path, monkeypatch) -> None:
    flushed = []
    flush = os.fsync

    def note(descriptor: int) -> None:
        flushed.append(os.readlink(f"/proc/self/fd/{descriptor}"))
        flush(descriptor)

    monkeypatch.setattr(os, "fsync", note)

    file_id = await DiskFiles(tmp_path).save(b"x")

    folder = tmp_path / "files" / file_id[:2]
    wanted = [folder / f"{file_id}.part", folder, folder.parent, tmp_path]
    assert flushed == [str(path) for path in wanted]


async def test_a_full_disk_leaves_no_half_file(tmp_path, monkeypatch) -> None:
    def refuse(descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "no space left")

    monkeypatch.setattr(os, "fsync", refuse)

    with pytest.raises(OSError, match="no space"):
        await DiskFiles(tmp_path).save(b"x")

    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []
