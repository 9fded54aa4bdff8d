"""How a scenario says that the server did what it must not, or that it cannot be tried here."""

import contextlib


class Violation(Exception):
    """The server broke a promise."""


class Skipped(Exception):
    """This machine does not allow the scenario, and why."""


def require(holds, promise: str):
    """`promise` says what was found, in words that stand alone."""
    if not holds:
        raise Violation(promise)


class Tally:
    """For scenarios of independent parts: what one of them finds does not hide the others."""

    def __init__(self):
        self._broken: list[str] = []

    @contextlib.contextmanager
    def part(self):
        try:
            yield
        except Violation as violation:
            self._broken.append(str(violation))

    def require_none(self):
        require(not self._broken, "; ".join(self._broken))
