"""A process of many watchers, some of which read nothing until they are told to.

Started by the overload scenario with its orders as JSON. Prints "watching" when all have their
first state. Then two lines come on standard input: the first says that the load begins, the second
has the events' newest entries as JSON and asks who knows them. The answer is JSON too, and the end.
"""

import asyncio
import json
import sys
import time

import grpc
from support import contract

PER_CHANNEL = 50
WATCH_SECONDS = 600
# Whoever reads nothing has told the server that it takes no more than this.
SMALL_WINDOW = [("grpc.http2.lookahead_bytes", 1024), ("grpc.http2.bdp_probe", 0)]
CAUGHT_UP_SECONDS = 30


class Watcher:
    """One stream and the newest entry that it has shown."""

    def __init__(self, channel: grpc.aio.Channel, method: str, event: str):
        descriptor = contract.METHODS[method]
        self.event = event
        self.method = method
        self.shown = 0
        self.messages = 0
        self.ended = ""
        self.longest_gap = 0.0
        self._last = time.monotonic()
        kind = contract.message(descriptor.input_type)
        self.call = channel.unary_stream(
            f"/{descriptor.containing_service.full_name}/{method}",
            request_serializer=kind.SerializeToString,
            response_deserializer=contract.message(descriptor.output_type).FromString,
        )(kind(event=event), timeout=WATCH_SECONDS)

    async def read_one(self) -> bool:
        try:
            message = await self.call.read()
        except grpc.RpcError as error:
            self.ended = error.code().name
            return False
        if message is grpc.aio.EOF:
            self.ended = "OK"
            return False
        now = time.monotonic()
        self.longest_gap = max(self.longest_gap, now - self._last)
        self._last = now
        self.messages += 1
        summary = getattr(message, "summary", None)
        self.shown = summary.sequence if summary is not None else message.sequence
        return True

    async def read_on(self):
        while await self.read_one():
            pass

    def begin_load(self):
        """Gaps are counted from now on."""
        self._last, self.longest_gap, self.messages = time.monotonic(), 0.0, 0


async def main(orders: dict):
    readers, silent = _watchers(orders)
    await asyncio.gather(*[watcher.read_one() for watcher in readers + silent])
    reading = [asyncio.create_task(watcher.read_on()) for watcher in readers]
    print("watching", flush=True)
    await asyncio.to_thread(sys.stdin.readline)
    for watcher in readers + silent:
        watcher.begin_load()
    newest = json.loads(await asyncio.to_thread(sys.stdin.readline))
    # Under load there is always something new in the figures; lines may stand still.
    gap = max(w.longest_gap for w in readers if w.method == "WatchSummary")
    reading += [asyncio.create_task(watcher.read_on()) for watcher in silent]
    begun = time.monotonic()
    while time.monotonic() - begun < CAUGHT_UP_SECONDS:
        behind = _behind(readers + silent, newest)
        if not behind:
            break
        await asyncio.sleep(0.05)
    took = time.monotonic() - begun
    answer = {
        "reading": len(readers),
        "silent": len(silent),
        "behind": len(_behind(readers, newest)),
        "silent_behind": len(_behind(silent, newest)),
        "dropped": [w.ended for w in readers if w.ended],
        "silent_dropped": [w.ended for w in silent if w.ended],
        "messages": sum(w.messages for w in readers),
        "longest_gap": gap,
        "silent_messages_most": max(w.messages for w in silent),
        "took": took,
    }
    for task in reading:
        task.cancel()
    print(json.dumps(answer), flush=True)


def _watchers(orders: dict) -> tuple[list[Watcher], list[Watcher]]:
    """Four of five follow the lines, one the figures."""

    def some(count: int, options: list) -> list[Watcher]:
        found: list[Watcher] = []
        for number in range(count):
            if number % PER_CHANNEL == 0:
                channel = grpc.aio.insecure_channel(orders["address"], options=options)
            method = "WatchSummary" if number % 5 == 0 else "WatchLines"
            event = orders["events"][number % len(orders["events"])]
            found.append(Watcher(channel, method, event))
        return found

    own = [("grpc.use_local_subchannel_pool", 1)]
    return some(orders["reading"], own), some(orders["silent"], own + SMALL_WINDOW)


def _behind(watchers: list[Watcher], newest: dict[str, int]) -> list[Watcher]:
    return [w for w in watchers if not w.ended and w.shown < newest[w.event]]


if __name__ == "__main__":
    asyncio.run(main(json.loads(sys.argv[1])))
