/* The number of dated statements over time, with a handle at either end of the span that is let through. */
import type { Page } from "./page";
import { $, make, svg } from "./dom";
import type { Statement } from "./model";
import { counted } from "./words";

export const DAY = 86_400_000;
export const toTime = (iso: string) => Date.UTC(Number(iso.slice(0, 4)), Number(iso.slice(5, 7)) - 1, Number(iso.slice(8, 10)));
export const toDay = (time: number) => new Date(time).toISOString().slice(0, 10);

export class Histogram {
  first = 0; last = 0;
  private bins = 48;
  private handles: Record<"since" | "until", HTMLElement>;
  constructor(private page: Page) {
    const days = page.model.statements.flatMap((s) => (s.start && s.end ? [toTime(s.start), toTime(s.end)] : []));
    this.first = days.reduce((a, b) => Math.min(a, b), Infinity);
    this.last = days.reduce((a, b) => Math.max(a, b), -Infinity);
    $("dates").hidden = !days.length;
    this.handles = { since: this.handle("since", "Earliest day"), until: this.handle("until", "Latest day") };
    $("bars").after(this.handles.since, this.handles.until);
    $<HTMLInputElement>("undated").addEventListener("change", () => page.set((s) => { s.filters.undated = $<HTMLInputElement>("undated").checked; }));
    const undated = page.model.statements.filter((s) => !s.start).length;
    $("undatedword").textContent = `${counted(undated, "undated statement")}`;
    $("undatedbox").hidden = !undated;
  }

  private get span(): number { return Math.max(1, Math.round((this.last - this.first) / DAY)); }
  private at(name: "since" | "until"): number {
    const day = this.page.state.filters[name];
    const time = day ? toTime(day) : name === "since" ? this.first : this.last;
    return Math.min(this.span, Math.max(0, Math.round((time - this.first) / DAY)));
  }

  private handle(name: "since" | "until", label: string): HTMLElement {
    const element = make("div", `handle ${name}`);
    Object.assign(element, { tabIndex: 0, role: "slider", ariaLabel: label, ariaValueMin: "0" });
    element.addEventListener("keydown", (event) => {
      const large = Math.max(1, Math.round(this.span / 20));
      const move = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -large, PageUp: large, Home: -1e9, End: 1e9 }[event.key];
      if (!move) return;
      event.preventDefault();
      this.move(name, this.at(name) + move);
    });
    element.addEventListener("pointerdown", (event) => element.setPointerCapture(event.pointerId));
    element.addEventListener("pointermove", (event) => {
      if (!element.hasPointerCapture(event.pointerId)) return;
      const { left, width } = $("bars").getBoundingClientRect();
      this.move(name, Math.round(((event.clientX - left) / width) * this.span));
    });
    return element;
  }

  private move(name: "since" | "until", to: number): void {
    const low = name === "until" ? this.at("since") : 0, high = name === "since" ? this.at("until") : this.span;
    const days = Math.min(high, Math.max(low, to));
    const open = days === (name === "since" ? 0 : this.span);
    const value = open ? null : toDay(this.first + days * DAY);
    if (value !== this.page.state.filters[name]) this.page.set((s) => { s.filters[name] = value; });
  }

  render(): void {
    if (!Number.isFinite(this.first)) return;
    const f = this.page.state.filters;
    const rows = this.page.passed.undone.filter((s) => s.start);
    const numbers = this.numbers(rows);
    const highest = Math.max(1, ...numbers.map((bin) => bin[0] + bin[1] + bin[2]));
    const bars: SVGElement[] = [];
    numbers.forEach((bin, i) => {
      let y = 40;
      ["hostile", "cooperative", "neutral"].forEach((name, j) => {
        const height = (bin[j] / highest) * 38;
        y -= height;
        if (bin[j]) bars.push(svg("rect", { x: i + 0.08, y, width: 0.84, height, class: name }));
      });
    });
    const [low, high] = [this.at("since"), this.at("until")].map((days) => (days / this.span) * this.bins);
    bars.push(svg("rect", { x: 0, y: 0, width: low, height: 40, class: "outside" }), svg("rect", { x: high, y: 0, width: this.bins - high, height: 40, class: "outside" }));
    $("bars").replaceChildren(svg("svg", { viewBox: `0 0 ${this.bins} 40`, preserveAspectRatio: "none", "aria-hidden": "true" }, ...bars));
    for (const name of ["since", "until"] as const) {
      const element = this.handles[name], days = this.at(name);
      element.style.left = `${(days / this.span) * 100}%`;
      Object.assign(element, { ariaValueMax: String(this.span), ariaValueNow: String(days), ariaValueText: toDay(this.first + days * DAY) });
    }
    $("since").textContent = f.since || toDay(this.first);
    $("until").textContent = f.until || toDay(this.last);
    $<HTMLInputElement>("undated").checked = f.undated;
  }

  private numbers(rows: Statement[]): number[][] {
    const numbers = Array.from({ length: this.bins }, () => [0, 0, 0]);
    for (const s of rows) {
      const bin = Math.min(this.bins - 1, Math.floor(((toTime(s.start!) - this.first) / DAY / this.span) * this.bins));
      numbers[bin][s.sign < 0 ? 0 : s.sign > 0 ? 1 : 2]++;
    }
    return numbers;
  }
}
