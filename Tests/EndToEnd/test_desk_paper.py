"""Slips that a desk prints by itself, and a printer that must not hold it up."""

import contextlib
import os
import socket

from support.desk import Desk
from support.escpos import printed
from support.printer import Printer


def test_a_slip_is_printed_once_the_number_is_there(posko, open_day):
    crowd = open_day(people=2, cards=0)
    printer = Printer()
    with Desk(posko, "desk", "registration", "--printer", printer.address, language="id") as clerk:
        clerk.see("tersambung")
        clerk.scan(crowd[0].nik)
        clerk.see(crowd[0].name)
        clerk.press("enter", "y", "enter")
        clerk.see("Nomor antrean A001", "(?i)slip sudah dicetak")
        assert printed(printer.jobs[0], 58).codes() == ["uji/A001"]
        clerk.press("print")
        printer.wait(2)
    again = "\n".join(line.text for line in printed(printer.jobs[1], 58).lines)
    assert "CETAK ULANG 1" in again
    printer.close()


def test_a_printer_that_is_off_does_not_hold_the_desk_up(posko, client, open_day):
    crowd = open_day(people=3, cards=0)
    with socket.create_server(("127.0.0.1", 0)) as closed:
        address = f"tcp:127.0.0.1:{closed.getsockname()[1]}"
    with Desk(posko, "desk", "registration", "--printer", address, language="id") as clerk:
        clerk.see("tersambung")
        for number, person in enumerate(crowd, 1):
            clerk.scan(person.nik)
            clerk.see(person.name)
            clerk.press("enter", "y", "enter")
            clerk.see(f"Nomor antrean A00{number}", "TIDAK tercetak")
    assert client.FindRegistrations().total == 3


def full_pipe(path) -> int:
    """A printer that takes nothing more, until it is read from."""
    os.mkfifo(path)
    pipe = os.open(path, os.O_RDWR | os.O_NONBLOCK)
    with contextlib.suppress(BlockingIOError):
        while True:
            os.write(pipe, b"x" * 4096)
    return pipe


def test_a_printer_that_hangs_does_not_keep_the_desk_from_the_server(
    posko, server, open_day, folder
):
    server.same_port = True
    crowd = open_day(people=3, cards=0)
    device = folder / "printer"
    full = full_pipe(device)
    with Desk(posko, "desk", "registration", "--printer", f"file:{device}", language="id") as clerk:
        clerk.see("tersambung")
        for number, person in enumerate(crowd[:2], 1):
            clerk.scan(person.nik)
            clerk.see(person.name)
            clerk.press("enter", "y", "enter")
            clerk.see(f"Nomor antrean A00{number}")
        server.restart(kill=True)
        # Two papers hang for ten seconds each.
        clerk.see("tersambung", seconds=6)
        clerk.scan(crowd[2].nik)
        clerk.see(crowd[2].name, seconds=3)
        clerk.press("enter", "y", "enter")
        clerk.see("Nomor antrean A003", seconds=3)
        clerk.see("Slip A001 TIDAK tercetak", seconds=20)
    os.close(full)
