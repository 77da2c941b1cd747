#!/usr/bin/env python3
"""pack.py GLUE WASM LICENCES DIST: the page in two forms.

DIST/kuril-atlas.html holds all of it in one file, that opens from a disk too. DIST/web is a folder
for a server, with each large file packed beside it, for servers that pass such files on. The finer map
is apart in both: it comes after the first picture.
"""

import base64
import gzip
import io
import pathlib
import shutil
import subprocess
import sys
import zipfile

# Letters; of base64 four belong together.
PIECE = 1 << 18
HERE = pathlib.Path(__file__).parent
MAP = HERE.parents[1] / "assets" / "map"
# Which the program asks for: src/assets/finer_map.rs.
FINER = ["L1.topo.json", "L2.topo.json", "depth_1.topo.json", "depth_2.topo.json", "relief.jpg"]
glue, wasm, licences, dist = map(pathlib.Path, sys.argv[1:])


def packed(data):
    return gzip.compress(data, 9, mtime=0)


def as_text(data):
    return base64.b64encode(data).decode()


def in_pieces(data):
    """Scripts that each carry a piece, and have it taken as soon as it is there."""
    text = as_text(data)
    pieces = (text[at:at + PIECE] for at in range(0, len(text), PIECE))
    carried = "".join(f'<script type="application/gzip+base64">{piece}</script>'
                      "<script>take_piece()</script>\n" for piece in pieces)
    return carried + "<script>packed?.close().catch(() => {})</script>"


def finer_map():
    """The files of the finer map in a zip, the same each time."""
    zipped = io.BytesIO()
    with zipfile.ZipFile(zipped, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name in FINER:
            archive.writestr(zipfile.ZipInfo(name), (MAP / name).read_bytes(),
                             zipfile.ZIP_DEFLATED, 9)
    return zipped.getvalue()


def filled(template, values):
    for name, value in values.items():
        assert f"@{name}@" in template, name
        template = template.replace(f"@{name}@", value)
    return template


texts = b"".join(b"\n\n" + b"#" * 80 + b"\n# " + file.name.encode() + b"\n\n" + file.read_bytes()
                 for file in sorted(licences.iterdir()))
template = (HERE / "page.html").read_text()
common = {
    "ICON": as_text((HERE.parent / "icon" / "icon.svg").read_bytes()),
    "LICENCES": as_text(packed(texts)),
}
finer = finer_map()
# A closing tag in it would end the script.
script = glue.read_text().replace("</script", "<\\/script")

one = filled(template, common | {
    "GLUE": script,
    "WASM": in_pieces(packed(wasm.read_bytes())),
    "SOURCE": "pieces('application/wasm')",
    "MAP": f'<script id="finer-map" type="application/zip+base64">{as_text(finer)}</script>\n',
    "FINER": "return bytes_of((await in_page('finer-map')).textContent);",
})
(dist / "kuril-atlas.html").write_text(one)

web = dist / "web"
shutil.rmtree(web, ignore_errors=True)
web.mkdir()
served = template.replace("<script>@GLUE@</script>", '<script src="atlas.js"></script>')
(web / "index.html").write_text(filled(served, common | {
    "WASM": "",
    "SOURCE": "fetch('atlas.wasm')",
    "MAP": "",
    "FINER": "return fetched('finer-map.zip');",
}))
(web / "finer-map.zip").write_bytes(finer)
(web / "atlas.js").write_bytes(glue.read_bytes())
(web / "atlas.wasm").write_bytes(wasm.read_bytes())
shutil.copy(HERE / "view.html", web / "view.html")
for name in ["index.html", "atlas.js", "atlas.wasm"]:
    file = web / name
    (web / f"{name}.gz").write_bytes(packed(file.read_bytes()))
    subprocess.run(["brotli", "--quality=11", "--force", "--keep", file], check=True)
shutil.copytree(licences, web / "licences")
