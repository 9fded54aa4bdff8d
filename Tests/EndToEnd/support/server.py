"""posko-server as a process, always ended by its handle."""

import os
import queue
import re
import subprocess
import threading
import time
from pathlib import Path

from support import session
from support.paths import binary

READY = re.compile(r"^posko-server listening on (127\.0\.0\.1:\d+)$")
START_SECONDS = 20
STOP_SECONDS = 15


class Server:
    """A server on a free port of loopback, with a data folder that outlives restarts.

    With `same_port` it comes back where it was; `environment` is added to the process's own, and
    `launcher` is a command that becomes the server.
    """

    def __init__(
        self,
        folder: Path,
        *options: str,
        data: Path | None = None,
        same_port: bool = False,
        environment: dict[str, str] | None = None,
        launcher: tuple[str, ...] = (),
    ):
        self.data = data or folder / "data"
        self.log = folder / "server.log"
        self.options = options
        self.same_port = same_port
        self.launcher = launcher
        self.environment = os.environ | (environment or {})
        self.process: subprocess.Popen | None = None
        self.address = ""

    def start(self) -> "Server":
        code = session.admin_code(self.data)
        self.launch()
        self.address = self._ready()
        session.opened(self.data, self.address, code)
        return self

    def launch(self):
        """The process only; it is not ready yet."""
        assert self.process is None, "the server runs already"
        listen = self.address if self.same_port and self.address else "127.0.0.1:0"
        command = [binary("posko-server"), "--data", str(self.data), "--listen", listen]
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(
                [*self.launcher, *command, *self.options],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=log,
                text=True,
                env=self.environment,
            )

    def _ready(self) -> str:
        lines: queue.Queue[str] = queue.Queue()
        pipe = self.process.stdout

        def drain():
            for line in pipe:
                lines.put(line.rstrip("\n"))
            lines.put("")

        threading.Thread(target=drain, daemon=True).start()
        try:
            line = lines.get(timeout=START_SECONDS)
        except queue.Empty:
            self.stop()
            raise AssertionError(
                f"no ready line within {START_SECONDS} s; log:\n{self.tail()}"
            ) from None
        match = READY.match(line)
        if not match:
            code = self.stop()
            raise AssertionError(f"not the ready line: {line!r} (exit {code}); log:\n{self.tail()}")
        return match.group(1)

    def stop(self, seconds: float = STOP_SECONDS) -> int | None:
        """SIGTERM, and SIGKILL when that is not enough; the exit code."""
        process, self.process = self.process, None
        if process is None:
            return None
        process.terminate()
        try:
            return process.wait(seconds)
        except subprocess.TimeoutExpired:
            process.kill()
            return process.wait(5)

    def kill(self):
        process, self.process = self.process, None
        if process is not None:
            process.kill()
            process.wait(5)

    def restart(self, kill: bool = False) -> "Server":
        if kill:
            self.kill()
        else:
            assert self.stop() == 0, f"SIGTERM did not end it with 0; log:\n{self.tail()}"
        return self.start()

    def log_text(self) -> str:
        return self.log.read_text(errors="replace") if self.log.exists() else ""

    def tail(self, lines: int = 20) -> str:
        return "\n".join(self.log_text().splitlines()[-lines:])


def refused_start(data: Path, *options: str, listen: str = "127.0.0.1:0", seconds: float = 20):
    """Runs a server that is expected to refuse to start: (exit code, stdout, stderr)."""
    process = subprocess.Popen(
        [binary("posko-server"), "--data", str(data), "--listen", listen, *options],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        out, err = process.communicate(timeout=seconds)
    except subprocess.TimeoutExpired:
        process.terminate()
        try:
            out, err = process.communicate(timeout=5)
        except subprocess.TimeoutExpired:
            process.kill()
            out, err = process.communicate()
        raise AssertionError(
            f"the server started though it must refuse: {out}{err[-500:]}"
        ) from None
    return process.returncode, out, err


def eventually(condition, what: str, seconds: float = 10):
    """Polls until the condition gives something true, which is returned."""
    deadline = time.monotonic() + seconds
    while True:
        value = condition()
        if value:
            return value
        if time.monotonic() > deadline:
            raise AssertionError(f"not within {seconds} s: {what}")
        time.sleep(0.02)
