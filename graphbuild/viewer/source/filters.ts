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
  const ids = [...s.actors, ...s.recipients, ...s.places, ...s.instruments, ...s.claims.map((claim) => claim.speaker)];
  const names = ids.flatMap((id) => [model.nodes[id].label, ...model.nodes[id].aliases]);
  return [s.quote, act(s), ...names].join("\n").toLowerCase();
}

/* The statements that pass all filters but those that are left out. */
export function passing(model: Model, f: Filters, ...leftOut: string[]): Statement[] {
  const all = Object.entries(tests(model, f)).filter(([name]) => !leftOut.includes(name)).map(([, test]) => test);
  return model.statements.filter((s) => all.every((test) => test(s)));
}

export function counts(model: Model, f: Filters): Record<Choice, Map<string, number>> {
  const found = {} as Record<Choice, Map<string, number>>;
  for (const name of CHOICES) {
    const numbers = new Map<string, number>();
    for (const s of passing(model, f, name)) for (const value of choices[name](model, s)) numbers.set(value, (numbers.get(value) || 0) + 1);
    found[name] = numbers;
  }
  return found;
}
