"""The posko command line as a process."""

import base64
import json
import os
import subprocess
from dataclasses import dataclass
from pathlib import Path

from support import session
from support.paths import binary

SECONDS = 60
# Said before anything else where a reason is given that is not sealed.
READABLE = "This reason is kept unsealed and never erased: write no visitor's name in it."


@dataclass
class Ran:
    args: tuple
    code: int
    out: str
    err: str

    @property
    def json(self):
        return json.loads(self.out)

    @property
    def documents(self):
        return [json.loads(line) for line in self.out.splitlines() if line.strip()]

    def expect(self, code: int) -> "Ran":
        assert self.code == code, (
            f"posko {' '.join(self.args)}: exit {self.code}, expected {code}\n{self.out}{self.err}"
        )
        return self


class Posko:
    """Runs `posko …` with an environment of its own, far from the user's remembered event.

    Logged in as `staff`, an account with every role; as nobody when that is empty.
    """

    def __init__(self, address: str, config: Path, event: str = "", staff: str = "sari"):
        self.environment = {
            "PATH": os.environ["PATH"],
            "HOME": str(config),
            "LC_ALL": "C.UTF-8",
            "POSKO_SERVER": address,
            "POSKO_CONFIG": str(config),
        }
        self.config = config
        self.staff = staff
        self.logins: dict[tuple[str, str], session.Session] = {}
        if event:
            self.environment["POSKO_EVENT"] = event

    def login(self, staff: str, address: str = ""):
        """Logs somebody in on this device, once; who logged in last acts."""
        address = address or self.environment["POSKO_SERVER"]
        if not staff or (address, staff) in self.logins:
            return
        found = session.session(address, staff, "laptop-1")
        if found is None:
            return
        # One device, one key: the one of who came first.
        first = next(iter(self.logins.values()), found)
        if first is not found:
            code = session.office(address).code(address, staff)
            found = session.enrol(address, code, "laptop-1", first.device)
        self.logins[address, staff] = found
        self.environment.setdefault("POSKO_STAFF", staff)
        self.keep(first.device)

    def keep(self, device: session.Device):
        logins = [
            {
                "server": server,
                "staff": staff,
                "token": session.base64url(found.token),
                "expires": found.expires,
            }
            for (server, staff), found in self.logins.items()
        ]
        kept = {"deviceKey": base64.b64encode(device.secret).decode(), "logins": logins}
        self.config.mkdir(parents=True, exist_ok=True)
        path = self.config / "credentials.json"
        path.touch(mode=0o600)
        path.write_text(json.dumps(kept))

    def run(self, *args: str, stdin: bytes | None = None, env: dict | None = None) -> Ran:
        """Any exit code."""
        self.login(self.staff)
        done = subprocess.run(
            [binary("posko"), *args],
            input=stdin if stdin is not None else b"",
            capture_output=True,
            timeout=SECONDS,
            env=self.environment | (env or {}),
        )
        return Ran(args, done.returncode, done.stdout.decode(), done.stderr.decode())

    def __call__(self, *args: str, **more) -> str:
        """A command that must succeed; what it prints for people."""
        return self.run(*args, **more).expect(0).out

    def json(self, *args: str, **more) -> dict:
        """A command that must succeed; its reply."""
        return self.run(*args, "--json", **more).expect(0).json

    def refused(self, code: int, reason: str, *args: str) -> Ran:
        """A command that must fail with this exit code and reason, in one sentence on stderr."""
        ran = self.run(*args).expect(code)
        assert ran.out == "", f"an error prints nothing on stdout: {ran.out!r}"
        said = [line for line in ran.err.splitlines() if line != READABLE]
        first = said[0] if said else ""
        assert first.endswith(f"({reason})"), f"posko {' '.join(args)}: {ran.err!r}"
        sentence = first[: -len(f" ({reason})")]
        assert sentence.strip().endswith((".", "?", "!")) or len(sentence) > 10, ran.err
        return ran
