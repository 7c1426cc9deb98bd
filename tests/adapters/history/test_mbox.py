"""Threads of e-mail as conversations, whatever stands in their headers."""

import pytest

from segue.adapters.history.mbox import read_mbox
from segue.core.conversation.past import PastConversation, PastFault

START = "From someone Mon Mar  2 09:00:00 2026\n"


def mail(
    name, sender, text, *, subject="Our journey", after="", date="Mon, 02 Mar 2026 09:00:00 +0000"
):
    reply = f"In-Reply-To: <{after}>\nReferences: <{after}>\n" if after else ""
    head = f"From: {sender}\nSubject: {subject}\nMessage-ID: <{name}>\nDate: {date}\n{reply}"
    return f"{START}{head}\n{text}\n\n"


def read(tmp_path, content, **how):
    file = tmp_path / "mail.mbox"
    file.write_bytes(content if isinstance(content, bytes) else content.encode())
    rows = [found for _, found in read_mbox(file, **how)]
    assert not [r for r in rows if isinstance(r, PastFault)]
    return [r for r in rows if isinstance(r, PastConversation)]


def test_a_thread_is_a_conversation_and_who_wrote_first_the_customer(tmp_path):
    threads = read(
        tmp_path,
        mail("1@x", "Ada <Ada@Example.com>", "May I come?")
        + mail("9@x", "bo@example.com", "Another matter", subject="Invoice")
        + mail("2@x", "desk@firm.example", "Yes.", after="1@x", subject="Re: Our journey")
        + mail("3@x", "ada@example.com", "Thank you\n>From the heart", after="2@x"),
    )

    assert [len(t.messages) for t in threads] == [3, 1]
    assert [m.role for m in threads[0].messages] == ["customer", "agent", "customer"]
    assert threads[0].messages[2].text == "Thank you\nFrom the heart"
    assert threads[0].customer_id == "ada@example.com"
    assert threads[0].channel == "mail"
    assert threads[0].more == {"subject": "Our journey"}


def test_replies_that_came_before_what_they_answer_join_one_thread(tmp_path):
    late = "Mon, 02 Mar 2026 12:00:00 +0000"
    threads = read(
        tmp_path,
        mail("2@x", "desk@firm.example", "Yes.", after="1@x", date=late)
        + mail("8@x", "ada@example.com", "Any news?", subject="Other")
        + mail("1@x", "ada@example.com", "May I come?")
        + mail("9@x", "ada@example.com", "Both", after="8@x> <1@x", date=late),
    )

    assert len(threads) == 1
    assert threads[0].messages[0].text in ("May I come?", "Any news?")


def test_a_reply_without_references_is_joined_by_its_subject(tmp_path):
    threads = read(
        tmp_path,
        mail("1@x", "ada@example.com", "May I come?")
        + mail("2@x", "desk@firm.example", "Yes.", subject="AW: RE: our journey"),
    )

    assert len(threads) == 1


def test_the_business_s_own_addresses_tell_the_sides_apart(tmp_path):
    threads = read(
        tmp_path,
        mail("1@x", "desk@firm.example", "Your journey begins.")
        + mail("2@x", "ada@example.com", "Thanks.", after="1@x")
        + mail("3@x", "bo@example.com", "From me as well.", after="1@x"),
        ours=("firm.example",),
    )

    assert [m.role for m in threads[0].messages] == ["agent", "customer", "customer"]
    assert threads[0].customer_id == "ada@example.com"


def test_html_and_old_encodings_become_text(tmp_path):
    html = (
        f"{START}From: =?iso-8859-1?q?J=F6rg?= <j@example.com>\nSubject: =?utf-8?b?R3LDvMOfZQ==?=\n"
        "Content-Type: text/html; charset=iso-8859-1\nContent-Transfer-Encoding: quoted-printable\n"
        "\n<html><style>p {}</style><p>Gr=FC=DFe &amp; Dank</p></html>\n"
    )

    (thread,) = read(tmp_path, html)

    assert thread.messages[0].text == "Grüße & Dank"
    assert thread.more == {"subject": "Grüße"}


@pytest.mark.parametrize(
    "head",
    [
        'From: "\nTo: <<>>\nDate: never\nMessage-ID: <\nReferences: >><<\nSubject: =?x?q?=ZZ?=',
        "From: =?utf-8?b?!!!?=\nContent-Type: text/plain; charset=no-such\nSubject:",
        "Date: Mon, 99 Foo 20260 99:99:99 +9999\nContent-Transfer-Encoding: base64",
        "Content-Type: multipart/mixed; boundary=\"\nContent-Disposition: attachment; filename*=x''",
        "Content-Type: text/html\nAuto-Submitted: auto-replied",
        "\x00\x01: \x02\n: :\nno header at all",
    ],
)
def test_junk_in_headers_is_read_as_far_as_it_goes(tmp_path, head):
    threads = read(tmp_path, f"{START}{head}\n\n<![x]> body =\n\n".encode() + b"\xff\xfe\x00\n")

    assert len(threads) == 1


def test_what_a_machine_sent_is_nobody_s_voice(tmp_path):
    automatic = mail("1@x", "ada@example.com", "I am away.").replace(
        "Subject", "Auto-Submitted: auto-replied\nSubject"
    )

    (thread,) = read(tmp_path, automatic)

    assert thread.messages[0].role == "system"


def test_a_file_that_is_no_mbox_is_a_fault(tmp_path):
    file = tmp_path / "mail.mbox"
    file.write_text("\nHello\n")

    ((line, fault),) = list(read_mbox(file))

    assert line == 2
    assert isinstance(fault, PastFault)
    assert "no mbox" in fault.describe()
