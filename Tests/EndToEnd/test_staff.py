"""Only the right hands: accounts, devices, sessions, over the wire and at the command line."""

import json
import os
import stat
import subprocess
import threading

import grpc
import pytest

from support import contract, session
from support.cli import Posko
from support.paths import binary
from support.people import Someone
from support.server import Server, eventually
from support.wire import Client, Refused

Code = grpc.StatusCode


@pytest.fixture
def office(server):
    return session.office(server.address)


def desk(server, office, staff, *roles):
    """A client of an account with these roles only."""
    client = Client(server.address, "uji", staff="e2e")
    client.session = session.enrol(server.address, office.code(server.address, staff, roles))
    return client


def refused(client, name, **fields) -> Refused:
    with pytest.raises(Refused) as error:
        getattr(client, name)(**fields)
    return error.value


def test_nobody_is_let_in_without_a_session(server, make_event):
    make_event()
    with Client(server.address, "uji") as client:
        client.session = None
        for name, method in contract.METHODS.items():
            if name in ("Enrol", "SignIn") or method.client_streaming:
                continue
            request = client.request(name)
            with pytest.raises((Refused, grpc.RpcError)) as error:
                if method.server_streaming:
                    next(client.watch(name))
                else:
                    client.send(name, request)
            found = error.value
            found = found if isinstance(found, Refused) else Refused.of(found)
            assert (found.code, found.reason) == (Code.UNAUTHENTICATED, "SESSION_REQUIRED"), name


def test_a_stolen_token_is_refused_on_another_device(server, client, make_event):
    make_event()
    client.GetEvent()
    thief = session.Session("e2e", session.Device(), token=client.session.token)
    with Client(server.address, "uji") as other:
        other.session = thief
        assert refused(other, "GetEvent").reason == "DEVICE_KEY_REQUIRED"
    client.GetEvent()


def test_each_role_sees_and_does_its_own(server, office, make_event, client):
    make_event()
    registrar = desk(server, office, "registrar", "REGISTRAR")
    clinician = desk(server, office, "clinician", "CLINICIAN")
    display = desk(server, office, "display", "DISPLAY")
    organizer = desk(server, office, "organizer", "ORGANIZER")
    added = registrar.AddRegistration(
        person=Someone(1).message, purpose="PURPOSE_CHECK", consent="CONSENT_GIVEN"
    )
    ticket = registrar.IssueTicket(registration=added.registration).ticket
    low = {"observations": [{"measurement": "glu_random", "value": "LO"}]}
    clinician.RecordScreening(ticket=ticket, station="lab", part=low)
    for who, name, fields in (
        (registrar, "GetScreening", {"ticket": ticket}),
        (registrar, "GetSummary", {}),
        (clinician, "HandOverCard", {"ticket": ticket}),
        (clinician, "AddRegistration", {}),
        (display, "GetRegistration", {"registration": 1}),
        (display, "CallNext", {"station": "vitals", "counter": 1}),
        (organizer, "GetScreening", {"ticket": ticket}),
        (organizer, "ListAccounts", {}),
    ):
        found = refused(who, name, **fields)
        assert (found.code, found.reason) == (Code.PERMISSION_DENIED, "ROLE_REQUIRED"), name
    assert organizer.GetSummary().visits.checked_in == 1
    # That somebody goes first because of a finding is nothing for a wall.
    waiting = {
        name: [place.urgent for line in who.ListLines().lines for place in line.waiting]
        for name, who in {"clinician": clinician, "display": display}.items()
    }
    assert waiting == {"clinician": [True], "display": [False]}
    (update,) = [next(display.watch("WatchLines"))]
    assert not any(p.urgent for line in update.snapshot.lines for p in line.waiting)


def test_a_role_at_one_event_is_none_at_another(server, office, make_event):
    make_event("satu")
    make_event("dua")
    one = Client(server.address, "satu")
    session.call(
        server.address,
        "AddAccount",
        office.admin,
        staff="rina",
        name="Rina",
        grants=[{"role": "ROLE_REGISTRAR", "event": "satu"}],
        code={"code_hash": session.sha256(b"0123456789")},
    )
    one.session = session.enrol(server.address, "01234-56789")
    one.SearchRoster()
    one.event = "dua"
    assert refused(one, "SearchRoster").reason == "ROLE_REQUIRED"
    assert [event.code for event in one.ListEvents().events] == ["satu"]


def test_what_is_revoked_ends_at_once(server, office, make_event):
    make_event()
    siti = desk(server, office, "siti", "CLINICIAN")
    watch = siti.watch("WatchLines")
    next(watch)
    ended = []

    def follow():
        try:
            for _ in watch:
                pass
        except grpc.RpcError as error:
            ended.append(Refused.of(error))

    thread = threading.Thread(target=follow)
    thread.start()
    session.call(server.address, "RevokeAccount", office.admin, staff="siti")
    thread.join(5)
    assert [e.reason for e in ended] == ["SESSION_OVER"]
    assert refused(siti, "GetEvent").reason == "SESSION_OVER"
    server.restart()
    with Client(server.address, "uji") as again:
        again.session = siti.session
        assert refused(again, "GetEvent").reason == "SESSION_OVER"


def test_codes_are_good_once_and_cannot_be_guessed(server, office):
    code = office.code(server.address, "siti", ["REGISTRAR"])
    session.enrol(server.address, f" {code[:5].lower()}-{code[5:]}")
    reasons = []
    for attempt in range(12):
        with pytest.raises(grpc.RpcError) as error:
            session.enrol(server.address, code if attempt == 0 else "ZZZZZ-ZZZZZ")
        reasons.append(Refused.of(error.value).reason)
    assert reasons[0] == "CODE_INVALID"
    assert reasons[-1] == "TOO_MANY_WRONG_CODES"


def test_the_first_start_prints_a_code_until_somebody_is_in(folder):
    data = folder / "data"
    command = [binary("posko-server"), "--data", str(data), "--listen", "127.0.0.1:0"]
    process = subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    )
    try:
        address = process.stdout.readline().split()[-1]
        hint = process.stdout.readline().split(": ", 1)[1].split()
        code = hint[2]
        posko = Posko(address, folder / "config", staff="")
        # As it stands, wherever the user's commands go otherwise.
        elsewhere = {"POSKO_SERVER": "127.0.0.1:9"}
        posko.run(*hint[1:], "--label", "office", env=elsewhere).expect(0)
        assert "admin" in posko("whoami")
        files = [folder / "config" / "credentials.json"]
        assert [stat.S_IMODE(f.stat().st_mode) for f in files] == [0o600]
        stored = b"".join(f.read_bytes() for f in data.iterdir())
        kept = json.loads(files[0].read_text())
        assert kept["logins"][0]["token"].encode() not in stored
        assert code.replace("-", "").encode() not in stored
    finally:
        process.terminate()
        assert process.wait(10) == 0


def test_accounts_at_the_command_line(server, folder):
    office = Posko(server.address, folder / "office", staff="admin-2")
    said = office("staff", "add", "siti", "--name", "Siti Aminah", "--role", "registrar@uji")
    code = said.splitlines()[0].split()[-1]
    hers = Posko(server.address, folder / "hers", staff="")
    assert "Logged in as siti" in hers("login", code, "--label", "front desk 2")
    hers.refused(5, "CODE_INVALID", "login", code)
    assert "registrar@uji" in hers("whoami") and "front desk 2" in hers("whoami")
    hers.refused(5, "ROLE_REQUIRED", "staff", "list")
    hers("pin", stdin=b"271828\n")
    assert "siti" in office("staff", "list")
    devices = office.json("device", "list")["devices"]
    (device,) = [d["device"] for d in devices if d["label"] == "front desk 2"]
    hers("logout")
    hers.refused(5, "SESSION_REQUIRED", "whoami")
    wrong = hers.run("login", "--staff", "siti", stdin=b"000000\n").expect(5)
    assert "4 tries are left" in wrong.err and "PIN_WRONG" in wrong.err
    hers.run("login", "--staff", "siti", stdin=b"271828\n").expect(0)
    for _ in range(5):
        hers.run("login", "--staff", "siti", stdin=b"000000\n").expect(5)
    locked = hers.run("login", "--staff", "siti", stdin=b"271828\n")
    assert "PIN_LOCKED" in locked.err and locked.code == 3
    hers("whoami")
    office("device", "revoke", device)
    hers.refused(5, "SESSION_OVER", "whoami")
    assert b"271828" not in b"".join(f.read_bytes() for f in server.data.iterdir())


def test_a_clock_that_is_wrong_is_no_reason_to_be_sent_away(server, make_event, folder):
    make_event()
    posko = Posko(server.address, folder / "config", "uji")
    posko("event", "show")
    for moved in ("-3h", "+2d"):
        done = subprocess.run(
            ["faketime", "-f", moved, binary("posko"), "queue", "list"],
            env=posko.environment,
            capture_output=True,
            text=True,
            timeout=30,
        )
        assert done.returncode == 0, done.stderr


def test_credentials_that_others_can_read_are_not_used(server, folder):
    posko = Posko(server.address, folder / "config")
    posko("whoami")
    os.chmod(folder / "config" / "credentials.json", 0o644)
    told = posko.run("whoami").expect(64)
    assert "may be read by others" in told.err


def test_the_last_admin_stays_and_a_lost_one_comes_back(folder):
    server = Server(folder).start()
    try:
        office = session.office(server.address)
        with pytest.raises(grpc.RpcError) as error:
            session.call(server.address, "RevokeAccount", office.admin, staff="admin")
        assert Refused.of(error.value).reason == "LAST_ADMIN"
        server.stop()
        code = subprocess.run(
            [binary("posko-server"), "admin-code", "--data", str(server.data)],
            capture_output=True,
            text=True,
            timeout=30,
        ).stdout.strip()
        server.start()
        again = session.enrol(server.address, code)
        assert again.staff == "admin"
        eventually(lambda: session.call(server.address, "WhoAmI", again), "it is in")
    finally:
        server.stop()
