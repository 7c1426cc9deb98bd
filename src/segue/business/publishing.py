"""Publishes a business folder: stores it whole under its hash, and reads it back."""

import os
import shutil
import tempfile
from pathlib import Path

from segue.business.faults import Report
from segue.business.folder import FolderFiles, read_files
from segue.business.reading import Business, build_business
from segue.core.errors import BadInput, NotFound

_HASH_LENGTH = 64


def copy_folder(folder: Path, data_dir: Path) -> str:
    """The hash of the folder, which lies under `DATA/playbooks/HASH` afterwards. The files are
    checked and stored from the same bytes; a second time nothing is written.

    Raises:
        FolderFaults: the folder has errors; nothing is stored.
        NotFound: there is no such folder.
    """
    report = Report()
    files = read_files(folder, report)
    digest = build_business(files, report, number=0).hash
    target = data_dir / "playbooks" / digest
    if not target.exists():
        _store(files, target)
    return digest


def read_published(data_dir: Path, digest: str, number: int) -> Business:
    """The published business of that hash, as version `number`.

    Raises:
        NotFound: nothing was published under that hash.
        BadInput: the stored files were changed since.
    """
    named = len(digest) == _HASH_LENGTH and all(letter in "0123456789abcdef" for letter in digest)
    target = data_dir / "playbooks" / digest
    if not named or not target.is_dir():
        raise NotFound(f"No business folder is published under {digest!r}; publish it again.")
    report = Report()
    files = read_files(target, report)
    if files.find_hash() != digest:
        raise BadInput(
            f"The files under {str(target)!r} were changed after publishing; "
            "restore them from a backup, or publish the business folder again."
        )
    return build_business(files, report, number)


def _store(files: FolderFiles, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    temporary = Path(tempfile.mkdtemp(prefix=".publishing-", dir=target.parent))
    try:
        for path, content in files.contents.items():
            _write_durably(temporary / path, content)
        os.replace(temporary, target)
    except OSError:
        shutil.rmtree(temporary, ignore_errors=True)
        if not target.is_dir():
            raise
    _sync_folder(target.parent)


def _write_durably(file: Path, content: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("wb") as stream:
        stream.write(content)
        stream.flush()
        os.fsync(stream.fileno())


def _sync_folder(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
