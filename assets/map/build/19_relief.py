"""Land shading on the map's own plane: out/relief.jpg, grey, from data/relief_105-180E_22-66N.jpg (plate carree)."""
import sys; sys.path.insert(0,'scripts')
from lib import *
from PIL import Image, ImageDraw
from pyproj import Proj
from scipy.ndimage import distance_transform_edt, gaussian_filter
plane=Proj('+proj=lcc +lat_1=34 +lat_2=57 +lat_0=45 +lon_0=144 +ellps=WGS84 +units=km')
WEST,EAST,SOUTH,NORTH=-2575,2575,-1879,2105                       # km of the plane; src/geometry/relief.rs has the same
grey=np.asarray(Image.open('data/relief_105-180E_22-66N.jpg').convert('L')).astype(float)
W=1100; H=round(W*(NORTH-SOUTH)/(EAST-WEST))
x,y=np.meshgrid(WEST+(np.arange(W)+.5)*(EAST-WEST)/W, NORTH-(np.arange(H)+.5)*(NORTH-SOUTH)/H)
lon,lat=plane(x,y,inverse=True); lon=np.where(lon<0,lon+360,lon)
u,v=(lon-105)*30-.5,(66-lat)*30-.5                                 # 30 pixels a degree
inside=(u>=0)&(u<grey.shape[1]-1)&(v>=0)&(v<grey.shape[0]-1)
i=np.clip(np.floor(u).astype(int),0,grey.shape[1]-2); j=np.clip(np.floor(v).astype(int),0,grey.shape[0]-2)
fu,fv=np.clip(u-i,0,1),np.clip(v-j,0,1)
val=(grey[j,i]*(1-fu)+grey[j,i+1]*fu)*(1-fv)+(grey[j+1,i]*(1-fu)+grey[j+1,i+1]*fu)*fv
im=Image.new('L',(2*W,2*H),0); draw=ImageDraw.Draw(im)
topology,arcs=topo_load('out/L1.topo.json')
for o in topology['objects'].values():
    for g in o['geometries']:
        for polygon in topo_geom(arcs,g):
            for k,r in enumerate(polygon):
                r=np.array(r); px,py=plane(r[:,0],r[:,1])
                draw.polygon(list(zip((px-WEST)/(EAST-WEST)*2*W,(NORTH-py)/(NORTH-SOUTH)*2*H)),fill=0 if k else 255)
land=(np.asarray(im.resize((W,H),Image.BOX))>153)&inside
mean=gaussian_filter(np.where(land,val,0),9.5)/np.maximum(gaussian_filter(land.astype(float),9.5),1e-6)
shade=np.clip(0.80+(val-mean)/75,0,1)                              # level ground is 0.8, slopes in the light are 1
# Three pixels of shading beyond the coast, so that the edge of the land is not paler than its middle.
far,near=distance_transform_edt(~land,return_indices=True)
shade=np.where(land,shade,np.where(far<3,shade[near[0],near[1]],1)); shade=np.where(inside,shade,0.80)
# What lies beyond the edge is drawn like the edge: level.
for edge in (shade[:8],shade[-8:],shade[:,:8],shade[:,-8:]): edge[...]=0.80
Image.fromarray((255*shade).round().astype('uint8')).save('out/relief.jpg',quality=82)
