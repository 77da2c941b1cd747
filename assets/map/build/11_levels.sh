#!/bin/bash
# 3 levels of detail from one topology; shared arcs are simplified once => no slivers
set -e; export NODE_OPTIONS=--max-old-space-size=4000; MS=npm/node_modules/.bin/mapshaper
. venv/bin/activate
python - <<'P'
import sys,json; sys.path.insert(0,'scripts')
from lib import *
fc=json.load(open('out/units_full.geojson'))
SMALL=('kuril','habomai','liancourt','karafuto')
def filt(minkm,out):
    fs=[]
    for f in fc['features']:
        ps=[Polygon(r[0],r[1:]) for r in f['geometry']['coordinates']]
        a=[km2(p) for p in ps]; g=f['properties']['group']
        m=minkm if not g.startswith(SMALL) else (minkm/40)
        keep=[i for i in range(len(ps)) if a[i]>=m or a[i]==max(a)]
        fs.append({**f,'geometry':{'type':'MultiPolygon','coordinates':[f['geometry']['coordinates'][i] for i in keep]}})
    json.dump({'type':'FeatureCollection','features':fs},open(out,'w'))
filt(60,'raw/in_L0.geojson'); filt(6,'raw/in_L1.geojson'); filt(0,'raw/in_L2.geojson')
P
lev(){ # level  method  interval-expression  quantization  precision
 for fmt in topojson geojson flatgeobuf; do
  case $fmt in topojson) o="format=topojson quantization=$4 id-field=id fix-geometry"; x=topo.json;; geojson) o="format=geojson precision=$5 id-field=id"; x=geojson;; flatgeobuf) o="format=flatgeobuf"; x=fgb;; esac
  $MS raw/in_$1.geojson snap -clean -simplify $2 keep-shapes variable interval="$3" -rename-layers units -o out/$1.$x $o force 2>&1 | grep -E 'Repaired|Error|Collapsed' || true
 done; }
S='/kuril|habomai|liancourt/.test(group)'
K='(id=="hokkaido"||/karafuto|sakhalin/.test(group))'
lev L0 weighted "$S ? 900 : $K ? 2000 : 3500" 200000 0.0001
lev L1 weighted "$S ? 150 : $K ? 500 : 1000" 100000 0.0001
lev L2 dp       "$S ? 20 : $K ? 60 : 250" 1000000 0.00001
for f in out/L?.*; do case $f in *.gz) ;; *) gzip -9 -k -f $f;; esac; done
ls -l out/L*
