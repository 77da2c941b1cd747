"""The shore of the last ice age, -120 m, from ETOPO5 (Debian ferret-datasets, public domain): out/lgm_shore.geojson, for 20_ice_age.py."""
import sys; sys.path.insert(0,'scripts')
from lib import *
import matplotlib; matplotlib.use('Agg'); import matplotlib.pyplot as plt
z=np.load(f'{ROOT}/out/etopo5_region_i16.npz'); Z=z['z'].astype(float); x=z['x']; y=z['y']
m=(x>=105); n=(y>=22)&(y<=66); Z=Z[n][:,m]; x=x[m]; y=y[n]
cs=plt.contour(x,y,np.where(Z>-1,0,Z),levels=[-120]); ls=[LineString(p) for p in cs.get_paths()[0].to_polygons(closed_only=False) if len(p)>12]; ls=[l.simplify(0.02) for l in ls]
json.dump({'type':'FeatureCollection','features':[{'type':'Feature','properties':{'kind':'lgm_-120m'},'geometry':shapely.geometry.mapping(MultiLineString(ls))}]},open(f'{ROOT}/out/lgm_shore.geojson','w')); print('lgm lines',len(ls),sum(len(l.coords) for l in ls))
