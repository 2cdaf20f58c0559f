/* The filters with the number of statements that each choice would show. */
import type { Page } from "./page";
import { $, make, text } from "./dom";
import { choices, isOpen, open, sources, type Choice } from "./filters";
import { spaced } from "./words";

const TITLES: Record<Choice, string> = { sign: "Kind of act", act: "Act", status: "Status", publisher: "Publisher" };
const ORDER: Choice[] = ["sign", "act", "status", "publisher"];

export function wireFacets(page: Page): void {
  for (const name of ORDER) $("facets").append(group(page, name));
  $<HTMLInputElement>("disputed").addEventListener("change", () => page.set((s) => { s.filters.disputed = $<HTMLInputElement>("disputed").checked; }));
  $<HTMLInputElement>("confidence").addEventListener("input", () => page.set((s) => { s.filters.confidence = Number($<HTMLInputElement>("confidence").value); }));
  const several = Math.max(1, ...page.model.incidents.map((incident) => incident.sources));
  $<HTMLInputElement>("sources").max = String(several);
  $("sourcesbox").hidden = several < 2;
  $<HTMLInputElement>("sources").addEventListener("input", () => page.set((s) => { s.filters.sources = Number($<HTMLInputElement>("sources").value); }));
  const order = new Intl.Collator("en");
  const places = page.model.nodes.filter((node) => page.isPlace(node.id)).sort((a, b) => order.compare(a.label, b.label) || a.id - b.id);
  const select = $<HTMLSelectElement>("place");
  select.append(...["", ...places.map((node) => node.id)].map((id) => {
    const option = make("option", "", id === "" ? "anywhere" : page.model.nodes[id as number].label);
    option.value = String(id);
    return option;
  }));
  select.addEventListener("change", () => page.set((s) => { s.filters.place = select.value === "" ? null : Number(select.value); }));
  $("reset").addEventListener("click", () => page.set((s) => { s.filters = open(); }));
}

/* Types with their modes below; the strongest first, the order fixed so that nothing jumps while choosing. */
function group(page: Page, name: Choice): HTMLElement {
  const numbers = new Map<string, number>();
  for (const s of page.model.statements) for (const value of choices[name](page.model, s)) numbers.set(value, (numbers.get(value) || 0) + 1);
  const parent = (value: string) => (name === "act" ? value.split("/")[0] : value);
  const values = [...numbers.keys()].sort((a, b) => numbers.get(parent(b))! - numbers.get(parent(a))! || (parent(a) < parent(b) ? -1 : parent(a) > parent(b) ? 1 : 0)
    || Number(a !== parent(a)) - Number(b !== parent(b)) || numbers.get(b)! - numbers.get(a)! || (a < b ? -1 : 1));
  const box = make("details", "facet", make("summary", "", TITLES[name]));
  box.open = name !== "publisher" || values.length <= 6;
  box.id = `facet-${name}`;
  for (const value of values) {
    const input = make("input");
    input.type = "checkbox";
    input.value = value;
    input.addEventListener("change", () => page.set((s) => { if (input.checked) s.filters[name].add(value); else s.filters[name].delete(value); }));
    const mode = name === "act" && value !== parent(value);
    const words = mode ? value.slice(parent(value).length + 1) : name === "publisher" ? value : spaced(value);
    box.append(make("label", `choice${mode ? " mode" : ""}${name === "sign" ? ` ${value}` : ""}`, input, text("span", "word", words), make("span", "number", "")));
  }
  return box;
}

export function renderFacets(page: Page): void {
  const f = page.state.filters;
  const numbers = page.passed.counts;
  for (const name of ORDER) for (const label of $(`facet-${name}`).querySelectorAll("label")) {
    const input = label.querySelector("input")!;
    const number = numbers[name].get(input.value) || 0;
    input.checked = f[name].has(input.value);
    label.querySelector(".number")!.textContent = String(number);
    label.classList.toggle("none", number === 0);
  }
  $<HTMLInputElement>("disputed").checked = f.disputed;
  $<HTMLInputElement>("confidence").value = String(f.confidence);
  $("confidenceword").textContent = f.confidence ? `at least ${f.confidence.toFixed(2)}` : "any";
  $<HTMLInputElement>("sources").value = String(f.sources);
  $("sourcesword").textContent = f.sources > 1 ? `at least ${f.sources}` : "any number";
  $<HTMLSelectElement>("place").value = f.place === null ? "" : String(f.place);
  $("reset").hidden = isOpen(f);
  const disputed = page.model.statements.filter((s) => s.disputed && sources(page.model, s) >= f.sources).length;
  $("disputedbox").hidden = disputed === 0 && !f.disputed;
}
