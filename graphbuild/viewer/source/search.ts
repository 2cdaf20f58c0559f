/* Names and aliases as one types; the last choice looks for the words in the evidence. */
import type { Page } from "./page";
import { $, make, text } from "./dom";
import type { Entity } from "./model";
import { describe } from "./words";

const MOST = 10;

interface Hit { node: Entity; alias: string | null; rank: number }

export function wireSearch(page: Page): void {
  const input = $<HTMLInputElement>("search"), list = $("found");
  let chosen = 0;
  let hits: Hit[] = [];

  const close = () => { list.hidden = true; input.ariaExpanded = "false"; input.removeAttribute("aria-activedescendant"); };
  const act = (i: number) => {
    const words = input.value.trim();
    close();
    if (i < hits.length) input.value = "", page.found(hits[i].node.id);
    else page.set((s) => { s.filters.words = words; s.selection = null; });
  };
  const show = () => {
    const words = input.value.trim();
    hits = words ? matches(page.model.named, words) : [];
    chosen = 0;
    const rows: HTMLElement[] = hits.map(({ node, alias }) => {
      const note = [alias && `also: ${alias}`, describe(node), node.drawn ? `${node.statements}` : "quoted only"].filter(Boolean).join(" · ");
      return make("li", "", text("span", "", node.label), text("span", "soft", ` ${note}`));
    });
    if (words && !page.pathFrom) rows.push(make("li", "", `Statements with the words “${words}”`));
    rows.forEach((row, i) => {
      row.id = `found-${i}`;
      row.role = "option";
      row.addEventListener("pointerdown", (event) => { event.preventDefault(); act(i); });
    });
    list.replaceChildren(...rows);
    list.hidden = !rows.length;
    input.ariaExpanded = String(rows.length > 0);
    point();
  };
  const point = () => {
    [...list.children].forEach((row, i) => { row.ariaSelected = String(i === chosen); row.classList.toggle("chosen", i === chosen); });
    if (list.children.length) input.setAttribute("aria-activedescendant", `found-${chosen}`);
  };
  input.addEventListener("input", () => {
    show();
    if (!input.value && page.state.filters.words) page.set((s) => { s.filters.words = ""; });
  });
  input.addEventListener("focus", () => { if (input.value && input.value !== page.state.filters.words) show(); });
  input.addEventListener("blur", close);
  input.addEventListener("keydown", (event) => {
    const count = list.children.length;
    if (event.key === "ArrowDown" && count) chosen = (chosen + 1) % count;
    else if (event.key === "ArrowUp" && count) chosen = (chosen + count - 1) % count;
    else if (event.key === "Enter" && !list.hidden) act(chosen);
    else if (event.key === "Escape") {
      if (list.hidden) input.blur();
      page.pathFrom = null;
      close();
    } else return;
    event.preventDefault();
    point();
  });
  addEventListener("keydown", (event) => {
    const typing = (event.target as HTMLElement).closest?.("input, select, textarea");
    if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey) event.preventDefault(), input.focus(), input.select();
    else if (event.key === "Escape" && !typing && page.state.selection) page.choose(null);
  });
}

/* The beginning of a name before the beginning of a word before any part; the label before an alias; then the strongest. */
export function matches(nodes: Entity[], words: string): Hit[] {
  const wanted = plain(words);
  const hits: Hit[] = [];
  for (const node of nodes) {
    let best: Hit | null = null;
    for (const name of [node.label, ...node.aliases]) {
      const key = plain(name), at = key.indexOf(wanted);
      if (at < 0) continue;
      const alias = name === node.label ? null : name;
      const rank = (at === 0 ? 0 : key[at - 1] === " " ? 2 : 4) + (alias ? 1 : 0);
      if (!best || rank < best.rank) best = { node, alias, rank };
    }
    if (best) hits.push(best);
  }
  hits.sort((a, b) => a.rank - b.rank || b.node.statements - a.node.statements || a.node.id - b.node.id);
  return hits.slice(0, MOST);
}

const plain = (words: string) => words.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
