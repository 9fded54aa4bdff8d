"""The committed .proto files, compiled when the tests start, as any Python program would do it."""

import atexit
import importlib
import importlib.resources
import shutil
import sys
import tempfile

from google.protobuf import descriptor_pool
from grpc_tools import protoc

from support.paths import PROTO

_out = tempfile.mkdtemp(prefix="posko-e2e-proto-")
atexit.register(shutil.rmtree, _out, ignore_errors=True)

_files = sorted(str(path.relative_to(PROTO)) for path in (PROTO / "posko" / "v1").glob("*.proto"))
_journal_files = [f"posko/journal/v1/{name}.proto" for name in ("fact", "staff", "entry")]
_well_known = importlib.resources.files("grpc_tools") / "_proto"
_status = protoc.main(
    [
        "protoc",
        f"-I{PROTO}",
        f"-I{_well_known}",
        f"--python_out={_out}",
        f"--grpc_python_out={_out}",
    ]
    + _files
    + _journal_files
)
if _status != 0:
    raise RuntimeError("protoc of grpcio-tools refuses the committed .proto files")
sys.path.insert(0, _out)

MODULES = [
    importlib.import_module(name[: -len(".proto")].replace("/", ".") + "_pb2") for name in _files
]
SERVICES = [
    service for module in MODULES for service in module.DESCRIPTOR.services_by_name.values()
]
METHODS = {method.name: method for service in SERVICES for method in service.methods}
_pool = descriptor_pool.Default()


def message(descriptor):
    """The Python class of a message."""
    from google.protobuf import message_factory

    return message_factory.GetMessageClass(descriptor)


def type_named(name: str):
    """The class of posko.v1.<name>."""
    return message(_pool.FindMessageTypeByName(f"posko.v1.{name}"))


def journal_entry():
    """The class of posko.journal.v1.Entry, the format of what is stored."""
    module = importlib.import_module("posko.journal.v1.entry_pb2")
    return module.Entry


def stub_module(name: str):
    """The generated stubs of one service file, such as queue_service."""
    return importlib.import_module(f"posko.v1.{name}_pb2_grpc")


def mutating_methods() -> set[str]:
    """Names of the RPCs that change something of an event: their request has a request_id."""
    names = set()
    for method in METHODS.values():
        if method.containing_service.name == "StaffService":
            continue
        fields = method.input_type.fields_by_name
        if "request_id" in fields:
            names.add(method.name)
        options = fields.get("options")
        if options is not None and "request_id" in options.message_type.fields_by_name:
            names.add(method.name)
    return names
