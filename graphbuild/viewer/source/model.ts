/* The view model as encoding.py writes it. Ids are row numbers. */

export type Kind = "people" | "organizations" | "countries" | "places" | "equipment" | "offices";
export type Certainty = "actual" | "unrealised" | "negated";

export interface Entity {
  id: number; iri: string; label: string; kind: Kind; type: string; subtype: string | null; country: string | null;
  sector: string | null; aliases: string[]; statements: number; drawn: boolean; x: number; y: number;
  lat: number | null; lon: number | null; precision: string | null; within: number[];
}
export interface Edge {
  id: number; source: number; target: number; role: string; sign: number; certainty: Certainty; statements: number[];
}
export interface Claim { speaker: number; disputes: boolean; quote: string }
export interface Article {
  id: number; iri: string; title: string; publisher: string | null; published: string | null; url: string | null;
}
export interface Incident { id: number; statements: number[]; sources: number; basis: string[]; differing: string[] }
export interface Segment { text: string; roles: string[] }
export interface Statement {
  id: number; iri: string; kind: string; type: string; root: string | null; mode: string | null; status: string;
  certainty: Certainty; sign: number; actors: number[]; recipients: number[]; places: number[]; instruments: number[];
  start: string | null; end: string | null; quantities: string[]; quote: string; marks: number[]; claims: Claim[];
  disputed: boolean; confidence: number; article: number; incident: number | null;
}
export interface Model {
  title: string; roles: string[]; nodes: Entity[]; edges: Edge[]; statements: Statement[]; articles: Article[];
  incidents: Incident[]; edgesOf: number[][]; statementsOf: number[][]; placesMapped: Entity[];
}

type Column = unknown[] | { words: unknown[]; at: number[] };

function rows<T>(columns: Record<string, Column>): T[] {
  const names = Object.keys(columns);
  const values = names.map((name) => {
    const column = columns[name];
    return Array.isArray(column) ? column : column.at.map((i) => column.words[i]);
  });
  const count = values.length ? values[0].length : 0;
  return Array.from({ length: count }, (_, id) => {
    const row: Record<string, unknown> = { id };
    names.forEach((name, i) => { row[name] = values[i][id]; });
    return row as T;
  });
}

export function decode(json: string): Model {
  const data = JSON.parse(json);
  const nodes = rows<Entity>(data.nodes);
  for (const node of nodes) node.drawn = Boolean(node.drawn);
  const articles = rows<Article>(data.articles);
  const edges = rows<Edge>(data.edges);
  const statements = rows<Statement>(data.statements);
  for (const s of statements) {
    const claims = s.claims as unknown as [number, number, string | 0][];
    s.claims = claims.map(([speaker, disputes, quote]) => ({ speaker, disputes: disputes === 1, quote: quote || s.quote }));
    s.disputed = s.claims.some((claim) => claim.disputes);
    if (s.iri.startsWith("+")) s.iri = articles[s.article].iri + s.iri.slice(1);
  }
  const edgesOf: number[][] = statements.map(() => []);
  for (const edge of edges) for (const id of edge.statements) edgesOf[id].push(edge.id);
  const statementsOf: number[][] = nodes.map(() => []);
  for (const s of statements) for (const id of new Set([...parts(s), ...speakers(s)])) statementsOf[id].push(s.id);
  return {
    title: data.title, roles: data.roles, nodes, edges, statements, articles, incidents: rows<Incident>(data.incidents),
    edgesOf, statementsOf, placesMapped: nodes.filter((n) => n.lat !== null && n.lon !== null),
  };
}

export const parts = (s: Statement): Set<number> => new Set([...s.actors, ...s.recipients, ...s.places, ...s.instruments]);
export const speakers = (s: Statement): number[] => s.claims.map((claim) => claim.speaker);

/* The evidence in stretches with the same roles; joined, they are the quote. */
export function segments(model: Model, s: Statement): Segment[] {
  const found: Segment[] = [];
  let at = 0;
  for (let i = 0; i < s.marks.length; i += 2) {
    const roles = model.roles.filter((_, bit) => s.marks[i + 1] & (1 << bit));
    found.push({ text: s.quote.slice(at, at + s.marks[i]), roles });
    at += s.marks[i];
  }
  return found;
}
