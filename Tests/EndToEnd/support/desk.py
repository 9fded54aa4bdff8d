"""A desk in a real terminal: tmux runs it, keys go in as people press them, screens come out."""

import os
import re
import shlex
import subprocess
import time
import uuid
from pathlib import Path

from support.cli import Posko
from support.paths import binary

# Slower than a scanner types: what is faster is taken for one.
KEY_SECONDS = 0.07
# The same key again, sooner than that, is one that is held down.
AGAIN_SECONDS = 0.13
SCREEN_SECONDS = 15
RECORDER = Path(__file__).with_name("record.py")

KEYS = {
    "enter": "Enter", "esc": "Escape", "tab": "Tab", "backspace": "BSpace", "up": "Up",
    "down": "Down", "left": "Left", "right": "Right", "pgup": "PageUp", "pgdn": "PageDown",
    "next": "F2", "recall": "F3", "begin": "F4", "missed": "F5", "done": "F6", "undo": "F7",
    "print": "F8", "more": "F9", "quit": "F10", "help": "F1",
}  # fmt: skip


class Desk:
    """`posko …` in a tmux of its own, ended by its own server's end.

    `posko` is logged in already; `language` is what the screen speaks.
    """

    def __init__(
        self,
        posko: Posko,
        *command: str,
        columns: int = 80,
        rows: int = 24,
        language: str = "en",
        record: Path | None = None,
        key_seconds: float = KEY_SECONDS,
        **environment: str,
    ):
        posko.login(posko.staff)
        self.socket = f"posko-{uuid.uuid4().hex[:12]}"
        self.keystrokes = 0
        self.pressed = ""
        self.key_seconds = key_seconds
        settings = posko.environment | {"POSKO_LANG": language, "ESCDELAY": "25"} | environment
        assignments = [f"{name}={value}" for name, value in settings.items()]
        line = shlex.join(["env", *assignments, binary("posko"), *command])
        # What it says when it ends stays on the screen.
        line += "; echo ENDED-$?; sleep 3600"
        self._tmux(
            "-f", "/dev/null", "new-session", "-d", "-x", str(columns), "-y", str(rows), line
        )
        self._tmux("set", "-g", "escape-time", "0")
        if record is not None:
            size = f"{columns}x{rows}"
            self._tmux("pipe-pane", "-O", shlex.join(["python3", str(RECORDER), str(record), size]))

    def _tmux(self, *arguments: str) -> str:
        done = subprocess.run(
            ["tmux", "-L", self.socket, *arguments],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=20,
            env=os.environ | {"TERM": "xterm-256color", "LC_ALL": "C.UTF-8"},
        )
        assert done.returncode == 0, f"tmux {' '.join(arguments)}: {done.stderr}"
        return done.stdout

    # What a person does

    def press(self, *names: str, hold: bool = False):
        """Keys by what they are called here: "next", "enter", or a single character.

        With `hold` they come as fast as the terminal takes them, as from a key that is held down.
        """
        for name in names:
            if name == self.pressed and not hold:
                time.sleep(AGAIN_SECONDS)
            self.pressed = name if name in KEYS else ""
            if name in KEYS:
                self._tmux("send-keys", KEYS[name])
            else:
                self._tmux("send-keys", "-l", name)
            self.keystrokes += 1
            if not hold:
                time.sleep(self.key_seconds)

    def type(self, text: str):
        self.press(*text)

    def scan(self, code: str):
        """What a reader does: the whole code and Enter at once. No keystroke of a person."""
        time.sleep(self.key_seconds)
        self._tmux("send-keys", "-l", code + "\r")
        self.pressed = "enter"
        time.sleep(self.key_seconds)

    # What a person sees

    @property
    def screen(self) -> str:
        return self._tmux("capture-pane", "-p")

    def see(self, *texts: str, seconds: float = SCREEN_SECONDS) -> str:
        """Waits until all of these stand on the screen; they are regular expressions."""
        deadline = time.monotonic() + seconds
        while True:
            screen = self.screen
            missing = [text for text in texts if not re.search(text, screen)]
            if not missing:
                return screen
            if time.monotonic() > deadline:
                raise AssertionError(f"not seen within {seconds} s: {missing}\n{screen}")
            time.sleep(0.05)

    def resize(self, columns: int, rows: int):
        self._tmux("resize-window", "-x", str(columns), "-y", str(rows))

    def process(self) -> int:
        """Of the desk itself, which is the shell's child."""
        shell = self._tmux("list-panes", "-F", "#{pane_pid}").strip()
        children = Path(f"/proc/{shell}/task/{shell}/children").read_text().split()
        return int(children[0])

    def close(self):
        subprocess.run(
            ["tmux", "-L", self.socket, "kill-server"],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=20,
        )

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()
