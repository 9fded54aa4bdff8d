"""Requests of those who may not make them, and commands that only the stream has."""

from support import contract, fuzz
from support.fuzz_day import Day
from support.fuzz_judge import COMMANDS, EXCHANGE, INPUTS, UPLOADS, Stream
from support.fuzz_judge import clear, outcome_of, refusal, type_of

# They answer who has no session yet.
NEWCOMERS = {"Enrol", "SignIn"}


def own_commands(run, day: Day):
    """The stream's own: no command, and those that no RPC has."""
    stream = Stream(run.rng.choice(run.right["Exchange"]))
    messages = [EXCHANGE()]
    for field in EXCHANGE.DESCRIPTOR.fields:
        if field.message_type.full_name in INPUTS:
            continue
        run.asked.add(f"Exchange.{field.name}")
        for path in fuzz.paths(field.message_type) * 8:
            plain = contract.message(field.message_type)(request_id=day.fresh())
            changed, _ = fuzz.hostile(run.rng, plain, path, [], day.others())
            messages.append(EXCHANGE(**{field.name: changed}))
    for message in messages:
        outcome = stream.ask(message)
        run.alive("Exchange", outcome, message, "")
        wrong = ["wrote something"] if run.journal.news() else []
        run.judge("Exchange", outcome, clear(outcome) + wrong, message, "")
    run.asked.add("Exchange")
    stream.close()


def wrong_hands(run, day: Day):
    """Every RPC by who may not call it, and by who may at another event only."""
    stranger = day.stranger()
    before = run.view(day)
    for name in run.names:
        if name == "Exchange":
            continue
        wrong = [c for c in run.staff.single.values() if c not in run.right[name]]
        denied(run, day, name, run.staff.nobody, "SESSION_REQUIRED")
        if wrong:
            denied(run, day, name, run.rng.choice(wrong), "ROLE_REQUIRED")
        if "event" in type_of(name).DESCRIPTOR.fields_by_name or name in UPLOADS:
            denied(run, day, name, stranger, "", elsewhere=True)
    if before != run.view(day):
        run.wrong.append(f"{run.where}: changed by those who may change nothing")
    stranger.close()


def denied(run, day: Day, name: str, client, reason: str, elsewhere: bool = False):
    kind = type_of(name)
    plain = kind(**fuzz.plausible(kind.DESCRIPTOR, day.common()))
    paths = fuzz.paths(kind.DESCRIPTOR)
    if elsewhere:
        paths = [path for path in paths if path[-1].name not in ("event", "options", "data")]
    changed = plain
    if paths:
        changed, _ = fuzz.hostile(run.rng, plain, run.rng.choice(paths), [], day.others())
    outcome = outcome_of(client, name, iter([changed]) if name in UPLOADS else changed)
    run.alive(name, outcome, changed, "by wrong hands")
    wrong = clear(outcome)
    if not refusal(outcome):
        wrong.append("was taken from who may not ask")
    elif reason and outcome.reason != reason and name not in NEWCOMERS:
        wrong.append(f"{reason} should be said, not {outcome}")
    if run.journal.news():
        wrong.append("who may not ask leaves an entry")
    run.judge(name, outcome, wrong, changed, "by wrong hands")
    command = COMMANDS.get(kind.DESCRIPTOR.full_name)
    if command and client is not run.staff.nobody:
        streamed(run, name, client, EXCHANGE(**{command: changed}), reason)


def streamed(run, name: str, client, message, reason: str):
    """The stream is open to every role, and each command on it to its own."""
    stream = Stream(client)
    outcome = stream.ask(message)
    stream.close()
    run.alive(name, outcome, message, "by wrong hands on a stream")
    wrong = clear(outcome)
    if not refusal(outcome) or not (outcome.reason == reason or outcome.violations or not reason):
        wrong.append(f"{reason or 'a refusal'} should be said, not {outcome}")
    if run.journal.news():
        wrong.append("who may not ask leaves an entry")
    run.judge(name, outcome, wrong, message, "by wrong hands on a stream")
