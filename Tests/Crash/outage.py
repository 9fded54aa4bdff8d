"""What a server must do while its disk takes no writes, and after."""

import time

from grpc_health.v1 import health_pb2, health_pb2_grpc
from support.server import Server, eventually
from support.wire import Client, Refused, fresh_id

from Crash.crew import Crew
from Crash.findings import Violation, require

# Services with at least one command; their health follows the disk.
MUTATING = [
    "EventService",
    "RosterService",
    "RegistrationService",
    "TicketService",
    "QueueService",
    "ScreeningService",
    "CardService",
    "DeskService",
]
READ_SECONDS = 2.0
NOTICED_SECONDS = 20
RECOVERED_SECONDS = 10
SERVING = health_pb2.HealthCheckResponse.SERVING
NOT_SERVING = health_pb2.HealthCheckResponse.NOT_SERVING


def wait_for_refusals(server: Server, crew: Crew):
    """Until desks are told that the disk takes nothing; they go on trying."""
    crew.put_offs.clear()
    eventually(
        lambda: len(crew.put_offs) >= 5 or server.process.poll() is not None,
        "desks are told that nothing can be written",
        NOTICED_SECONDS,
    )
    require(server.process.poll() is None, f"the server ended: {server.tail(5)}")


def require_bearing(server: Server, crew: Crew, seconds: float) -> str:
    """For some seconds: up, readable, honest about what it cannot do. What was measured."""
    looks, slowest = 0, 0.0
    deadline = time.monotonic() + seconds
    with Client(server.address, crew.halls[0].code) as client:
        while time.monotonic() < deadline:
            slowest = max(slowest, _look(client))
            _require_health(client, SERVING, NOT_SERVING)
            _require_refusal(client)
            looks += 1
            time.sleep(0.1)
    require(server.process.poll() is None, f"the server ended: {server.tail(5)}")
    for refused in crew.put_offs:
        require_retriable(refused)
    require(not crew.breaks, f"connections broke while the server was up: {dict(crew.breaks)}")
    require("journal not writable" in server.log_text(), "the log does not say what is wrong")
    return (
        f"{len(crew.put_offs)} calls of desks put off, all UNAVAILABLE with RetryInfo;"
        f" {looks} looks, slowest read {slowest * 1000:.0f} ms"
    )


def require_retriable(refused: Refused):
    require(
        refused.code.name == "UNAVAILABLE" and refused.retry_seconds is not None,
        f"a caller who waited was answered {refused} with RetryInfo {refused.retry_seconds}",
    )


def require_recovery(server: Server) -> float:
    """Nobody sends a command: the server finds out by itself that its disk is well again."""
    begun = time.monotonic()
    with Client(server.address) as client:
        while True:
            unwell = [name for name in MUTATING if _health(client, f"posko.v1.{name}") != SERVING]
            if not unwell:
                return time.monotonic() - begun
            require(
                time.monotonic() - begun < RECOVERED_SECONDS,
                f"{RECOVERED_SECONDS} s after the disk was well, and no command sent, health is"
                f" NOT_SERVING for {', '.join(unwell)}",
            )
            time.sleep(0.05)


def _look(client: Client) -> float:
    """The slowest of the reads that an organizer has on the screen."""
    slowest = 0.0
    for method in ("GetSummary", "ListLines", "GetEvent"):
        begun = time.monotonic()
        try:
            client.send(method, client.request(method), timeout=READ_SECONDS)
        except Refused as refused:
            raise Violation(f"{method} does not answer while the disk is away: {refused}") from None
        slowest = max(slowest, time.monotonic() - begun)
    return slowest


def _require_refusal(client: Client):
    request = client.request("CallNext", station="vitals", counter=1, request_id=fresh_id())
    try:
        client.send("CallNext", request)
    except Refused as refused:
        require_retriable(refused)
        return
    raise Violation("a command was acknowledged while the disk took nothing")


def _require_health(client: Client, whole: int, services: int):
    require(_health(client, "") == whole, "health of the empty name is not SERVING")
    for name in MUTATING:
        shown = _health(client, f"posko.v1.{name}")
        require(shown == services, f"health of {name} is {shown} while nothing can be written")


def _health(client: Client, service: str) -> int:
    stub = health_pb2_grpc.HealthStub(client.channel)
    return stub.Check(health_pb2.HealthCheckRequest(service=service), timeout=5).status
