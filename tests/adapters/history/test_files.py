"""Past conversations from files: every row is read or refused at its line, and none is lost."""

import gzip
import json

import duckdb
import pytest

from segue.adapters.history.files import check_history, count_history, read_history
from segue.adapters.history.lines import LONGEST_LINE
from segue.core.conversation.past import PastConversation, PastFault
from segue.core.errors import BadInput, NotFound


def row(name, **fields):
    messages = [{"role": "customer", "text": f"I am {name}"}]
    return {"conversation_id": name, "channel": "chat", "messages": messages, **fields}


def line(name, **fields):
    return json.dumps(row(name, **fields)).encode() + b"\n"


def read(*files, **how):
    rows = list(read_history(files, **how))
    good = [r for r in rows if isinstance(r, PastConversation)]
    return good, [r for r in rows if isinstance(r, PastFault)]


def test_good_lines_are_read_and_bad_ones_named_with_their_number(tmp_path):
    file = tmp_path / "past.jsonl"
    file.write_bytes(
        b"\xef\xbb\xbf" + line("a") + b"\n" + b"{oops\n" + b"[1]\n" + line("b") + b"\xff\xfe\n"
        + line("c", channel=[]) + b"[" * 100_000 + b"\n" + b'"\\ud800"\n' + line("d").strip()
    )  # fmt: skip

    good, bad = read(file)

    assert [p.conversation_id for p in good] == ["a", "b", "d"]
    assert [f.line for f in bad] == [3, 4, 6, 7, 8, 9]
    assert bad[0].row == "{oops"
    assert all(str(file) in f.describe() for f in bad)


def test_a_gzipped_file_is_read_as_it_is(tmp_path):
    file = tmp_path / "past.jsonl.gz"
    file.write_bytes(gzip.compress(line("a") + line("b")))

    good, bad = read(file)

    assert [p.conversation_id for p in good] == ["a", "b"]
    assert not bad
    assert count_history([file]) == 2


@pytest.mark.parametrize("damage", [lambda b: b[:-20], lambda b: b[:60] + b"xx" + b[62:]])
def test_a_damaged_archive_gives_what_it_can_and_a_fault(tmp_path, damage):
    file = tmp_path / "past.jsonl.gz"
    whole = b"".join(line(f"c{i}", note="x" * (i % 7)) for i in range(5000))
    file.write_bytes(damage(gzip.compress(whole)))

    good, bad = read(file)

    assert len(good) < 5000
    assert bad
    assert (count_history([file]) or 0) <= 5000


def test_what_is_no_archive_is_a_fault_and_no_crash(tmp_path):
    file = tmp_path / "past.jsonl.gz"
    file.write_bytes(line("a"))

    good, bad = read(file)

    assert (good, [f.line for f in bad]) == ([], [1])


def test_a_line_over_the_limit_is_refused_and_the_next_one_read(tmp_path):
    file = tmp_path / "past.jsonl"
    file.write_bytes(line("a") + b"x" * (2 * LONGEST_LINE + 5) + b"\n" + line("b"))

    good, bad = read(file)

    assert [p.conversation_id for p in good] == ["a", "b"]
    assert [f.line for f in bad] == [2]
    assert "10,000,006 bytes" in bad[0].describe()


def test_an_id_that_comes_twice_is_reported_over_all_files(tmp_path):
    first, second = tmp_path / "1.jsonl", tmp_path / "2.jsonl"
    first.write_bytes(line("a") + b"\n" + line("a"))
    second.write_bytes(line("b") + line("a") + line("a", channel="mail"))

    good, bad = read(first, second)

    assert [(p.conversation_id, p.channel) for p in good] == [
        ("a", "chat"),
        ("b", "chat"),
        ("a", "mail"),
    ]
    assert [(f.file, f.line) for f in bad] == [(str(first), 3), (str(second), 2)]


def test_a_missing_file_a_folder_and_an_unknown_ending_are_wrong_use(tmp_path):
    (tmp_path / "folder.csv").mkdir()
    (tmp_path / "past.xlsx").touch()

    with pytest.raises(NotFound, match=r"none\.jsonl"):
        check_history([tmp_path / "none.jsonl"])
    with pytest.raises(BadInput, match="is a folder"):
        check_history([tmp_path / "folder.csv"])
    with pytest.raises(BadInput, match=r"call it \.jsonl"):
        check_history([tmp_path / "past.xlsx"])


def test_a_mixed_table_is_put_together_by_conversation_and_time(tmp_path):
    file = tmp_path / "past.csv"
    file.write_text(
        "Conversation_ID;role;text;at;channel;labels.helpful;mood\n"
        "b;customer;second;2026-03-01T10:05:00Z;;;\n"
        "a;agent;only;;;;\n"
        'b;customer;"first;\nand long";2026-03-01T10:00:00Z;chat;yes;3\n'
        "\n"
    )

    good, bad = read(file)

    assert not bad
    assert [p.conversation_id for p in good] == ["b", "a"]
    assert [m.text for m in good[0].messages] == ["first;\nand long", "second"]
    assert good[0].channel == "chat"
    assert good[0].labels == {"helpful": "yes"}
    assert good[0].messages[0].more == {"mood": "3"}
    assert good[1].messages[0].at is None


def test_a_bad_row_of_a_table_refuses_its_conversation_at_that_line(tmp_path):
    file = tmp_path / "past.csv"
    file.write_bytes(
        b"conversation_id,role,text\n"
        b"a,customer,Hello\n"
        b'b,customer,"two\nlines"\n'
        b"a,user,Who?\n"
        b"c,customer,one,too many\n"
        b"d,customer,\xff\n"
        b",customer,whose?\n"
    )

    good, bad = read(file)

    assert [p.conversation_id for p in good] == ["b"]
    assert {f.line for f in bad} == {5, 6, 7, 8}
    assert any("role" in f.describe() and f":{5}:" in f.describe() for f in bad)


def test_a_table_without_the_columns_says_which_are_needed(tmp_path):
    file = tmp_path / "past.csv"
    file.write_text("id,role,text\n1,customer,x\n")

    good, bad = read(file)

    assert (good, len(bad)) == ([], 1)
    assert "conversation_id, role, text must be among them" in bad[0].describe()


@pytest.mark.parametrize("content", ["", "conversation_id,role,text\n", '"'])
def test_an_empty_table_has_no_conversations(tmp_path, content):
    file = tmp_path / "past.csv"
    file.write_text(content)

    good, _ = read(file)

    assert good == []


def write_parquet(file, lines):
    """The rows as Parquet, by way of JSON."""
    source = file.with_suffix(".jsonl")
    source.write_text("\n".join(json.dumps(line) for line in lines))
    duckdb.execute(f"COPY (SELECT * FROM read_json('{source}')) TO '{file}' (FORMAT parquet)")


def test_parquet_with_a_conversation_a_row_is_read(tmp_path):
    file = tmp_path / "past.parquet"
    write_parquet(file, [row("a"), row("b")])

    good, bad = read(file)

    assert ([p.conversation_id for p in good], bad) == (["a", "b"], [])


def test_parquet_with_a_message_a_row_is_gathered(tmp_path):
    file = tmp_path / "past.parquet"
    lines = [
        {"conversation_id": "a", "role": "customer", "text": "Hello", "at": "2026-01-02T10:00:00Z"},
        {"conversation_id": "a", "role": "agent", "text": "Hello.", "at": "2026-01-02T10:01:00Z"},
    ]
    write_parquet(file, lines)

    good, bad = read(file)

    assert bad == []
    assert [[m.text for m in p.messages] for p in good] == [["Hello", "Hello."]]


def test_what_is_no_parquet_says_so(tmp_path):
    file = tmp_path / "past.parquet"
    file.write_text("no table")

    with pytest.raises(BadInput, match="is no Parquet file"):
        read(file)
