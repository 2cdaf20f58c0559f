/* Statements by act and day; a ring where several publishers report the same. */
import { scaleUtc } from "d3-scale";
import type { App } from "./main";
import { $, make, svg } from "./dom";
import type { Statement } from "./model";
import { DAY, toDay, toTime } from "./dates";
import { counted, OTHER, spaced } from "./words";

const ROW = { least: 17, most: 34 }, TOP = 30;

/* All that passes the filters keeps its place; what is not chosen is faded. */
export function renderTimeline(app: App, shown: Statement[], chosen: Statement[]): void {
  const box = $("timeline");
  const dated = shown.filter((s) => s.start);
  if (!dated.length) return box.replaceChildren(make("p", "empty", "No dated statement passes the filters."));
  const acts = [...new Set(dated.map((s) => s.root || OTHER))].sort();
  const width = Math.max(300, box.clientWidth - 4), left = width < 600 ? 88 : 118;
  const row = Math.max(ROW.least, Math.min(ROW.most, Math.floor((box.clientHeight - TOP - 14) / acts.length))), height = TOP + acts.length * row + 8;
  const times = dated.map((s) => toTime(s.start!));
  const low = times.reduce((a, b) => Math.min(a, b)), high = times.reduce((a, b) => Math.max(a, b));
  const x = scaleUtc().domain([low - DAY, Math.max(high, low + 6 * DAY) + DAY]).range([left + 14, width - 24]);
  const parts: SVGElement[] = [];
  const format = x.tickFormat();
  for (const tick of x.ticks(Math.max(2, Math.floor(width / 110)))) {
    parts.push(svg("line", { x1: x(tick), x2: x(tick), y1: TOP - 8, y2: height, class: "grid" }), svg("text", { x: x(tick), y: 14, class: "tick", "text-anchor": "middle" }, tickWords(tick, format(tick))));
  }
  acts.forEach((name, i) => {
    const y = TOP + i * row + row / 2;
    parts.push(svg("line", { x1: left, x2: width, y1: y, y2: y, class: "grid" }), svg("text", { x: left - 6, y: y + 4, class: "row", "text-anchor": "end" }, spaced(name)));
  });
  const y = (name: string) => TOP + acts.indexOf(name) * row + row / 2;
  box.replaceChildren(svg("svg", { width, height, role: "group", "aria-label": "Statements by act and day" }, ...parts, ...marks(app, dated, new Set(chosen), x, y, row)));
}

/* A year where a tick opens one, so that days are never without it. */
const tickWords = (tick: Date, words: string) => (/^\d{4}$/.test(words) ? words : `${words} ${String(tick.getUTCFullYear()).slice(2).replace(/^/, "’")}`);

function marks(app: App, rows: Statement[], lit: Set<Statement>, x: (time: number) => number, y: (act: string) => number, row: number): SVGElement[] {
  const groups = new Map<string, Statement[]>();
  for (const s of rows) {
    const key = `${s.root || OTHER}|${s.start}`;
    if (!groups.has(key)) groups.set(key, []);
    groups.get(key)!.push(s);
  }
  const found = [...groups].sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1)).map(([key, group]) => {
    const [act, day] = key.split("|");
    const { selection } = app.state;
    const chosen = selection?.kind === "day" && selection.act === act && selection.day === day;
    const inside = group.filter((s) => lit.has(s)), other = selection?.kind === "day";
    const element = mark(app, act, day, inside.length && !other ? inside : group, x(toTime(day)), y(act), row, chosen);
    if (!inside.length) element.classList.add("faded");
    return element;
  });
  found.sort((a, b) => Number(a.dataset.order) - Number(b.dataset.order));
  rove(found);
  return found;
}

function mark(app: App, act: string, day: string, group: Statement[], cx: number, cy: number, row: number, chosen: boolean): SVGElement {
  const signs = new Set(group.map((s) => s.sign));
  const colour = signs.size > 1 ? "mixed" : group[0].sign < 0 ? "hostile" : group[0].sign > 0 ? "cooperative" : "neutral";
  const told = group.some((s) => s.certainty === "actual");
  const sources = Math.max(...group.map((s) => (s.incident === null ? 1 : app.model.incidents[s.incident].sources)));
  const r = Math.min(14, row * 0.45, 4 + 1.8 * Math.sqrt(group.length - 1));
  const label = `${spaced(act)}, ${day}: ${counted(group.length, "statement")}${sources > 1 ? `, ${sources} publishers` : ""}`;
  const shapes = [svg("circle", { cx, cy, r, class: `${colour} ${told ? "" : "hollow"}` })];
  if (sources > 1) shapes.push(svg("circle", { cx, cy, r: r + 3.5, class: "ring" }));
  if (group.length > 2 && r > 6.5) shapes.push(svg("text", { x: cx, y: cy + 3.5, class: "count", "text-anchor": "middle" }, String(group.length)));
  const element = svg("g", { class: `mark${chosen ? " chosen" : ""}`, role: "button", tabindex: -1, "aria-label": label, "data-order": cy * 1e5 + cx }, svg("title", {}, label), ...shapes);
  const choose = () => app.choose({ kind: "day", act, day: toDay(toTime(day)) });
  element.addEventListener("click", choose);
  element.addEventListener("keydown", (event) => { if (event.key === "Enter" || event.key === " ") event.preventDefault(), choose(); });
  return element;
}

/* One tab stop for all of them; the arrow keys go from one to the next. */
export function rove(elements: SVGElement[]): void {
  elements.forEach((element, i) => {
    element.tabIndex = i ? -1 : 0;
    element.addEventListener("keydown", (event) => {
      const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
      const next = step && elements[i + step];
      if (!next) return;
      event.preventDefault();
      element.tabIndex = -1, next.tabIndex = 0, next.focus();
    });
  });
}
