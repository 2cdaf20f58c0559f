/* Draws a scene on a surface: a canvas, or the recorder of svg.ts. Lines and dots of one look are one path. */
import type { Dot, Lane, Scene } from "./scene";
import { shortened } from "./words";

export interface Surface {
  fillStyle: unknown; strokeStyle: unknown; lineWidth: number; globalAlpha: number; font: string; textAlign: string; textBaseline: string; lineJoin: string;
  rect(x: number, y: number, w: number, h: number): void;
  beginPath(): void; moveTo(x: number, y: number): void; lineTo(x: number, y: number): void; closePath(): void;
  arc(x: number, y: number, r: number, from: number, to: number): void; fill(): void; stroke(): void; setLineDash(dashes: number[]): void;
  fillText(words: string, x: number, y: number): void; strokeText(words: string, x: number, y: number): void; fillRect(x: number, y: number, w: number, h: number): void;
  measureText(words: string): { width: number };
}
export interface Look { ground: string; ink: string; soft: string; hostile: string; cooperative: string; neutral: string; accent: string; kinds: Record<string, string> }
export interface Frame { k: number; x: number; y: number; width: number; height: number }

const FACE = "system-ui, sans-serif";
const FADED = 0.13;
const DASHES = { actual: [], unrealised: [8, 5], negated: [1.5, 4] } as const;
const LANE = 6;
/* Pixels below which no shape can be told from another. */
const TINY = 3.4;

export const radiusAt = (dot: Dot, k: number) => Math.max(2.2, dot.radius * Math.min(1.15, Math.max(0.12, k ** 0.7)));
const colour = (look: Look, sign: number) => (sign < 0 ? look.hostile : sign > 0 ? look.cooperative : look.neutral);

interface Line { lane: Lane; ax: number; ay: number; bx: number; by: number; ux: number; uy: number; length: number; width: number }

/* Where a lane runs on the screen, between the rims of its dots; null where nothing of it is seen. */
export function lineOf(lane: Lane, f: Frame): Line | null {
  const { from, to } = lane;
  let ax = from.x * f.k + f.x, ay = from.y * f.k + f.y, bx = to.x * f.k + f.x, by = to.y * f.k + f.y;
  if (Math.max(ax, bx) < 0 || Math.min(ax, bx) > f.width || Math.max(ay, by) < 0 || Math.min(ay, by) > f.height) return null;
  const full = Math.hypot(bx - ax, by - ay);
  const ra = radiusAt(from, f.k) + 1, rb = radiusAt(to, f.k) + 2;
  if (full < ra + rb) return null;
  const ux = (bx - ax) / full, uy = (by - ay) / full;
  const room = Math.min(LANE, (1.7 * Math.min(ra, rb)) / (2 * Math.abs(lane.offset) + 1)) * lane.offset;
  ax += ux * ra - uy * room, ay += uy * ra + ux * room, bx -= ux * rb + uy * room, by -= uy * rb - ux * room;
  const width = (1.3 + Math.min(3.2, 0.75 * Math.log2(lane.count))) * Math.min(1, Math.max(0.5, f.k * 1.35));
  return { lane, ax, ay, bx, by, ux, uy, length: full - ra - rb, width };
}

/* `quick` while the picture moves: no words on lines. Returns the dots that have a name on the screen. */
export function paint(c: Surface, scene: Scene, f: Frame, look: Look, options: { quick?: boolean; hovered?: Dot | null } = {}): Set<Dot> {
  c.globalAlpha = 1;
  c.fillStyle = look.ground;
  c.fillRect(0, 0, f.width, f.height);
  const crowd = scene.lanes.length > 1200 && f.k < 0.5;
  const lines = scene.lanes.map((lane) => lineOf(lane, f)).filter((line): line is Line => line !== null);
  strokeLines(c, lines, look, crowd);
  if (!crowd) ends(c, lines, look);
  const seen = scene.dots.filter((dot) => visible(dot, f));
  dots(c, seen, f, look);
  const labels = new Labels(f);
  for (const dot of seen) if (radiusAt(dot, f.k) > 5) labels.block(dot, f);
  const named = names(c, seen, f, look, labels, options);
  if (!options.quick && !crowd) lineWords(c, lines, look, labels, scene);
  return named;
}

const visible = (dot: Dot, f: Frame) => {
  const x = dot.x * f.k + f.x, y = dot.y * f.k + f.y;
  return x > -90 && y > -30 && x < f.width + 90 && y < f.height + 30;
};

function strokeLines(c: Surface, lines: Line[], look: Look, crowd: boolean): void {
  const batches = new Map<string, Line[]>();
  for (const line of lines) {
    const { lane } = line;
    const key = [lane.lit ? 1 : 0, lane.sign, lane.certainty, crowd ? 1 : Math.round(line.width * 2)].join();
    if (!batches.has(key)) batches.set(key, []);
    batches.get(key)!.push(line);
  }
  for (const [, batch] of [...batches].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const { lane, width } = batch[0];
    // Thousands of dashes take too long: from afar what is not told as a fact is paler instead.
    c.globalAlpha = lane.lit ? (crowd ? (lane.certainty === "actual" ? 0.5 : 0.22) : 1) : FADED;
    c.strokeStyle = colour(look, lane.sign);
    c.lineWidth = crowd ? 0.8 : lane.chosen ? width + 0.8 : width;
    c.setLineDash(crowd ? [] : [...DASHES[lane.certainty]]);
    c.beginPath();
    for (const line of batch) c.moveTo(line.ax, line.ay), c.lineTo(line.bx, line.by);
    c.stroke();
  }
  c.setLineDash([]);
  c.globalAlpha = 1;
}

/* An arrow at who had it done to them, a dot at a place or a thing; a bar across what did not happen, a diamond where disputed. */
function ends(c: Surface, lines: Line[], look: Look): void {
  for (const lit of [false, true]) for (const sign of [0, 1, -1]) {
    const batch = lines.filter((line) => line.lane.lit === lit && line.lane.sign === sign && line.length > 8);
    if (!batch.length) continue;
    c.globalAlpha = lit ? 1 : FADED;
    c.fillStyle = c.strokeStyle = colour(look, sign);
    c.beginPath();
    for (const line of batch) {
      const round = ["place", "suffered", "instrument"].includes(line.lane.role);
      const size = 4 + line.width;
      if (round) c.moveTo(line.bx + 3, line.by), c.arc(line.bx, line.by, 3, 0, 2 * Math.PI);
      else if (line.lane.role === "between") continue;
      else arrow(c, line.bx, line.by, line.ux, line.uy, size);
      if (line.lane.role === "party") arrow(c, line.ax, line.ay, -line.ux, -line.uy, size);
      if (line.lane.disputed) diamond(c, (line.ax + line.bx) / 2, (line.ay + line.by) / 2, 2.4 + 2.2 * Math.min(1.4, line.width));
    }
    c.fill();
    c.lineWidth = 2;
    c.beginPath();
    for (const line of batch) if (line.lane.certainty === "negated") bar(c, line);
    c.stroke();
  }
  c.globalAlpha = 1;
}

function arrow(c: Surface, x: number, y: number, ux: number, uy: number, size: number): void {
  c.moveTo(x + ux * 2, y + uy * 2);
  c.lineTo(x - ux * size - uy * size * 0.55, y - uy * size + ux * size * 0.55);
  c.lineTo(x - ux * size + uy * size * 0.55, y - uy * size - ux * size * 0.55);
  c.closePath();
}

function bar(c: Surface, { ax, ay, bx, by, ux, uy, lane }: Line): void {
  const at = lane.disputed ? 0.4 : 0.5, x = ax + (bx - ax) * at, y = ay + (by - ay) * at;
  c.moveTo(x - uy * 6, y + ux * 6);
  c.lineTo(x + uy * 6, y - ux * 6);
}

function polygon(c: Surface, corners: number[][]): void {
  corners.forEach(([x, y], i) => (i ? c.lineTo(x, y) : c.moveTo(x, y)));
  c.closePath();
}
const diamond = (c: Surface, x: number, y: number, r: number) => polygon(c, [[x, y - r], [x + r, y], [x, y + r], [x - r, y]]);
const around = (x: number, y: number, r: (i: number) => number, n: number, turn: number) =>
  Array.from({ length: n }, (_, i) => [x + r(i) * Math.sin((2 * Math.PI * i) / n + turn), y - r(i) * Math.cos((2 * Math.PI * i) / n + turn)]);

const SHAPES: Record<string, (c: Surface, x: number, y: number, r: number) => void> = {
  people: (c, x, y, r) => { c.moveTo(x + r, y); c.arc(x, y, r, 0, 2 * Math.PI); },
  groups: (c, x, y, r) => { c.moveTo(x + r, y); c.arc(x, y, r, 0, 2 * Math.PI); },
  organizations: (c, x, y, r) => polygon(c, [[x - r * 0.9, y - r * 0.9], [x + r * 0.9, y - r * 0.9], [x + r * 0.9, y + r * 0.9], [x - r * 0.9, y + r * 0.9]]),
  countries: (c, x, y, r) => polygon(c, around(x, y, () => r * 1.08, 6, Math.PI / 6)),
  places: (c, x, y, r) => polygon(c, around(x, y, () => r * 1.2, 3, 0)),
  equipment: (c, x, y, r) => diamond(c, x, y, r * 1.15),
  offices: (c, x, y, r) => polygon(c, around(x, y, (i) => (i % 2 ? r * 0.5 : r * 1.15), 10, 0)),
};

function dots(c: Surface, seen: Dot[], f: Frame, look: Look): void {
  for (const lit of [false, true]) for (const kind of Object.keys(SHAPES)) {
    const batch = seen.filter((dot) => dot.lit === lit && dot.node.kind === kind);
    if (!batch.length) continue;
    const path = (grow: number) => {
      c.beginPath();
      for (const dot of batch) {
        const x = dot.x * f.k + f.x, y = dot.y * f.k + f.y, r = radiusAt(dot, f.k);
        if (r > TINY) SHAPES[kind](c, x, y, r + grow);
        else if (!grow) c.rect(x - r, y - r, 2 * r, 2 * r);
      }
    };
    // A ring of the ground's colour keeps a dot apart from the lines that pass under it.
    c.fillStyle = look.ground;
    path(1.5), c.fill();
    c.globalAlpha = lit ? 1 : 0.3;
    c.fillStyle = look.kinds[kind];
    path(0), c.fill();
    c.globalAlpha = 1;
  }
  members(c, seen, f, look);
  for (const dot of seen) if (dot.chosen) {
    c.strokeStyle = look.ink;
    c.lineWidth = 2.5;
    c.beginPath();
    c.arc(dot.x * f.k + f.x, dot.y * f.k + f.y, radiusAt(dot, f.k) + 5, 0, 2 * Math.PI);
    c.stroke();
  }
}

/* How many are in a group, in its middle. */
function members(c: Surface, seen: Dot[], f: Frame, look: Look): void {
  c.font = `700 12px ${FACE}`;
  c.textBaseline = "middle";
  c.textAlign = "left";
  c.fillStyle = look.ground;
  for (const dot of seen) if (dot.members) {
    const words = String(dot.members);
    c.fillText(words, dot.x * f.k + f.x - c.measureText(words).width / 2, dot.y * f.k + f.y);
  }
}

/* Keeps words from lying on words: what is taken is marked in a grid of small cells. */
class Labels {
  private taken = new Set<number>();
  constructor(private f: Frame) {}
  private cells(x: number, y: number, w: number, h: number): number[] {
    const found = [];
    for (let i = Math.floor(x / 6); i <= Math.floor((x + w) / 6); i++) for (let j = Math.floor(y / 6); j <= Math.floor((y + h) / 6); j++) found.push(i * 4096 + j);
    return found;
  }
  block(dot: Dot, f: Frame): void {
    const r = radiusAt(dot, f.k) * 0.8;
    for (const cell of this.cells(dot.x * f.k + f.x - r, dot.y * f.k + f.y - r, 2 * r, 2 * r)) this.taken.add(cell);
  }
  take(x: number, y: number, w: number, h: number): boolean {
    if (x < 1 || y < 1 || x + w > this.f.width - 1 || y + h > this.f.height - 1) return false;
    const cells = this.cells(x, y, w, h);
    if (cells.some((cell) => this.taken.has(cell))) return false;
    for (const cell of cells) this.taken.add(cell);
    return true;
  }
}

function halo(c: Surface, words: string, x: number, y: number, ink: string, look: Look): void {
  c.strokeStyle = look.ground;
  c.lineWidth = 3.5;
  c.lineJoin = "round";
  c.strokeText(words, x, y);
  c.fillStyle = ink;
  c.fillText(words, x, y);
}

function names(c: Surface, seen: Dot[], f: Frame, look: Look, labels: Labels, { quick, hovered }: { quick?: boolean; hovered?: Dot | null }): Set<Dot> {
  const named = new Set<Dot>();
  const rank = (dot: Dot) => (dot.chosen ? 1e9 : dot === hovered ? 1e8 : 0) + (dot.lit ? 1e6 : 0) + dot.node.statements;
  const few = seen.length > 400 ? (quick ? 40 : 90) : Infinity;
  let tried = 0;
  c.textBaseline = "middle";
  c.textAlign = "left";
  for (const dot of [...seen].sort((a, b) => rank(b) - rank(a) || a.node.id - b.node.id)) {
    if (named.size >= few || tried++ > 6 * few) break;
    if (!dot.lit && seen.length > 60) continue;
    c.font = `${dot.chosen ? "700 " : "500 "}${f.k < 0.75 ? 12 : 13}px ${FACE}`;
    const x = dot.x * f.k + f.x, y = dot.y * f.k + f.y, r = radiusAt(dot, f.k) + 3;
    // A name that finds no room is cut short before it is left out.
    for (const words of seen.length > 200 ? [dot.label] : [dot.label, shortened(dot.label, 13)]) {
      const w = c.measureText(words).width;
      const spots = [[x - w / 2, y + r + 9], [x - w / 2, y - r - 9], [x + r + 2, y], [x - r - 2 - w, y], [x - w / 2, y + r + 20], [x + r - 4, y + r + 7], [x - r + 4 - w, y + r + 7], [x + r - 4, y - r - 7], [x - r + 4 - w, y - r - 7]];
      const spot = spots.find(([sx, sy]) => labels.take(sx - 1, sy - 7, w + 2, 14)) || (dot === hovered ? spots[0] : undefined);
      if (!spot) continue;
      named.add(dot);
      c.globalAlpha = dot.lit ? 1 : 0.45;
      halo(c, words, spot[0], spot[1], look.ink, look);
      break;
    }
  }
  c.globalAlpha = 1;
  return named;
}

/* The words of a line where there is room: those of the selection first, then the strongest. */
function lineWords(c: Surface, lines: Line[], look: Look, labels: Labels, scene: Scene): void {
  const many = scene.lanes.length > 60;
  const worthy = lines.filter((line) => line.lane.lit && (line.lane.chosen || !many || line.lane.count > 1));
  worthy.sort((a, b) => Number(b.lane.chosen) - Number(a.lane.chosen) || b.lane.count - a.lane.count || a.lane.id - b.lane.id);
  c.textBaseline = "middle";
  c.textAlign = "left";
  c.font = `11px ${FACE}`;
  for (const line of worthy.slice(0, 160)) {
    const full = line.lane.label.length > 34 ? `${line.lane.label.slice(0, 33)}…` : line.lane.label;
    const short = line.lane.count > 1 ? `×${line.lane.count}` : "";
    for (const words of line.lane.role === "between" || (many && !line.lane.chosen) ? [short] : [full, short]) {
      const w = c.measureText(words).width;
      if (!words || line.length < Math.min(w * Math.abs(line.ux) + 8, w)) continue;
      const spot = [0.5, 0.36, 0.64].map((at) => [line.ax + (line.bx - line.ax) * at - w / 2, line.ay + (line.by - line.ay) * at - (line.lane.disputed || line.lane.certainty === "negated" ? 12 : 0)]);
      const free = spot.find(([x, y]) => labels.take(x - 1, y - 6, w + 2, 12));
      if (!free) continue;
      halo(c, words, free[0], free[1], look.soft, look);
      break;
    }
  }
}
