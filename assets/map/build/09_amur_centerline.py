"""Lower Amur centre line: medial axis of the GSHHG level-2 'river-lake' polygons (WDBII has no centre line there)."""
import sys; sys.path.insert(0,'scripts')
from lib import *
import networkx as nx
bb=(134.0,47.9,142.0,53.8)
L2=[p for p in load_gshhg('f',(2,),bb)]
print(len(L2),[ (round(p.area,3),[round(v,2) for v in p.bounds]) for p in sorted(L2,key=lambda p:-p.area)[:12]])
def medial(poly,step=0.004):
    p=poly.segmentize(step)
    pts=np.concatenate([np.array(r.coords)[:-1] for r in [p.exterior,*p.interiors]])
    from scipy.spatial import Voronoi
    k=np.cos(np.radians(50.5)); v=Voronoi(pts*[k,1])
    V=v.vertices/[k,1]
    from shapely import prepare,points,contains
    prepare(poly); inside=contains(poly,points(V))
    G=nx.Graph()
    from shapely import STRtree
    b=poly.boundary; dist=shapely.distance(points(V[inside]),b); D=np.zeros(len(V)); D[inside]=dist
    for a,c in v.ridge_vertices:
        if a>=0 and c>=0 and inside[a] and inside[c]:
            L=np.hypot(*((V[a]-V[c])*[k,1])); w=L/(0.0005+min(D[a],D[c]))  # prefer the wide, central channel
            G.add_edge(a,c,weight=w,length=L)
    return G,V
L3=load_gshhg('f',(3,),bb)
big=[p for p in L2 if p.area>0.02]
u=shapely.unary_union([p.buffer(0.003) for p in big]).buffer(-0.0025)
u=u.difference(shapely.unary_union([q for q in L3 if q.area>2e-5]))
u=max(getattr(u,'geoms',[u]),key=lambda g:g.area)
print('poly',u.bounds,u.area,shapely.get_num_coordinates(u))
G,V=medial(u)
def near(x,y):
    n=np.array(list(G.nodes)); return n[np.argmin(np.hypot(V[n,0]-x,V[n,1]-y))]
cc=max(nx.connected_components(G),key=len); G=G.subgraph(cc)
a=near(134.4,48.37); b=near(141.0,53.05)
path=nx.shortest_path(G,a,b,weight='weight')
line=LineString(V[path]).simplify(0.002); 
print(len(path),len(line.coords),line.coords[0],line.coords[-1])
json.dump({'type':'FeatureCollection','features':[{'type':'Feature','properties':{'name':'Amur (lower)','src':'medial axis of GSHHG 2.3.6 L2'},'geometry':shapely.geometry.mapping(line)}]},open(f'{ROOT}/raw/amur_lower.geojson','w'))
import matplotlib; matplotlib.use('Agg'); import matplotlib.pyplot as plt
fig,ax=plt.subplots(figsize=(9,11))
for p in L2: ax.fill(*p.exterior.xy,fc='#9cf',ec='#36c',lw=.3)
for p in load_gshhg('h',(1,),bb): ax.plot(*p.exterior.xy,c='k',lw=.5)
ax.plot(*line.xy,c='r',lw=1); ax.set_aspect(1.55); fig.tight_layout(); fig.savefig(f'{ROOT}/png/amur_centerline.png',dpi=60)
