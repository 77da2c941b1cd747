"""Check labels.json, which is edited by hand: names of land, islands and towns must stand on land, names of water in water.
 kind, id, lon, lat, angle (degrees, counted from the horizontal of the 144 E map), rank (1 = always shown), en, ru, ja"""
import sys; sys.path.insert(0,'scripts')
from lib import *
from shapely.geometry import Point
from shapely import STRtree
L=json.load(open(f'{ROOT}/data/labels.json'))
land=load_gshhg('f',(1,),(100,18,180,68)); t=STRtree(land)
def inl(p): return any(land[i].contains(p) for i in t.query(p))
for l in L:
    p=Point(l['lon'],l['lat']); on=inl(p); want=l['kind'] in('island','land','city','river','lake')
    if l['id']=='habomai': continue   # the name of a group stands between its islets
    if on!=want:
        d=land[t.nearest(p)].distance(p)*111
        if want and d<1.5: continue
        print('CHECK',l['kind'],l['id'],'on land' if on else f'in water, nearest land {d:.1f} km')
for k in ('en','ru','ja'):
    for l in L:
        if not l[k].strip(): print('NO NAME',k,l['kind'],l['id'])
print(len(L),'labels')
