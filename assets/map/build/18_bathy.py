"""Depth bands from ETOPO5 (Debian ferret-datasets, public domain): nested polygons z<=level, simplified, + the LGM shoreline (-120 m)."""
import sys; sys.path.insert(0,'scripts')
from lib import *
import matplotlib; matplotlib.use('Agg'); import matplotlib.pyplot as plt
from scipy.ndimage import gaussian_filter
z=np.load(f'{ROOT}/out/etopo5_region_i16.npz'); Z=z['z'].astype(float); x=z['x']; y=z['y']
m=(x>=105); n=(y>=22)&(y<=66); Z=Z[n][:,m]; x=x[m]; y=y[n]
Zs=np.where(Z>0,50,Z); Zs=gaussian_filter(Zs,0.8)
feats=[]
for lev in (-200,-1000,-2000,-3000,-5000,-7000):
    cs=plt.contourf(x,y,Zs,levels=[-12000,lev]); polys=[]
    for path in cs.get_paths():
        rings=[np.array(p) for p in path.to_polygons() if len(p)>3]
        acc=None
        for r in sorted(rings,key=lambda r:-abs(Polygon(r).area)):
            p=Polygon(r).buffer(0); acc=p if acc is None else acc.symmetric_difference(p)
        if acc is not None: polys.append(acc)
    g=shapely.unary_union(polys).simplify(0.06); g=[p for p in getattr(g,'geoms',[g]) if p.area>0.02]
    g=[Polygon(p.exterior,[h for h in p.interiors if Polygon(h).area>0.02]) for p in g]
    feats.append({'type':'Feature','properties':{'depth':-lev},'geometry':shapely.geometry.mapping(MultiPolygon(g))}); print(lev,len(g),sum(int(shapely.get_num_coordinates(p)) for p in g))
# Side by side, not one inside the other: what is drawn once is drawn fast.
bands=[shapely.geometry.shape(f['geometry']).buffer(0) for f in feats]
for f,band,deeper in zip(feats,bands,bands[1:]): f['geometry']=shapely.geometry.mapping(band.difference(deeper))
json.dump({'type':'FeatureCollection','features':feats},open(f'{ROOT}/out/bathy.geojson','w'))
cs=plt.contour(x,y,np.where(Z>-1,0,Z),levels=[-120]); ls=[LineString(p) for p in cs.get_paths()[0].to_polygons(closed_only=False) if len(p)>12]; ls=[l.simplify(0.02) for l in ls]
json.dump({'type':'FeatureCollection','features':[{'type':'Feature','properties':{'kind':'lgm_-120m'},'geometry':shapely.geometry.mapping(MultiLineString(ls))}]},open(f'{ROOT}/out/lgm_shore.geojson','w')); print('lgm lines',len(ls),sum(len(l.coords) for l in ls))
