"""Keeps what a terminal is sent as an asciicast: `asciinema play FILE` shows it again as it was."""

import json
import os
import sys
import time


def main():
    path, size = sys.argv[1:3]
    columns, rows = (int(number) for number in size.split("x"))
    begun = time.monotonic()
    pending = b""
    with open(path, "w", encoding="utf-8") as cast:
        head = {"version": 2, "width": columns, "height": rows, "timestamp": int(time.time())}
        cast.write(json.dumps(head) + "\n")
        while chunk := os.read(0, 65536):
            pending += chunk
            try:
                text, pending = pending.decode(), b""
            except UnicodeDecodeError as error:
                # A letter of several bytes may come in two pieces.
                text, pending = pending[: error.start].decode(), pending[error.start :]
            moment = round(time.monotonic() - begun, 3)
            cast.write(json.dumps([moment, "o", text], ensure_ascii=False) + "\n")
            cast.flush()


if __name__ == "__main__":
    main()
