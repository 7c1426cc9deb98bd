"""A business folder is stored whole under its hash, once, and read back as it was."""

import pytest

from segue.business.faults import FolderFaults
from segue.business.publishing import copy_folder, read_published
from segue.business.reading import read_business
from segue.core.errors import BadInput, NotFound


@pytest.fixture
def data(tmp_path):
    return tmp_path / "data"


def test_what_was_published_reads_as_it_was(patched, data):
    digest = copy_folder(patched.folder, data)
    before = read_business(patched.folder, number=3)
    patched.replace("playbook.yaml", "Your Business", "Another")

    assert read_published(data, digest, number=3) == before
    assert read_published(data, digest, number=4).policy.number == 4


def test_publishing_twice_writes_once_and_leaves_nothing_behind(patched, data):
    first = copy_folder(patched.folder, data)
    file = data / "playbooks" / first / "playbook.yaml"
    written = file.stat().st_mtime_ns

    assert copy_folder(patched.folder, data) == first

    assert file.stat().st_mtime_ns == written
    assert [entry.name for entry in (data / "playbooks").iterdir()] == [first]


def test_every_version_keeps_its_own_place(patched, data):
    first = copy_folder(patched.folder, data)
    patched.append("playbook.yaml", "# a remark\n")

    assert copy_folder(patched.folder, data) != first
    assert len(list((data / "playbooks").iterdir())) == 2


def test_a_folder_with_errors_is_not_stored(patched, data):
    patched.remove("team.yaml")

    with pytest.raises(FolderFaults):
        copy_folder(patched.folder, data)

    assert not data.exists()


def test_the_data_may_lie_within_the_business_folder(patched):
    digest = copy_folder(patched.folder, patched.folder / "segue-data")

    assert copy_folder(patched.folder, patched.folder / "segue-data") == digest


def test_a_disk_that_fails_leaves_no_half_version(patched, data, monkeypatch):
    def fail(descriptor):
        raise OSError("disk full")

    monkeypatch.setattr("os.fsync", fail)

    with pytest.raises(OSError, match="disk full"):
        copy_folder(patched.folder, data)

    assert list((data / "playbooks").iterdir()) == []


def test_files_that_were_changed_after_publishing_are_refused(patched, data):
    digest = copy_folder(patched.folder, data)
    (data / "playbooks" / digest / "contacts.csv").write_text("contact_id\n")

    with pytest.raises(BadInput, match="changed after publishing"):
        read_published(data, digest, number=1)


@pytest.mark.parametrize("digest", ["0" * 64, "../../etc", "", "A" * 64])
def test_a_hash_that_was_never_published_is_not_found(data, digest):
    with pytest.raises(NotFound):
        read_published(data, digest, number=1)
