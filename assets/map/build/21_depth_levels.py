"""Three levels of depth bands as smooth curves, from ETOPO5 and the coast of out/L0, L1 and L2.topo.json.

    python scripts/21_depth_levels.py [--level depth_0]

Writes out/depth_0, depth_1 and depth_2.topo.json: seven bands each, side by side, with `depth` = metres at the upper
edge. Takes two to three minutes and about 4 GB of memory. README.md says what each step is for.
"""
import argparse, sys; sys.path.insert(0,'scripts')
from lib import *
import netCDF4
from contourpy import contour_generator, LineType
from PIL import Image, ImageDraw
from scipy.interpolate import PchipInterpolator
from scipy.ndimage import distance_transform_edt, gaussian_filter, map_coordinates, spline_filter

ETOPO = f'{ROOT}/deb/x/ferret-datasets/usr/share/ferret-vis/data/etopo5.cdf'
DEPTHS = [0, 200, 1000, 2000, 3000, 5000, 7000]          # metres at the upper edge of each band
WEST, EAST, SOUTH, NORTH = 100, 180, 18, 68               # degrees that the bands cover
CELL = 1 / 12                                             # degrees of an ETOPO5 cell
# The values of the file lie half a cell further east than its axis says: coast and contours both fit best so.
SHIFT = 0.5

# What a level is made for. `land`: that of which islets get a shoal. `scale`: the largest number of pixels a
# kilometre at which it is shown. `smooth`: sigma in ETOPO5 cells; `trench`: the same below 5,500 m, where what is deep
# is narrow. `shore`: the 200 m line keeps about so many km from the coast. `soft`: sigma in km of the last rounding.
# `speck`: km2 of the smallest area; `deep_speck`: of 5,000 m and more, where seamounts are many. `off`: pixels by which
# a line may be off at that scale. `turn`: degrees by which a wide bend may turn at a vertex. `quantum`: degrees of the
# grid of the file. `fine`: grid points an ETOPO5 cell. `fine_area`: west, south, east, north of where all this holds;
# `afar`: the scale elsewhere.
LEVELS = {
    'depth_0': dict(land='L0', scale=.5, smooth=2.2, trench=1.2, shore=3.8, soft=3.0, speck=450, deep_speck=2500,
                    off=.53, turn=42, quantum=.005, fine=4),
    'depth_1': dict(land='L1', scale=1.5, smooth=1.35, trench=1.1, shore=2.8, soft=1.5, speck=60, deep_speck=150,
                    off=.35, turn=27, quantum=.00125, fine=8),
    'depth_2': dict(land='L2', scale=6, smooth=1.05, trench=1.05, shore=2.2, soft=1.3, speck=12, deep_speck=40,
                    off=.18, turn=11, quantum=.00025, fine=8, fine_area=(141.5, 41.5, 157, 51), afar=2.2),
}
SHEET = (-2575, -1879, 2575, 2105)                        # km of the plane that are looked at; beyond, all is coarser
BEYOND = dict(smooth=6, speck=25, off=7)                  # cells, times and times
LANDWARD = 22                                             # km by which the shallow band reaches under the land
UNSEEN = 5                                                # km by which that edge may be off
FRAME = .3                                                # degrees of shallow band along the edge of the region

# Depth -> number of the band, smoothly: a scale on which a shelf of 150 m and a slope of 3,000 m weigh alike.
# Contours are smoothed on it, for on the scale of metres a shelf's edge moves towards the deep side.
_METRES = [-2000, -200, 0, 200, 1000, 2000, 3000, 5000, 7000, 9000, 12000]
BAND = PchipInterpolator(_METRES, [-3.25, -1, 0, 1, 2, 3, 4, 5, 6, 7, 8.5])


def mercator(lat):
    """Degrees of longitude that are as long as the way from the equator to `lat` on a Mercator map."""
    return np.degrees(np.log(np.tan(np.pi / 4 + np.radians(lat) / 2)))


def latitude(y):
    return np.degrees(2 * np.arctan(np.exp(np.radians(y))) - np.pi / 2)


def plane(lon, lat):
    """The map's own plane in km, near enough to measure on: a conformal cone of 34 and 57 degrees, on a sphere."""
    a, b, c, r = np.radians(34), np.radians(57), np.radians(45), 6371
    t = lambda v: np.tan(np.pi / 4 + v / 2)
    n = np.log(np.cos(a) / np.cos(b)) / np.log(t(b) / t(a))
    f = np.cos(a) * t(a) ** n / n
    rho, rho0 = r * f / t(np.radians(lat)) ** n, r * f / t(c) ** n
    turn = n * np.radians(np.asarray(lon) - 144)
    return np.column_stack([rho * np.sin(turn), rho0 - rho * np.cos(turn)])


def beyond_sheet(lon, lat):
    """0 on the sheet, 1 from 300 km beyond its edge on."""
    x, y = plane(lon, lat).T
    west, south, east, north = SHEET
    away = np.maximum(np.maximum(west - x, x - east), np.maximum(south - y, y - north))
    return np.clip(away / 300, 0, 1)


class Grid:
    """Points at equal distances on a Mercator map, `fine` to an ETOPO5 cell from west to east."""

    def __init__(self, fine):
        self.fine = fine
        self.step = CELL / fine
        self.nx = round((EAST - WEST) / self.step) + 1
        low, high = mercator(SOUTH), mercator(NORTH)
        self.ny = round((high - low) / self.step) + 1
        self.low, self.ystep = low, (high - low) / (self.ny - 1)
        self.lon = WEST + np.arange(self.nx) * self.step
        self.lat = latitude(low + np.arange(self.ny) * self.ystep)
        self.km = self.step * 111.2 * np.cos(np.radians(self.lat))       # km of a cell, row by row

    def column(self, lon):
        return (np.asarray(lon) - WEST) / self.step

    def row(self, lat):
        return (mercator(np.asarray(lat)) - self.low) / self.ystep

    def globe(self, line):
        return np.column_stack([WEST + line[:, 0] * self.step, latitude(self.low + line[:, 1] * self.ystep)])


# ---------------------------------------------------------------- sources

def read_land(path):
    """The outlines of the land, without its lakes."""
    topology, arcs = topo_load(path)
    shapes = [shape for collection in topology['objects'].values() for shape in collection['geometries']]
    return [polygon[0] for shape in shapes for polygon in topo_geom(arcs, shape)]


def shown(outlines, coarser):
    """The outlines that a coarser level of the land has too: an islet that isn't drawn must not have a shoal."""
    tree = shapely.STRtree([Polygon(ring).buffer(.003) for ring in coarser])
    return [ring for ring in outlines if len(tree.query(Polygon(ring).buffer(0), predicate='intersects'))]


def read_etopo():
    """Heights of the region and 2 degrees around, rows from south to north, and the grid's west and south."""
    file = netCDF4.Dataset(ETOPO)
    i, j = round((WEST - 2) / CELL), round((SOUTH - 2 + 90) / CELL)
    width, height = round((EAST - WEST + 4) / CELL) + 1, round((NORTH - SOUTH + 4) / CELL) + 1
    heights = np.array(file['ROSE'][j:j + height, i:i + width], float)
    return heights, WEST - 2 + SHIFT * CELL, SOUTH - 2


def rasterised(outlines, grid, times):
    """1 where there is land; every island has a cell at least. `times` x finer than the grid."""
    image = Image.new('L', (grid.nx * times, grid.ny * times), 0)
    draw = ImageDraw.Draw(image)
    middle = (times - 1) / 2
    for ring in outlines:
        x, y = grid.column(ring[:, 0]) * times + middle, grid.row(ring[:, 1]) * times + middle
        draw.polygon(list(zip(x, y)), fill=1, outline=1)
    return np.asarray(image)


def shore_distance(outlines, grid, reach=60):
    """km to the coast, up to `reach`: positive at sea. Tile by tile, on a grid twice as fine."""
    land = rasterised(outlines, grid, 2)
    distance = np.full((grid.ny, grid.nx), reach, 'f4')
    tile = 512
    for j in range(0, grid.ny, tile):
        for i in range(0, grid.nx, tile):
            j1, i1 = min(j + tile, grid.ny), min(i + tile, grid.nx)
            km = grid.km[j:j1].mean()
            halo = int(np.ceil(reach / grid.km[j:j1].min()))
            a, b, c, d = max(j - halo, 0), min(j1 + halo, grid.ny), max(i - halo, 0), min(i1 + halo, grid.nx)
            part = land[2 * a:2 * b, 2 * c:2 * d]
            if not part.any():
                continue
            if part.all():
                distance[j:j1, i:i1] = -reach
                continue
            both = distance_transform_edt(part == 0) - distance_transform_edt(part)
            both -= .5 * np.sign(both)                                   # to the edge between two cells, not beyond
            both = both.reshape(b - a, 2, d - c, 2).mean((1, 3)) * km / 2
            distance[j:j1, i:i1] = np.clip(both[j - a:j1 - a, i - c:i1 - c], -reach, reach)
    return distance


# ---------------------------------------------------------------- the sea floor as a smooth surface

def masked(etopo, outlines):
    """Bands of the ETOPO5 nodes that are sea on both maps, and 1 for these, 0 for others."""
    heights, west, south = etopo
    coarse = Grid(4)
    land = rasterised(outlines, coarse, 1)
    lon, lat = west + np.arange(heights.shape[1]) * CELL, south + np.arange(heights.shape[0]) * CELL
    i = np.clip(np.rint(coarse.column(lon)).astype(int), 0, coarse.nx - 1)
    j = np.clip(np.rint(coarse.row(lat)).astype(int), 0, coarse.ny - 1)
    sea = (heights < 0) & (land[np.ix_(j, i)] == 0)
    return np.where(sea, BAND(-heights), 0), sea.astype(float)


def surface(etopo, outlines, grid, smooth):
    """Bands on the grid: ETOPO5 smoothed among sea nodes only, then a cubic spline through the nodes."""
    band, sea = masked(etopo, outlines)
    _, west, south = etopo
    # As round on the map as on the globe: a cell is narrower from west to east by the cosine of its latitude.
    across = 1 / np.cos(np.radians(47))
    blur = lambda values, sigma: gaussian_filter(values, (sigma, sigma * across), mode='nearest')
    filled, weight = blur(band * sea, smooth), blur(sea, smooth)
    # Where no sea is near, take what is further off: under the land, it only has to be smooth.
    for sigma in (3, 8, 30):
        wide, wide_weight = blur(band * sea, sigma), blur(sea, sigma)
        share = .02 * np.minimum(1, 3 / sigma)
        filled, weight = filled + share * wide, weight + share * wide_weight
    smoothed = filled / np.maximum(weight, 1e-9)
    # Smoothing once more what the first pass took away keeps a trench as deep as it is.
    rest = blur((band - smoothed) * sea, smooth) / np.maximum(weight, 1e-9)
    knots = spline_filter(smoothed + rest, order=3)
    x, y = (grid.lon - west) / CELL, (grid.lat - south) / CELL
    out = np.empty((grid.ny, grid.nx), 'f4')
    for j in range(0, grid.ny, 256):
        rows = y[j:j + 256]
        at = np.meshgrid(rows, x, indexing='ij')
        out[j:j + 256] = map_coordinates(knots, at, order=3, prefilter=False, mode='nearest')
    return out


def sea_floor(etopo, outlines, grid, level):
    """Bands on the grid, 0 at the coast, so that shallow contours go around every island and into every bay."""
    floor = surface(etopo, outlines, grid, level['smooth'])
    if level['trench'] < level['smooth']:
        floor += (surface(etopo, outlines, grid, level['trench']) - floor) * np.clip((floor - 5.1) / .4, 0, 1)
    coarse = surface(etopo, outlines, grid, BEYOND['smooth'])
    for j, lat in enumerate(grid.lat):
        floor[j] += (coarse[j] - floor[j]) * beyond_sheet(grid.lon, np.full(grid.nx, lat))
    shore = shore_distance(outlines, grid)
    # The depth that a slope may reach at a distance from the coast; beyond 15 km no slope of the region is steeper.
    steepest = 160 / level['shore']
    table = np.linspace(0, 60, 2000)
    deepest = np.interp(np.maximum(shore, 0), table, BAND(np.minimum(steepest * table + 8 * table ** 2, 11900)))
    deepest = deepest.astype('f4')
    # The lower of the two, with a rounded edge between them.
    rounding = .4
    overlap = np.maximum(rounding - np.abs(floor - deepest), 0) / rounding
    floor = np.minimum(floor, deepest) - overlap ** 2 * rounding / 4
    return gaussian_filter(floor, level['soft'] / grid.km[np.searchsorted(grid.lat, 47)], mode='nearest'), shore


# ---------------------------------------------------------------- contours

def contours(values, height, grid):
    """Lines of one height, closed ones with their first point repeated."""
    generator = contour_generator(z=values, name='serial', line_type=LineType.Separate)
    return [grid.globe(line) for line in generator.lines(height) if len(line) > 3]


def is_closed(line):
    return np.array_equal(line[0], line[-1])


def area_km2(ring):
    x, y = plane(ring[:, 0], ring[:, 1]).T
    return abs(np.dot(x[:-1], y[1:]) - np.dot(x[1:], y[:-1])) / 2


def is_worth(line, speck):
    """Whether a line goes around enough, or cuts off more than a corner of the frame."""
    speck *= BEYOND['speck'] ** beyond_sheet(*line.mean(0)[:, None])[0]
    return area_km2(line) > speck if is_closed(line) else np.hypot(*np.ptp(plane(*line.T), axis=0)) > 2 * speck ** .5


def kept_points(line, off, turn):
    """Which points of a line to keep, so that it is off by at most `off` km and turns by at most `turn` degrees where
    its bends are wide. Douglas-Peucker, then halving; `off` has one value a point."""
    at = plane(line[:, 0], line[:, 1])
    keep = np.zeros(len(at), bool)
    keep[0] = keep[-1] = True
    todo = [(0, len(at) - 1)]
    if is_closed(line):
        # A ring has no ends: split it where it is widest.
        far = int(np.argmax(((at - at[0]) ** 2).sum(1)))
        keep[far] = True
        todo = [(0, far), (far, len(at) - 1)]
    while todo:
        a, b = todo.pop()
        if b - a < 2:
            continue
        chord, inner = at[b] - at[a], at[a + 1:b] - at[a]
        share = np.clip(inner @ chord / max(chord @ chord, 1e-12), 0, 1)
        error = np.hypot(*(inner - share[:, None] * chord).T) / off[a + 1:b]
        worst = int(np.argmax(error))
        if error[worst] > 1:
            keep[a + 1 + worst] = True
            todo += [(a, a + 1 + worst), (a + 1 + worst, b)]
    # Halve the pieces on both sides of a sharp turn, but only as long as the bend between them can be seen.
    for _ in range(3):
        index = np.flatnonzero(keep)
        if len(index) < 3:
            break
        step = np.diff(at[index], axis=0)
        if is_closed(line):
            step = np.vstack([step[-1:], step])
        length = np.hypot(*step.T)
        cosine = (step[1:] * step[:-1]).sum(1) / np.maximum(length[1:] * length[:-1], 1e-12)
        sharp = np.degrees(np.arccos(np.clip(cosine, -1, 1))) > turn
        corner = index[:-1] if is_closed(line) else index[1:-1]
        where = np.searchsorted(index, corner[sharp])
        for w in where:
            for a, b in ((index[w - 1], index[w]) if w else (index[-2], index[-1]), (index[w], index[w + 1])):
                if b - a < 2:
                    continue
                middle = (a + b) // 2
                chord = at[b] - at[a]
                sag = abs(chord[0] * (at[middle] - at[a])[1] - chord[1] * (at[middle] - at[a])[0])
                if sag / max(np.hypot(*chord), 1e-9) > .3 * off[middle]:
                    keep[middle] = True
    return keep


def on_grid(line, quantum):
    """Whole steps of the file's grid, without repetitions."""
    steps = np.rint((line - [WEST, SOUTH]) / quantum).astype(int)
    fresh = np.ones(len(steps), bool)
    fresh[1:] = (np.diff(steps, axis=0) != 0).any(1)
    return steps[fresh]


def allowance(line, level):
    """km by which a line may be off, point by point."""
    fine = np.full(len(line), level['off'] / level['scale'])
    if 'fine_area' in level:
        west, south, east, north = level['fine_area']
        beyond = np.hypot(np.maximum(np.maximum(west - line[:, 0], line[:, 0] - east), 0) * .7,
                          np.maximum(np.maximum(south - line[:, 1], line[:, 1] - north), 0))
        share = np.clip(beyond / 2.5, 0, 1)                              # from near to far within 2.5 degrees
        fine = fine * (level['scale'] / level['afar']) ** share
    return fine * BEYOND['off'] ** beyond_sheet(*line.T)


def simplified(lines, level):
    """Lines on the file's grid, none of which meets another or itself; the detail is kept where they would."""
    allowed = [allowance(line, level) if height else np.full(len(line), UNSEEN) for height, line in lines]
    ease = np.ones(len(lines))
    done = [None] * len(lines)
    todo = range(len(lines))
    for attempt in range(8):
        for i in todo:
            line, limit = lines[i][1], allowed[i] * ease[i]
            keep = kept_points(line, limit, level['turn'] if lines[i][0] else 180)
            done[i] = on_grid(line[keep], level['quantum'])
        shapes = [LineString(steps) if len(steps) > 3 else LineString() for steps in done]
        tree = shapely.STRtree(shapes)
        a, b = tree.query(shapes, predicate='intersects')
        bad = set(a[a != b]) | {i for i, shape in enumerate(shapes) if not shape.is_empty and not shape.is_simple}
        if not bad:
            break
        print(f'  {len(bad)} lines meet: kept in more detail', flush=True)
        todo = sorted(bad)
        ease[todo] *= .5
    return [(height, steps) for (height, _), steps in zip(lines, done) if len(steps) > 3], bool(bad)


# ---------------------------------------------------------------- bands with shared arcs

class Bands:
    """Faces between lines and the region's edge, as TopoJSON whose arcs are the lines themselves."""

    def __init__(self, lines, quantum):
        self.quantum = quantum
        width, height = round((EAST - WEST) / quantum), round((NORTH - SOUTH) / quantum)
        self.arcs = [steps for _, steps in lines]
        self.heights = [height for height, _ in lines]
        ends = {(0, 0), (width, 0), (width, height), (0, height)}
        for steps in self.arcs:
            if not is_closed(steps):
                ends |= {tuple(steps[0]), tuple(steps[-1])}
        around = lambda p: p[0] if p[1] == 0 else width + p[1] if p[0] == width else \
            2 * width + height - p[0] if p[1] == height else 2 * width + 2 * height - p[1]
        ends = sorted(ends, key=around)
        for p in ends:
            assert 0 in p or p[0] == width or p[1] == height, p
        self.arcs += [np.array([p, q]) for p, q in zip(ends, ends[1:] + ends[:1])]
        # Which arc goes from one point to the next: a ring is told by its directed edges.
        self.by_edge = {}
        for number, arc in enumerate(self.arcs):
            for p, q in zip(map(tuple, arc[:-1].tolist()), map(tuple, arc[1:].tolist())):
                self.by_edge[p, q], self.by_edge[q, p] = number, ~number
        self.faces = list(shapely.polygonize([LineString(arc) for arc in self.arcs]).geoms)

    def ring(self, coords):
        """The arcs of a ring."""
        points = [(round(x), round(y)) for x, y in coords]
        numbers = [self.by_edge[edge] for edge in zip(points, points[1:])]
        out = [n for k, n in enumerate(numbers) if n != numbers[k - 1]]
        return out or numbers[:1]

    def topology(self):
        """TopoJSON. The band of a face is known from its lines: the deep side lies to their left."""
        polygons = {depth: [] for depth in DEPTHS}
        for face in self.faces:
            face = shapely.geometry.polygon.orient(face, -1)             # so that the face lies to the right
            rings = [self.ring(r.coords) for r in (face.exterior, *face.interiors)]
            bands = {self.heights[n] - 1 if n >= 0 else self.heights[~n]
                     for r in rings for n in r if (n if n >= 0 else ~n) < len(self.heights)}
            assert len(bands) == 1, f'a face between lines of {bands}'
            band = bands.pop()
            if band >= 0:                                                # else it is land
                polygons[DEPTHS[band]].append(rings)
        used = sorted({n if n >= 0 else ~n for p in polygons.values() for rings in p for r in rings for n in r})
        new = {n: k for k, n in enumerate(used)}
        renumber = lambda n: new[n] if n >= 0 else ~new[~n]
        arcs = [np.vstack([self.arcs[n][:1], np.diff(self.arcs[n], axis=0)]).tolist() for n in used]
        shapes = [{'type': 'MultiPolygon', 'arcs': [[[renumber(n) for n in r] for r in rings] for rings in p],
                   'properties': {'depth': depth}} for depth, p in polygons.items()]
        return {'type': 'Topology', 'transform': {'scale': [self.quantum] * 2, 'translate': [WEST, SOUTH]},
                'arcs': arcs, 'objects': {'bathy': {'type': 'GeometryCollection', 'geometries': shapes}}}


def main():
    options = argparse.ArgumentParser()
    options.add_argument('--level', action='append', choices=LEVELS)
    options = options.parse_args()
    etopo = read_etopo()
    land = {name: read_land(f'{ROOT}/out/{name}.topo.json') for name in ('L0', 'L1', 'L2')}
    for name in options.level or LEVELS:
        level = LEVELS[name]
        outlines = shown(land['L2'], land[level['land']])
        print(name, len(outlines), 'of', len(land['L2']), 'outlines of land', flush=True)
        grid = Grid(level['fine'])
        floor, shore = sea_floor(etopo, outlines, grid, level)

        # The landward edge of the shallow band: coarse, for it lies under the land. It never meets the frame.
        inland = gaussian_filter(np.maximum(shore, -50), 14 / grid.km.mean()) + LANDWARD
        border = round(FRAME / grid.step)
        for edge in (inland[:border], inland[-border:], inland[:, :border], inland[:, -border:]):
            edge[...] = 1
        lines = [(0, line) for line in contours(inland, 0, grid) if area_km2(line) > 15000]
        for height in range(1, len(DEPTHS)):
            for line in contours(floor, height, grid):
                if is_worth(line, level['deep_speck' if height >= 5 else 'speck']):
                    lines.append((height, line))
        print(name, len(lines), 'lines,', sum(len(line) for _, line in lines), 'points', flush=True)
        lines, unsafe = simplified(lines, level)
        assert not unsafe, 'lines meet'
        bands = Bands(lines, level['quantum'])
        topology = bands.topology()
        path = f'{ROOT}/out/{name}.topo.json'
        with open(path, 'w') as file:
            json.dump(topology, file, separators=(',', ':'))
        print(name, os.path.getsize(path), 'bytes,', len(topology['arcs']), 'arcs,',
              sum(map(len, topology['arcs'])), 'vertices', flush=True)


if __name__ == '__main__':
    main()
