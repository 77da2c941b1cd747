#!/usr/bin/env python3
"""zip.py FOLDER FILE: packs a folder; the same content and dates make the same bytes."""

import pathlib
import sys
import time
import zipfile

folder, out = map(pathlib.Path, sys.argv[1:])
with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as packed:
    for file in sorted(it for it in folder.rglob("*") if it.is_file()):
        # A zip knows no date before 1980.
        date = max(time.gmtime(file.stat().st_mtime)[:6], (1980, 1, 1, 0, 0, 0))
        entry = zipfile.ZipInfo(file.relative_to(folder.parent).as_posix(), date)
        entry.compress_type = zipfile.ZIP_DEFLATED
        entry.external_attr = 0o644 << 16
        packed.writestr(entry, file.read_bytes())
