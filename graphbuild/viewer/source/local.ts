/* A layout for the few dozen nodes of an ego network or an overview: as layout.py, no random numbers, each component
   for itself, packed, single nodes in a tray below. */

export interface Box { width: number; height: number }
export interface Point { x: number; y: number }

const FEW = 6, WIDE = 2, CLEAR = 26, LINK = 150, GAP = 30, ASPECT = 1.7, ROOM = 1.9, TURN = Math.PI * (3 - Math.sqrt(5));

export function arrange(boxes: Box[], links: [number, number][], earlier: Point[]): Point[] {
  const near: Set<number>[] = boxes.map(() => new Set());
  for (const [a, b] of links) if (a !== b) near[a].add(b), near[b].add(a);
  const places: Point[] = boxes.map(() => ({ x: 0, y: 0 }));
  const groups = components(near);
  const single = groups.filter((group) => group.length === 1);
  const few = single.length <= FEW ? single.map(([id]) => alone(id, boxes[id])) : [];
  const { bottom, width } = pack([...groups.filter((group) => group.length > 1).map((group) => placed(group, near, boxes, earlier)), ...few], places);
  if (!few.length) tray(single.map(([only]) => only), boxes, bottom, width, places);
  return places;
}

const alone = (id: number, { width, height }: Box): Part => ({ group: [id], points: [{ x: width / 2, y: height / 2 }], width, height });

function components(near: Set<number>[]): number[][] {
  const seen = new Set<number>(), found: number[][] = [];
  near.forEach((_, start) => {
    if (seen.has(start)) return;
    const group = [start];
    seen.add(start);
    for (const id of group) for (const next of near[id]) if (!seen.has(next)) seen.add(next), group.push(next);
    found.push(group.sort((a, b) => a - b));
  });
  return found.sort((a, b) => b.length - a.length || a[0] - b[0]);
}

interface Part { group: number[]; points: Point[]; width: number; height: number }

function placed(group: number[], near: Set<number>[], boxes: Box[], earlier: Point[]): Part {
  const sizes = group.map((id) => boxes[id]);
  const points = stress(steps(group, near), group.map((id) => earlier[id]));
  landscape(points, sizes);
  for (let round = 0; round < 24; round++) {
    apart(points, sizes);
    if (!offLines(points, group, near)) break;
  }
  apart(points, sizes);
  const left = Math.min(...points.map((p, i) => p.x - sizes[i].width / 2)), top = Math.min(...points.map((p, i) => p.y - sizes[i].height / 2));
  for (const p of points) p.x -= left, p.y -= top;
  const width = Math.max(...points.map((p, i) => p.x + sizes[i].width / 2)), height = Math.max(...points.map((p, i) => p.y + sizes[i].height / 2));
  return { group, points, width, height };
}

function steps(group: number[], near: Set<number>[]): number[][] {
  const at = new Map(group.map((id, i) => [id, i]));
  return group.map((start) => {
    const row = new Array<number>(group.length).fill(-1);
    row[at.get(start)!] = 0;
    const front = [start];
    for (const id of front) for (const next of near[id]) {
      if (row[at.get(next)!] < 0) row[at.get(next)!] = row[at.get(id)!] + 1, front.push(next);
    }
    return row;
  });
}

/* Stress majorisation (Gansner, Koren & North 2004), from where the nodes stood so that the reader finds them again. */
function stress(distance: number[][], earlier: Point[]): Point[] {
  const count = earlier.length;
  const mx = earlier.reduce((sum, p) => sum + p.x, 0) / count, my = earlier.reduce((sum, p) => sum + p.y, 0) / count;
  const extent = Math.max(1, ...earlier.map((p) => Math.hypot(p.x - mx, p.y - my)));
  const scale = (LINK * Math.sqrt(count)) / 2 / extent;
  let points = earlier.map((p, i) => ({
    x: (p.x - mx) * scale + Math.cos(i * TURN) * 20 * Math.sqrt(i + 1),
    y: (p.y - my) * scale + Math.sin(i * TURN) * 20 * Math.sqrt(i + 1),
  }));
  for (let round = 0; round < 120; round++) {
    points = points.map((p, i) => {
      let x = 0, y = 0, total = 0;
      for (let j = 0; j < count; j++) {
        if (i === j) continue;
        const q = points[j], wanted = distance[i][j] * LINK, weight = 1 / (distance[i][j] * distance[i][j]);
        const length = Math.max(1e-3, Math.hypot(p.x - q.x, p.y - q.y));
        x += weight * (q.x + ((p.x - q.x) * wanted) / length);
        y += weight * (q.y + ((p.y - q.y) * wanted) / length);
        total += weight;
      }
      return { x: x / total, y: y / total };
    });
  }
  return points;
}

/* Stretched to a frame wider than screens are: boxes are flat, so that overlaps are cleared upwards and downwards. */
function landscape(points: Point[], sizes: Box[]): void {
  turn(points);
  // The crowded middle is given room at the cost of what stands far out.
  for (const axis of ["x", "y"] as const) {
    const extent = Math.max(1, ...points.map((p) => Math.abs(p[axis])));
    for (const p of points) p[axis] = Math.sign(p[axis]) * Math.abs(p[axis] / extent) ** 0.72 * extent;
  }
  const area = ROOM * sizes.reduce((sum, s) => sum + s.width * s.height, 0);
  const xs = points.map((p) => p.x), ys = points.map((p) => p.y);
  const wide = Math.max(LINK, Math.max(...xs) - Math.min(...xs)), high = Math.max(LINK, Math.max(...ys) - Math.min(...ys));
  const sx = Math.min(1.3, Math.sqrt(area * WIDE) / wide), sy = Math.min(1.3, Math.sqrt(area / WIDE) / high);
  const middle = Math.sqrt(sx * sy), clipped = (s: number) => Math.min(middle * 1.9, Math.max(middle / 1.9, s));
  for (const p of points) p.x *= clipped(sx), p.y *= clipped(sy);
}

/* The longest stretch lies flat, the middle at the origin. */
function turn(points: Point[]): void {
  const mx = points.reduce((sum, p) => sum + p.x, 0) / points.length, my = points.reduce((sum, p) => sum + p.y, 0) / points.length;
  let xx = 0, xy = 0, yy = 0;
  for (const p of points) p.x -= mx, p.y -= my, xx += p.x * p.x, xy += p.x * p.y, yy += p.y * p.y;
  const angle = Math.atan2(2 * xy, xx - yy) / 2, cos = Math.cos(angle), sin = Math.sin(angle);
  for (const p of points) [p.x, p.y] = [p.x * cos + p.y * sin, p.y * cos - p.x * sin];
}

function apart(points: Point[], sizes: Box[]): void {
  for (let round = 0; round < 200; round++) {
    let clashes = 0;
    for (let i = 0; i < points.length; i++) for (let j = 0; j < i; j++) {
      const dx = points[i].x - points[j].x, dy = points[i].y - points[j].y;
      const ox = (sizes[i].width + sizes[j].width) / 2 - Math.abs(dx), oy = (sizes[i].height + sizes[j].height) / 2 - Math.abs(dy);
      if (ox <= 0.5 || oy <= 0.5) continue;
      clashes++;
      if (ox < oy) {
        const move = ((dx < 0 ? -1 : 1) * ox) / 2;
        points[i].x += move, points[j].x -= move;
      } else {
        const move = ((dy < 0 ? -1 : 1) * oy) / 2;
        points[i].y += move, points[j].y -= move;
      }
    }
    if (!clashes) return;
  }
}

/* Moves dots off the lines that pass them, as if the line ended there; says whether any had to move. */
function offLines(points: Point[], group: number[], near: Set<number>[]): boolean {
  const at = new Map(group.map((id, i) => [id, i]));
  let moved = false;
  group.forEach((id, a) => near[id].forEach((other) => {
    const b = at.get(other)!;
    if (b < a) return;
    const dx = points[b].x - points[a].x, dy = points[b].y - points[a].y, length = Math.max(1, Math.hypot(dx, dy));
    points.forEach((p, i) => {
      const along = ((p.x - points[a].x) * dx + (p.y - points[a].y) * dy) / length;
      const aside = ((p.x - points[a].x) * dy - (p.y - points[a].y) * dx) / length;
      if (i === a || i === b || along < 20 || along > length - 20 || Math.abs(aside) >= CLEAR) return;
      const push = (aside < 0 ? -1 : 1) * (CLEAR + 2 - Math.abs(aside));
      p.x += (dy / length) * push, p.y -= (dx / length) * push;
      moved = true;
    });
  }));
  return moved;
}

/* In rows, the largest first; of several widths the one whose frame fits a screen best. */
function pack(found: Part[], places: Point[]): { bottom: number; width: number } {
  const widest = Math.max(0, ...found.map((part) => part.width));
  const area = Math.sqrt(found.reduce((sum, part) => sum + (part.width + GAP) * (part.height + GAP), 0) * ASPECT);
  const limits = [1, 1.15, 1.3, 1.5, 1.75, 2, 2.4].map((factor) => Math.max(widest, area * factor));
  const size = (limit: number) => {
    const rows = inRows(found, limit);
    const width = Math.max(...rows.map((at, i) => at.x + found[i].width)), height = Math.max(...rows.map((at, i) => at.y + found[i].height));
    return Math.max(width, height * ASPECT);
  };
  if (!found.length) return { bottom: 0, width: 0 };
  const best = limits.reduce((a, b) => (size(b) < size(a) - 1 ? b : a));
  let bottom = 0;
  inRows(found, best).forEach((at, row) => {
    const part = found[row];
    part.group.forEach((id, i) => { places[id] = { x: Math.round(at.x + part.points[i].x), y: Math.round(at.y + part.points[i].y) }; });
    bottom = Math.max(bottom, at.y + part.height);
  });
  return { bottom: bottom + GAP / 2, width: best };
}

/* Each part goes to the right of the row, or below what stands there already where that leaves room. */
function inRows(found: Part[], limit: number): Point[] {
  let x = 0, top = 0, row = 0;
  let column = { x: 0, y: 0, width: 0 };
  return found.map((part) => {
    if (column.width >= part.width && column.y + part.height <= top + row) {
      const at = { x: column.x, y: column.y };
      column.y += part.height + GAP;
      return at;
    }
    if (x && x + part.width > limit) x = 0, top += row + GAP, row = 0;
    const at = { x, y: top };
    column = { x, y: top + part.height + GAP, width: part.width };
    x += part.width + GAP;
    row = Math.max(row, part.height);
    return at;
  });
}

function tray(singles: number[], boxes: Box[], top: number, width: number, places: Point[]): void {
  if (!singles.length) return;
  const height = Math.max(...singles.map((id) => boxes[id].height));
  const area = singles.reduce((sum, id) => sum + boxes[id].width * height, 0);
  const limit = Math.max(width, Math.sqrt(area * ASPECT));
  let x = 0, y = top + height / 2;
  for (const id of singles) {
    if (x && x + boxes[id].width > limit) x = 0, y += height;
    places[id] = { x: Math.round(x + boxes[id].width / 2), y: Math.round(y) };
    x += boxes[id].width;
  }
}
