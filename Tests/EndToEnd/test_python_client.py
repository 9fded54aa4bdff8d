"""A gRPC client of another language: reflection, the committed protos, health, rich errors."""

import grpc
import pytest
from google.protobuf import descriptor_pool, json_format, message_factory
from grpc_health.v1 import health_pb2, health_pb2_grpc
from grpc_reflection.v1alpha.proto_reflection_descriptor_database import (
    ProtoReflectionDescriptorDatabase,
)

from support import contract
from support import session as sessions
from support.people import Someone
from support.wire import Client, Refused

SERVED = {service.full_name for service in contract.SERVICES}
SERVER_ITSELF = ""


@pytest.fixture
def reflected(server):
    """What the server says about itself; nothing of it comes from files of this clone."""
    with grpc.insecure_channel(server.address) as channel:
        database = ReflectionV1(channel)
        yield channel, database, descriptor_pool.DescriptorPool(database)


class ReflectionV1(ProtoReflectionDescriptorDatabase):
    """grpcio-reflection asks for grpc.reflection.v1alpha; this asks for v1, the same messages."""

    def __init__(self, channel):
        super().__init__(channel)
        from grpc_reflection.v1alpha import reflection_pb2

        self._v1 = channel.stream_stream(
            "/grpc.reflection.v1.ServerReflection/ServerReflectionInfo",
            request_serializer=reflection_pb2.ServerReflectionRequest.SerializeToString,
            response_deserializer=reflection_pb2.ServerReflectionResponse.FromString,
        )

    def _do_one_request(self, request, key):
        response = next(iter(self._v1(iter([request]), timeout=10)))
        if response.WhichOneof("message_response") == "error_response":
            raise KeyError(key)
        return response


def test_reflection_lists_the_services(reflected):
    _, database, _ = reflected
    services = set(database.get_services())
    assert SERVED <= services
    assert {"grpc.health.v1.Health", "grpc.reflection.v1.ServerReflection"} <= services


def test_reflection_describes_what_the_files_say(reflected):
    _, _, pool = reflected
    for service in contract.SERVICES:
        described = pool.FindServiceByName(service.full_name)
        assert [m.name for m in described.methods] == [m.name for m in service.methods]
        for method, committed in zip(described.methods, service.methods):
            fields = {f.name: f.number for f in committed.input_type.fields}
            assert {f.name: f.number for f in method.input_type.fields} == fields
            assert method.client_streaming == committed.client_streaming
            assert method.server_streaming == committed.server_streaming


def test_reflection_answers_for_unknown_names(reflected):
    _, _, pool = reflected
    with pytest.raises(KeyError):
        pool.FindServiceByName("posko.v1.NoService")


def test_a_client_that_knows_nothing_but_reflection_runs_an_event(server, reflected):
    channel, _, pool = reflected
    session = sessions.session(server.address, "stranger", "elsewhere")

    def call(service, name, **fields):
        method = pool.FindServiceByName(f"posko.v1.{service}").FindMethodByName(name)
        request = message_factory.GetMessageClass(method.input_type)
        response = message_factory.GetMessageClass(method.output_type)
        send = channel.unary_unary(
            f"/posko.v1.{service}/{name}",
            request_serializer=request.SerializeToString,
            response_deserializer=response.FromString,
        )
        answer = send(
            json_format.ParseDict(fields, request()), timeout=10, metadata=session.metadata
        )
        return json_format.MessageToDict(answer)

    settings = {"villageCode": "32.14.16.2005", "date": "2025-11-21", "slots": 2}
    made = call("EventService", "CreateEvent", requestId="r1", settings=settings)
    assert made["event"] == "3214162005-20251121"
    event = {"event": made["event"]}
    call("EventService", "OpenEvent", requestId="r2", **event)
    person = {"name": Someone(1).name, "nik": Someone(1).nik}
    wanted = {"person": person, "purpose": "PURPOSE_BOTH", "consent": "CONSENT_GIVEN"}
    added = call("RegistrationService", "AddRegistration", requestId="r3", **event, **wanted)
    assert added["registration"] == 1
    issued = call("TicketService", "IssueTicket", requestId="r4", registration=1, **event)
    assert issued["ticket"] == "A001"
    shown = call("EventService", "GetEvent", **event)["event"]
    assert shown["phase"] == "EVENT_PHASE_OPEN"
    assert shown["villageName"] == "Tanjungsari"
    summary = call("SummaryService", "GetSummary", **event)
    assert summary["slots"] == {"capacity": 2, "taken": 1, "free": 1, "waitlisted": 0}


def test_the_stubs_of_the_committed_files(server):
    from posko.v1 import event_service_pb2, queue_service_pb2

    with grpc.insecure_channel(server.address) as channel:
        events = contract.stub_module("event_service").EventServiceStub(channel)
        settings = event_service_pb2.EventSettings(village_code="3214162005", date="2025-11-21")
        metadata = sessions.session(server.address, "stranger", "elsewhere").metadata
        made = events.CreateEvent(
            event_service_pb2.CreateEventRequest(event="uji", request_id="1", settings=settings),
            timeout=10,
            metadata=metadata,
        )
        assert (made.event, made.receipt.sequence) == ("uji", 1)
        assert made.receipt.time.seconds > 0
        queue = contract.stub_module("queue_service").QueueServiceStub(channel)
        asked = queue_service_pb2.ListLinesRequest(event="uji")
        lines = queue.ListLines(asked, timeout=10, metadata=metadata).lines
        assert [line.station for line in lines] == ["vitals", "lab", "doctor", "cards"]


def test_health_check_and_watch(server):
    with grpc.insecure_channel(server.address) as channel:
        health = health_pb2_grpc.HealthStub(channel)
        serving = health_pb2.HealthCheckResponse.SERVING
        for name in [SERVER_ITSELF, *sorted(SERVED)]:
            request = health_pb2.HealthCheckRequest(service=name)
            assert health.Check(request, timeout=10).status == serving, name
        with pytest.raises(grpc.RpcError) as unknown:
            health.Check(health_pb2.HealthCheckRequest(service="posko.v1.None"), timeout=10)
        assert unknown.value.code() == grpc.StatusCode.NOT_FOUND

        watch = health.Watch(health_pb2.HealthCheckRequest(service=SERVER_ITSELF), timeout=30)
        assert next(watch).status == serving
        missing = health.Watch(health_pb2.HealthCheckRequest(service="posko.v1.None"), timeout=30)
        assert next(missing).status == health_pb2.HealthCheckResponse.SERVICE_UNKNOWN
        missing.cancel()
        watch.cancel()


def test_health_watch_ends_or_says_not_serving_when_the_server_stops(server):
    with grpc.insecure_channel(server.address) as channel:
        health = health_pb2_grpc.HealthStub(channel)
        watch = health.Watch(health_pb2.HealthCheckRequest(), timeout=30)
        assert next(watch).status == health_pb2.HealthCheckResponse.SERVING
        assert server.stop() == 0
        try:
            said = [answer.status for answer in watch]
        except grpc.RpcError as ended:
            assert ended.code() in (grpc.StatusCode.UNAVAILABLE, grpc.StatusCode.CANCELLED)
        else:
            assert health_pb2.HealthCheckResponse.SERVING not in said


def test_a_refusal_of_the_rules_is_a_rich_error(client, make_event):
    make_event(slots=1)
    with pytest.raises(Refused) as refused:
        client.CallNext(station="vitals", counter=1)
    error = refused.value
    assert error.code == grpc.StatusCode.FAILED_PRECONDITION
    assert (error.reason, error.domain) == ("LINE_EMPTY", "posko")
    assert error.metadata.get("station") == "vitals"
    assert error.localized, "a LocalizedMessage that can be shown to a person"
    with pytest.raises(Refused) as missing:
        client.GetTicket(ticket="A777")
    assert missing.value.code == grpc.StatusCode.NOT_FOUND
    assert missing.value.reason == "TICKET_NOT_FOUND"


def test_invalid_fields_are_named(client, make_event):
    make_event()
    with pytest.raises(Refused) as refused:
        client.AddRegistration(
            person={"name": "", "nik": "321416150570000", "birth_date": "1970-02-30"},
            purpose="PURPOSE_BOTH",
            consent="CONSENT_GIVEN",
        )
    error = refused.value
    assert error.code == grpc.StatusCode.INVALID_ARGUMENT
    assert error.domain == "posko" and error.reason
    assert error.violations
    assert error.violations.keys() <= {"person.name", "person.nik", "person.birth_date"}
    assert "321416150570000" not in str(error.violations), "a NIK has no place in an error"


def test_unknown_rpc_is_unimplemented(server):
    with Client(server.address) as client:
        call = client.channel.unary_unary("/posko.v1.EventService/Nothing")
        with pytest.raises(grpc.RpcError) as unknown:
            call(b"", timeout=10)
        assert unknown.value.code() == grpc.StatusCode.UNIMPLEMENTED
