"""Heights and depths of the region from ETOPO5 (Debian ferret-datasets, public domain), as the depth bands need them."""
import sys; sys.path.insert(0,'scripts')
from lib import *
import netCDF4
d=netCDF4.Dataset(f'{ROOT}/deb/x/ferret-datasets/usr/share/ferret-vis/data/etopo5.cdf')
x=d['ETOPO05_X'][:]; y=d['ETOPO05_Y'][:]
i=np.where((x>=100)&(x<=180))[0]; j=np.where((y>=18)&(y<=68))[0]
z=np.array(d['ROSE'][j[0]:j[-1]+1,i[0]:i[-1]+1]); X=x[i]; Y=y[j]
print(z.shape,z.min(),z.max(),X[:2],Y[:2])
np.savez_compressed(f'{ROOT}/out/etopo5_region_i16.npz',z=z.astype('<i2'),x=np.array(X),y=np.array(Y))
