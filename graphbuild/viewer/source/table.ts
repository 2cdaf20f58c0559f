/* The statements as rows: the equal of the picture. */
import type { Page } from "./page";
import { $, button, copy, make, save, text } from "./dom";
import type { Model, Statement } from "./model";
import { nodeLink, statementLink } from "./panel";
import { act, citation, counted, day, figure, source } from "./words";

const PAGE = 100;
const names = (model: Model, ids: number[]) => ids.map((id) => model.nodes[id].label).join(", ");

const COLUMNS: [string, (model: Model, s: Statement) => string][] = [
  ["Who", (m, s) => names(m, s.actors)], ["Act", (_, s) => act(s)], ["To whom", (m, s) => names(m, s.recipients)],
  ["Where", (m, s) => names(m, s.places)], ["When", (_, s) => s.start || ""], ["Status", (_, s) => s.status], ["Source", (m, s) => source(m.articles[s.article])],
];

/* "When" or "-When"; what is empty comes last either way. */
export function sorted(model: Model, rows: Statement[], sort: string): Statement[] {
  const column = COLUMNS.find(([name]) => name === sort.replace("-", ""));
  if (!column) return rows;
  const turn = sort.startsWith("-") ? -1 : 1;
  const keyed = rows.map((s) => ({ s, key: column[1](model, s).toLowerCase() }));
  keyed.sort((a, b) => Number(!a.key) - Number(!b.key) || (a.key < b.key ? -turn : a.key > b.key ? turn : a.s.id - b.s.id));
  return keyed.map(({ s }) => s);
}

export function renderTable(page: Page, rows: Statement[]): void {
  const { model, state } = page;
  $("head").replaceChildren(...COLUMNS.map(([name]) => {
    const order = state.sort === name ? "ascending" : state.sort === `-${name}` ? "descending" : "none";
    const cell = make("th", "", button(name + { ascending: " ▲", descending: " ▼", none: "" }[order], "link", () => {
      page.set((s) => { s.sort = order === "none" ? name : order === "ascending" ? `-${name}` : ""; });
    }));
    cell.scope = "col";
    cell.ariaSort = order;
    return cell;
  }));
  const shown = sorted(model, rows, state.sort);
  $("rows").replaceChildren(...shown.slice(0, page.most.rows).map((s) => row(page, s)));
  const number = Math.min(shown.length, page.most.rows);
  $("caption").textContent = `${figure(number)} of ${counted(rows.length, "statement")}${rows.length < model.statements.length ? `, ${figure(model.statements.length)} in all` : ""}`;
  $("more").hidden = number === shown.length;
}

function row(page: Page, s: Statement): HTMLElement {
  const { model, state } = page;
  const listed = (ids: number[]) => make("td", "", ...ids.map((id) => make("div", "", nodeLink(page, id))));
  const opener = statementLink(page, s, (s.certainty === "negated" ? "not " : "") + act(s), `s${s.sign}`);
  const chosen = state.selection?.kind === "statement" && state.selection.id === s.id;
  return make("tr", chosen ? "chosen" : "", listed(s.actors), make("td", "", opener), listed(s.recipients), listed(s.places),
    text("td", "", day(s)), make("td", "", s.status + (s.disputed ? ", disputed" : "")), text("td", "", source(model.articles[s.article])));
}

export function wireTable(page: Page): void {
  $("more").addEventListener("click", () => { page.most.rows += PAGE; page.render(); });
  $("csv").addEventListener("click", () => save("statements.csv", new Blob(["\ufeff", csv(page.model, sorted(page.model, page.rows, page.state.sort))], { type: "text/csv;charset=utf-8" })));
  $("copy").addEventListener("click", () => void copy(sorted(page.model, page.rows, page.state.sort).map((s) => citation(page.model, s)).join("\n")));
}

/* A cell that a spreadsheet would take for a formula is given an apostrophe. */
const cell = (value: string) => `"${(/^[=+\-@\t\r]/.test(value) ? `'${value}` : value).replace(/"/g, '""')}"`;

export function csv(model: Model, rows: Statement[]): string {
  const head = ["who", "act", "mode", "to whom", "where", "from", "to", "status", "disputed", "figures", "confidence", "quote", "publisher", "title", "published", "url", "iri"];
  const lines = rows.map((s) => {
    const a = model.articles[s.article];
    return [names(model, s.actors), s.type, s.mode || "", names(model, s.recipients), names(model, s.places), s.start || "", s.end || "", s.status, s.disputed ? "yes" : "no",
      s.quantities.join("; "), String(s.confidence), model.quote(s), a.publisher || "", a.title, a.published || "", a.url || "", model.iri(s)];
  });
  return [head, ...lines].map((line) => line.map(cell).join(",")).join("\r\n") + "\r\n";
}
