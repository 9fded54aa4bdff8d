"""A process that sends commands as fast as the server answers, or as fast as it is told to.

Started by the overload scenario with its orders as JSON; prints what it measured as JSON. Commands
are unary calls, each with a request id of its own, that cost the same however many there were.
"""

import asyncio
import json
import sys
import time
from collections import Counter

import grpc
from google.protobuf.message import Message
from support import contract
from support.wire import Refused

METHOD = "ReprintTicket"
CALL_SECONDS = 60
# Calls that a client has under way on a connection: many times what a desk has, and less than the
# server grants. It keeps further ones to itself, and the time that they would wait there is not the
# server's: such an arrival is counted and not sent. All connections together still have a third as
# many again under way as the server admits.
STREAMS = 64
HELD_BACK = "HELD_BACK"
TICK_SECONDS = 0.005


class Load:
    """`orders`: address, name, events with their tickets, channels, seconds, and in_flight or
    per_second."""

    def __init__(self, orders: dict):
        self.orders = orders
        self.tickets = [(e, t) for e, tickets in orders["events"].items() for t in tickets]
        self.sent = 0
        self.outcomes: Counter[str] = Counter()
        self.words: dict[str, str] = {}
        self.without_retry = 0
        self.latencies: list[float] = []
        self.late_seconds = 0.0
        self.in_flight: Counter[int] = Counter()

    async def run(self) -> dict:
        service = contract.METHODS[METHOD].containing_service.full_name
        options = [("grpc.use_local_subchannel_pool", 1)]
        channels = [
            grpc.aio.insecure_channel(self.orders["address"], options=options)
            for _ in range(self.orders["channels"])
        ]
        self.calls = [
            channel.unary_unary(
                f"/{service}/{METHOD}",
                request_serializer=bytes,
                response_deserializer=bytes,
            )
            for channel in channels
        ]
        # Desks are connected before the crowd comes.
        await asyncio.gather(*[channel.channel_ready() for channel in channels])
        begun = time.monotonic()
        if "per_second" in self.orders:
            await self._open_loop(begun)
        else:
            await self._closed_loop(begun)
        took = time.monotonic() - begun
        for channel in channels:
            await channel.close()
        return {
            "sent": self.sent,
            "took": took,
            "outcomes": self.outcomes,
            "words": self.words,
            "without_retry": self.without_retry,
            "latencies": self.latencies,
            "late_seconds": self.late_seconds,
        }

    async def _closed_loop(self, begun: float):
        async def desk():
            while time.monotonic() < begun + self.orders["seconds"]:
                await self._call()

        await asyncio.gather(*[desk() for _ in range(self.orders["in_flight"])])

    async def _open_loop(self, begun: float):
        """Sends on time, as far as streams allow, whether the last call was answered or not."""
        calls: set[asyncio.Task] = set()
        while (elapsed := time.monotonic() - begun) < self.orders["seconds"]:
            due = int(elapsed * self.orders["per_second"])
            for _ in range(due - self.sent):
                channel = self.sent % len(self.calls)
                if self.in_flight[channel] >= STREAMS:
                    self.sent += 1
                    self.outcomes[HELD_BACK] += 1
                    continue
                call = asyncio.create_task(self._call())
                calls.add(call)
                call.add_done_callback(calls.discard)
            await asyncio.sleep(TICK_SECONDS)
            lag = time.monotonic() - begun - elapsed - TICK_SECONDS
            self.late_seconds = max(self.late_seconds, lag)
        await asyncio.gather(*calls)

    async def _call(self):
        number = self.sent
        self.sent += 1
        request = self._request(number)
        channel = number % len(self.calls)
        self.in_flight[channel] += 1
        begun = time.monotonic()
        try:
            await self.calls[channel](request, timeout=CALL_SECONDS)
            self.outcomes["OK"] += 1
            self.latencies.append(time.monotonic() - begun)
        except grpc.RpcError as error:
            self.outcomes[error.code().name] += 1
            self.words[error.code().name] = error.details()
            self.without_retry += Refused.of(_Ended(error)).retry_seconds is None
        finally:
            self.in_flight[channel] -= 1

    def _request(self, number: int) -> bytes:
        event, ticket = self.tickets[number % len(self.tickets)]
        request: Message = contract.message(contract.METHODS[METHOD].input_type)(
            event=event, ticket=ticket, request_id=f"{self.orders['name']}-{number}"
        )
        return request.SerializeToString()


class _Ended:
    """An error of grpc.aio in the form of a call, which grpc_status reads details from."""

    def __init__(self, error: grpc.aio.AioRpcError):
        self.code, self.details = error.code, error.details
        self.trailing_metadata = error.trailing_metadata


if __name__ == "__main__":
    print(json.dumps(asyncio.run(Load(json.loads(sys.argv[1])).run())))
