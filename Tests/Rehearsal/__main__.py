"""A day played at real desks by people who read and type as people do, and recorded.

Ends with 0 when everybody went home and nothing was lost or doubled, else with 1 and what was.
"""

import argparse
import contextlib
import sys
import tempfile
import threading
import time
from pathlib import Path

from support.audit import audit
from support.cli import Posko
from support.desk import Desk
from support.people import cards_csv, crowd, roster_csv
from support.players import CardOfficer, Clerk, Doctor, Laboratory, Nurse, Player, at_work
from support.server import Server, eventually
from support.wire import Client, fresh_id

EVENT = "gladi"
SETTINGS = {
    "name": "Gladi Posko",
    "village_code": "32.14.16.2005",
    "date": "2025-11-21",
    "slots": 300,
    "workers_total": 2400,
    "workers_covered_before": 1560,
}
SEED = 20251121


def main() -> int:
    options = _options()
    options.out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="posko-rehearsal-") as folder:
        server = Server(Path(folder), same_port=True).start()
        try:
            _day(server, Path(folder), options)
        except AssertionError as stuck:
            print(f"tools/rehearse: {stuck}: {stuck.__cause__ or ''}")
            return 1
        finally:
            server.stop()
    print(f"tools/rehearse: nothing lost, nothing doubled; recordings in {options.out}")
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="tools/rehearse", description=__doc__.splitlines()[0])
    parser.add_argument("--people", type=int, default=50, metavar="N", help="(50)")
    parser.add_argument("--key-ms", type=int, default=180, metavar="N", help="a key takes (180)")
    parser.add_argument("--out", type=Path, required=True, help="folder of the recordings")
    return parser.parse_args()


def _day(server: Server, folder: Path, options: argparse.Namespace):
    people = crowd(options.people)
    with Client(server.address) as client, contextlib.ExitStack() as opened:
        client.CreateEvent(event=EVENT, settings=SETTINGS, request_id=fresh_id())
        client.event = EVENT
        client.OpenEvent()
        client.upload("ImportRoster", roster_csv(people[: len(people) * 4 // 5]))
        client.upload("ReceiveCards", cards_csv(people[: len(people) * 2 // 3]), box="1")

        def desk(name: str, *command: str) -> Desk:
            posko = Posko(server.address, folder / name, event=EVENT, staff=name)
            posko.login(name)
            record = options.out / f"{name}.cast"
            seconds = options.key_ms / 1000
            made = Desk(posko, *command, language="id", record=record, key_seconds=seconds)
            opened.enter_context(made).see("tersambung")
            return made

        over = threading.Event()
        clerks, counters = _players(desk, people, over)
        desk("panitia", "watch")
        begun = time.monotonic()
        with at_work(clerks + counters) as check:
            _until_finished(client, len(people), check)
            over.set()
        _report(clerks, counters, time.monotonic() - begun)
        _reckon(client, server, people)


def _players(desk, people, over) -> tuple[list[Player], list[Player]]:
    clerks = [
        Clerk("daftar-1", desk("daftar-1", "desk", "registration"), SEED, people[::2]),
        Clerk(
            "daftar-2",
            desk("daftar-2", "desk", "registration", "--counter", "2"),
            SEED,
            people[1::2],
        ),
    ]
    counters = [
        kind(name, desk(name, "desk", station, "--counter", counter), SEED, over)
        for kind, name, station, counter in [
            (Nurse, "tensi-1", "vitals", "1"),
            (Nurse, "tensi-2", "vitals", "2"),
            (Laboratory, "lab-1", "lab", "1"),
            (Doctor, "dokter", "doctor", "1"),
            (CardOfficer, "kartu", "cards", "1"),
        ]
    ]
    return clerks, counters


def _until_finished(client, count: int, check):
    def done() -> bool:
        check()
        return client.GetSummary().visits.finished >= count

    eventually(done, f"{count} people have gone home", seconds=60 + count * 20)


def _report(clerks, counters, seconds: float):
    print(f"{seconds / 60:.1f} minutes")
    for player in clerks + counters:
        served = len(player.people if isinstance(player, Clerk) else player.served)
        keys = player.desk.keystrokes
        print(f"  {player.name:<10} {served:>4} people, {keys:>5} keys")


def _reckon(client, server: Server, people):
    summary = client.GetSummary()
    names = [r.person.name for r in client.FindRegistrations(limit=1000).registrations]
    assert sorted(names) == sorted(p.name for p in people), "somebody is missing, or twice there"
    assert summary.visits.finished == len(people), summary.visits
    assert summary.cards.handed_over == len(people) * 2 // 3, summary.cards
    audit("verify", server.data).expect(0)


if __name__ == "__main__":
    sys.exit(main())
