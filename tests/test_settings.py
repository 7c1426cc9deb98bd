"""Settings: precedence, refusals that say what to do, and secrets that stay hidden."""

from pathlib import Path

import pytest

from segue.core.errors import BadInput
from segue.settings import Settings, find_unknown, read_settings


def test_a_flag_beats_the_environment_which_beats_the_default() -> None:
    environ = {"SEGUE_PORT": "9000", "SEGUE_HOST": "0.0.0.0"}

    settings = read_settings({"port": 9100, "host": None}, environ)

    assert (settings.port, settings.host, settings.data) == (9100, "0.0.0.0", Path("segue-data"))


def test_an_empty_variable_counts_as_not_set() -> None:
    assert read_settings({}, {"SEGUE_DATABASE": ""}).database is None


def test_secrets_do_not_show_in_repr() -> None:
    environ = {
        "SEGUE_DATABASE": "postgresql://me:canary-1@localhost/segue",
        "SEGUE_MODEL_KEY": "canary-2",
        "SEGUE_SMTP_URL": "smtp://me:canary-3@mail",
        "SEGUE_IDENTITY_KEY": "canary-4",
    }

    shown = repr(read_settings({}, environ))

    assert "canary" not in shown


@pytest.mark.parametrize(
    ("environ", "says"),
    [
        ({"SEGUE_PORT": "eighty"}, "SEGUE_PORT is 'eighty'"),
        ({"SEGUE_PORT": "70000"}, "port 70000"),
        ({"SEGUE_ROLE": "boss"}, "role 'boss'"),
        ({"SEGUE_UI": "perhaps"}, "SEGUE_UI is 'perhaps'"),
        ({"SEGUE_SITES": "https://a.example,b.example"}, "SEGUE_SITES holds 'b.example'"),
        ({"SEGUE_SITES": "https://a.example/shop"}, "without a path"),
        ({"SEGUE_SITES": "https://a.example; script-src *"}, "SEGUE_SITES holds"),
        ({"SEGUE_DATABASE": "mysql://canary@host/db"}, "begins with 'mysql'"),
    ],
)
def test_a_bad_value_is_refused_with_its_place(environ: dict[str, str], says: str) -> None:
    with pytest.raises(BadInput) as raised:
        read_settings({}, environ)

    assert says in raised.value.message
    assert "canary" not in raised.value.message


def test_an_unknown_variable_gets_the_nearest_name() -> None:
    warnings = find_unknown({"SEGUE_DATABSE": "x", "SEGUE_DATA": "y", "HOME": "z"})

    assert len(warnings) == 1
    assert "did you mean SEGUE_DATABASE?" in warnings[0]


def test_sites_are_kept_as_browsers_name_them() -> None:
    environ = {"SEGUE_SITES": "https://WWW.Firm.example/, http://localhost:3000,"}

    sites = read_settings({}, environ).sites

    assert sites == ("https://www.firm.example", "http://localhost:3000")


def test_the_address_is_one_that_a_person_can_open() -> None:
    assert Settings(host="0.0.0.0", port=81).address == "http://localhost:81"
    assert Settings(host="::1", port=81).address == "http://[::1]:81"
