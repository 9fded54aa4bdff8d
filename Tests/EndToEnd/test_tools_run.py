"""tools/run and the README, as a stranger uses them."""

import os
import queue
import re
import signal
import socket
import subprocess
import threading
import time

import pytest

from support.paths import BINARIES, CLONE, README

BUILD_AND_START_SECONDS = 600


class Running:
    """tools/run in the foreground of its own process group, ended as Ctrl-C does it."""

    def __init__(self, folder, listen="127.0.0.1:0", cwd="/"):
        self.process = subprocess.Popen(
            [str(CLONE / "tools" / "run")],
            cwd=cwd,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            start_new_session=True,
            env=os.environ
            | {
                "POSKO_DATA": str(folder / "data"),
                "POSKO_LISTEN": listen,
                "POSKO_CONFIG": str(folder / "config"),
            },
        )
        self.lines: queue.Queue = queue.Queue()
        self.text = ""
        threading.Thread(target=self._drain, daemon=True).start()

    def _drain(self):
        for line in self.process.stdout:
            self.lines.put(line)
        self.lines.put(None)

    def until(self, words: str, seconds: float = BUILD_AND_START_SECONDS) -> str:
        deadline = time.monotonic() + seconds
        while words not in self.text:
            try:
                line = self.lines.get(timeout=max(0.1, deadline - time.monotonic()))
            except queue.Empty:
                raise AssertionError(f"no {words!r} in {seconds} s:\n{self.text}") from None
            assert line is not None, f"tools/run ended before {words!r}:\n{self.text}"
            self.text += line
        return self.text

    @property
    def address(self) -> str:
        return re.search(r"ready at (127\.0\.0\.1:\d+)", self.text).group(1)

    def interrupt(self) -> int:
        """Ctrl-C: the whole foreground group gets SIGINT."""
        if self.process.poll() is None:
            os.killpg(self.process.pid, signal.SIGINT)
        try:
            return self.process.wait(20)
        except subprocess.TimeoutExpired:
            os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait(5)
            raise

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.interrupt()


def terminal(running: Running, folder) -> dict:
    """The environment of a second terminal."""
    config = folder / "config"
    config.mkdir(exist_ok=True)
    kept = {key: value for key, value in os.environ.items() if not key.startswith("POSKO_")}
    return kept | {
        "PATH": f"{BINARIES}:{os.environ['PATH']}",
        "HOME": str(config),
        "POSKO_CONFIG": str(config),
        "POSKO_SERVER": running.address,
        "LC_ALL": "C.UTF-8",
        "TERM": "dumb",
    }


def typed(commands: list[str], environment: dict, seconds: float = 120) -> list[tuple[int, str]]:
    """Types the commands into one shell, one after the other: exit code and output of each."""
    mark = "@@posko-tour@@"
    step = "{{ {command}\n}} 2>&1\ncode=$?; echo; echo {mark} $code\n"
    script = "".join(step.format(command=command, mark=mark) for command in commands)
    done = subprocess.run(
        ["bash"],
        input=script,
        cwd=CLONE,
        env=environment,
        capture_output=True,
        text=True,
        timeout=seconds,
    )
    results, lines = [], []
    for line in done.stdout.splitlines():
        if line.startswith(mark):
            results.append((int(line.split()[1]), "\n".join(lines).rstrip()))
            lines = []
        else:
            lines.append(line)
    assert len(results) == len(commands), f"the shell ended early:\n{done.stdout}{done.stderr}"
    return results


def hints(text: str) -> list[str]:
    """The commands that are proposed, each as it can be typed where nobody sits at a terminal."""
    commands = [line.strip() for line in text.splitlines() if line.startswith("  posko ")]
    return [re.sub("^(posko (desk|watch).*)", r"\1 --plain </dev/null", line) for line in commands]


@pytest.mark.timeout(BUILD_AND_START_SECONDS + 120)
def test_run_hints_stop_and_run_again(folder):
    with Running(folder) as running:
        text = running.until("Ctrl-C stops the server")
        assert "Registration desk" in text and "Clinic staff" in text and "Organizer" in text
        environment = terminal(running, folder)
        commands = hints(text)
        assert len(commands) >= 10
        for command, (code, out) in zip(commands, typed(commands, environment)):
            assert code == 0, f"$ {command}\n{out}"
        before = typed(["posko summary --json"], environment)[0][1]
        assert '"checkedIn":1' in before
        assert running.interrupt() == 0
    with Running(folder) as again:
        text = again.until("Ctrl-C stops the server")
        assert "Keeping the day" in text and "Making the sample" not in text
        environment = terminal(again, folder) | {"POSKO_EVENT": "tanjungsari"}
        after = typed(["posko summary --json"], environment)[0][1]
        # tools/run has looked for its hints meanwhile, and each look at people is an entry.
        moment = r'"asOf":"[^"]*"|"sequence":"\d+"'
        assert re.sub(moment, "", after) == re.sub(moment, "", before)
        commands = hints(text)
        for command, (code, out) in zip(commands, typed(commands, environment)):
            assert code == 0, f"second run: $ {command}\n{out}"


def test_a_taken_port_is_said_before_anything_is_built(folder):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        done = subprocess.run(
            [str(CLONE / "tools" / "run")],
            env=os.environ
            | {"POSKO_DATA": str(folder / "data"), "POSKO_LISTEN": f"127.0.0.1:{port}"},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=60,
        )
    assert done.returncode == 1
    assert str(port) in done.stderr and "POSKO_LISTEN" in done.stderr
    assert not (folder / "data").exists()


TOUR = re.compile(r"<!-- tour: ([a-z-]+) -->\s*```console\n(.*?)```", re.DOTALL)
TOURS = ["registration", "clinic", "organizer"]


def steps_of(block: str) -> list[tuple[str, list[str]]]:
    """Commands with the output shown; a command goes on after a trailing backslash."""
    steps: list[tuple[str, list[str]]] = []
    open_command = False
    for line in block.splitlines():
        if line.startswith("$ "):
            steps.append((line[2:], []))
        elif open_command:
            steps[-1] = (f"{steps[-1][0]}\n{line}", [])
        elif steps:
            steps[-1][1].append(line)
        open_command = steps and not steps[-1][1] and steps[-1][0].endswith("\\")
    return steps


def plain(line: str) -> str:
    """A line without what differs from run to run: moments, durations, places of this machine."""
    line = line.replace(str(CLONE), "CLONE")
    line = re.sub(r"/\S*/config/event", "CONFIG", line)
    line = re.sub(r"\S*\.config/posko/event", "CONFIG", line)
    line = re.sub(r"127\.0\.0\.1:\d+", "ADDRESS", line)
    line = re.sub(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d)?(\.\d+)?Z?", "TIME", line)
    line = re.sub(r"\b\d\d?:\d\d(:\d\d)?\b", "TIME", line)
    line = re.sub(r"\b\d+ ?(ms|s|min|h|seconds?|minutes?)\b( \d+ ?s\b)?", "DURATION", line)
    line = re.sub(r"[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}", "UUID", line)
    return " ".join(line.split())


def agrees(shown: list[str], printed: list[str]) -> bool:
    """Line by line; a line `...` of the README stands for any lines."""
    if not shown:
        return not printed
    if shown[0] == "...":
        return any(agrees(shown[1:], printed[skip:]) for skip in range(len(printed) + 1))
    return bool(printed) and shown[0] == printed[0] and agrees(shown[1:], printed[1:])


def lines_of(text) -> list[str]:
    lines = text.splitlines() if isinstance(text, str) else text
    return [plain(line) for line in lines if line.strip()]


@pytest.mark.timeout(BUILD_AND_START_SECONDS + 120)
def test_the_tours_of_the_readme(folder):
    assert README.exists(), "there is no README.md yet"
    blocks = TOUR.findall(README.read_text())
    named = [name for name, _ in blocks]
    for tour in TOURS:
        assert tour in named, (
            f"README.md has no block '<!-- tour: {tour} -->' followed by ```console"
        )
    steps = [step for _, block in blocks for step in steps_of(block)]
    assert steps, "the tours have no line that begins with '$ '"
    with Running(folder) as running:
        running.until("Ctrl-C stops the server")
        results = typed([command for command, _ in steps], terminal(running, folder), 300)
        wrong = []
        for (command, shown), (code, out) in zip(steps, results):
            if not agrees(lines_of(shown), lines_of(out)):
                expected = "\n".join(shown)
                wrong.append(
                    f"$ {command}\n--- README:\n{expected}\n--- printed (exit {code}):\n{out}\n"
                )
        assert not wrong, "\n".join(wrong)
