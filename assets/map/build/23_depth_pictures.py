"""Pictures of the depth bands with the land on top, to look at, and a count of the pixels that no band covers.

    python scripts/23_depth_pictures.py --bands depth_0 [--bands depth_1] --land L0 \
        --at LON LAT --scale PIXELS_A_KM --size WIDTH HEIGHT

Several bands come side by side, in png/depth.png.
"""
import argparse, sys; sys.path.insert(0,'scripts')
from lib import *
import matplotlib
matplotlib.use('Agg')
import matplotlib.pyplot as plt
from matplotlib.patches import PathPatch
from matplotlib.path import Path
from PIL import Image
from pyproj import Proj

PLANE = Proj('+proj=lcc +lat_1=34 +lat_2=57 +lat_0=45 +lon_0=144 +ellps=WGS84 +units=km')
COLOURS = {0: '#E6F0F6', 200: '#D6E6F0', 1000: '#C4DAE8', 2000: '#B1CDE0', 3000: '#9DBFD7',
           5000: '#82A9C8', 7000: '#6A94B8'}
FINER = 3                                                                # so many pixels in one, without feathering


def dense(line):
    """No step longer than 0.25 degrees, as the program divides them."""
    out = [line[:1]]
    for p, q in zip(line, line[1:]):
        n = int(np.ceil(np.abs(q - p).max() / .25)) or 1
        out.append(p + (q - p) * (np.arange(1, n + 1) / n)[:, None])
    return np.concatenate(out)


def shapes(name):
    topology, arcs = topo_load(f'{ROOT}/out/{name}.topo.json')
    arcs = [np.column_stack(PLANE(*dense(arc).T)) for arc in arcs]
    for collection in topology['objects'].values():
        for one in collection['geometries']:
            yield one.get('properties', {}), [ring for polygon in topo_geom(arcs, one) for ring in polygon]


def path_of(rings):
    codes = np.concatenate([[1] + [2] * (len(r) - 2) + [79] for r in rings])
    return Path(np.concatenate(rings), codes)


def picture(bands, land, at, scale, size, with_land=True):
    x, y = PLANE(*at)
    figure = plt.figure(figsize=(size[0] / 100, size[1] / 100), dpi=100 * FINER)
    axes = figure.add_axes([0, 0, 1, 1])
    axes.set_axis_off()
    axes.set_xlim(x - size[0] / scale / 2, x + size[0] / scale / 2)
    axes.set_ylim(y - size[1] / scale / 2, y + size[1] / scale / 2)
    figure.set_facecolor('#ff00ff')
    for properties, rings in shapes(bands):
        axes.add_patch(PathPatch(path_of(rings), fc=COLOURS[properties['depth']], ec='none', antialiased=False))
    if with_land:
        everything = [rings for _, rings in shapes(land)]
        for rings in everything:
            axes.add_patch(PathPatch(path_of(rings), fc='#F0E9DC', ec='#F0E9DC', lw=.3, antialiased=False))
        for rings in everything:
            axes.add_patch(PathPatch(path_of(rings), fc='none', ec='#3A4A58', lw=.5, antialiased=False))
    figure.canvas.draw()
    pixels = np.asarray(figure.canvas.buffer_rgba())[..., :3].copy()
    plt.close(figure)
    print(bands, 'uncovered pixels:', int((pixels == [255, 0, 255]).all(-1).sum()))
    return Image.fromarray(pixels).resize(tuple(size), Image.BOX)


if __name__ == '__main__':
    options = argparse.ArgumentParser()
    options.add_argument('--bands', action='append', required=True)
    options.add_argument('--land', required=True)
    options.add_argument('--at', nargs=2, type=float, required=True)
    options.add_argument('--scale', type=float, required=True)
    options.add_argument('--size', nargs=2, type=int, required=True)
    options = options.parse_args()
    parts = [picture(b, options.land, options.at, options.scale, options.size) for b in options.bands]
    sheet = Image.new('RGB', (sum(p.width for p in parts) + 8 * (len(parts) - 1), parts[0].height), 'white')
    for k, part in enumerate(parts):
        sheet.paste(part, (k * (part.width + 8), 0))
    sheet.save(f'{ROOT}/png/depth.png')
