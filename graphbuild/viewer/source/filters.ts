/* Which statements pass, and how many each choice would show: the same rules as filters.py, line by line. */
import type { Model, Statement } from "./model";
import { act, OTHER, SIGNS, UNKNOWN } from "./words";

export interface Filters {
  act: Set<string>; sign: Set<string>; status: Set<string>; publisher: Set<string>; place: number | null;
  since: string | null; until: string | null; undated: boolean; sources: number; confidence: number; disputed: boolean;
  words: string;
}
export type Choice = "act" | "sign" | "status" | "publisher";
export const CHOICES: Choice[] = ["act", "sign", "status", "publisher"];

export const open = (): Filters => ({
  act: new Set(), sign: new Set(), status: new Set(), publisher: new Set(), place: null, since: null, until: null,
  undated: true, sources: 1, confidence: 0, disputed: false, words: "",
});

const acts = (s: Statement): string[] => {
  const root = s.root || OTHER;
  return s.mode ? [root, `${root}/${s.mode}`] : [root];
};

export const choices: Record<Choice, (model: Model, s: Statement) => string[]> = {
  act: (_, s) => acts(s),
  sign: (_, s) => [SIGNS[s.sign]],
  status: (_, s) => [s.status],
  publisher: (model, s) => [model.articles[s.article].publisher || UNKNOWN],
};

type Test = (s: Statement) => boolean;

export function tests(model: Model, f: Filters): Record<string, Test> {
  const chosen = (name: Choice): Test => (s) => !f[name].size || choices[name](model, s).some((value) => f[name].has(value));
  return {
    act: chosen("act"), sign: chosen("sign"), status: chosen("status"), publisher: chosen("publisher"),
    place: (s) => f.place === null || [...s.places, ...s.recipients].some((id) => id === f.place || model.nodes[id].within.includes(f.place!)),
    date: (s) => (s.start === null || s.end === null ? f.undated : (f.since || "") <= s.end && (f.until === null || s.start <= f.until)),
    sources: (s) => sources(model, s) >= f.sources,
    confidence: (s) => s.confidence >= f.confidence,
    disputed: (s) => s.disputed || !f.disputed,
    words: (s) => !f.words || haystack(model, s).includes(f.words.toLowerCase()),
  };
}

export const sources = (model: Model, s: Statement) => (s.incident === null ? 1 : model.incidents[s.incident].sources);

function haystack(model: Model, s: Statement): string {
  const ids = [...s.actors, ...s.recipients, ...s.places, ...s.instruments, ...s.speakers];
  const names = ids.flatMap((id) => [model.nodes[id].label, ...model.nodes[id].aliases]);
  return [model.quote(s), act(s), ...names].join("\n").toLowerCase();
}

export const isOpen = (f: Filters): boolean => JSON.stringify(plain(f)) === JSON.stringify(plain(open()));
const plain = (f: Filters) => Object.values(f).map((value) => (value instanceof Set ? [...value] : value));

type Counts = Record<Choice, Map<string, number>>;

/* What passes; what passes all but the dates; and, when asked for, how many each choice would show. */
export class Passed {
  readonly shown: Statement[] = [];
  readonly undone: Statement[] = [];
  private failed: string[] = [];
  private found: Counts | null = null;
  constructor(private model: Model, f: Filters) {
    if (isOpen(f)) {
      this.shown = this.undone = model.statements;
      return;
    }
    const all = Object.entries(tests(model, f));
    this.failed = model.statements.map((s) => failure(all, s));
    this.shown = model.statements.filter((s) => !this.failed[s.id]);
    this.undone = model.statements.filter((s) => !this.failed[s.id] || this.failed[s.id] === "date");
  }

  get counts(): Counts {
    return (this.found ??= Object.fromEntries(CHOICES.map((name) => [name, this.count(name)])) as Counts);
  }

  private count(name: Choice): Map<string, number> {
    const counts = new Map<string, number>();
    for (const s of this.model.statements) {
      if (this.failed[s.id] && this.failed[s.id] !== name) continue;
      for (const value of choices[name](this.model, s)) counts.set(value, (counts.get(value) || 0) + 1);
    }
    return counts;
  }
}

const MANY = "many";

/* The name of the only filter that a statement fails, "" where it fails none. */
function failure(all: [string, Test][], s: Statement): string {
  let failed = "";
  for (const [name, test] of all) {
    if (test(s)) continue;
    if (failed) return MANY;
    failed = name;
  }
  return failed;
}
