/* The view model as encoding.py writes it. Ids are row numbers. */

export type Kind = "people" | "organizations" | "countries" | "places" | "equipment" | "offices" | "groups";
export type Certainty = "actual" | "unrealised" | "negated";

export interface Entity {
  readonly id: number; readonly iri: string; readonly label: string; readonly kind: Kind; readonly type: string; readonly subtype: string | null;
  readonly country: string | null; readonly sector: string | null; readonly aliases: string[]; readonly statements: number; readonly drawn: boolean;
  readonly x: number; readonly y: number; readonly lat: number | null; readonly lon: number | null; readonly precision: string | null; readonly within: number[]; readonly judged: string[]; readonly community: number | null;
}
export interface Edge {
  readonly id: number; readonly source: number; readonly target: number; readonly role: string; readonly sign: number; readonly certainty: Certainty;
  readonly statements: number[];
}
export interface Claim { speaker: number; disputes: boolean; quote: string }
export interface Article {
  readonly id: number; readonly iri: string; readonly title: string; readonly publisher: string | null; readonly published: string | null; readonly url: string | null;
}
export interface Incident { readonly id: number; readonly statements: number[]; readonly sources: number; readonly basis: string[]; readonly differing: string[] }
export interface Spot { readonly id: number; readonly node: number; readonly x: number; readonly y: number }
export interface Segment { text: string; roles: string[] }
export interface Statement {
  readonly id: number; readonly kind: string; readonly type: string; readonly root: string | null; readonly mode: string | null; readonly status: string;
  readonly certainty: Certainty; readonly sign: number; readonly actors: number[]; readonly recipients: number[]; readonly places: number[]; readonly instruments: number[];
  readonly speakers: number[]; readonly start: string | null; readonly end: string | null; readonly quantities: string[]; readonly disputed: boolean;
  readonly confidence: number; readonly article: number; readonly incident: number | null; readonly judged: string[];
}
/* What lies behind the picture, unpacked after it: empty until then. */
interface Words { iri: string[]; doubts: string[][]; quote: string[]; marks: number[][]; claims: [number, number, string | 0][][] }

type Column = unknown[] | { words: unknown[]; at: number[] } | { all: unknown; count: number };
type Columns = Record<string, Column>;

const length = (column: Column) => (Array.isArray(column) ? column.length : "at" in column ? column.at.length : column.count);

function reader(column: Column): (this: { id: number }) => unknown {
  if (Array.isArray(column)) return function () { return column[this.id]; };
  if ("at" in column) return function () { return column.words[column.at[this.id]]; };
  return () => column.all;
}

/* Rows that look into their columns when asked: nothing is copied, so that a large page opens at once. */
function rows<T>(columns: Columns): T[] {
  class Row { constructor(readonly id: number) {} }
  for (const [name, column] of Object.entries(columns)) Object.defineProperty(Row.prototype, name, { get: reader(column) });
  const count = Math.max(0, ...Object.values(columns).slice(0, 1).map(length));
  const found = new Array<T>(count);
  for (let id = 0; id < count; id++) found[id] = new Row(id) as T;
  return found;
}

const values = (column: Column): unknown[] => Array.from({ length: length(column) }, (_, id) => reader(column).call({ id }));

export class Model {
  readonly title: string;
  readonly nodes: Entity[];
  readonly edges: Edge[];
  readonly statements: Statement[];
  readonly articles: Article[];
  readonly incidents: Incident[];
  readonly drawn: Entity[];
  readonly overview: Spot[];
  private readonly roles: string[];
  private words: Words | null = null;
  private edgesOfAll: number[][] | null = null;
  private groupsFound: Map<number, Entity[]> | null = null;

  constructor(json: string) {
    const data = JSON.parse(json);
    this.title = data.title;
    this.roles = data.roles;
    this.nodes = rows(data.nodes);
    this.edges = rows(data.edges);
    this.statements = rows(data.statements);
    this.articles = rows(data.articles);
    this.incidents = rows(data.incidents);
    this.overview = rows(data.overview);
    this.drawn = this.nodes.filter((node) => node.drawn);
  }

  read(json: string): void {
    const columns: Columns = JSON.parse(json);
    this.words = Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, values(column)])) as unknown as Words;
  }

  iri(s: Statement): string {
    const own = this.words?.iri[s.id] ?? "";
    return own.startsWith("+") ? this.articles[s.article].iri + own.slice(1) : own;
  }

  quote(s: Statement): string {
    return this.words?.quote[s.id] ?? "";
  }

  doubts(s: Statement): string[] {
    return this.words?.doubts[s.id] ?? [];
  }

  claims(s: Statement): Claim[] {
    return (this.words?.claims[s.id] ?? []).map(([speaker, disputes, quote]) => ({ speaker, disputes: disputes === 1, quote: quote || this.quote(s) }));
  }

  /* The evidence in stretches with the same roles; joined, they are the quote. */
  segments(s: Statement): Segment[] {
    const found: Segment[] = [], marks = this.words?.marks[s.id] ?? [], quote = this.quote(s);
    let at = 0;
    for (let i = 0; i < marks.length; i += 2) {
      const roles = this.roles.filter((_, bit) => marks[i + 1] & (1 << bit));
      found.push({ text: quote.slice(at, at + marks[i]), roles });
      at += marks[i];
    }
    return found;
  }

  /* Who is in the picture, and who is only quoted. */
  get named(): Entity[] {
    const speaking = new Set(this.statements.flatMap((s) => s.speakers));
    return this.nodes.filter((node) => node.drawn || speaking.has(node.id));
  }

  get mapped(): Entity[] {
    return this.nodes.filter((node) => node.lat !== null && node.lon !== null);
  }

  /* The members of each community, the strongest first, by the id that groups.ts gives it. */
  get groups(): Map<number, Entity[]> {
    if (!this.groupsFound) {
      this.groupsFound = new Map();
      for (const node of this.drawn) if (node.community !== null) this.groupsFound.set(-1 - node.community, [...(this.groupsFound.get(-1 - node.community) || []), node]);
      for (const members of this.groupsFound.values()) members.sort((a, b) => b.statements - a.statements || a.id - b.id);
    }
    return this.groupsFound;
  }

  get edgesOf(): number[][] {
    if (!this.edgesOfAll) {
      this.edgesOfAll = this.statements.map(() => []);
      for (const edge of this.edges) for (const id of edge.statements) this.edgesOfAll[id].push(edge.id);
    }
    return this.edgesOfAll;
  }
}

/* "The gunmen" of one article: no name that means them elsewhere. */
export const isLocal = (node: Entity): boolean => node.iri.includes("/article/");
export const parts = (s: Statement): Set<number> => new Set([...s.actors, ...s.recipients, ...s.places, ...s.instruments]);
/* How many of the statements each node takes part in other than as a speaker. */
export function tally(model: Model, rows: Statement[]): Map<number, number> {
  const numbers = new Int32Array(model.nodes.length), last = new Int32Array(model.nodes.length).fill(-1), found = new Map<number, number>();
  for (const s of rows) for (const ids of [s.actors, s.recipients, s.places, s.instruments]) for (const id of ids) {
    if (last[id] === s.id) continue;
    last[id] = s.id;
    numbers[id]++;
  }
  numbers.forEach((number, id) => { if (number) found.set(id, number); });
  return found;
}
export const concerns = (s: Statement, id: number): boolean =>
  s.actors.includes(id) || s.recipients.includes(id) || s.places.includes(id) || s.instruments.includes(id) || s.speakers.includes(id);
