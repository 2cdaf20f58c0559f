/* What the picture shows: which nodes, which lines of how many statements, where, and what is lit. */
import { arrange, type Point } from "./local";
import { groupEntity, groupIds, groupOf } from "./groups";
import { isOpen } from "./filters";
import { isLocal, parts, tally, type Certainty, type Edge, type Entity, type Model, type Statement } from "./model";
import type { State } from "./state";
import { lineLabel, shortened } from "./words";

export interface Dot { node: Entity; x: number; y: number; radius: number; label: string; lit: boolean; chosen: boolean; members?: number }
export interface Lane {
  id: number; from: Dot; to: Dot; role: string; sign: number; certainty: Certainty; disputed: boolean; count: number;
  readonly label: string; offset: number; edges: number[]; lit: boolean; chosen: boolean; signs?: number[];
}
export interface Scene { dots: Dot[]; lanes: Lane[]; kind: "whole" | "overview" | "groups" | "ego" | "path"; weaker: number; key: string }

export const WHOLE = 45;
const STRONGEST = 30, NEAREST = 40, MOST = 90, TIES = 70;

/* Which nodes the picture is of; their order is that of the model. */
export function chosenNodes(model: Model, state: State, shown: Statement[]): { ids: number[]; kind: Scene["kind"] } {
  if (state.path) {
    const path = shortestPath(neighbours(model, shown), ...state.path);
    return { ids: path.length ? path : [...state.path], kind: "path" };
  }
  if (state.focus.length) return { ids: ego(neighbours(model, shown), state), kind: "ego" };
  const { drawn } = model;
  if (state.show === "all" || drawn.length <= WHOLE) {
    const everything = shown.length === model.statements.length;
    const alive = new Set(everything ? [] : shown.flatMap((s) => [...parts(s)]));
    return { ids: drawn.filter((n) => everything || alive.has(n.id)).map((n) => n.id), kind: "whole" };
  }
  if (state.show === "groups") return { ids: groupIds(model, state.opened, shown), kind: "groups" };
  if (isOpen(state.filters)) return { ids: model.overview.map(({ node }) => node), kind: "overview" };
  const near = neighbours(model, shown);
  const ranked = [...tally(model, shown)].filter(([id]) => near.has(id))
    .sort((a, b) => standIn(model.nodes[a[0]]) - standIn(model.nodes[b[0]]) || b[1] - a[1] || a[0] - b[0]).map(([id]) => id);
  return { ids: together(ranked, near), kind: "overview" };
}

/* Names of their own first, then offices, then what one article alone tells of; as overview.py. */
const standIn = (node: Entity): number => (isLocal(node) ? 2 : node.kind === "offices" ? 1 : 0);

/* The strongest that are linked to others of them: one that stands alone gives way to the next. */
function together(ranked: number[], near: Map<number, Map<number, number>>): number[] {
  const found = new Set(ranked.slice(0, STRONGEST));
  for (const next of ranked.slice(STRONGEST)) {
    const alone = [...found].reverse().find((id) => ![...near.get(id)!.keys()].some((other) => found.has(other)));
    if (alone === undefined) break;
    if (![...near.get(next)!.keys()].some((other) => found.has(other))) continue;
    found.delete(alone);
    found.add(next);
  }
  return [...found];
}

/* The number of shown statements between any two nodes that share a line. */
export function neighbours(model: Model, shown: Statement[]): Map<number, Map<number, number>> {
  const near = new Map<number, Map<number, number>>();
  const add = (a: number, b: number) => {
    if (!near.has(a)) near.set(a, new Map());
    near.get(a)!.set(b, (near.get(a)!.get(b) || 0) + 1);
  };
  for (const s of shown) for (const id of model.edgesOf[s.id]) {
    const { source, target } = model.edges[id];
    if (source !== target) add(source, target), add(target, source);
  }
  return near;
}

function ego(near: Map<number, Map<number, number>>, state: State): number[] {
  const found = new Set(state.focus);
  const strongest = (id: number, most: number) => [...(near.get(id) || [])].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, most).map(([other]) => other);
  if (!state.steps) return [...found];
  const first = state.focus.flatMap((id) => strongest(id, NEAREST));
  for (const id of first) found.add(id);
  if (state.steps === 2) for (const id of first) for (const other of strongest(id, 6)) if (found.size < MOST) found.add(other);
  return [...found];
}

export function shortestPath(near: Map<number, Map<number, number>>, start: number, goal: number): number[] {
  const before = new Map<number, number>([[start, start]]);
  const front = [start];
  for (const id of front) {
    if (id === goal) break;
    const next = [...(near.get(id) || [])].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
    for (const [other] of next) if (!before.has(other)) before.set(other, id), front.push(other);
  }
  if (!before.has(goal)) return [];
  const path = [goal];
  while (path[0] !== start) path.unshift(before.get(path[0])!);
  return path;
}

export function build(model: Model, state: State, shown: Statement[], lit: Statement[] | null): Scene {
  const { ids, kind } = chosenNodes(model, state, shown);
  const dots = new Map<number, Dot>();
  for (const id of [...ids].sort((a, b) => a - b)) {
    dots.set(id, id < 0 ? groupDot(model, id) : dotOf(model.nodes[id]));
  }
  const all = linesBetween(model, dots, shown);
  const lanes = kind === "whole" ? all : strongest(all, state, state.selection);
  const small = kind === "whole" && model.drawn.length <= WHOLE, first = kind === "overview" && isOpen(state.filters);
  if (small || first) settled(model, dots);
  else if (kind !== "whole") moved([...dots.values()], strongest(all, state, null));
  light(model, state, dots, lanes, lit);
  return { dots: [...dots.values()], lanes, kind, weaker: all.length - lanes.length, key: keyOf(kind, dots.keys()) };
}

export const keyOf = (kind: Scene["kind"], ids: Iterable<number>): string => `${kind} ${[...ids].join()}`;

export function dotOf(node: Entity): Dot {
  const radius = 8 + Math.min(13, 2.2 * Math.sqrt(node.statements));
  return { node, x: node.x, y: node.y, radius, label: shortened(node.label, 26), lit: true, chosen: false };
}

function groupDot(model: Model, id: number): Dot {
  const node = groupEntity(model, id), members = model.groups.get(id)!.length;
  return { node, x: node.x, y: node.y, radius: 12 + Math.min(22, 2.4 * Math.sqrt(members)), label: node.label, lit: true, chosen: false, members };
}

/* The dot that an entity is in: its own, or its group's. */
function standing(model: Model, dots: Map<number, Dot>, id: number): Dot | undefined {
  return dots.get(id) || dots.get(groupOf(model.nodes[id]) ?? id);
}

function linesBetween(model: Model, dots: Map<number, Dot>, shown: Statement[]): Lane[] {
  const passes = new Uint8Array(model.statements.length);
  for (const s of shown) passes[s.id] = 1;
  const found: Lane[] = [], merged = new Map<number, Lane>();
  for (const edge of model.edges) {
    const from = standing(model, dots, edge.source), to = standing(model, dots, edge.target);
    if (!from || !to || from === to) continue;
    const rows = edge.statements.filter((id) => passes[id]).map((id) => model.statements[id]);
    if (!rows.length) continue;
    if (from.members || to.members) merged.set(pairOf(from, to), merge(merged.get(pairOf(from, to)), edge, from, to, rows));
    else found.push(laneOf(edge, from, to, rows));
  }
  return [...sideBySide(found), ...merged.values()];
}

const pairOf = (a: Dot, b: Dot): number => Math.min(a.node.id, b.node.id) * 1e7 + Math.max(a.node.id, b.node.id);

function laneOf(edge: Edge, from: Dot, to: Dot, rows: Statement[]): Lane {
  let label: string | null = null;
  return {
    id: edge.id, from, to, role: edge.role, sign: edge.certainty === "negated" ? 0 : edge.sign, certainty: edge.certainty,
    disputed: rows.some((s) => s.disputed), count: rows.length, get label() { return (label ??= lineLabel(edge.role, rows)); }, offset: 0, edges: [edge.id], lit: true, chosen: false,
  };
}

/* The lines of a pair beside one another. */
export function sideBySide(found: Lane[]): Lane[] {
  const pairs = new Map<number, Lane[]>();
  for (const lane of found) {
    const pair = pairOf(lane.from, lane.to);
    if (!pairs.has(pair)) pairs.set(pair, []);
    pairs.get(pair)!.push(lane);
  }
  for (const lanes of pairs.values()) lanes.forEach((lane, i) => {
    const turned = lane.from.node.id > lane.to.node.id ? -1 : 1;
    lane.offset = turned * (i - (lanes.length - 1) / 2);
  });
  return [...pairs.values()].flat();
}

/* All between a group and another dot is one line: of one sign where nearly all of it is. */
function merge(earlier: Lane | undefined, edge: Edge, from: Dot, to: Dot, rows: Statement[]): Lane {
  const lane = earlier || { id: -1 - edge.id, from, to, role: "between", sign: 0, certainty: "actual" as const, disputed: false, count: 0, label: "", offset: 0, edges: [], lit: true, chosen: false, signs: [0, 0, 0] };
  const signs = (lane.signs || [0, 0, 0]).map((n, i) => n + rows.filter((s) => s.sign === i - 1).length), count = lane.count + rows.length;
  const sign = signs[0] > 0.6 * count ? -1 : signs[2] > 0.6 * count ? 1 : 0;
  const label = [["hostile", signs[0]], ["cooperative", signs[2]], ["other", signs[1]]].filter(([, n]) => n).map(([word, n]) => `${n} ${word}`).join(", ");
  return { ...lane, sign, count, label, edges: [...lane.edges, edge.id], signs };
}

/* The lines of the strongest pairs, and all of what is selected or in focus. What is left out is said beside the picture;
   the layout is made without the selection, so that nothing jumps at a click. */
function strongest(lanes: Lane[], state: State, selection: State["selection"]): Lane[] {
  const own = new Set([...state.focus, ...(state.path || []), ...(selection?.kind === "node" ? [selection.id] : [])]);
  const weights = new Map<number, number>();
  for (const lane of lanes) {
    const about = own.has(lane.from.node.id) || own.has(lane.to.node.id) || (selection?.kind === "edge" && selection.id === lane.id);
    weights.set(pairOf(lane.from, lane.to), (weights.get(pairOf(lane.from, lane.to)) || 0) + lane.count + (about ? 1e6 : 0));
  }
  if (weights.size <= TIES) return lanes;
  const ranked = [...weights].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  const kept = new Set(ranked.filter(([, weight], i) => i < TIES || weight >= 1e6).map(([key]) => key));
  return lanes.filter((lane) => kept.has(pairOf(lane.from, lane.to)));
}

/* Where the page came with a place for them: the first screen, and all of a small graph, whatever the filters hide. */
function settled(model: Model, dots: Map<number, Dot>): void {
  for (const { node, x, y } of model.overview) if (dots.has(node)) Object.assign(dots.get(node)!, { x, y });
}

let last = { key: "", places: [] as Point[] };

function moved(dots: Dot[], lanes: Lane[]): void {
  const at = new Map(dots.map((dot, i) => [dot, i]));
  const boxes = dots.map((dot) => ({ width: Math.max(64, 7.2 * [...dot.label].length + 16), height: 2 * dot.radius + 42 }));
  const links = lanes.map((lane): [number, number] => [at.get(lane.from)!, at.get(lane.to)!]);
  const key = `${dots.map((dot) => dot.node.id).join()} ${[...new Set(links.map(([a, b]) => (a < b ? `${a}-${b}` : `${b}-${a}`)))].sort().join()}`;
  if (key !== last.key) last = { key, places: arrange(boxes, links, dots) };
  const { places } = last;
  dots.forEach((dot, i) => { dot.x = places[i].x; dot.y = places[i].y; });
}

function light(model: Model, state: State, dots: Map<number, Dot>, lanes: Lane[], lit: Statement[] | null): void {
  const choice = state.selection;
  if ((choice?.kind === "node" || choice?.kind === "group") && dots.has(choice.id)) dots.get(choice.id)!.chosen = true;
  if (!lit) return;
  const edges = new Set(lit.flatMap((s) => model.edgesOf[s.id]));
  const nodes = new Set(lit.flatMap((s) => [...parts(s)]));
  if (choice?.kind === "node") nodes.add(choice.id);
  const lights = (id: number) => (id < 0 ? model.groups.get(id)!.some((node) => nodes.has(node.id)) : nodes.has(id));
  for (const lane of lanes) {
    lane.lit = choice?.kind === "edge" ? lane.id === choice.id : lane.edges.some((id) => edges.has(id));
    if (choice?.kind === "node") lane.lit &&= lane.from.node.id === choice.id || lane.to.node.id === choice.id;
    lane.chosen = lane.lit && choice !== null;
  }
  for (const dot of dots.values()) dot.lit = lights(dot.node.id);
}
