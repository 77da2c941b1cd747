#!/bin/bash
# Make the map data again:  bash run_all.sh WORK
# WORK is a folder that already holds the unpacked sources and the tools (README.md says which, and where).
set -e
here=$(cd "$(dirname "$0")" && pwd)
cd "$1"
mkdir -p scripts data raw out png
cp "$here"/*.py "$here"/11_levels.sh scripts/
cp "$here"/manual_lines.geojson "$here"/seeds.json "$here"/../labels.json "$here"/../units_meta.json data/
. venv/bin/activate
python scripts/09_amur_centerline.py   # raw/amur_lower.geojson
python scripts/08_rivers.py            # out/rivers.geojson, out/lakes.geojson
python scripts/10_build_units.py       # out/units_full.geojson: the partition of the land
bash   scripts/11_levels.sh            # out/L0..L2: .topo.json, .geojson, .fgb
python scripts/12_depths.py            # out/etopo5_region_i16.npz
python scripts/18_ice_age_shore.py     # out/lgm_shore.geojson
python scripts/19_relief.py            # out/relief.jpg
python scripts/20_ice_age.py           # out/ice_age.topo.json
python scripts/21_depth_levels.py      # out/depth_0..depth_2.topo.json; 22 checks them, 23 paints them
python scripts/22_depth_check.py --land L2 --bands depth_2
python scripts/16_labels.py            # checks data/labels.json
mapshaper=npm/node_modules/.bin/mapshaper
topojson() { $mapshaper out/$1.geojson -rename-layers $1 -o out/$1.topo.json format=topojson quantization=$2 force; }
topojson rivers 100000
topojson lakes 100000
