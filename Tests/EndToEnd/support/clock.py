"""A server whose time of day is set by the test."""

from pathlib import Path

import pytest

from support.server import Server

LIBRARIES = "usr/lib/*/faketime/libfaketimeMT.so.1"


class Clock:
    """The server's time of day against the true one; it takes effect at once."""

    def __init__(self, folder: Path):
        found = sorted(Path("/").glob(LIBRARIES))
        if not found:
            pytest.skip("libfaketime is not installed (Debian package faketime)")
        self.library = found[0]
        self.setting = folder / "clock"
        self.set(0)

    def set(self, minutes: int):
        """In one step: the server may read it at any moment."""
        new = self.setting.with_suffix(".new")
        new.write_text(f"{minutes * 60:+}")
        new.replace(self.setting)

    def server(self, folder: Path) -> Server:
        environment = {
            "LD_PRELOAD": str(self.library),
            "FAKETIME_TIMESTAMP_FILE": str(self.setting),
            "FAKETIME_NO_CACHE": "1",
            "FAKETIME_DONT_FAKE_MONOTONIC": "1",
        }
        # The library comes up in `env` first, see Crash.clock.
        return Server(folder, environment=environment, launcher=("env",))

    @staticmethod
    def sweep():
        """What the library leaves in shared memory, since `env` never came to its end."""
        for name in Path("/dev/shm").glob("*faketime_s*_*"):
            if not Path(f"/proc/{name.name.rsplit('_', 1)[1]}").exists():
                name.unlink(missing_ok=True)
