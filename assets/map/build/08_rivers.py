"""Named rivers: shortest paths through a graph made of WDBII rivers_h, WDBII border lines (Amur, Ussuri, Argun, Yalu, Tumen are drawn only as borders)
 and the medial axes of GSHHG level-2 'river lakes' (double-line rivers have no centre line in WDBII)."""
import sys; sys.path.insert(0,'scripts')
from lib import *
import networkx as nx, time
from scipy.spatial import Voronoi, cKDTree
BB=(112,33,163,60); t0=time.time()
L2=load_gshhg('f',(2,),BB); L3=load_gshhg('f',(3,),BB)
G=nx.Graph(); K=np.cos(np.radians(48))
def nid(p): return (round(float(p[0]),4),round(float(p[1]),4))
def add(c,kind,f=1.0):
    for a,b in zip(c[:-1],c[1:]):
        A,B=nid(a),nid(b)
        if A!=B:
            L=np.hypot((A[0]-B[0])*K,A[1]-B[1])
            if not G.has_edge(A,B) or G[A][B]['w']>L*f: G.add_edge(A,B,w=L*f,kind=kind)
for l in load_bm_lines('rivers','h',BB): add(np.array(l.coords),'river')
for l in load_bm_lines('countries','f',BB): add(np.array(l.simplify(0.001).coords),'border',1.3)
riv=[p for p in L2 if p.length**2/p.area>90 and p.area>1e-4]   # long thin = double-line river
print('river-like L2 polygons',len(riv))
u=shapely.unary_union([p.buffer(0.003) for p in riv]).buffer(-0.0025)
isl=shapely.unary_union([q for q in L3 if q.area>2e-5]); u=u.difference(isl)
for p in getattr(u,'geoms',[u]):
    q=p.segmentize(0.006); pts=np.concatenate([np.array(r.coords)[:-1] for r in [q.exterior,*q.interiors]])
    if len(pts)<8: continue
    v=Voronoi(pts*[K,1]); V=v.vertices/[K,1]; shapely.prepare(p); ins=shapely.contains(p,shapely.points(V)); D=shapely.distance(shapely.points(V),p.boundary)
    for a,b in v.ridge_vertices:
        if a>=0 and b>=0 and ins[a] and ins[b]:
            A,B=nid(V[a]),nid(V[b])
            if A!=B:
                L=np.hypot((A[0]-B[0])*K,A[1]-B[1]); w=min(1.2,0.004/(0.001+min(D[a],D[b]))) if min(D[a],D[b])<0.003 else 0.9
                G.add_edge(A,B,w=L*max(w,0.9),kind='axis')
# connectors between components: every degree-1 node -> nearest node of another component
nodes=np.array(list(G.nodes)); tree=cKDTree(nodes*[K,1]); comp={}
for i,c in enumerate(nx.connected_components(G)):
    for n in c: comp[n]=i
cons=[]
for n in [n for n in G if G.degree(n)==1]:
    for j in tree.query_ball_point(np.array(n)*[K,1],0.08):
        m=tuple(nodes[j]); 
        if comp[m]!=comp[n]: cons.append((np.hypot((n[0]-m[0])*K,n[1]-m[1]),n,m))
best={}
for d,n,m in sorted(cons):
    k=(n,comp[m])
    if k not in best: best[k]=(d,m)
for (n,_),(d,m) in best.items(): G.add_edge(n,m,w=d*3,kind='gap')
print('graph',len(G),G.number_of_edges(),round(time.time()-t0,1))
nodes=np.array(list(G.nodes)); tree=cKDTree(nodes*[K,1])
def near(x,y): d,i=tree.query(np.array([x,y])*[K,1]); return tuple(nodes[i]),d
R={ # name: (rank, waypoints source..mouth)
 'Amur':(1,[(121.48,53.33),(124.1,53.5),(127.5,50.25),(130.9,47.68),(134.8,48.4),(137.0,50.55),(140.2,52.3),(140.72,53.13)]),
 'Shilka':(2,[(117.7,52.25),(119.22,53.10),(121.48,53.33)]),'Argun':(2,[(117.9,49.55),(119.3,50.3),(120.8,52.6),(121.48,53.33)]),
 'Ussuri':(1,[(133.1,45.1),(133.9,46.3),(134.7,48.0),(134.95,48.4)]),
 'Sungari (Songhua)':(1,[(127.0,43.2),(126.55,43.85),(125.6,45.2),(126.6,45.77),(130.3,46.8),(132.5,47.7)]),
 'Nonni (Nen)':(3,[(125.2,49.5),(123.95,47.35),(124.6,45.5)]),'Zeya':(2,[(127.3,54.5),(127.27,53.75),(128.1,51.4),(127.6,50.25)]),
 'Bureya':(3,[(133.0,51.6),(130.3,50.3),(129.55,49.43)]),'Yalu':(1,[(128.2,41.5),(126.9,41.75),(125.5,40.7),(124.35,40.05)]),'Tumen':(1,[(128.6,42.02),(129.8,42.95),(130.6,42.42),(130.69,42.30)]),
 'Liao':(3,[(119.5,43.4),(123.4,43.3),(123.2,42.2),(122.1,40.9)]),'Mudan':(3,[(128.6,43.5),(129.6,44.6),(129.57,46.3)]),
 'Ishikari':(2,[(142.8,43.75),(142.2,43.75),(141.37,43.2)]),'Tokachi':(3,[(143.2,42.9),(143.65,42.72)]),
 'Shinano':(3,[(138.2,36.65),(138.9,37.4),(139.05,37.92)]),'Tone':(3,[(139.0,36.4),(139.8,36.1),(140.8,35.76)]),'Kitakami':(3,[(141.15,39.7),(141.1,38.9),(141.3,38.5)]),
 'Han':(3,[(128.4,37.1),(127.5,37.5),(126.9,37.55),(126.7,37.8)]),'Naktong':(3,[(128.7,36.5),(128.4,35.8),(128.95,35.15)]),'Taedong':(3,[(126.3,39.5),(125.75,39.0),(125.4,38.7)]),
 'Tym':(3,[(142.6,50.8),(143.0,51.5)]),'Poronay':(3,[(142.8,50.2),(143.1,49.25)]),
 'Kamchatka':(3,[(158.2,54.4),(159.9,56.3),(162.3,56.2)]),'Huang He':(2,[(114.3,34.9),(117.0,36.75),(118.9,37.7)]),'Uda':(3,[(132.5,54.2),(135.1,54.7)]),'Aldan':(3,[(125.4,58.6),(130,58.7),(134.0,60)])}
feats=[]
for n,(rank,wp) in R.items():
    ns=[near(*p) for p in wp]; path=[]
    try:
        for (a,_),(b,_) in zip(ns[:-1],ns[1:]): 
            p=nx.shortest_path(G,a,b,weight='w'); path+=p if not path else p[1:]
    except nx.NetworkXNoPath: print('NO PATH',n,[round(d,2) for _,d in ns]); continue
    kinds=[G[a][b]['kind'] for a,b in zip(path[:-1],path[1:]) if a!=b]; Ls={k:0 for k in('river','border','axis','gap')}
    for a,b in zip(path[:-1],path[1:]):
        if a!=b: Ls[G[a][b]['kind']]+=np.hypot((a[0]-b[0])*np.cos(np.radians(a[1])),a[1]-b[1])*111.2
    l=LineString(path).simplify(0.0015); print(f"{n:20s} {sum(Ls.values()):7.0f} km  "+' '.join(f'{k}:{v:.0f}' for k,v in Ls.items())+f"  verts {len(l.coords)}  wp err deg {max(d for _,d in ns):.2f}")
    feats.append({'type':'Feature','properties':{'name':n,'rank':rank},'geometry':shapely.geometry.mapping(l)})
json.dump({'type':'FeatureCollection','features':feats},open(f'{ROOT}/out/rivers.geojson','w'))
lk={'Khanka':(132.4,45.0),'Biwa':(136.1,35.3),'Khasan?':(130.6,42.4),'Hulun':(117.5,48.9),'Buir':(117.7,47.8),'Baikal':(107.5,53.2),'Inawashiro':(140.1,37.48),'Saroma':(143.8,44.15),'Kussharo':(144.33,43.6),'Shikotsu':(141.33,42.75),'Toya':(140.85,42.6),'Kasumigaura':(140.4,36.05),'Chukchagir':(136.6,52.0),'Evoron':(136.5,51.45),'Kizi':(140.4,51.7),'Udyl':(139.85,52.1),'Orel':(139.8,53.45),'Kronotskoye':(160.2,54.78),'Kurilskoye':(157.1,51.45),'Bolon':(136.3,49.85),'Jingpo':(128.95,43.9),'Chagan/Chon (Paektu)':(128.06,42.0)}
from shapely.geometry import Point
LL=load_gshhg('f',(2,),(100,28,170,62)); fl=[]
for n,(x,y) in lk.items():
    c=[p for p in LL if p.distance(Point(x,y))<0.03]; 
    if c: p=max(c,key=lambda p:p.area); print('lake',n,npts(p),round(km2(p)))
    else: print('lake',n,'MISSING')
big=[p.simplify(0.001) for p in LL if km2(p)>15]
json.dump({'type':'FeatureCollection','features':[{'type':'Feature','properties':{'km2':round(km2(p))},'geometry':shapely.geometry.mapping(p)} for p in big]},open(f'{ROOT}/out/lakes.geojson','w'))
print('lakes >15km2',len(big),sum(npts(p) for p in big))
import matplotlib; matplotlib.use('Agg'); import matplotlib.pyplot as plt
fig,ax=plt.subplots(figsize=(16,14))
for p in load_gshhg('i',(1,),(112,30,165,62)): ax.plot(*p.exterior.xy,c='#999',lw=.5)
for p in big: ax.fill(*p.exterior.xy,fc='#9cf',ec='#69c',lw=.3)
for f in feats: c=np.array(f['geometry']['coordinates']); ax.plot(c[:,0],c[:,1],lw=2.2-.5*f['properties']['rank']); ax.text(*c[len(c)//2],f['properties']['name'],fontsize=8)
ax.set_xlim(112,163); ax.set_ylim(33,60); ax.set_aspect(1.45); fig.tight_layout(); fig.savefig(f'{ROOT}/png/rivers_named.png',dpi=65)
