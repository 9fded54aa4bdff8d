"""Bad input of every RPC: a clear error, nothing changed, sizes bounded."""

import grpc
import pytest

from support import contract, day, people
from support.wire import Client, Refused, fresh_id

Code = grpc.StatusCode
# A rule may say no, a thing may not be there, a message may be too large; never a crash or a shrug.
CLEAR = {
    Code.INVALID_ARGUMENT,
    Code.NOT_FOUND,
    Code.FAILED_PRECONDITION,
    Code.ALREADY_EXISTS,
    Code.ABORTED,
    Code.RESOURCE_EXHAUSTED,
}
STRING, BYTES, MESSAGE, ENUM = 9, 12, 11, 14
# Longer than any field may be, and short enough to get through the limit of a message.
LONG = "x" * 1_500_000


@pytest.fixture
def played(client):
    day.play(day.Performer(client))
    return client


def first_outcome(client: Client, name: str, *requests):
    """Calls any RPC with these messages: its first answer, or its refusal."""
    method = contract.METHODS[name]
    sent = iter(requests) if method.client_streaming else requests[0]
    try:
        if not method.server_streaming:
            return client.send(name, sent)
        call = client.stub(name)(sent, timeout=20, metadata=client.metadata)
        try:
            answer = next(call)
        finally:
            call.cancel()
        return status_of(answer)
    except grpc.RpcError as error:
        return Refused.of(error)
    except Refused as refused:
        return refused


def status_of(answer):
    """An answer of Exchange that is an error, as one."""
    if getattr(answer, "error", b""):
        from google.rpc import status_pb2

        return Refused.of_status(status_pb2.Status.FromString(answer.error))
    return answer


@pytest.mark.parametrize("name", sorted(contract.METHODS))
def test_empty_messages_are_refused(client, name):
    outcome = first_outcome(client, name, contract.message(contract.METHODS[name].input_type)())
    if name in ("ListEvents", "ListAccounts", "ListDevices", "WhoAmI"):
        assert not isinstance(outcome, Refused)
        return
    assert isinstance(outcome, Refused), f"accepted: {outcome}"
    assert outcome.code in (Code.INVALID_ARGUMENT, Code.NOT_FOUND), outcome
    assert outcome.reason and outcome.message


@pytest.mark.parametrize("name", ["ImportRoster", "ReceiveCards"])
def test_uploads_that_begin_wrongly_are_refused(played, name):
    kind = contract.message(contract.METHODS[name].input_type)
    options = {"event": day.CODE, "request_id": fresh_id()}
    before = day.see(played)
    for messages in (
        [],
        [kind(data=b"NIK,Nama\n")],
        [kind(options=options), kind(options={**options, "request_id": fresh_id()})],
        [kind(options=options)],
        [kind(options=options), kind(data=b"nothing,that,is,known\n1,2,3,4\n")],
        [kind(options=options), kind(data=b"\xff\xfe\x00N\x00I\x00K")],
    ):
        with pytest.raises(Refused) as refused:
            played.send(name, iter(messages))
        assert refused.value.code == Code.INVALID_ARGUMENT, refused.value
    assert day.see(played) == before


def hostile_fields(descriptor, prefix=()):
    """Paths to every field of a message, with hostile values for each."""
    for field in descriptor.fields:
        path = (*prefix, field)
        repeated = field.is_repeated
        if field.type == MESSAGE:
            if not repeated and len(prefix) < 3:
                yield from hostile_fields(field.message_type, path)
            continue
        if field.type == STRING:
            values = [
                LONG,
                "a\x00b",
                "\x1b[2J\r\n",
                "\u202egnol",
                " ",
                "'; DROP TABLE entry;--",
            ]
        elif field.type == BYTES:
            values = [b"\xff" * len(LONG)]
        elif field.type == ENUM:
            values = [99, -1]
        elif field.type in (8,):
            continue
        elif field.type in (3, 5):
            values = [-(2**31), 2**31 - 1]
        else:
            values = [2**32 - 1]
        for value in values:
            yield path, [value] if repeated else value


def put(message, path, value):
    for field in path[:-1]:
        message = getattr(message, field.name)
    last = path[-1]
    if last.is_repeated:
        getattr(message, last.name).extend(value)
    else:
        setattr(message, last.name, value)


UNARY = sorted(name for name, m in contract.METHODS.items() if not m.client_streaming)


@pytest.mark.parametrize("name", UNARY)
def test_hostile_values_of_every_field(played, name):
    """One field at a time. What is taken must be harmless: an answer, never INTERNAL or UNKNOWN."""
    before = day.without_sequence(day.see(played))
    wrong = []
    for path, value in hostile_fields(contract.METHODS[name].input_type):
        request = played.request(name)
        put(request, path, value)
        outcome = first_outcome(played, name, request)
        where = ".".join(field.name for field in path)
        shown = repr(value)[:40]
        if isinstance(outcome, Refused):
            if outcome.code not in CLEAR:
                wrong.append(f"{name} {where}={shown}: {outcome.code.name} {outcome.message[:200]}")
            if len(outcome.message) > 2000:
                wrong.append(
                    f"{name} {where}={shown}: a message of {len(outcome.message)} characters"
                )
        elif name in contract.mutating_methods():
            wrong.append(f"{name} {where}={shown}: was taken")
        elif len(str(value)) > 1_000_000:
            wrong.append(f"{name} {where}={shown}: a long text was taken")
    assert not wrong, "\n".join(wrong)
    assert day.without_sequence(day.see(played)) == before


def register(client, **person):
    return client.AddRegistration(person=person, purpose="PURPOSE_CHECK", consent="CONSENT_GIVEN")


def test_a_name_of_5_MB(played):
    before = day.see(played)
    with pytest.raises(Refused) as refused:
        register(played, name="Asep " * 1_000_000, nik=people.Someone(50).nik)
    assert refused.value.code in (Code.INVALID_ARGUMENT, Code.RESOURCE_EXHAUSTED)
    with pytest.raises(Refused) as refused:
        register(played, name="Asep " * 200_000, nik=people.Someone(50).nik)
    assert refused.value.code == Code.INVALID_ARGUMENT
    assert "person.name" in refused.value.violations
    assert day.see(played) == before


@pytest.mark.parametrize(
    "request_id", ["", "x" * 65, "with space", "é", "new\nline", "a/b", "\x00"]
)
def test_bad_request_ids(played, request_id):
    before = day.see(played)
    for name in sorted(contract.mutating_methods() - {"ImportRoster", "ReceiveCards"}):
        with pytest.raises(Refused) as refused:
            played.send(name, played.request(name, request_id=request_id))
        assert refused.value.code == Code.INVALID_ARGUMENT
        assert "request_id" in refused.value.violations, (name, refused.value)
    for name, field in (("ImportRoster", day.ROSTER), ("ReceiveCards", day.CARDS)):
        with pytest.raises(Refused) as refused:
            played.upload(name, field, request_id=request_id)
        assert refused.value.code == Code.INVALID_ARGUMENT
    assert day.see(played) == before


def test_control_characters_in_a_name(played):
    before = day.see(played)
    for name in ("Asep\x00", "\x1b[31mAsep", "\u202eAsep", "   "):
        with pytest.raises(Refused) as refused:
            register(played, name=name, nik=people.Someone(50).nik)
        assert refused.value.code == Code.INVALID_ARGUMENT
        assert "person.name" in refused.value.violations
    assert day.see(played) == before


def test_ten_thousand_stations(client):
    stations = [
        {"code": f"s{n}", "name": "S", "kind": "STATION_KIND_CHECK", "counters": 1}
        for n in range(10_000)
    ]
    settings = {"village_code": "3214162005", "date": "2025-11-21", "stations": stations}
    with pytest.raises(Refused) as refused:
        client.CreateEvent(event="banyak", settings=settings)
    assert refused.value.code == Code.INVALID_ARGUMENT
    assert any(field.startswith("settings.stations") for field in refused.value.violations)
    assert not client.ListEvents().events


@pytest.mark.parametrize(
    "nik",
    [
        "3214163102900001",
        "3214160013900001",
        "3214161505700000",
        "0014161505700001",
        "321416150570001",
    ],
)
def test_niks_that_cannot_be(played, nik):
    before = day.see(played)
    with pytest.raises(Refused) as refused:
        register(played, name="Asep Suryana", nik=nik)
    assert refused.value.code == Code.INVALID_ARGUMENT
    assert "person.nik" in refused.value.violations
    assert nik not in refused.value.message
    assert day.see(played) == before


def test_a_file_with_one_line_of_10_MB(played):
    before = day.without_sequence(day.see(played))
    row = f"{people.Someone(60).nik},{'x' * 10_000_000},01/01/1970,L,Cikole\n".encode()
    file = b"NIK,Nama,Tgl Lahir,JK,Dusun\n" + row
    try:
        answer = played.upload("ImportRoster", file)
    except Refused as refused:
        assert refused.code == Code.INVALID_ARGUMENT, refused
    else:
        assert (answer.added, answer.updated, answer.refused) == (0, 0, 1)
        assert len(answer.problems[0].record) <= 1024
    assert day.without_sequence(day.see(played)) == before


def test_pieces_of_a_file_above_1_MiB_are_refused(played):
    before = day.see(played)
    with pytest.raises(Refused) as refused:
        played.upload("ImportRoster", b"NIK,Nama\n" + b"x" * 3_000_000, chunk=1_500_000)
    assert refused.value.code in (Code.INVALID_ARGUMENT, Code.RESOURCE_EXHAUSTED)
    assert day.see(played) == before


def test_bytes_that_are_no_message(played):
    before = day.see(played)
    for name in UNARY:
        service = contract.METHODS[name].containing_service.full_name
        call = played.channel.unary_unary(f"/{service}/{name}")
        with pytest.raises(grpc.RpcError) as error:
            call(b"\xff\xff\xff\xff\xff", timeout=10, metadata=played.metadata)
        assert error.value.code() in (Code.INVALID_ARGUMENT, Code.INTERNAL), name
    assert day.see(played) == before
