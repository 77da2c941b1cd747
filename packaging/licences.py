#!/usr/bin/env python3
"""licences.py TARGET FEATURES: the libraries that a program for TARGET holds, with their licences.

Each licence stands once, below the names of those that come with these very words.
"""

import json
import pathlib
import re
import subprocess
import sys

target, features = sys.argv[1:]
command = ["cargo", "metadata", "--format-version", "1", "--locked", "--filter-platform", target]
command += ["--no-default-features"]
command += ["--features", features] if features else []
told = json.loads(subprocess.run(command, check=True, capture_output=True).stdout)

packages = {package["id"]: package for package in told["packages"]}
nodes = {node["id"]: node for node in told["resolve"]["nodes"]}
ours = told["resolve"]["root"]

# What is built in: neither what only tests nor what only the compiler needs.
inside, ahead = set(), [ours]
while ahead:
    package = ahead.pop()
    if package in inside:
        continue
    inside.add(package)
    for need in nodes[package]["deps"]:
        if any(kind["kind"] is None for kind in need["dep_kinds"]):
            ahead.append(need["pkg"])
inside.remove(ours)

texts, silent = {}, []
name_of = lambda it: f"{it['name']} {it['version']}"
for package in sorted((packages[it] for it in inside), key=name_of):
    folder = pathlib.Path(package["manifest_path"]).parent
    files = sorted(it for it in folder.iterdir() if it.is_file()
                   and re.match(r"(licen[cs]e|copying|copyright|notice|unlicense)", it.name, re.I))
    for file in files:
        text = "\n".join(line.rstrip() for line in file.read_text(errors="replace").splitlines())
        texts.setdefault(text.strip(), []).append(name_of(package))
    if not files:
        silent.append(package)

print("Kuril Atlas is built from these libraries of others. Thank you.\n")
for package in sorted((packages[it] for it in inside), key=name_of):
    print(f"{name_of(package)}: {package['license'] or 'see its licence'}"
          f" ({package['repository'] or 'crates.io'})")
if silent:
    print("\nThese come without a text of their licence:", ", ".join(map(name_of, silent)))
for text, names in sorted(texts.items(), key=lambda it: it[1]):
    print("\n" + "=" * 80 + "\n" + ", ".join(dict.fromkeys(names)) + "\n" + "-" * 80 + "\n")
    print(text)
