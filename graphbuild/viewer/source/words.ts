/* What things are called. */
import type { Article, Entity, Model, Statement } from "./model";

export const SIGNS: Record<string, string> = { "-1": "hostile", "1": "cooperative", "0": "neither" };
export const OTHER = "other";
export const UNKNOWN = "unknown";

export const spaced = (words: string) => words.replace(/([a-z])([A-Z])/g, "$1 $2").toLowerCase();
export const act = (s: Statement) => spaced(s.type) + (s.mode ? ` (${s.mode})` : "");
/* As toLocaleString("en"), which takes 40 ms the first time. */
export const figure = (n: number) => String(n).replace(/\B(?=(\d{3})+$)/g, ",");
export const counted = (n: number, one: string, many = `${one}s`) => `${figure(n)} ${n === 1 ? one : many}`;
export const day = (s: Statement) => (!s.start ? "" : s.start === s.end ? s.start : `${s.start} to ${s.end}`);
export const describe = (n: Entity) => [spaced(n.subtype || n.type), n.country].filter(Boolean).join(", ");
export const shortened = (words: string, length: number) => {
  const line = words.replace(/\s+/g, " ").trim();
  const letters = [...line];
  return letters.length <= length ? line : `${letters.slice(0, length - 1).join("").trimEnd()}…`;
};
export const source = (a: Article) => [a.publisher, a.published].filter(Boolean).join(", ") || a.title;

export function citation(model: Model, s: Statement): string {
  const a = model.articles[s.article];
  const origin = [a.publisher, `“${a.title}”`, a.published, a.url].filter(Boolean).join(", ");
  return `“${model.quote(s).replace(/\s+/g, " ").trim()}” — ${origin}. [${model.iri(s)}]`;
}

/* "The act in one line": who, what, to whom. */
export function sentence(model: Model, s: Statement): string {
  const names = (ids: number[]) => ids.map((id) => model.nodes[id].label).join(", ");
  const not = s.certainty === "negated" ? "not " : "";
  return [names(s.actors) || "nobody named", `${not}${act(s)}`, names(s.recipients || [])].filter(Boolean).join(" · ");
}

/* What is written on a line, of the statements that are shown; as edge_label in projection.py. */
export function lineLabel(role: string, rows: Statement[]): string {
  const counts = new Map<string, number>();
  for (const s of rows) {
    const name = s.kind === "relation" ? spaced(s.type) : s.type.toLowerCase();
    counts.set(name, (counts.get(name) || 0) + 1);
  }
  const named = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const several = ([name, n]: [string, number]) => (n > 1 ? `${name} ×${n}` : name);
  let words = named.length <= 2 ? named.map(several).join(", ") : `${several(named[0])} and ${rows.length - named[0][1]} more`;
  words += { place: " at", suffered: " at", instrument: " with" }[role] || "";
  const statuses = new Set(rows.map((s) => s.status));
  const told = rows[0].certainty === "unrealised" || (statuses.size === 1 && statuses.has("attempted"));
  if (told) words += statuses.size === 1 ? ` (${rows[0].status})` : " (not told as facts)";
  const disputed = rows.filter((s) => s.disputed).length;
  if (disputed) words += disputed === rows.length ? ", disputed" : `, ${disputed} disputed`;
  return (rows[0].certainty === "negated" ? "not " : "") + words;
}
