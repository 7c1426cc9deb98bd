"""A business folder is read whole, or every fault of it is raised at once."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from segue.business import starter
from segue.business.faults import FolderFaults, Report
from segue.business.folder import FolderFiles, read_files
from segue.business.reading import build_business, find_faults, read_business
from segue.core.errors import BadInput, NotFound

STARTER = read_files(Path(starter.__path__[0]), Report())
PATHS = st.sampled_from([path for path in STARTER.contents if path != "README.md"])
YAML_ALPHABET = st.sampled_from(list("abn019 -:,.[]{}&*!|>'\"#%@`~?\n\t\\é\0\ufeff\u2028"))
KEYS = st.sampled_from(["id", "steps", "triggers", "kind", "examples", "agents", "en", "a"])
SCALARS = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=9)
TREES = st.recursive(
    SCALARS | KEYS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=3),
    max_leaves=12,
)


def read(path, content):
    """What comes of the starter with one file replaced; a crash would pass through."""
    try:
        build_business(FolderFiles(STARTER.contents | {path: content}), Report(), 0)
    except FolderFaults as error:
        return error.faults
    return ()


@given(PATHS, st.binary(max_size=300))
def test_random_bytes_never_crash_the_reader(path, content):
    for fault in read(path, content):
        assert fault.problem
        assert fault.remedy
        assert fault.line >= 0


@given(PATHS, st.lists(YAML_ALPHABET, max_size=120).map("".join))
def test_texts_that_look_like_yaml_never_crash_the_reader(path, text):
    ends = sum(text.count(end) for end in "\n\r\x85\u2028\u2029")

    for fault in read(path, text.encode()):
        assert fault.file != path or fault.line <= ends + 2


@given(PATHS, TREES)
def test_trees_of_any_shape_never_crash_the_reader(path, tree):
    for fault in read(path, repr(tree).encode(errors="replace")):
        assert fault.file


@settings(max_examples=200)
@given(PATHS, st.data())
def test_a_file_with_a_piece_cut_out_never_crashes_the_reader(path, data):
    content = STARTER.contents[path]
    start = data.draw(st.integers(0, len(content)))
    end = data.draw(st.integers(start, len(content)))
    piece = data.draw(st.binary(max_size=5))

    for fault in read(path, content[:start] + piece + content[end:]):
        assert fault.remedy


def test_all_faults_of_all_files_are_raised_at_once(patched):
    patched.replace("playbook.yaml", "schema: 1", "schema: 9")
    patched.replace("team.yaml", "capacity: 3", "capacity: 0")
    patched.write("topics/complaint.yaml", "id: [complaint\n")
    patched.write("knowledge/opening-hours.md", b"\xff")

    with pytest.raises(FolderFaults) as raised:
        read_business(patched.folder)

    assert isinstance(raised.value, BadInput)
    assert {fault.file for fault in raised.value.faults} >= {
        "knowledge/opening-hours.md",
        "playbook.yaml",
        "team.yaml",
        "topics/complaint.yaml",
    }
    assert "team.yaml:11: Expected a whole number" in raised.value.message


def test_warnings_do_not_stop_the_reading(patched):
    patched.write("notes.txt", "x")

    assert read_business(patched.folder).policy.business == "Your Business"


@pytest.mark.parametrize(
    "content, line, problem",
    [(b"schema: 1\n\xff\xfe", 2, "UTF-8"), (b"a: 1\nb: \0\n", 2, "null character")],
)
def test_bytes_that_are_no_text_are_refused_on_their_line(patched, content, line, problem):
    patched.write("team.yaml", content)

    patched.expect("team.yaml", line, problem, "Save the file", "error")


def test_a_folder_that_is_not_there_is_not_found(tmp_path):
    with pytest.raises(NotFound):
        read_business(tmp_path / "nowhere")


def test_an_empty_folder_names_what_it_needs(tmp_path):
    assert {fault.file for fault in find_faults(tmp_path)} == {
        "playbook.yaml",
        "team.yaml",
        "topics",
    }


def test_without_a_day_no_review_is_overdue(patched):
    patched.replace("knowledge/opening-hours.md", "2030-01-01", "2000-01-01")

    assert find_faults(patched.folder) == ()


def test_the_same_files_have_the_same_hash_wherever_they_lie(patched):
    assert read_business(patched.folder).hash == STARTER.find_hash()
    assert read_business(patched.folder).policy.hash == STARTER.find_hash()
