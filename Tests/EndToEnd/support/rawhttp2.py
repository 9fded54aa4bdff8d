"""HTTP/2 by hand: frames that no library would send, on connections that end in any way."""

import contextlib
import socket
import struct
import time
from dataclasses import dataclass, field

import h2.config
import h2.connection
import h2.events
import h2.exceptions
import h2.settings
import hpack

PREFACE = b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"
DATA, HEADERS, PRIORITY, RST_STREAM, SETTINGS = range(5)
PUSH_PROMISE, PING, GOAWAY, WINDOW_UPDATE, CONTINUATION = range(5, 10)
KINDS = {
    "DATA": DATA,
    "HEADERS": HEADERS,
    "PRIORITY": PRIORITY,
    "RST_STREAM": RST_STREAM,
    "SETTINGS": SETTINGS,
    "PUSH_PROMISE": PUSH_PROMISE,
    "PING": PING,
    "GOAWAY": GOAWAY,
    "WINDOW_UPDATE": WINDOW_UPDATE,
    "CONTINUATION": CONTINUATION,
}
END_STREAM, ACK, END_HEADERS, PADDED, PRIORITISED = 0x1, 0x1, 0x4, 0x8, 0x20
CANCEL = 8
PATIENCE = 10


def frame(kind: int, flags: int = 0, stream: int = 0, payload: bytes = b"", length=None) -> bytes:
    """A frame, which may lie about its length."""
    size = len(payload) if length is None else length
    return struct.pack(">I", size)[1:] + struct.pack(">BBI", kind, flags, stream) + payload


def settings(**values: int) -> bytes:
    """SETTINGS by their names in h2, such as INITIAL_WINDOW_SIZE=0."""
    codes = h2.settings.SettingCodes
    body = b"".join(struct.pack(">HI", codes[name], value) for name, value in values.items())
    return frame(SETTINGS, 0, 0, body)


def reset(stream: int, code: int = CANCEL) -> bytes:
    return frame(RST_STREAM, 0, stream, struct.pack(">I", code))


def window_update(stream: int, increment: int) -> bytes:
    return frame(WINDOW_UPDATE, 0, stream, struct.pack(">I", increment))


def request_headers(path: str, metadata: tuple = (), **replaced: str | None) -> list[tuple]:
    """What a gRPC client sends; `te=None` leaves one away, `method="GET"` changes one."""
    fields = {
        ":method": "POST",
        ":scheme": "http",
        ":path": path,
        ":authority": "localhost",
        "te": "trailers",
        "content-type": "application/grpc",
    }
    for name, value in replaced.items():
        name = name.replace("_", "-")
        fields[f":{name}" if f":{name}" in fields else name] = value
    return [(name, value) for name, value in fields.items() if value is not None] + list(metadata)


def block(headers: list[tuple]) -> bytes:
    """A header block that leaves no trace in the table, so that it can be sent any time."""
    return hpack.Encoder().encode([hpack.NeverIndexedHeaderTuple(*pair) for pair in headers])


def message(body: bytes = b"", compressed: int = 0, length: int | None = None) -> bytes:
    """A message of gRPC, which may lie about its length."""
    return struct.pack(">BI", compressed, len(body) if length is None else length) + body


class Wire:
    """A connection on which anything can be sent."""

    def __init__(self, address: str, hello: bytes | None = PREFACE + settings()):
        host, port = address.rsplit(":", 1)
        self.socket = socket.create_connection((host, int(port)), timeout=PATIENCE)
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.ended = False
        self.unread = b""
        if hello:
            self.send(hello)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def close(self):
        self.socket.close()

    def vanish(self):
        """Ends it with a reset, without a word in HTTP/2."""
        self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.socket.close()

    def send(self, data: bytes) -> bool:
        """Whether the server still takes it; False once it hung up."""
        try:
            self.socket.sendall(data)
        except (BrokenPipeError, ConnectionResetError):
            self.ended = True
        return not self.ended

    def finish(self):
        """Half a close: nothing more comes from here."""
        with contextlib.suppress(OSError):
            self.socket.shutdown(socket.SHUT_WR)

    def frames(self, seconds: float = PATIENCE):
        """(kind, flags, stream, payload) of what comes, until the server hangs up or the time."""
        deadline = time.monotonic() + seconds
        while True:
            while len(self.unread) >= 9:
                size = int.from_bytes(self.unread[:3], "big")
                if len(self.unread) < 9 + size:
                    break
                kind, flags, stream = struct.unpack(">BBI", self.unread[3:9])
                payload, self.unread = self.unread[9 : 9 + size], self.unread[9 + size :]
                yield kind, flags, stream & 0x7FFF_FFFF, payload
            left = deadline - time.monotonic()
            if self.ended or left <= 0:
                return
            self.socket.settimeout(left)
            try:
                data = self.socket.recv(65_536)
            except TimeoutError:
                return
            except ConnectionResetError:
                data = b""
            finally:
                self.socket.settimeout(PATIENCE)
            self.ended = not data
            self.unread += data

    def hung_up(self, seconds: float = PATIENCE) -> bool:
        """Whether the server ends the connection within that time."""
        for _ in self.frames(seconds):
            pass
        return self.ended

    def heard(self, kind: int, stream: int | None = None, seconds: float = PATIENCE) -> bytes:
        """The payload of the next frame of that kind."""
        for found, _, of, payload in self.frames(seconds):
            if found == kind and stream in (None, of):
                return payload
        raise AssertionError(f"no frame of type {kind}; hung up: {self.ended}")


@dataclass
class Answer:
    """How a call ended."""

    headers: dict[str, str] = field(default_factory=dict)
    data: bytes = b""
    reset: int | None = None
    goaway: int | None = None
    hung_up: bool = False
    over: bool = False

    @property
    def status(self) -> int | None:
        """Of gRPC."""
        return int(self.headers["grpc-status"]) if "grpc-status" in self.headers else None


class Speaker:
    """A connection that keeps to HTTP/2, by h2, and says what it likes in gRPC."""

    def __init__(self, address: str):
        self.wire = Wire(address, hello=None)
        config = h2.config.H2Configuration(
            header_encoding="utf-8",
            validate_outbound_headers=False,
            normalize_outbound_headers=False,
        )
        self.h2 = h2.connection.H2Connection(config)
        self.h2.initiate_connection()
        self.answers: dict[int, Answer] = {}
        self.gone: Answer | None = None
        self._flush()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.wire.close()

    def _flush(self):
        self.wire.send(self.h2.data_to_send())

    def begin(self, headers: list[tuple], end: bool = False) -> int:
        stream = self.h2.get_next_available_stream_id()
        self.h2.send_headers(stream, headers, end_stream=end)
        self.answers[stream] = Answer()
        self._flush()
        return stream

    def say(self, stream: int, data: bytes, end: bool = True, seconds: float = PATIENCE):
        """Sends as fast as the windows allow; stops when the call is over."""
        deadline = time.monotonic() + seconds
        answer = self.answers[stream]
        while not (answer.over or self.gone) and time.monotonic() < deadline:
            try:
                room = self.h2.local_flow_control_window(stream)
                room = min(room, self.h2.max_outbound_frame_size)
                if room > 0 or not data:
                    piece, data = data[:room], data[room:]
                    self.h2.send_data(stream, piece, end_stream=end and not data)
                    self._flush()
                    if not data:
                        return
                    continue
            except h2.exceptions.ProtocolError:
                return
            self.listen(0.2)

    def listen(self, seconds: float):
        """Takes in what has come, waiting for something that long."""
        self.wire.socket.settimeout(seconds)
        try:
            data = self.wire.socket.recv(65_536)
        except TimeoutError:
            return
        except ConnectionResetError:
            data = b""
        finally:
            self.wire.socket.settimeout(PATIENCE)
        if not data:
            self.gone = self.gone or Answer()
            self.gone.hung_up = True
            return
        for event in self.h2.receive_data(data):
            self._take(event)
        self._flush()

    def _take(self, event):
        if isinstance(event, h2.events.ConnectionTerminated):
            self.gone = Answer(goaway=int(event.error_code))
        answer = self.answers.get(getattr(event, "stream_id", None))
        if answer is None:
            return
        if isinstance(event, h2.events.ResponseReceived | h2.events.TrailersReceived):
            answer.headers |= dict(event.headers)
        elif isinstance(event, h2.events.DataReceived):
            answer.data += event.data
            self.h2.acknowledge_received_data(event.flow_controlled_length, event.stream_id)
        elif isinstance(event, h2.events.StreamReset):
            answer.reset, answer.over = int(event.error_code), True
        elif isinstance(event, h2.events.StreamEnded):
            answer.over = True

    def answer(self, stream: int, seconds: float = PATIENCE) -> Answer:
        """How the call ended, or where it stands when the time is over."""
        deadline = time.monotonic() + seconds
        answer = self.answers[stream]
        while not (answer.over or self.gone) and time.monotonic() < deadline:
            self.listen(0.2)
        if not answer.over and self.gone:
            answer.goaway, answer.hung_up = self.gone.goaway, self.gone.hung_up
        return answer

    def call(self, headers: list[tuple], body: bytes = b"", end: bool = True) -> Answer:
        stream = self.begin(headers, end=end and not body)
        if body:
            self.say(stream, body, end)
        return self.answer(stream)
