"""Which files belong to a business folder, how large they may be, and its hash."""

import hashlib

import pytest

from segue.business.faults import Report
from segue.business.folder import LARGEST_BYTES, FolderFiles, read_files
from segue.core.errors import NotFound


def test_a_folder_that_is_not_there_is_not_found(tmp_path):
    with pytest.raises(NotFound, match="segue init"):
        read_files(tmp_path / "nowhere", Report())


@pytest.mark.parametrize(
    "file, remedy, level",
    [
        ("contact.csv", "'contacts.csv'", "warning"),
        ("notes.txt", "Move it elsewhere", "warning"),
        ("topics/other.yml", "ending .yaml", "error"),
        ("knowledge/other.txt", "ending .md", "warning"),
        ("photos/alex.svg", ".png", "warning"),
    ],
)
def test_a_file_that_is_not_read_is_named(patched, file, remedy, level):
    patched.write(file, "x")

    patched.expect(file, 0, "does not belong", remedy, level)


def test_hidden_files_are_passed_over(patched):
    patched.write(".DS_Store", b"\0")
    patched.write("topics/.appointment.yaml.swp", b"\0")

    assert patched.find_faults() == ()


def test_a_subfolder_of_a_subfolder_is_not_read(patched):
    (patched.folder / "topics" / "more").mkdir()

    patched.expect("topics/more", 0, "does not belong", "", "warning")


def test_a_link_is_refused(patched, tmp_path):
    (tmp_path / "secret.md").write_text("secret")
    (patched.folder / "knowledge" / "secret.md").symlink_to(tmp_path / "secret.md")

    patched.expect("knowledge/secret.md", 0, "a link", "the file itself", "error")


def test_a_linked_subfolder_is_refused(patched, tmp_path):
    (tmp_path / "elsewhere").mkdir()
    (patched.folder / "photos").rmdir()
    (patched.folder / "photos").symlink_to(tmp_path / "elsewhere")

    patched.expect("photos", 0, "a link", "the file itself", "error")


def test_a_file_that_is_too_large_is_refused_unread(patched):
    patched.write("texts/en.yaml", b"#" * (LARGEST_BYTES + 1))

    patched.expect("texts/en.yaml", 0, "1,000,001 bytes", "smaller", "error")


def test_the_hash_is_over_sorted_paths_and_their_hashes():
    inner = hashlib.sha256(b"1").hexdigest()

    found = FolderFiles({"b": b"1", "a": b"1"}).find_hash()

    assert found == hashlib.sha256(f"a\0{inner}\nb\0{inner}\n".encode()).hexdigest()


def test_the_hash_moves_with_a_byte_and_with_a_name():
    hashes = {
        FolderFiles({"a": b"1", "b": b"2"}).find_hash(),
        FolderFiles({"a": b"1", "b": b"3"}).find_hash(),
        FolderFiles({"a": b"1", "c": b"2"}).find_hash(),
        FolderFiles({"a": b"2", "b": b"1"}).find_hash(),
    }

    assert len(hashes) == 4
