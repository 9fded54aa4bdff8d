"""What a journal's file says to somebody who has no key: entries, facts, keys, bytes."""

from pathlib import Path

from support import contract
from support.audit import ask

Entry = contract.journal_entry()


def entries(data: Path, stream: str) -> list:
    """All entries of a stream, decoded; boxes stay shut."""
    rows = ask(
        data / "journal.sqlite",
        "SELECT bytes FROM entry WHERE stream = ? ORDER BY sequence",
        stream,
    )
    return [Entry.FromString(stored) for (stored,) in rows]


def facts(data: Path, stream: str, kind: str, after: int = 0) -> list[tuple]:
    """(entry, fact) of one kind such as record_read, of the entries after that sequence."""
    return [
        (entry, getattr(fact, kind))
        for entry in entries(data, stream)
        if entry.sequence > after
        for fact in entry.facts
        if fact.HasField(kind)
    ]


def last_sequence(data: Path, stream: str) -> int:
    ((last,),) = ask(
        data / "journal.sqlite", "SELECT max(sequence) FROM entry WHERE stream = ?", stream
    )
    return last or 0


def keys(data: Path, stream: str) -> dict[int, bytes]:
    """The sealed keys of the people, by their numbers."""
    rows = "SELECT person, box FROM person_key WHERE stream = ?"
    return dict(ask(data / "journal.sqlite", rows, stream))


def all_bytes(folder: Path) -> dict[str, bytes]:
    """Every file below a folder, as it lies there now."""
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def found(folder: Path, secrets) -> list[str]:
    """Which secrets stand in which file, whoever may read it."""
    wanted = [secret.encode() if isinstance(secret, str) else secret for secret in secrets]
    return [
        f"{secret!r} in {name}"
        for name, content in all_bytes(folder).items()
        for secret in wanted
        if secret in content
    ]
