"""The files of a business folder as bytes, read once; their hash names the version."""

import hashlib
from pathlib import Path, PurePosixPath

from msgspec import Struct

from segue.business.faults import Place, Report, suggest
from segue.core.errors import NotFound

LARGEST_BYTES = 1_000_000
LARGEST_TABLE_BYTES = 50_000_000
"""Tables of contacts may be longer than a file that a person writes by hand."""

TOP_FILES = (
    "playbook.yaml",
    "team.yaml",
    "contacts.csv",
    "accounts.csv",
    "roles.csv",
    "bookings.csv",
    "README.md",
)
SUBFOLDERS: dict[str, tuple[str, ...]] = {
    "topics": (".yaml",),
    "flows": (".yaml",),
    "knowledge": (".md",),
    "texts": (".yaml",),
    "photos": (".jpg", ".jpeg", ".png", ".webp"),
}


class FolderFiles(Struct, frozen=True):
    """The bytes of every file that belongs to the folder, by relative path, sorted."""

    contents: dict[str, bytes]

    def find_hash(self) -> str:
        """SHA-256 over the sorted pairs of relative path and SHA-256 of the bytes; hexadecimal."""
        whole = hashlib.sha256()
        for path, content in sorted(self.contents.items()):
            whole.update(f"{path}\0{hashlib.sha256(content).hexdigest()}\n".encode())
        return whole.hexdigest()

    def find_under(self, subfolder: str) -> tuple[tuple[str, bytes], ...]:
        """Path and bytes of the files in a subfolder, sorted by path."""
        return tuple(
            (path, content)
            for path, content in self.contents.items()
            if PurePosixPath(path).parent == PurePosixPath(subfolder)
        )


def read_files(folder: Path, report: Report) -> FolderFiles:
    """The files that belong to a business folder; hidden files are passed over in silence, others
    with a warning.

    Raises:
        NotFound: there is no such folder.
    """
    if not folder.is_dir():
        raise NotFound(f"There is no folder {str(folder)!r}; `segue init DIR` starts one.")
    contents: dict[str, bytes] = {}
    for entry in sorted(folder.iterdir()):
        if entry.name.startswith("."):
            continue
        if entry.is_dir() and not entry.is_symlink() and entry.name in SUBFOLDERS:
            for file in sorted(entry.iterdir()):
                _read_entry(file, f"{entry.name}/{file.name}", contents, report)
        else:
            _read_entry(entry, entry.name, contents, report)
    return FolderFiles(dict(sorted(contents.items())))


def _read_entry(file: Path, path: str, contents: dict[str, bytes], report: Report) -> None:
    place = Place(path, "", report)
    if file.name.startswith("."):
        return
    if file.is_symlink() or not file.is_file() or not _belongs(path):
        place.fault(0, _explain(file), _find_remedy(file, path), _find_level(file, path))
        return
    largest = LARGEST_TABLE_BYTES if path.endswith(".csv") else LARGEST_BYTES
    size = file.stat().st_size
    if size > largest:
        problem = f"The file has {size:,} bytes; at most {largest:,} are read."
        place.fault(0, problem, "Split it or make it smaller.")
        return
    contents[path] = file.read_bytes()


def _belongs(path: str) -> bool:
    pure = PurePosixPath(path)
    if len(pure.parts) == 1:
        return path in TOP_FILES
    return pure.suffix in SUBFOLDERS[pure.parts[0]]


def _explain(file: Path) -> str:
    if file.is_symlink():
        return "This is a link, and links are not followed."
    return "This does not belong to a business folder and is not read."


def _find_level(file: Path, path: str) -> str:
    """An error where something was meant to be read and is not; else a warning."""
    misnamed = "/" in path and file.suffix in (".yml", ".yaml", ".markdown", ".md")
    return "error" if file.is_symlink() or misnamed else "warning"


def _find_remedy(file: Path, path: str) -> str:
    if file.is_symlink():
        return "Put the file itself here."
    if "/" in path:
        suffixes = " or ".join(SUBFOLDERS[PurePosixPath(path).parts[0]])
        return f"Give it the ending {suffixes}, or move it elsewhere."
    near = suggest(file.name, (*TOP_FILES, *SUBFOLDERS))
    return near if near.startswith("Did") else "Move it elsewhere."
