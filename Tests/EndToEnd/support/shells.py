"""bash, zsh and fish, asked what they complete."""

import fcntl
import os
import pty
import select
import shutil
import struct
import subprocess
import termios
import time
from pathlib import Path

import pytest

from support.paths import BINARIES

SECONDS = 20

# Drives the function that the script registered as bash itself does it.
BASH = """
source "$SCRIPT"
declare -a spec
read -ra spec < <(complete -p posko)
for ((i = 0; i < ${#spec[@]}; i++)); do
  [[ ${spec[i]} = -F ]] && function=${spec[i + 1]}
done
COMP_WORDS=("$@")
COMP_CWORD=$(($# - 1))
COMP_LINE="$*"
COMP_POINT=${#COMP_LINE}
COMPREPLY=()
"$function" posko "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"
printf '%s\\n' "${COMPREPLY[@]}"
"""

# What completion offers goes to a file instead of the screen; then a key says that it is over.
ZSH = """
PS1='ready> '
unsetopt zle_bracketed_paste 2>/dev/null
autoload -Uz compinit && compinit -u -d "$FOLDER/dump"
source "$SCRIPT"
compadd() {
  local -a found options
  zparseopts -D -E -a options O: A: D:
  if [[ -n $options ]]; then builtin compadd "$options[@]" "$@"; return $?; fi
  builtin compadd -A found "$@"
  print -rl -- $found >> "$FOLDER/found"
  builtin compadd "$@"
}
over() { touch "$FOLDER/over" }
zle -N over
bindkey '^X' over
"""


# fish tells what the line can become, asked by the key while the line stands.
FISH = """
function fish_prompt; echo -n 'ready> '; end
source "$SCRIPT"
function over
  complete -C (commandline) > "$FOLDER/found"
  touch "$FOLDER/over"
end
bind \\cx over
"""


def need(shell: str) -> str:
    found = shutil.which(shell)
    if found is None:
        pytest.skip(f"{shell} is not installed (Debian package {shell})")
    return found


class Shells:
    """Each of the shells with the script that posko prints for it."""

    def __init__(self, posko, folder: Path):
        self.posko = posko
        self.folder = folder
        posko.login(posko.staff)
        self.environment = posko.environment | {
            "PATH": f"{BINARIES}:{os.environ['PATH']}",
            "HOME": str(folder),
            "FOLDER": str(folder),
            "TERM": "xterm",
        }

    def script(self, shell: str) -> dict[str, str]:
        path = self.folder / f"posko.{shell}"
        path.write_text(self.posko("completions", shell))
        return self.environment | {"SCRIPT": str(path)}

    def bash(self, line: str) -> list[str]:
        done = subprocess.run(
            [need("bash"), "--norc", "-c", BASH, "bash", *line.split(" ")],
            env=self.script("bash"),
            capture_output=True,
            text=True,
            timeout=SECONDS,
        )
        assert done.stderr == "", done.stderr
        return sorted(done.stdout.split())

    def fish(self, line: str) -> list[str]:
        found = self.typed([need("fish"), "-N", "-i", "-C", FISH], line.encode(), "fish")
        return sorted(words.split("\t")[0] for words in found)

    def zsh(self, line: str) -> list[str]:
        (self.folder / ".zshrc").write_text(ZSH)
        # The key waits behind the completion that the tabulator begins.
        found = self.typed([need("zsh"), "-d", "-i"], line.encode() + b"\t", "zsh")
        return sorted({word for words in found for word in words.split()})

    def typed(self, command: list[str], keys: bytes, shell: str) -> list[str]:
        """What a shell in a terminal wrote down when these keys and Ctrl-X were hit."""
        for name in ("found", "over"):
            (self.folder / name).unlink(missing_ok=True)
        environment = self.script(shell) | {"ZDOTDIR": str(self.folder)}
        child, terminal = pty.fork()
        if child == 0:
            os.execve(command[0], command, environment)
        try:
            seen = _read_until(terminal, b"ready> ")
            os.write(terminal, keys + b"\x18")
            _read_until(terminal, b"", (self.folder / "over").exists, seen)
        finally:
            os.close(terminal)
            os.waitpid(child, 0)
        found = self.folder / "found"
        return found.read_text().splitlines() if found.exists() else []


def _read_until(terminal: int, words: bytes, done=lambda: False, seen: bytes = b"") -> bytes:
    """Everything that the terminal shows until these words, or until it is done."""
    deadline = time.monotonic() + SECONDS
    while not done() and (not words or words not in seen):
        assert time.monotonic() < deadline, f"the shell shows {seen!r}"
        if select.select([terminal], [], [], 0.05)[0]:
            seen += os.read(terminal, 4096)
    return seen


def in_a_terminal(command: list[str], environment: dict, rows: int = 24, columns: int = 80) -> str:
    """What a command shows on a terminal of this size, with all that steers it."""
    mine, its = pty.openpty()
    fcntl.ioctl(its, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
    process = subprocess.Popen(
        command,
        env={"TERM": "xterm"} | environment,
        stdin=subprocess.DEVNULL,
        stdout=its,
        stderr=its,
    )
    os.close(its)
    shown = b""
    try:
        while piece := os.read(mine, 4096):
            shown += piece
    except OSError:
        # Nobody has the other end any more.
        pass
    finally:
        os.close(mine)
        process.wait(SECONDS)
    return shown.decode().replace("\r\n", "\n")
