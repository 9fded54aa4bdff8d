"""Invented people with valid NIKs of Pondoksalam, and the files of a village office."""

import datetime

FIRST = ["Asep", "Budi", "Cucu", "Dadan", "Euis", "Fitri", "Gilang", "Hani", "Iis", "Jajang"]
LAST = ["Suryana", "Hidayat", "Rohaeti", "Kurnia", "Lestari", "Maulana", "Nurhayati", "Permana"]
HAMLETS = ["Cikole", "Pasirmunjul", "Babakan", "Sukamaju"]


def nik(birth: datetime.date, female: bool, serial: int, district: str = "321416") -> str:
    day = birth.day + (40 if female else 0)
    return f"{district}{day:02}{birth.month:02}{birth.year % 100:02}{serial:04}"


def letters(index: int) -> str:
    """A, B, …, Z, BA, BB, …: makes a name its own."""
    text = ""
    while True:
        index, digit = divmod(index, 26)
        text = chr(ord("A") + digit) + text
        if index == 0:
            return text


class Someone:
    """The n-th invented person: an adult under 60 unless a birth date says otherwise."""

    def __init__(self, index: int, birth: datetime.date | None = None):
        self.birth = birth or datetime.date(1970, 1, 1) + datetime.timedelta(days=index % 9000)
        self.female = index % 2 == 0
        self.nik = nik(self.birth, self.female, index % 9999 + 1)
        self.name = f"{FIRST[index % 10]} {LAST[index % 8]} {letters(index).capitalize()}nara"
        self.hamlet = HAMLETS[index % 4]

    @property
    def message(self) -> dict:
        return {"name": self.name, "nik": self.nik, "hamlet": self.hamlet}


def crowd(count: int, first: int = 0) -> list[Someone]:
    return [Someone(index) for index in range(first, first + count)]


def roster_csv(people, header: str = "NIK,Nama,Tgl Lahir,JK,Dusun") -> bytes:
    rows = [
        f"{p.nik},{p.name},{p.birth:%d/%m/%Y},{'P' if p.female else 'L'},{p.hamlet}" for p in people
    ]
    return "\n".join([header, *rows, ""]).encode()


def cards_csv(
    people, serial="TJS-{:05}", programme="JKK+JKM", funding="CSR", first: int = 1
) -> bytes:
    rows = [
        f"{serial.format(number)},{p.nik},{p.name},{programme},{funding}"
        for number, p in enumerate(people, first)
    ]
    return "\n".join(["No Kartu,NIK,Nama,Program,Sumber Dana", *rows, ""]).encode()
