"""The land of the last ice age, when the sea stood 120 m lower: out/ice_age.topo.json, from out/lgm_shore.geojson."""
import sys; sys.path.insert(0,'scripts')
from lib import *
from shapely.ops import polygonize
lines=[LineString(l) for f in json.load(open('out/lgm_shore.geojson'))['features'] for l in f['geometry']['coordinates']]
west,south,east,north=unary_union(lines).bounds
def beyond(p):                                                     # an open line ends at the edge of the data: a little further
    x,y=p
    return min((abs(x-west),(west-.1,y)),(abs(y-south),(x,south-.1)),(abs(x-east),(east+.1,y)),(abs(y-north),(x,north+.1)))[1]
def closed(l):
    c=list(l.coords)
    return l if l.is_ring else LineString([beyond(c[0]),*c,beyond(c[-1])])
parts=list(polygonize(unary_union([*map(closed,lines),box(west,south,east,north).exterior])))
now=unary_union([shape(f['geometry']).buffer(0) for f in json.load(open('out/L0.geojson'))['features']])
share=lambda p: p.intersection(now).area
# Land of then holds land of now; what holds none is sea, or a bank too small to show.
land=unary_union([p for p in parts if share(p)>.35*p.area or (share(p)>.02 and p.area<3)])
STEP=.002; arcs=[]; polygons=[]
for p in getattr(land,'geoms',[land]):
    rings=[]
    for r in (p.exterior,*p.interiors):
        at=np.rint((np.array(r.simplify(.01).coords)-[110,20])/STEP).astype(int)
        if len(at)>=4: rings.append([len(arcs)]); arcs.append(np.vstack([at[:1],np.diff(at,axis=0)]).tolist())
    if rings: polygons.append(rings)
json.dump({'type':'Topology','transform':{'scale':[STEP,STEP],'translate':[110,20]},'arcs':arcs,'objects':{'ice_age':{'type':'GeometryCollection',
    'geometries':[{'type':'MultiPolygon','arcs':polygons,'properties':{'depth':120}}]}}},open('out/ice_age.topo.json','w'),separators=(',',':'))
