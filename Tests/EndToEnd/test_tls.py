"""TLS: the server's own certificate, pinned by who logs in; nothing readable on the way."""

import hashlib
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
        return eventually(lambda: self.lines[2:] and self.lines[2].split()[-1], "a code is printed")


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
    wrong = "0" * 64
    changed = posko.run("login", code, "--fingerprint", wrong).expect(5)
    assert "IS NOT THE ONE" in changed.err and "SERVER_KEY_CHANGED" in changed.err
    posko("login", code, "--fingerprint", secured.fingerprint.upper().replace(" ", ":"))
    assert "admin" in posko("whoami")


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


def test_nothing_of_a_session_can_be_read_on_the_way(secured, folder):
    host, port = secured.address.rsplit(":", 1)
    seen = bytearray()
    listener = socket.create_server(("127.0.0.1", 0))

    def relay(one: socket.socket, other: socket.socket):
        try:
            while data := one.recv(65536):
                seen.extend(data)
                other.sendall(data)
        except OSError:
            pass
        other.close()

    def serve():
        while True:
            try:
                client, _ = listener.accept()
            except OSError:
                return
            server = socket.create_connection((host, int(port)))
            for pair in ((client, server), (server, client)):
                threading.Thread(target=relay, args=pair, daemon=True).start()

    threading.Thread(target=serve, daemon=True).start()
    posko = logged_in(secured, folder)
    posko.environment["POSKO_SERVER"] = f"127.0.0.1:{listener.getsockname()[1]}"
    code = posko.json("staff", "code", "admin", "--server", secured.address)["code"]
    posko("login", code, "--fingerprint", secured.fingerprint)
    posko("event", "create", "--code", "uji", "--village", "32.14.16.2005", "--date", "2025-11-21")
    person = Someone(1)
    named = ["--name", person.name, "--nik", person.nik]
    posko("registration", "add", "--event", "uji", *named, "--for", "card")
    assert len(seen) > 3000
    kept = (folder / "config" / "credentials.json").read_text()
    for secret in (person.name, person.nik, code, code.replace("-", ""), "uji", "registration"):
        assert secret.encode() not in seen, secret
    assert "token" in kept
    listener.close()


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
