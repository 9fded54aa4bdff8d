"""The card desk at the command line."""

import pytest

from support import people
from support.people import Someone


@pytest.fixture
def desk(open_day, posko):
    """Six people, the first four with a card in stock; all here for a card: K001 to K006."""
    open_day(people=6, cards=4)
    for number in range(1, 7):
        posko("registration", "add", "--roster", str(number), "--for", "card", "--ticket")
    return posko


def cards(posko) -> dict:
    return posko.json("summary")["cards"]


def card(posko, serial) -> dict:
    return posko.json("card", "find", "--serial", serial)["cards"][0]


def test_a_list_and_then_its_box(open_day, posko, folder):
    crowd = open_day(people=4, cards=0)
    box = folder / "box.csv"
    box.write_bytes(people.cards_csv(crowd, programme="JKK", funding="APBD"))
    dry = posko.json("card", "receive", str(box), "--dry-run")
    assert dry["dryRun"] and cards(posko)["listed"] == 0
    listed = posko.json("card", "receive", str(box), "--list-only")
    assert (listed["listed"], listed.get("received", 0), listed["matched"]) == (4, 0, 4)
    assert (cards(posko)["listed"], cards(posko)["received"]) == (4, 0)
    received = posko.json("card", "receive", str(box), "--box", "BOX 7")
    assert (received.get("listed", 0), received["received"]) == (0, 4)
    again = posko.json("card", "receive", str(box), "--box", "BOX 7")
    assert again["unchanged"] == 4 and again.get("received", 0) == 0
    one = card(posko, "TJS-00002")
    assert one["box"] == "BOX 7" and one["state"] == "CARD_STATE_IN_STOCK"
    assert one["programmes"] == ["PROGRAMME_JKK"] and one["funding"] == "FUNDING_SOURCE_REGENCY"
    groups = cards(posko)["groups"]
    assert groups[0]["programme"] == "JKK" and groups[0]["funding"] == "regency"


def test_problems_of_a_card_list(open_day, posko, folder):
    crowd = open_day(people=2, cards=0)
    stranger = Someone(70)
    rows = [
        "No Kartu,KPJ,NIK,Nama,Program,Sumber Dana",
        f"S-1,,{crowd[0].nik},{crowd[0].name},JKK+JKM,CSR",
        f",12345678901,{stranger.nik},{crowd[1].name},JKM,APBD",
        f"S-3,,,{crowd[1].name},JKK,CSR",
        f"S-4,,{crowd[1].nik},{crowd[1].name},JHT,CSR",
        f"S-1,,{crowd[1].nik},{crowd[1].name},JKK,CSR",
    ]
    to_mend = folder / "mend.csv"
    done = posko.json(
        "card", "receive", "-", "--problems", str(to_mend), stdin="\n".join(rows).encode()
    )
    assert (done["received"], done["refused"], done["suggested"]) == (2, 3, 1)
    codes = {(p["row"], p["code"]) for p in done["problems"]}
    assert {(4, "NIK_MISSING"), (5, "PROGRAMME_UNKNOWN"), (6, "CARD_OF_ANOTHER")} <= codes
    assert len(to_mend.read_text().strip().splitlines()) == 4


def test_hand_over_and_reverse(desk):
    posko = desk
    text = posko("card", "hand-over", "K001")
    assert "TJS-00001" in text or "1" in text
    posko.refused(3, "CARD_HANDED_OVER", "card", "hand-over", "K001")
    posko.refused(3, "CARD_NOT_CHOSEN", "card", "hand-over", "K005")
    posko.refused(3, "CARD_NOT_THEIRS", "card", "hand-over", "K005", "--card", "2")
    posko.refused(4, "CARD_NOT_FOUND", "card", "hand-over", "K005", "--card", "99")
    posko("card", "reverse", "1", "--reason", "wrong person")
    posko.refused(3, "CARD_NOT_HANDED_OVER", "card", "reverse", "1", "--reason", "again")
    assert (cards(posko)["handedOver"], cards(posko)["reversed"]) == (0, 1)
    assert posko.json("card", "hand-over", "K001", "--card", "1")["card"] == 1
    history = [step["description"] for step in card(posko, "TJS-00001")["history"]]
    assert [d for d in history if "handed over to owner, K001" in d] != []
    assert any("wrong person" in d for d in history)
    assert card(posko, "TJS-00001")["ticket"] == "K001"


def test_a_proxy(desk):
    posko = desk
    neighbour, owner = people.crowd(6)[4], people.crowd(6)[1]
    proxy = (
        "--proxy-name",
        neighbour.name,
        "--proxy-relation",
        "neighbour",
        "--proxy-nik",
        neighbour.nik,
    )
    assert posko.run("card", "hand-over", "K005", "--card", "2", *proxy[:4]).code == 64
    self_proxy = ("--proxy-name", owner.name, "--proxy-relation", "self", "--proxy-nik", owner.nik)
    posko.refused(3, "PROXY_IS_OWNER", "card", "hand-over", "K002", "--card", "2", *self_proxy)
    posko("card", "hand-over", "K005", "--card", "2", *proxy)
    assert cards(posko)["byProxy"] == 1
    assert neighbour.nik not in posko("card", "find", "--serial", "TJS-00002")


def test_a_match_by_name(desk):
    posko = desk
    other, person = Someone(80), people.crowd(6)[5]
    line = f"S-80,{other.nik},{person.name},JKM,CSR"
    posko("card", "receive", "-", stdin=f"No Kartu,NIK,Nama,Program,Sumber Dana\n{line}\n".encode())
    found = posko.json("card", "find", "--ticket", "K006")
    assert not found.get("cards")
    assert found["suggestions"][0]["card"]["serial"] == "S-80"
    assert found["suggestions"][0]["nameSimilarity"] == 100
    assert "S-80" in posko("card", "find", "--ticket", "K006")
    posko.refused(3, "CARD_NOT_THEIRS", "card", "hand-over", "K006", "--card", "5")
    posko("card", "hand-over", "K006", "--card", "5", "--name-match", "same family card")


def test_every_way_out_of_the_box(desk, folder):
    posko = desk
    posko("card", "assign", "2", "--to", "Desk 6")
    assert card(posko, "TJS-00002")["holder"] == "Desk 6"
    posko("card", "spoil", "#2", "--reason", "name misspelt", "--wrong-data")
    posko("card", "refuse", "3", "--reason", "has one")
    assert cards(posko)["refused"] == 1
    posko("card", "return", "3", "--reason", "not wanted")
    posko("card", "forward", "4", "--to", "32.14.16.2004", "--reason", "moved")
    posko.refused(3, "FORWARDED_TO_SELF", "card", "forward", "1", "--to", "32.14.16.2005")
    posko("card", "hand-over", "K001")
    posko.refused(3, "CARD_NOT_HERE", "card", "spoil", "2", "--reason", "again")
    for command in (("spoil", "1"), ("reverse", "1")):
        assert posko.run("card", *command).code == 64, "a reason is needed"
    balance = cards(posko)
    keys = ("received", "handedOver", "spoiled", "returned", "forwarded", "inStock")
    assert [balance[key] for key in keys] == [4, 1, 1, 1, 1, 0]
    by_state = posko.json("card", "find", "--state", "forwarded")["cards"]
    assert [c["serial"] for c in by_state] == ["TJS-00004"]
    assert "alanced" in posko("card", "reconcile")


def test_reconcile_against_a_count(desk, folder):
    posko = desk
    posko("card", "hand-over", "K001")
    counted = folder / "counted.txt"
    counted.write_text("TJS-00001\nTJS-00002\nTJS-00002\n#3\nUNKNOWN-9\n\n")
    result = posko.json("card", "reconcile", "--counted", str(counted))
    assert not result.get("balanced")
    kinds = {d["identifier"]: d["kind"] for d in result["differences"]}
    assert kinds == {
        "TJS-00001": "surplus",
        "TJS-00002": "duplicate",
        "UNKNOWN-9": "unknown",
        "TJS-00004": "missing",
    }
    holders = {d["identifier"]: d.get("lastHolder", "") for d in result["differences"]}
    assert "K001" in holders["TJS-00001"] and "BOX 1" in holders["TJS-00004"]
    text = posko("card", "reconcile", "--counted", str(counted))
    for word in ("TJS-00001", "missing", "surplus", "UNKNOWN-9"):
        assert word in text
    counted.write_text("TJS-00002\nTJS-00003\nTJS-00004\n")
    assert posko.json("card", "reconcile", "--counted", str(counted))["balanced"]


def test_one_card_a_worker_and_programme_over_all_events(desk, make_event):
    posko = desk
    posko("card", "hand-over", "K001")
    make_event("lain")
    other = ("--event", "lain")
    first = people.crowd(1)
    refused = posko.json("card", "receive", "-", *other, stdin=people.cards_csv(first))
    assert [p["code"] for p in refused["problems"]] == ["SERIAL_TAKEN"]
    posko("card", "receive", "-", *other, stdin=people.cards_csv(first, serial="OTHER-{}"))
    person = ("--nik", first[0].nik, "--name", first[0].name)
    posko("registration", "add", *person, "--for", "card", "--ticket", *other)
    posko.refused(3, "WORKER_HAS_CARD", "card", "hand-over", "K001", *other)
    posko("card", "reverse", "1", "--reason", "wrong person")
    posko("card", "hand-over", "K001", *other)
    posko.refused(3, "WORKER_HAS_CARD", "card", "hand-over", "K001")


def test_nobody_gets_a_card_while_another_desk_serves_them(open_day, posko):
    open_day(people=1, cards=1)
    posko("registration", "add", "--roster", "1", "--consent", "yes", "--ticket")
    posko("queue", "next", "--station", "vitals")
    posko.refused(3, "PERSON_ELSEWHERE", "card", "hand-over", "A001")
