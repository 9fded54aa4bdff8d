"""TLS: the server's own certificate, pinned by who logs in; nothing readable on the way."""

import base64
import hashlib
import json
import socket
import ssl
import subprocess
import threading
import time

import pytest

from support.cli import Posko
from support.paths import binary
from support.people import Someone
from support.server import Server, eventually


class Secured:
    """A server with TLS on loopback, and what it prints at its start."""

    def __init__(self, folder, *options: str):
        self.folder = folder
        self.data = folder / "data"
        self.options = options
        self.address = "127.0.0.1:0"
        self.lines: list[str] = []

    def __enter__(self):
        command = [binary("posko-server"), "--data", str(self.data), "--listen", self.address]
        self.process = subprocess.Popen(
            [*command, "--tls", *self.options],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=(self.folder / "server.log").open("a"),
            text=True,
        )
        self.lines = []
        threading.Thread(target=self._drain, daemon=True).start()
        eventually(lambda: len(self.lines) > 1, "it is ready")
        self.address = self.lines[0].split()[-1]
        self.fingerprint = self.lines[1].split(": ")[1]
        return self

    def _drain(self):
        self.lines += []
        for line in self.process.stdout:
            self.lines.append(line.strip())

    def __exit__(self, *_):
        self.process.terminate()
        assert self.process.wait(15) == 0

    @property
    def code(self) -> str:
        return self.hint[2]

    @property
    def hint(self) -> list[str]:
        """What the server says is to be typed on its machine."""
        line = eventually(lambda: self.lines[2:] and self.lines[2], "a code is printed")
        return line.split(": ", 1)[1].split()


@pytest.fixture
def secured(folder):
    with Secured(folder) as server:
        yield server


def logged_in(secured: Secured, folder) -> Posko:
    posko = Posko(secured.address, folder / "config", staff="")
    posko("login", secured.code, "--fingerprint", secured.fingerprint)
    roles = ["admin", "organizer", "registrar"]
    posko("staff", "roles", "admin", *[word for role in roles for word in ("--role", role)])
    return posko


def handshake(address: str, **versions) -> str:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
    context.set_alpn_protocols(["h2"])
    for name, version in versions.items():
        setattr(context, name, version)
    host, port = address.rsplit(":", 1)
    with socket.create_connection((host, int(port)), timeout=5) as raw:
        with context.wrap_socket(raw) as wrapped:
            return wrapped.version()


def test_a_server_is_known_by_its_fingerprint(secured, folder):
    posko = Posko(secured.address, folder / "config", staff="")
    code = secured.code
    in_the_clear = posko.run("login", code)
    assert in_the_clear.code == 6, "a server with TLS does not speak in the clear"
    assert "speaks TLS only" in in_the_clear.err and "SERVER_SPEAKS_TLS" in in_the_clear.err
    assert f"--server {secured.address} --fingerprint" in in_the_clear.err
    indonesian = posko.run("login", code, "--lang", "id").expect(6)
    assert "hanya berbicara dengan TLS" in indonesian.err
    command = posko.run("event", "open", "uji").expect(6)
    assert "speaks TLS only" in command.err and "--request-id" not in command.err
    checked = posko.run("check", "--json").json["items"]
    found = next(item for item in checked if item["name"] == "server")
    assert found["state"] == "failed" and "speaks TLS only" in found["sentence"]
    wrong = "0" * 64
    changed = posko.run("login", code, "--fingerprint", wrong).expect(5)
    assert "IS NOT THE ONE" in changed.err and "SERVER_KEY_CHANGED" in changed.err
    posko("login", code, "--fingerprint", secured.fingerprint.upper().replace(" ", ":"))
    assert "admin" in posko("whoami")


@pytest.mark.parametrize("listen", ["127.0.0.1:0", "0.0.0.0:0"])
def test_what_the_first_start_says_works_when_it_is_typed(folder, listen):
    secured = Secured(folder)
    secured.address = listen
    with secured:
        hint = secured.hint
        assert hint[:2] == ["posko", "login"]
        posko = Posko("127.0.0.1:9", folder / "config", staff="")
        posko.environment["POSKO_SERVER"] = ""
        posko(*hint[1:])
        server = hint[hint.index("--server") + 1]
        assert server.startswith("127.0.0.1:"), "nobody is at 0.0.0.0"
        assert "admin" in posko("whoami", "--server", server)


def test_another_certificate_is_refused_loudly(folder):
    secured = Secured(folder)
    with secured:
        posko = logged_in(secured, folder)
        posko("whoami")
    with secured:
        assert "admin" in posko("whoami"), "the certificate outlives a restart"
    for name in ("server.key", "server.crt"):
        (secured.data / name).unlink()
    with secured:
        changed = posko.run("whoami").expect(5)
        assert "IS NOT THE ONE THAT THIS DEVICE KNOWS" in changed.err
        again = posko.run("event", "list").expect(5)
        assert "SERVER_KEY_CHANGED" in again.err


def test_the_self_check_says_how_a_server_is_known(secured, folder):
    def certificate(posko, code: int) -> dict:
        items = posko.run("check", "--json").expect(code).json["items"]
        return next(item for item in items if item["name"] == "certificate")

    # This address reaches the same server and is not one of this machine alone.
    elsewhere = secured.address.replace("127.0.0.1", "0.0.0.0")
    stranger = Posko(elsewhere, folder / "stranger", staff="")
    met = certificate(stranger, 0)
    assert met["state"] == "warning" and secured.fingerprint in met["sentence"]
    assert not (folder / "stranger").exists(), "nothing is kept of who was only looked at"
    posko = logged_in(secured, folder)
    known = certificate(posko, 0)
    assert known["state"] == "ok" and secured.fingerprint[:19] in known["sentence"]
    path = folder / "config" / "credentials.json"
    kept = json.loads(path.read_text())
    kept["fingerprints"] = dict.fromkeys(kept["fingerprints"], "0" * 64)
    path.write_text(json.dumps(kept))
    changed = certificate(posko, 3)
    assert changed["state"] == "failed" and "NOT THE SERVER" in changed["sentence"]


def test_an_address_that_others_can_reach_is_never_in_the_clear(folder):
    command = [binary("posko-server"), "--data", str(folder / "data"), "--listen", "0.0.0.0:0"]
    process = subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    )
    try:
        port = process.stdout.readline().split(":")[-1].strip()
        assert process.stdout.readline().startswith("Fingerprint of this server: ")
        assert handshake(f"127.0.0.1:{port}") == "TLSv1.3"
        with socket.create_connection(("127.0.0.1", int(port)), timeout=5) as clear:
            clear.sendall(b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n" + bytes([0, 0, 0, 4, 0, 0, 0, 0, 0]))
            said = clear.recv(100)
            assert bytes([4, 0, 0, 0, 0, 0]) not in said, "no settings are sent in the clear"
    finally:
        process.terminate()
        assert process.wait(10) == 0


def test_only_tls_1_3_is_spoken(secured):
    assert handshake(secured.address) == "TLSv1.3"
    with pytest.raises(ssl.SSLError):
        handshake(secured.address, maximum_version=ssl.TLSVersion.TLSv1_2)


def test_a_handshake_has_its_time(secured):
    host, port = secured.address.rsplit(":", 1)
    with socket.create_connection((host, int(port)), timeout=20) as silent:
        begun = time.monotonic()
        assert silent.recv(1) == b""
        assert 8 < time.monotonic() - begun < 14
    assert handshake(secured.address) == "TLSv1.3"


class Recorder:
    """Somebody on the way between a client and the server, who keeps every byte of both."""

    def __init__(self, address: str):
        host, port = address.rsplit(":", 1)
        self.server = (host, int(port))
        self.seen = bytearray()
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.address = f"127.0.0.1:{self.listener.getsockname()[1]}"
        threading.Thread(target=self._serve, daemon=True).start()

    def __enter__(self) -> "Recorder":
        return self

    def __exit__(self, *_):
        self.listener.close()

    def _serve(self):
        while True:
            try:
                client, _ = self.listener.accept()
            except OSError:
                return
            server = socket.create_connection(self.server)
            for pair in ((client, server), (server, client)):
                threading.Thread(target=self._relay, args=pair, daemon=True).start()

    def _relay(self, one: socket.socket, other: socket.socket):
        try:
            while data := one.recv(65536):
                self.seen.extend(data)
                other.sendall(data)
        except OSError:
            pass
        other.close()


ADDRESS = "Jl. Sawo Kecik 19"


def work(posko: Posko, person: Someone):
    """What goes over the wire at a desk: a name there, and name and digits back."""
    named = ["--name", person.name, "--nik", person.nik, "--address", ADDRESS]
    posko("registration", "add", "--event", "uji", *named, "--for", "card", "--ticket")
    shown = posko("registration", "show", "1", "--event", "uji", "--full-nik")
    assert person.name in shown and person.nik in shown and ADDRESS in shown
    posko("person", "export", "--event", "uji", "--registration", "1", "--why", "asked at the desk")


def secrets_of(posko: Posko, person: Someone) -> list[bytes]:
    """With the tokens as the device keeps them, as they are sent, and as they are."""
    kept = json.loads((posko.config / "credentials.json").read_text())
    tokens = [login["token"] for login in kept["logins"]]
    raw = [base64.urlsafe_b64decode(token + "=" * (-len(token) % 4)) for token in tokens]
    texts = [person.name, person.nik, ADDRESS, "asked at the desk", "registration", "uji", *tokens]
    return [*[text.encode() for text in texts], *raw, *[base64.b64encode(each) for each in raw]]


def test_nothing_of_a_session_can_be_read_on_the_way(secured, folder):
    person = Someone(1)
    with Recorder(secured.address) as recorder:
        posko = logged_in(secured, folder)
        code = posko.json("staff", "code", "admin", "--server", secured.address)["code"]
        posko.environment["POSKO_SERVER"] = recorder.address
        posko("login", code, "--fingerprint", secured.fingerprint)
        place = ["--village", "32.14.16.2005", "--date", "2025-11-21"]
        posko("event", "create", "--code", "uji", *place)
        posko("event", "open", "uji")
        work(posko, person)
        posko("pin", stdin=b"271828\n")
        posko("login", "--staff", "admin", stdin=b"271828\n")
    assert len(recorder.seen) > 10_000
    codes = [code.encode(), code.replace("-", "").encode(), b"271828"]
    for secret in [*secrets_of(posko, person), *codes]:
        assert secret not in recorder.seen, secret


def test_the_recorder_reads_what_is_sent_in_the_clear(server, posko, make_event):
    """Which loopback may be; and so the test above would see what it looks for."""
    make_event()
    person = Someone(1)
    posko("whoami")
    # A session belongs to the address that was logged in at.
    kept = posko.config / "credentials.json"
    with Recorder(server.address) as recorder:
        kept.write_text(kept.read_text().replace(server.address, recorder.address))
        posko.environment["POSKO_SERVER"] = recorder.address
        posko.staff = ""
        work(posko, person)
    seen = [secret for secret in secrets_of(posko, person) if secret in recorder.seen]
    for text in (person.name, person.nik, ADDRESS):
        assert text.encode() in seen


def test_a_certificate_of_ones_own(folder):
    key, certificate = folder / "own.key", folder / "own.crt"
    subject = ["-subj", "/CN=posko.example", "-days", "3", "-nodes", "-newkey", "rsa:2048"]
    made = ["openssl", "req", "-x509", *subject, "-keyout", str(key), "-out", str(certificate)]
    subprocess.run(made, check=True, capture_output=True)
    key.chmod(0o600)
    options = ("--certificate", str(certificate), "--key", str(key))
    with Secured(folder, *options) as secured:
        shown = ssl.PEM_cert_to_DER_cert(certificate.read_text())
        assert secured.fingerprint.replace(" ", "") == hashlib.sha256(shown).hexdigest()
        logged_in(secured, folder)("whoami")
    key.chmod(0o644)
    refused = subprocess.run(
        [binary("posko-server"), "--data", str(folder / "d2"), "--listen", "127.0.0.1:0", *options],
        capture_output=True,
        text=True,
        timeout=20,
    )
    assert refused.returncode == 65 and "others may read it" in refused.stderr


def test_one_address_cannot_take_every_place(folder):
    """The limit is a thousand of one address; each costs a descriptor."""
    server = Server(folder).start()
    held = []
    try:
        host, port = server.address.rsplit(":", 1)
        for _ in range(1_040):
            held.append(socket.create_connection((host, int(port)), timeout=5))
        time.sleep(0.5)
        closed = 0
        for one in held:
            one.setblocking(False)
            try:
                closed += one.recv(1) == b""
            except BlockingIOError:
                pass
            except OSError:
                closed += 1
        assert 30 <= closed <= 60, closed
    finally:
        for one in held:
            one.close()
        assert server.stop() == 0
