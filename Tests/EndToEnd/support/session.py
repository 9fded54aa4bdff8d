"""Sessions on devices: what a client needs beside the contract, and who of a test has which."""

import base64
import hashlib
import os
import subprocess
import time
import uuid
from dataclasses import dataclass, field
from pathlib import Path

import grpc
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from google.rpc import error_details_pb2
from grpc_status import rpc_status

from support import contract
from support.paths import binary

ROLES = ["REGISTRAR", "CLINICIAN", "CARD_OFFICER", "ORGANIZER", "ADMIN", "DISPLAY"]
PROOF_SECONDS = 30
SERVICE = "/posko.v1.StaffService/"


def sha256(data: bytes) -> bytes:
    return hashlib.sha256(data).digest()


def base64url(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


class Device:
    """A machine with its Ed25519 key."""

    def __init__(self):
        self.key = Ed25519PrivateKey.generate()
        self.secret = self.key.private_bytes_raw()
        self.public = self.key.public_key().public_bytes_raw()
        self.id = sha256(self.public).hex()[:16]


@dataclass
class Session:
    """Somebody at work on a device."""

    staff: str
    device: Device
    token: bytes = field(default_factory=lambda: os.urandom(32))
    expires: int = 0
    proof: bytes = b""
    proof_at: float = 0.0
    # How far the server's clock is ahead of ours, in seconds.
    offset: float = 0.0

    def proof_of(self, moment: float, signer: Device | None = None) -> bytes:
        stamp = int(moment * 1000).to_bytes(8, "big", signed=True)
        key = (signer or self.device).key
        return stamp + key.sign(b"posko-proof-v1" + sha256(self.token) + stamp)

    @property
    def metadata(self) -> tuple:
        """Of the next call."""
        now = time.time() + self.offset
        if not 0 <= now - self.proof_at < PROOF_SECONDS:
            self.proof, self.proof_at = self.proof_of(now), now
        return (
            ("authorization", f"Bearer {base64url(self.token)}"),
            ("posko-proof-bin", self.proof),
        )

    def corrects(self, error: grpc.RpcError) -> bool:
        """Takes over the server's time, when that is why it refused."""
        status = rpc_status.from_call(error)
        for detail in status.details if status else ():
            info = error_details_pb2.ErrorInfo()
            if detail.Unpack(info) and info.reason == "PROOF_STALE":
                self.offset = int(info.metadata["server_time_ms"]) / 1000 - time.time()
                self.proof_at = 0.0
                return True
        return False

    @property
    def headers(self) -> list[str]:
        """For load generators: good for a minute."""
        (_, bearer), (_, proof) = self.metadata
        encoded = base64.b64encode(proof).rstrip(b"=").decode()
        return [f"authorization: {bearer}", f"posko-proof-bin: {encoded}"]


def call(address: str, method: str, session: Session, **fields):
    """One call of the staff's service; once more when the clocks differ."""
    kind = contract.METHODS[method]
    request, response = contract.message(kind.input_type), contract.message(kind.output_type)
    if "request_id" in request.DESCRIPTOR.fields_by_name:
        fields.setdefault("request_id", str(uuid.uuid4()))
    with grpc.insecure_channel(address, [("grpc.use_local_subchannel_pool", 1)]) as channel:
        stub = channel.unary_unary(
            SERVICE + method,
            request_serializer=request.SerializeToString,
            response_deserializer=response.FromString,
        )
        try:
            return stub(request(**fields), timeout=30, metadata=session.metadata)
        except grpc.RpcError as error:
            if not session.corrects(error):
                raise
            return stub(request(**fields), timeout=30, metadata=session.metadata)


def enrol(address: str, code: str, label: str = "a desk", device: Device | None = None) -> Session:
    """Lets a device in with a code."""
    session = Session("", device or Device())
    reply = call(
        address,
        "Enrol",
        session,
        code=code,
        device_key=session.device.public,
        device_label=label,
        token_hash=sha256(session.token),
    ).session
    session.staff, session.expires = reply.staff, reply.expires_at.seconds
    return session


class Office:
    """The accounts of one journal: an admin, and whoever a test asks for, on a device each."""

    def __init__(self):
        self.admin: Session | None = None
        self.sessions: dict[tuple[str, str], Session] = {}

    def open(self, address: str, code: str):
        self.admin = enrol(address, code, "office")
        call(address, "SetRoles", self.admin, staff="admin", grants=grants(ROLES))

    def code(self, address: str, staff: str, roles=ROLES, **more) -> str:
        """A code for an account, which is made when it is not there."""
        code = base64.b32encode(os.urandom(10)).decode()[:10]
        code = code.translate(str.maketrans("ILOU", "1109"))
        fields = {"staff": staff, "code": {"code_hash": sha256(code.encode()), **more}}
        try:
            call(address, "MakeCode", self.admin, **fields)
        except grpc.RpcError as error:
            if error.code() != grpc.StatusCode.NOT_FOUND:
                raise
            fields |= {"name": staff, "grants": grants(roles)}
            call(address, "AddAccount", self.admin, **fields)
        return code

    def session(self, address: str, staff: str, device: str) -> Session:
        """Of an account with every role, on the device of that name."""
        known = self.sessions.get((staff, device))
        if known is None:
            known = enrol(address, self.code(address, staff), device)
            self.sessions[staff, device] = known
        return known


def grants(roles) -> list[dict]:
    return [{"role": f"ROLE_{role}"} for role in roles]


_offices: dict[Path, Office] = {}
_journals: dict[str, Path] = {}


def admin_code(data: Path) -> str | None:
    """Before a server starts: a code, unless the admin of this journal is known to the tests."""
    if (data := data.resolve()) in _offices:
        return None
    made = subprocess.run(
        [binary("posko-server"), "admin-code", "--data", str(data)],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=60,
    )
    return made.stdout.strip() or None


def opened(data: Path, address: str, code: str | None):
    """A server listens there."""
    data = data.resolve()
    _journals[address] = data
    if code is not None:
        _offices[data] = Office()
        _offices[data].open(address, code)


def journal(address: str) -> Path | None:
    """The data folder of the server that listens there."""
    return _journals.get(address)


def office(address: str) -> Office | None:
    return _offices.get(_journals.get(address))


def session(address: str, staff: str, device: str) -> Session | None:
    """Nil where no server of the tests listens."""
    found = office(address)
    return found.session(address, staff, device) if found else None
