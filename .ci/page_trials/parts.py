"""What is tried in every browser: where the page lies, what it keeps, and a server for it."""

import functools
import http.server
import os
import pathlib
import sys
import threading

ROOT = pathlib.Path(__file__).resolve().parents[2]
DIST = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else ROOT / "dist").resolve()
PICTURES = os.environ.get("PAGE_PICTURES")
# The name under which the browser keeps what is remembered.
MEMORY = "kuril-atlas"
# A point of Iturup in the middle of the map, on a day on which it has just changed hands.
ITURUP = "1945-08-30?at=45.130,147.970&km=200"


class Failed(Exception):
    """What doesn't hold, in a sentence."""


def keep_picture(name, png):
    """Keeps a picture, where pictures are wanted."""
    if PICTURES:
        pathlib.Path(PICTURES).mkdir(parents=True, exist_ok=True)
        pathlib.Path(PICTURES, f"{name}.png").write_bytes(png)


def serve(folder):
    """A server for the folder; gives its address."""
    class Quiet(http.server.SimpleHTTPRequestHandler):
        extensions_map = {**http.server.SimpleHTTPRequestHandler.extensions_map,
                          ".wasm": "application/wasm"}

        def log_message(self, *_):
            pass

    handler = functools.partial(Quiet, directory=folder)
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return f"http://127.0.0.1:{server.server_port}/"
