"""What makes a command line pleasant: completion, manual, self-check, colour, advice."""

import os
import re
import shutil
import stat
import subprocess

import pytest

from support.cli import Posko
from support.clock import Clock
from support.paths import binary
from support.people import crowd, roster_csv
from support.shells import Shells, in_a_terminal

SHELLS = ["bash", "zsh", "fish"]
NOBODY_THERE = "127.0.0.1:1"


@pytest.fixture(params=SHELLS)
def complete(request, posko, folder):
    """What one of the shells offers for the last word of a line, to whoever types it."""
    home = folder / "home"
    home.mkdir()

    def ask(line: str, who: Posko = posko, **environment: str) -> list[str]:
        shells = Shells(who, home)
        shells.environment |= environment
        # A machine that runs many tests may be slower than a second.
        *command, rest = line.split(" ", 3)
        patient = " ".join([*command, "--timeout", "30", rest]) if len(command) == 3 else line
        return getattr(shells, request.param)(patient)

    return ask


def inside(posko, count: int) -> list[str]:
    return [
        posko.json("registration", "add", "--roster", str(number), "--consent", "yes", "--ticket")[
            "ticket"
        ]
        for number in range(1, count + 1)
    ]


def test_shells_complete_what_the_server_knows(posko, complete, open_day):
    open_day(people=4)
    tickets = inside(posko, 4)
    assert complete("posko queue next --station ") == ["cards", "doctor", "lab", "vitals"]
    assert complete("posko queue next --station vi") == ["vitals"]
    assert complete("posko queue transfer A001 --to l") == ["lab"]
    assert complete("posko event use ") == ["uji"]
    assert complete("posko queue list --event u") == ["uji"]
    assert complete("posko ticket show ") == tickets
    assert complete("posko queue leave a00") == [ticket.lower() for ticket in tickets]
    assert complete("posko queue list --staff ") == ["sari"]
    assert "sari" in complete("posko staff revoke ")


def test_a_desk_completes_the_number_that_it_called(posko, complete, open_day):
    open_day(people=4)
    first, second, *_ = inside(posko, 4)
    assert posko.json("queue", "next", "--station", "vitals")["ticket"] == first
    posko("queue", "next", "--station", "vitals", "--counter", "2")
    posko("queue", "begin", second)
    assert complete("posko queue begin ") == [first]
    assert complete("posko queue complete ") == [second]
    assert complete("posko queue rejoin ") == []


def test_shells_complete_fixed_words(complete):
    states = ["forwarded", "handed-over", "in-stock", "listed", "returned", "spoiled"]
    assert complete("posko card find --state ") == states
    assert complete("posko completions f") == ["fish"]
    assert complete("posko roster im") == ["import"]


def test_completion_asks_the_server_and_event_of_the_line(server, complete, open_day):
    open_day(people=0, cards=0)
    elsewhere = {"POSKO_SERVER": NOBODY_THERE, "POSKO_EVENT": ""}
    assert complete("posko queue next --station ", **elsewhere) == []
    line = f"posko queue next --event uji --server {server.address} --station vi"
    assert complete(line, **elsewhere) == ["vitals"]


def test_completion_is_silent_without_a_login(server, complete, open_day, folder):
    open_day(people=2)
    stranger = Posko(server.address, folder / "stranger", event="uji", staff="")
    assert complete("posko queue next --station ", stranger) == []
    assert complete("posko ticket show ", stranger) == []


def test_a_dead_server_holds_no_shell_up(posko, folder):
    posko.login("sari")
    environment = {"POSKO_SERVER": "203.0.113.1:7600", "POSKO_EVENT": "uji"}
    words = ["posko", "queue", "next", "--station", ""]
    args = ["---completion", "queue", "next", "--", "--station", "4", "0", *words]
    done = subprocess.run(
        [binary("posko"), *args],
        env=posko.environment | environment,
        capture_output=True,
        timeout=5,
    )
    assert (done.returncode, done.stdout.strip(), done.stderr) == (0, b"", b"")


def test_manual_pages_are_correct(posko, folder):
    mandoc = shutil.which("mandoc")
    if mandoc is None:
        pytest.skip("mandoc is not installed (Debian package mandoc)")
    pages = folder / "man"
    said = posko("manual", "--out", str(pages), env={"SOURCE_DATE_EPOCH": "1763683200"})
    files = sorted(pages.glob("posko*.1"))
    assert said == f"{len(files)} pages in {pages}\n" and len(files) > 60
    lint = subprocess.run(
        [mandoc, "-T", "lint", "-W", "warning", *files], capture_output=True, text=True
    )
    assert (lint.returncode, lint.stdout + lint.stderr) == (0, "")
    shown = subprocess.run(
        [mandoc, "-T", "utf8", pages / "posko-queue-next.1"], capture_output=True, text=True
    )
    text = re.sub(".\b", "", shown.stdout)
    for words in ("--station code", "posko queue next --station vitals", "November 21, 2025"):
        assert words in text
    # What one page refers to is there.
    for file in files:
        for name in re.findall(r"^\.Xr (\S+) 1", file.read_text(), re.M):
            assert (pages / f"{name}.1").exists(), f"{file.name}: {name}"


def test_manual_pages_that_cannot_be_written_say_so(posko, folder):
    taken = folder / "taken"
    taken.write_text("")
    told = posko.run("manual", "--out", str(taken)).expect(64)
    assert "cannot be written to" in told.err and told.out == ""


def items(ran) -> dict[str, dict]:
    return {item["name"]: item for item in ran.json["items"]}


def test_check_with_everything_fine(posko, open_day):
    open_day(people=0, cards=0)
    ran = posko.run("check").expect(0)
    assert re.search(r"^ok +server +127\.0\.0\.1:\d+ answers in \d+ ms\.$", ran.out, re.M)
    found = items(posko.run("check", "--json").expect(0))
    expected = ["server", "certificate", "login", "clock", "version", "event", "disk"]
    assert [name for name, item in found.items() if item["state"] == "ok"] == [
        *expected,
        "configuration",
    ]
    assert found["terminal"]["state"] == "not-checked"
    assert found["login"]["sentence"].startswith("sari, until ")
    version = posko("--version").strip()
    assert re.fullmatch(r"\d+\.\d+\.\d+\+[0-9a-f]{8}", version)
    assert version in found["version"]["sentence"]
    assert found["event"]["sentence"] == "Posko Uji (uji) is open."


def test_check_without_a_server(posko):
    ran = posko.run("check", env={"POSKO_SERVER": NOBODY_THERE}).expect(6)
    assert re.search(rf"^FAILED +server +{NOBODY_THERE} cannot be reached\.$", ran.out, re.M)
    assert ran.err == ""


def test_check_and_errors_in_indonesian(posko, make_event):
    make_event()
    indonesian = {"POSKO_LANG": "id"}
    ran = posko.run("check", env=indonesian | {"POSKO_SERVER": NOBODY_THERE}).expect(6)
    assert re.search(r"^GAGAL +server +.* tidak dapat dihubungi\.$", ran.out, re.M)
    fine = posko.run("check", "--event", "uji", "--lang", "id").expect(0)
    assert re.search(r"^baik +kegiatan +Posko Uji \(uji\) sudah dibuka\.$", fine.out, re.M)
    assert "Maksud Anda: posko queue next?" in posko.run("queue", "nxt", env=indonesian).err


def test_check_without_a_login(server, folder):
    stranger = Posko(server.address, folder / "stranger", staff="")
    found = items(stranger.run("check", "--json").expect(0))
    assert found["server"]["state"] == "ok"
    assert found["login"]["state"] == "warning" and "posko login" in found["login"]["advice"]
    assert found["event"]["state"] == "warning"
    assert not (folder / "stranger" / "credentials.json").exists(), "a check changes nothing"


def test_check_tells_what_fails(posko, make_event):
    make_event(opened=False)
    draft = items(posko.run("check", "--json", "--event", "uji").expect(0))
    assert draft["event"]["state"] == "warning" and "posko event open" in draft["event"]["advice"]
    missing = items(posko.run("check", "--json", "--event", "nowhere").expect(3))
    assert missing["event"]["state"] == "failed"
    (posko.config / "credentials.json").chmod(0o644)
    readable = items(posko.run("check", "--json").expect(3))
    assert "chmod 600" in readable["configuration"]["advice"]
    assert stat.S_IMODE((posko.config / "credentials.json").stat().st_mode) == 0o644


def test_check_of_a_session_that_is_over(posko, second):
    posko("whoami")
    second("staff", "revoke", "sari")
    found = items(posko.run("check", "--json").expect(3))
    assert found["server"]["state"] == "ok"
    assert found["login"]["state"] == "failed"
    assert "posko login --staff sari" in found["login"]["advice"]


def test_check_finds_a_clock_that_is_wrong(folder):
    clock = Clock(folder)
    server = clock.server(folder)
    try:
        server.start()
        posko = Posko(server.address, folder / "config")
        posko("whoami")
        for minutes, words in ((10, "seconds behind"), (-10, "seconds ahead")):
            clock.set(minutes)
            item = items(posko.run("check", "--json").expect(0))["clock"]
            assert item["state"] == "warning" and words in item["sentence"], item
    finally:
        server.stop()
        Clock.sweep()


def test_check_fits_the_terminal(posko, open_day):
    open_day(people=0, cards=0)
    command = [binary("posko"), "check"]
    fine = in_a_terminal(command, posko.environment)
    assert "80×24, UTF-8, xterm." in fine
    small = in_a_terminal(command, posko.environment | {"NO_COLOR": "1"}, rows=20, columns=60)
    assert re.search(r"^warning +terminal +Only 60×20;", small, re.M)
    # A path is not broken.
    lines = [line for line in small.splitlines() if str(posko.config) not in line]
    assert len(lines) > 8 and max(map(len, lines)) <= 60


def test_levels_have_colour_on_a_terminal_only(posko, open_day):
    open_day(people=2)
    ticket, _ = inside(posko, 2)
    posko("queue", "next", "--station", "vitals")
    posko("queue", "begin", ticket)
    posko("screening", "record", ticket, "--station", "vitals", "spo2=85", "--confirm", "spo2")
    posko("queue", "complete", ticket)
    commands = [("screening", "show", ticket), ("summary",), ("queue", "list")]
    for arguments in commands:
        command = [binary("posko"), *arguments]
        painted = in_a_terminal(command, posko.environment)
        word = f"{ticket}!" if arguments[0] == "queue" else "RED"
        assert f"\x1b[1;37;41m{word}\x1b[0m" in painted
        plain = re.sub(r"\x1b\[[0-9;]*m", "", painted)
        assert "\x1b" not in plain and plain == posko(*arguments)
        for no in ({"NO_COLOR": "1"}, {"TERM": "dumb"}):
            assert in_a_terminal(command, posko.environment | no) == plain
    watch = [binary("posko"), "summary", "--watch", "--changes", "1"]
    assert "\x1b[1;37;41mRED\x1b[0m" in in_a_terminal(watch, posko.environment)


def test_imports_and_backups_show_how_far_they_are(server, posko, open_day, folder):
    open_day(people=0, cards=0)
    people = folder / "roster.csv"
    people.write_bytes(roster_csv(crowd(50)))
    imported = ["roster", "import", str(people)]
    assert posko.run(*imported, "--dry-run").expect(0).err == ""
    seen = in_a_terminal([binary("posko"), *imported], posko.environment)
    assert "100 %" in seen and "KiB/s" in seen and "50 rows" in seen
    assert seen.rindex("\x1b[K") < seen.index("50 rows"), "the bar is taken away"

    def backup(name: str) -> list[str]:
        return [
            *(binary("posko-server"), "backup", "--data", str(server.data)),
            *("--to", str(folder / name)),
        ]

    quiet = subprocess.run(backup("1.sqlite"), capture_output=True, text=True, timeout=60)
    assert (quiet.returncode, quiet.stderr) == (0, "")
    assert "%" not in quiet.stdout
    shown = in_a_terminal(backup("2.sqlite"), dict(os.environ))
    assert "100 %" in shown and "left" in shown and "verified" in shown


def test_errors_say_what_to_do_next(posko, make_event):
    away = posko.run("event", "list", "--server", NOBODY_THERE).expect(6)
    assert len(away.err.splitlines()) == 2 and "`posko check`" in away.err.splitlines()[1]
    misspelt = posko.run("queue", "nxt").expect(64)
    assert misspelt.out == "" and "Did you mean: posko queue next?" in misspelt.err
    incomplete = posko.run("queue", "next").expect(64)
    assert incomplete.err.rstrip().endswith(
        "Example: posko queue next --station vitals --counter 2"
    )
    make_event()
    unknown = posko.run("ticket", "show", "A099", "--event", "uji").expect(4)
    assert "`posko queue list`" in unknown.err
    assert posko.run("--help").expect(0).err == ""
