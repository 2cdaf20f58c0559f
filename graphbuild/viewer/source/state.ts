/* Everything that decides what is seen, and its way into the address and back. IRIs: ids change when articles are added. */
import { CHOICES, choices, open, type Filters } from "./filters";
import { groupOf } from "./groups";
import type { Edge, Model } from "./model";

/* Together: network, timeline and map on a wide screen; on a narrow one it is the network. */
export type View = "together" | "network" | "timeline" | "map" | "table";
export const VIEWS: View[] = ["together", "network", "timeline", "map", "table"];
export type Selection =
  | { kind: "node"; id: number } | { kind: "edge"; id: number } | { kind: "statement"; id: number }
  | { kind: "incident"; id: number } | { kind: "group"; id: number } | { kind: "between"; a: number; b: number } | { kind: "day"; act: string; day: string; until: string } | null;

export type Show = "strongest" | "groups" | "all";

export interface State {
  filters: Filters; selection: Selection; focus: number[]; steps: 0 | 1 | 2; show: Show; opened: number[]; path: [number, number] | null;
  view: View; sort: string;
}

export const initial = (): State => ({
  filters: open(), selection: null, focus: [], steps: 1, show: "strongest", opened: [], path: null, view: "together", sort: "",
});

export const edgeKey = (model: Model, e: Edge) =>
  [model.nodes[e.source].iri, model.nodes[e.target].iri, e.role, e.sign, e.certainty].join("|");

export function toAddress(model: Model, s: State): string {
  const f = s.filters;
  const given = new URLSearchParams();
  const end = (id: number) => (id < 0 ? `*${model.groups.get(id)![0].iri}` : model.nodes[id].iri);
  const put = (name: string, value: string | null | false) => { if (value) given.append(name, value); };
  put("view", s.view !== "together" && s.view);
  if (s.selection?.kind === "node") put("node", model.nodes[s.selection.id].iri);
  if (s.selection?.kind === "edge") put("edge", edgeKey(model, model.edges[s.selection.id]));
  if (s.selection?.kind === "statement") put("statement", model.iri(model.statements[s.selection.id]));
  if (s.selection?.kind === "incident") put("incident", model.iri(model.statements[model.incidents[s.selection.id].statements[0]]));
  if (s.selection?.kind === "group") put("group", end(s.selection.id));
  if (s.selection?.kind === "between") for (const id of [s.selection.a, s.selection.b]) put("side", end(id));
  if (s.selection?.kind === "day") put("on", [s.selection.act, s.selection.day, s.selection.until].join("|"));
  for (const id of s.focus) put("focus", model.nodes[id].iri);
  put("steps", s.steps !== 1 && String(s.steps));
  put("show", s.show !== "strongest" && s.show);
  for (const id of s.opened) put("opened", end(id));
  if (s.path) for (const id of s.path) put("path", model.nodes[id].iri);
  for (const name of CHOICES) for (const value of [...f[name]].sort()) put(name, value);
  put("place", f.place !== null && model.nodes[f.place].iri);
  put("since", f.since); put("until", f.until);
  put("undated", !f.undated && "no");
  put("sources", f.sources > 1 && String(f.sources));
  put("confidence", f.confidence > 0 && String(f.confidence));
  put("disputed", f.disputed && "yes");
  put("words", f.words);
  put("sort", s.sort);
  return given.toString();
}

const isDay = (value: string | null) => (value && /^\d{4}-\d\d-\d\d$/.test(value) ? value : null);

export function fromAddress(model: Model, address: string): State {
  const state = initial();
  if (!address) return state;
  const given = new URLSearchParams(address);
  const f = state.filters;
  const node = (iri: string | null) => (iri ? model.nodes.findIndex((n) => n.iri === iri) : -1);
  const view = VIEWS.find((name) => name === given.get("view"));
  if (view) state.view = view;
  state.selection = selection(model, given);
  state.focus = given.getAll("focus").map(node).filter((id) => id >= 0);
  state.steps = given.get("steps") === "2" ? 2 : given.get("steps") === "0" ? 0 : 1;
  state.show = (["groups", "all"] as const).find((name) => name === given.get("show")) || "strongest";
  state.opened = given.getAll("opened").map((iri) => side(model, iri)).filter((id): id is number => id !== null && id < 0);
  const path = given.getAll("path").map(node);
  if (path.length === 2 && path.every((id) => id >= 0)) state.path = [path[0], path[1]];
  for (const name of CHOICES) {
    if (!given.has(name)) continue;
    const known = new Set(model.statements.flatMap((s) => choices[name](model, s)));
    f[name] = new Set(given.getAll(name).filter((value) => known.has(value)));
  }
  const place = node(given.get("place"));
  f.place = place >= 0 ? place : null;
  f.since = isDay(given.get("since"));
  f.until = isDay(given.get("until"));
  f.undated = given.get("undated") !== "no";
  f.sources = Math.max(1, Math.floor(Number(given.get("sources"))) || 1);
  f.confidence = Math.min(1, Math.max(0, Number(given.get("confidence")) || 0));
  f.disputed = given.get("disputed") === "yes";
  f.words = given.get("words") || "";
  state.sort = given.get("sort") || "";
  return state;
}

/* An entity, or with * before it the group in which it is the strongest. */
function side(model: Model, iri: string): number | null {
  const node = model.nodes.find((n) => n.iri === iri.replace(/^\*/, ""));
  return !node ? null : iri.startsWith("*") ? groupOf(node) : node.id;
}

function selection(model: Model, given: URLSearchParams): Selection {
  const at = <T>(kind: "node" | "statement", rows: T[], iri: (row: T) => string): Selection => {
    const id = given.has(kind) ? rows.findIndex((row) => iri(row) === given.get(kind)) : -1;
    return id >= 0 ? { kind, id } : null;
  };
  const edge = given.has("edge") ? model.edges.findIndex((e) => edgeKey(model, e) === given.get("edge")) : -1;
  const report = given.has("incident") ? model.statements.find((s) => model.iri(s) === given.get("incident")) : undefined;
  const [act, day, until] = (given.get("on") || "").split("|");
  const group = given.has("group") ? side(model, given.get("group")!) : null, sides = given.getAll("side").map((iri) => side(model, iri));
  if (group !== null && group < 0) return { kind: "group", id: group };
  if (sides.length === 2 && sides[0] !== null && sides[1] !== null) return { kind: "between", a: sides[0], b: sides[1] };
  if (edge >= 0) return { kind: "edge", id: edge };
  if (report && report.incident !== null) return { kind: "incident", id: report.incident };
  if (act && (day === "" && until === "" || isDay(day) && isDay(until))) return { kind: "day", act, day, until };
  return at("node", model.nodes, (n) => n.iri) || at("statement", model.statements, (s) => model.iri(s));
}
