#!/usr/bin/env python3
"""Draws icon.svg in the sizes that systems want: needs Debian's librsvg2-bin.

icon-48.png, icon-128.png, icon-256.png for Linux, and icon.ico, a list of PNGs, for Windows.
"""

import pathlib
import struct
import subprocess

HERE = pathlib.Path(__file__).parent
SIZES_OF_WINDOWS = [16, 24, 32, 48, 64, 256]


def drawn(size):
    command = ["rsvg-convert", "-w", str(size), "-h", str(size), HERE / "icon.svg"]
    return subprocess.run(command, check=True, capture_output=True).stdout


def ico(pictures):
    """An icon file: a head, an entry for each picture, the pictures."""
    head = struct.pack("<HHH", 0, 1, len(pictures))
    at = len(head) + 16 * len(pictures)
    entries = b""
    for size, picture in pictures:
        side = size % 256  # 256 is written as 0.
        entries += struct.pack("<BBBBHHII", side, side, 0, 0, 1, 32, len(picture), at)
        at += len(picture)
    return head + entries + b"".join(picture for _, picture in pictures)


for size in [48, 128, 256]:
    (HERE / f"icon-{size}.png").write_bytes(drawn(size))
(HERE / "icon.ico").write_bytes(ico([(size, drawn(size)) for size in SIZES_OF_WINDOWS]))
