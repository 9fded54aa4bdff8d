"""How a scenario says that the server did what it must not, or that it cannot be tried here."""


class Violation(Exception):
    """The server broke a promise."""


class Skipped(Exception):
    """This machine does not allow the scenario, and why."""


def require(holds, promise: str):
    """`promise` says what was found, in words that stand alone."""
    if not holds:
        raise Violation(promise)
