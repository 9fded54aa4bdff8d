"""A network printer that is a socket."""

import contextlib
import socket
import threading

from support.server import eventually


class Printer:
    """A network printer that takes what it is sent; one job for each connection."""

    def __init__(self):
        self.socket = socket.create_server(("127.0.0.1", 0))
        self.address = f"tcp:127.0.0.1:{self.socket.getsockname()[1]}"
        self.jobs: list[bytes] = []
        threading.Thread(target=self._take, daemon=True).start()

    def _take(self):
        with contextlib.suppress(OSError):
            while True:
                connection, _ = self.socket.accept()
                with connection:
                    job = b""
                    while chunk := connection.recv(65536):
                        job += chunk
                    self.jobs.append(job)

    def close(self):
        self.socket.close()

    def wait(self, jobs: int):
        """Until so many have been printed."""
        eventually(lambda: len(self.jobs) >= jobs, f"{jobs} jobs")
