"""Slips from the command line, on a printer that is a socket, read by an independent reader."""

import socket

import pytest

from support import visits
from support.escpos import codes, printed, screenshot
from support.printer import Printer


@pytest.fixture
def printer():
    printer = Printer()
    yield printer
    printer.close()


@pytest.fixture
def measured(client, open_day):
    """Somebody of the roster with a raised pressure, whom a doctor referred, and a card."""
    crowd = open_day()
    ticket = visits.arrive(client, crowd[0])
    part = {
        "observations": [
            {"measurement": "sbp", "value": "186", "confirmed": True},
            {"measurement": "dbp", "value": "112", "confirmed": True},
        ]
    }
    client.RecordScreening(ticket=ticket, station="vitals", part=part)
    return ticket


def refer(client, ticket):
    referred = {"kind": "DISPOSITION_KIND_REFERRED", "facility": "Puskesmas Pondoksalam"}
    client.DisposeFinding(ticket=ticket, disposition=referred)


@pytest.mark.parametrize("width", [58, 80])
def test_a_reprint_says_so_and_is_counted(posko, client, measured, printer, width):
    paper = ("--printer", printer.address, "--paper", str(width))
    for count in (1, 2):
        posko("print", "ticket", measured, *paper)
        out = printed(printer.jobs[-1], width)
        text = "\n".join(line.text for line in out.lines)
        assert f"REPRINT {count}" in text and measured in text
        assert out.codes() == [f"uji/{measured}"]
    assert client.GetTicket(ticket=measured).visit.reprints == 2


def test_a_result_slip_names_level_value_and_source(posko, measured, printer):
    posko("print", "result", measured, "--printer", printer.address, "--lang", "id")
    text = "\n".join(line.text for line in printed(printer.jobs[-1], 58).lines)
    for word in ("186/112 mmHg", "ORANYE", "PNPK Hipertensi"):
        assert word in text
    assert "CETAK ULANG" not in text and "diagnos" not in text.lower()
    posko("print", "result", measured, "--printer", printer.address, "--lang", "id")
    again = "\n".join(line.text for line in printed(printer.jobs[-1], 58).lines)
    assert "CETAK ULANG 1" in again


def test_a_referral_waits_for_the_clinician(posko, client, measured, printer):
    ran = posko.run("print", "referral", measured, "--printer", printer.address).expect(64)
    assert "No clinician has decided" in ran.err
    refer(client, measured)
    posko("print", "referral", measured, "--printer", printer.address)
    text = "\n".join(line.text for line in printed(printer.jobs[-1], 58).lines)
    assert "Puskesmas Pondoksalam" in text and "REPRINT" not in text


def test_a_receipt_names_the_proxy(posko, client, measured, printer):
    refer(client, measured)
    posko.run("print", "card", "1", "--printer", printer.address).expect(64)
    client.HandOverCard(ticket=measured)
    posko("print", "card", "1", "--printer", printer.address)
    text = "\n".join(line.text for line in printed(printer.jobs[-1], 58).lines)
    assert "TJS-00001" in text and measured in text
    client.ReverseHandOver(card=1, reason="fetched by a relative")
    proxy = {"name": "Rina Marlina", "relation": "spouse", "nik": "3214164506880077"}
    client.HandOverCard(ticket=measured, card=1, proxy=proxy)
    posko("print", "card", "1", "--printer", printer.address)
    text = "\n".join(line.text for line in printed(printer.jobs[-1], 58).lines)
    assert "Rina Marlina" in text and "3214********0077" in text
    assert "REPRINT 1" in text


def test_the_preview_can_be_scanned_from_the_screen(posko, measured):
    shown = posko("print", "ticket", measured, "--preview")
    assert codes(screenshot(shown)) == [f"uji/{measured}"]


def test_a_printer_that_does_not_answer_is_told_plainly(posko, measured):
    with socket.create_server(("127.0.0.1", 0)) as closed:
        address = f"tcp:127.0.0.1:{closed.getsockname()[1]}"
    ran = posko.run("print", "ticket", measured, "--printer", address).expect(64)
    assert address in ran.err and "are its address and port right" in ran.err
    ran = posko.run("print", "ticket", measured).expect(64)
    assert "--preview" in ran.err
    ran = posko.run("print", "ticket", measured, "--printer", "usb").expect(64)
    assert "tcp:" in ran.err
    for wrong in (("--paper", "70"), ("--code-page", "utf8")):
        ran = posko.run("print", "ticket", measured, "--preview", *wrong).expect(64)
        assert wrong[1] in ran.err


def test_the_code_page_is_the_printers(posko, measured, printer):
    posko("print", "result", measured, "--printer", printer.address, "--code-page", "wpc1252")
    assert b"\x1bt\x10" in printer.jobs[-1]
    printed(printer.jobs[-1], 58)
