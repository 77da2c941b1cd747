"""Checks a file of depth bands: valid, no overlap, no contour on land, and how far the 200 m line is from ETOPO5's own.

    python scripts/22_depth_check.py --land L1 --bands depth_1
"""
import argparse, importlib, sys; sys.path.insert(0,'scripts')
from lib import *
from contourpy import contour_generator
from scipy.ndimage import map_coordinates
levels = importlib.import_module('21_depth_levels')


def main():
    options = argparse.ArgumentParser()
    for name in ('land', 'bands'):
        options.add_argument(f'--{name}', required=True)
    options = options.parse_args()
    topology = json.load(open(f'{ROOT}/out/{options.bands}.topo.json'))
    scale, move = np.array(topology['transform']['scale']), np.array(topology['transform']['translate'])
    arcs = [np.cumsum(np.array(arc), axis=0) for arc in topology['arcs']]
    used, polygons = {}, []
    for shape in topology['objects']['bathy']['geometries']:
        used[shape['properties']['depth']] = {n if n >= 0 else ~n for p in shape['arcs'] for r in p for n in r}
        for rings in shape['arcs']:
            parts = [[arcs[i] if i >= 0 else arcs[~i][::-1] for i in ring] for ring in rings]
            for ring in parts:
                assert all((a[-1] == b[0]).all() for a, b in zip(ring, ring[1:] + ring[:1])), 'a ring is open'
            rings = [np.concatenate([r[0]] + [a[1:] for a in r[1:]]) for r in parts]
            polygons.append(Polygon(rings[0], rings[1:]))
            assert polygons[-1].is_valid, shapely.is_valid_reason(polygons[-1])
    overlap = sum(p.area for p in polygons) - shapely.union_all(polygons).area
    print(options.bands, len(polygons), 'polygons, valid; overlap', overlap, 'steps of the grid squared')

    outlines = levels.read_land(f'{ROOT}/out/{options.land}.topo.json')
    land = shapely.union_all([Polygon(levels.plane(*ring.T)).buffer(0) for ring in outlines if len(ring) > 3])
    for upper, lower in zip(levels.DEPTHS, levels.DEPTHS[1:]):
        lines = [arcs[n] * scale + move for n in used[upper] & used[lower]]
        on_plane = MultiLineString([LineString(levels.plane(*line.T)) for line in lines])
        print(f'{lower} m: {on_plane.length:.0f} km, {on_plane.intersection(land).length:.1f} km of it on land')
        if lower == 200:
            shelf = lines

    heights, west, south = levels.read_etopo()
    raw = [LineString(levels.plane(west + line[:, 0] * levels.CELL, south + line[:, 1] * levels.CELL))
           for line in contour_generator(z=np.minimum(heights, 0)).lines(-200) if len(line) > 3]
    points = np.concatenate([np.linspace(p, q, 6)[:-1] for line in shelf for p, q in zip(line, line[1:])])
    points = points[levels.beyond_sheet(*points.T) == 0]
    grid = levels.Grid(4)
    shore = levels.shore_distance(outlines, grid)
    points = points[map_coordinates(shore, [grid.row(points[:, 1]), grid.column(points[:, 0])], order=1) > 15]
    points = shapely.points(levels.plane(*points.T))
    away = shapely.distance(points, np.array(raw, object)[shapely.STRtree(raw).nearest(points)])
    print('200 m line from that of ETOPO5, 15 km from the coast and more, km: median, 95 %, 99 %, most:',
          *np.percentile(away, [50, 95, 99, 100]).round(1))


if __name__ == '__main__':
    main()
