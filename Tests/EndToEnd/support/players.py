"""People who work at desks: they read a screen, press keys, and go on when the network is back.

They know nothing but what stands on their screen, as the people of a village do.
"""

import contextlib
import random
import re
import threading
import time

from support.desk import Desk
from support.people import Someone

# A day that stands still is a failure, not a long test.
PATIENCE_SECONDS = 60


class Stuck(AssertionError):
    pass


class Player:
    """Somebody at a desk, on a thread of their own, until nobody is left to come."""

    def __init__(self, name: str, desk: Desk, seed: int):
        self.name, self.desk = name, desk
        self.random = random.Random(f"{seed} {name}")
        self.failure: BaseException | None = None
        self.thread = threading.Thread(target=self._play, name=name, daemon=True)

    def _play(self):
        try:
            self.play()
        except BaseException as failure:
            self.failure = failure

    def play(self):
        raise NotImplementedError

    def start(self):
        self.thread.start()

    def see(self, *choices: str, seconds: float = PATIENCE_SECONDS) -> tuple[int, re.Match]:
        """Waits for the first of several things to be seen; which, and what it was."""
        deadline = time.monotonic() + seconds
        while True:
            screen = self.desk.screen
            for index, choice in enumerate(choices):
                if match := re.search(choice, screen):
                    return index, match
            if time.monotonic() > deadline:
                raise Stuck(f"{self.name} waits for {choices}; the screen says\n{screen}")
            time.sleep(0.1)


class Clerk(Player):
    """Registers people one after the other; some are on the roster, some walk in with a NIK."""

    def __init__(self, name: str, desk: Desk, seed: int, people: list[Someone]):
        super().__init__(name, desk, seed)
        self.people = people
        self.numbers: dict[str, str] = {}

    def play(self):
        for person in self.people:
            self.register(person)

    def register(self, person: Someone):
        self.desk.scan(person.nik)
        # Cut off, nobody can be looked up: then it is somebody with a NIK and no name.
        unknown = r"(?s)(Cocokkan|daftar warga tidak terbaca).*NIK 3214"
        known, _ = self.see(re.escape(person.name), unknown)
        self.desk.press("enter")
        if known == 1:
            self.see(r"▸ Nama")
            self.desk.type(person.name)
            self.desk.press("enter")
            self.see(r"▸ (Dusun|Kampung)")
            self.desk.type(person.hamlet)
            self.desk.press("enter")
        self.see(r"y .*t ")
        self.desk.press("y", "enter")
        which, match = self.see(
            r"(?s)Nomor antrean ([AP]\d{3}).*" + re.escape(person.name),
            r"tersimpan di meja ini",
        )
        if which == 0:
            self.numbers[person.nik] = match.group(1)


class Counter(Player):
    """Calls, serves and sends on, until somebody says that the day is over."""

    def __init__(self, name: str, desk: Desk, seed: int, over: threading.Event):
        super().__init__(name, desk, seed)
        self.over = over
        self.served: list[str] = []

    def play(self):
        while not self.over.is_set():
            self.desk.press("next")
            called, match = self.see(
                r"(?m)^ ([APK]\d{3}) dipanggil", r"Antrean kosong", r"TERPUTUS"
            )
            if called == 0:
                self.serve(match.group(1))
            else:
                time.sleep(0.3)

    def serve(self, ticket: str):
        self.desk.press("begin")
        # Not in the list of counters at the right.
        self.see(f"(?m)^ {ticket} sedang dilayani")
        self.work(ticket)
        self.see(r"Belum ada yang dipanggil")
        self.served.append(ticket)

    def work(self, ticket: str):
        raise NotImplementedError


class Nurse(Counter):
    """Blood pressure, pulse, weight, height; one in eight is high, one in twelve very high."""

    SECOND = {"152/94": "148/92", "192/118": "186/114"}

    def work(self, ticket: str):
        draw = self.random.random()
        pressure = "192/118" if draw < 0.08 else "152/94" if draw < 0.2 else "118/78"
        self.desk.type(pressure)
        self.desk.press("enter")
        if pressure == "192/118":
            self.see("Tanyakan sekarang")
            # None of the symptoms.
            self.desk.press("t")
        for value in (str(self.random.randint(64, 92)), "61,5", "158"):
            self.desk.type(value)
            self.desk.press("enter")
        if pressure in self.SECOND:
            self.see("Tekanan darah 2")
            self.desk.type(self.SECOND[pressure])
            self.desk.press("enter")
        self.see("HIJAU|KUNING|ORANYE|MERAH")
        self.desk.press("done")


class Laboratory(Counter):
    def work(self, ticket: str):
        self.desk.type(str(self.random.randint(84, 140)))
        self.desk.press("enter", "done")


class Doctor(Counter):
    def work(self, ticket: str):
        open_finding, _ = self.see(r"1 Ditangani", r"final")
        if open_finding == 0:
            self.desk.press("1", "enter")
            self.see("keputusan tercatat")
        self.desk.press("done")


class CardOfficer(Counter):
    def work(self, ticket: str):
        has_card, _ = self.see(r"Enter Serahkan", r"(?i)tidak ada kartu|tanpa kartu")
        if has_card == 0:
            self.desk.press("enter")
            self.see(r"(?i)diserahkan")
        self.desk.press("done")


@contextlib.contextmanager
def at_work(players: list[Player]):
    """Starts them, and lets them finish; whoever cannot go on is named, with their screen.

    What is yielded raises as soon as somebody is stuck.
    """

    def check():
        for player in players:
            if player.failure:
                raise AssertionError(f"{player.name} could not go on") from player.failure

    for player in players:
        player.start()
    yield check
    for player in players:
        player.thread.join(PATIENCE_SECONDS)
        check()
        assert not player.thread.is_alive(), f"{player.name} never stopped\n{player.desk.screen}"
