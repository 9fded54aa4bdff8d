"""A day full of what nobody else may read: who people are, where they live, what staff wrote.

Every text stands in it once, so that a file in which one is found tells where it came from.
"""

from support import day
from support.people import Someone
from support.wire import Client, Refused

CODE = "hari-rahasia"
STAFF = [Someone(40 + index) for index in range(6)]
OWNER, FLAGGED, CHILDLESS, LEAVER, REFUSER, NEIGHBOUR = STAFF
WALK_IN = Someone(61)
STRANGER = Someone(62)
SERIALS = [f"RHS-7{number}531" for number in range(len(STAFF))]
KPJS = [f"2104455{number}908" for number in range(len(STAFF))]
ADDRESSES = [f"Jl. Cempaka Wulung {number} RT 07" for number in range(len(STAFF))]
PHONES = [f"08137755{number}142" for number in range(len(STAFF))]
HAMLET = "Kampung Pasirangin"
NOTES = {
    "note": "mengeluh pandangan kabur sejak lebaran",
    "amended": "tinggi badan tertinggal di kertas",
    "amendment": "salah baca timbangan bengkok",
    "not_measurable": "manset lengan tidak muat",
    "facility": "Puskesmas Maracang Utara",
    "disposition": "diantar kakaknya naik ojek",
    "override": "sudah diperiksa ulang dokter",
    "proxy_name": "Wawan Hermawanto",
    "proxy_relation": "keponakan tetangga",
    "holder": "laci hijau meja Ujang",
    "reversed": "tertukar waktu antre siang",
    "spoiled": "patah terinjak sandal",
    "refused": "sudah punya dari pabrik",
    "returned": "keluarga belum setuju",
    "forwarded": "pindah ikut suami",
    "cancelled": "harus menjaga cucu demam",
    "skipped": "takut jarum suntik",
    "transferred": "kursi roda sulit lewat",
    "left": "dipanggil pulang mertua",
    "no_nik": "kartu hanyut kebanjiran",
    "restricted": "diminta lewat surat kuasa",
    "read": "ditanya kembali oleh bidan",
    "export": "menunjukkan kartu keluarga",
    "name_match": "ejaan lama di ijazah",
    "duplicate": "Nyimas Sekar Kedaton",
}
PROXY_NIK = Someone(63).nik
ROSTER = "\n".join(
    ["NIK,Nama,Tgl Lahir,JK,Dusun,Alamat,No HP"]
    + [
        f"{p.nik},{p.name},{p.birth:%d/%m/%Y},{'P' if p.female else 'L'},{HAMLET},{address},{phone}"
        for p, address, phone in zip(STAFF, ADDRESSES, PHONES)
    ]
    # Refused: who it is about stays in the answer and goes nowhere else.
    + [f"3214163102900001,{STRANGER.name},31/02/1990,L,{HAMLET},,"]
).encode()
CARDS = "\n".join(
    ["No Kartu,KPJ,NIK,Nama,Program,Sumber Dana"]
    + [
        f"{serial},{kpj},{p.nik},{p.name},JKK+JKM,CSR"
        for serial, kpj, p in zip(SERIALS, KPJS, STAFF)
    ]
).encode()
SECRETS = [
    *[person.name for person in (*STAFF, WALK_IN, STRANGER)],
    *[person.nik for person in (*STAFF, WALK_IN)],
    *(SERIALS + KPJS + ADDRESSES + PHONES),
    *NOTES.values(),
    HAMLET,
    PROXY_NIK,
    "3214163102900001",
    "Jl. Kenanga Mekar 44",
    "081299001177",
]


class RichDay:
    """Plays it with one account, and the second person where two are needed."""

    def __init__(self, client: Client, record_holder: str = "RECORD_HOLDER_EVENT"):
        self.client = client
        self.settings = day.SETTINGS | {"slots": 20, "record_holder": record_holder}
        self.client.event = CODE

    def play(self) -> "RichDay":
        client = self.client
        client.CreateEvent(settings=self.settings)
        assert client.upload("ImportRoster", ROSTER).refused == 1
        assert client.upload("ReceiveCards", CARDS, box="1").received == len(STAFF)
        client.OpenEvent()
        self._register()
        self._screen("A001", ("sbp", 118), ("dbp", 76))
        self._screen("A002", ("sbp", 188), ("dbp", 114))
        self._others()
        self._refusals()
        self._hand_over()
        self._reads()
        return self

    def _register(self):
        wanted = {"purpose": "PURPOSE_BOTH", "consent": "CONSENT_GIVEN"}
        agreed = {"agreed": ["CONSENT_PURPOSE_FOLLOW_UP"]}
        for number in range(1, 6):
            self.client.AddRegistration(roster_number=number, **agreed, **wanted)
        person = WALK_IN.message | {
            "address": "Jl. Kenanga Mekar 44",
            "phone": "081299001177",
        }
        self.client.AddRegistration(person=person, **wanted)
        nameless = {"name": NOTES["duplicate"], "birth_date": "1980-02-03", "sex": "SEX_FEMALE"}
        self.client.AddRegistration(person=nameless, no_nik_reason=NOTES["no_nik"], **wanted)
        for number in range(1, 7):
            self.client.IssueTicket(registration=number)
        self.client.CancelRegistration(registration=7, reason=NOTES["cancelled"])

    def _screen(self, ticket, *values):
        client = self.client
        assert client.CallNext(station="vitals", counter=1).ticket == ticket
        client.Begin(ticket=ticket)
        part = day.part(*values, note=f"{NOTES['note']} {ticket}", symptoms=[])
        part["observations"].append(
            {"measurement": "spo2", "not_measurable": f"{NOTES['not_measurable']} {ticket}"}
        )
        record = {"ticket": ticket, "station": "vitals"}
        needs = client.RecordScreening(part=part, **record).disposition_required
        if needs:
            disposition = {
                "kind": "DISPOSITION_KIND_REFERRED",
                "facility": NOTES["facility"],
                "note": NOTES["disposition"],
                "override_level": "ACTION_LEVEL_YELLOW",
                "override_reason": NOTES["override"],
            }
            client.DisposeFinding(ticket=ticket, disposition=disposition)
        client.FinaliseScreening(ticket=ticket)
        more = day.part(("height", 160), ("weight", 58), note=NOTES["amended"])
        client.AmendScreening(part=more, reason=NOTES["amendment"], **record)
        client.Complete(ticket=ticket)

    def _others(self):
        client = self.client
        client.CallNext(station="vitals", counter=1)
        client.Begin(ticket="A003")
        client.Skip(ticket="A003", reason=NOTES["skipped"])
        client.Transfer(ticket="A003", to_station="cards", reason=NOTES["transferred"])
        client.Leave(ticket="A004", reason=NOTES["left"])
        client.RestrictPerson(person={"ticket": "A004"}, reason=NOTES["restricted"])

    def _hand_over(self):
        client = self.client
        client.AssignCard(card=1, holder=NOTES["holder"])
        for ticket in ("A001", "A002"):
            client.Transfer(ticket=ticket, to_station="cards")
        client.HandOverCard(ticket="A001")
        client.ReverseHandOver(card=1, reason=NOTES["reversed"])
        proxy = {
            "name": NOTES["proxy_name"],
            "relation": NOTES["proxy_relation"],
            "nik": PROXY_NIK,
        }
        client.HandOverCard(ticket="A001", proxy=proxy, card=1)
        client.SpoilCard(card=3, reason=NOTES["spoiled"])
        client.RefuseCard(card=5, reason=NOTES["refused"])
        client.ReturnCard(card=5, reason=NOTES["returned"])
        client.ForwardCard(card=6, to_village_code=day.OTHER_VILLAGE, reason=NOTES["forwarded"])

    def _refusals(self):
        """Whose answers say who has what, and are kept to be given again."""
        again = {"purpose": "PURPOSE_CHECK", "consent": "CONSENT_GIVEN"}
        self._refused("AddRegistration", person=OWNER.message, **again)
        unlikely = day.part(("sbp", 88), ("dbp", 97))
        self._refused("RecordScreening", ticket="A005", station="vitals", part=unlikely)
        match = NOTES["name_match"]
        self._refused("HandOverCard", ticket="A003", card=2, name_match_reason=match)
        self._refused("AssignCard", card=99, holder=NOTES["holder"])
        self._refused("CancelRegistration", registration=7, reason=NOTES["cancelled"])

    def _refused(self, method: str, **fields):
        try:
            getattr(self.client, method)(**fields)
        except Refused:
            return
        raise AssertionError(f"{method} was not refused")

    def _reads(self):
        read = {"full_nik": True, "reason": NOTES["read"]}
        self.client.FindRegistrations(name=OWNER.name[:5], read=read)
        self.client.GetRegistration(registration=1, read=read)
        self.client.FindCards(ticket="A001", read=read)
        self.client.ExportPerson(person={"nik": OWNER.nik}, reason=NOTES["export"])
