/* One state, one way to change it; everything that is seen follows from it. */
import { Atlas } from "./map";
import { Histogram } from "./dates";
import { $, save, say } from "./dom";
import { renderFacets, wireFacets } from "./facets";
import { Passed } from "./filters";
import { Model, type Statement } from "./model";
import { Picture } from "./network";
import { opened, type Opening } from "./opening";
import type { Page } from "./page";
import { panel } from "./panel";
import { Recorder } from "./svg";
import { build, WHOLE, type Lane } from "./scene";
import { isOf } from "./selection";
import { wireSearch } from "./search";
import { fromAddress, initial, toAddress, VIEWS, type Selection, type Show, type State, type View } from "./state";
import { renderTable, wireTable } from "./table";
import { renderTimeline } from "./timeline";
import { counted, figure } from "./words";

const MODES: Show[] = ["strongest", "groups", "all"];
const chosenLane = (lane: Lane): Selection => (lane.id < 0 ? { kind: "between", a: lane.from.node.id, b: lane.to.node.id } : { kind: "edge", id: lane.id });
const MOST = { cards: 40, rows: 100 };

export class App implements Page {
  model!: Model;
  state: State = initial();
  passed!: Passed;
  shown: Statement[] = [];
  rows: Statement[] = [];
  most = { ...MOST };
  pathFrom: number | null = null;
  private has: Record<"network" | "timeline" | "map", boolean>;
  private screen = matchMedia("(min-width: 75rem) and (min-height: 40rem)");
  private places = new Set<number>();
  /* What was asked for before all was there. */
  private waiting: ((state: State) => void)[] = [];
  private completed = false;
  picture = new Picture({
    node: (id) => (id < 0 ? this.openGroup(id) : this.choose({ kind: "node", id })), lane: (lane) => this.choose(chosenLane(lane)), nothing: () => this.choose(null),
    expand: (id) => this.set(() => id >= 0 && (this.state.focus.includes(id) ? this.collapse(id) : this.expand(id))),
  });
  private histogram!: Histogram;
  private atlas = new Atlas(this);

  constructor(private opening: Opening) {
    this.has = { network: true, timeline: opening.timeline, map: opening.map };
  }

  /* The first picture, as long as nothing else is there. */
  open(): void {
    this.renderPanes();
    this.picture.show(opened(this.opening));
  }

  load(model: Model): void {
    this.model = model;
    this.state = fromAddress(model, location.hash.slice(1));
  }

  /* The picture that the address asks for. */
  draw(): void {
    this.filter();
    this.renderView();
  }

  /* What stands around the picture, made when that has been seen. */
  complete(): void {
    const { model } = this;
    for (const s of model.statements) for (const id of [...s.places, ...s.recipients]) {
      if (!this.places.has(id)) for (const place of [id, ...model.nodes[id].within]) this.places.add(place);
    }
    this.histogram = new Histogram(this);
    wireSearch(this);
    wireFacets(this);
    wireTable(this);
    this.wire();
    this.completed = true;
    for (const change of this.waiting) change(this.state);
    this.render();
  }

  isPlace(id: number): boolean {
    return this.places.has(id) && ["places", "countries"].includes(this.model.nodes[id].kind);
  }

  set(change: (state: State) => void): void {
    if (!this.completed) return void this.waiting.push(change);
    change(this.state);
    this.most = { ...MOST };
    this.render();
  }

  choose(selection: Selection): void {
    this.set((s) => { s.selection = selection; });
    $("panel").scrollTop = 0;
  }

  chooseNode(id: number): void {
    this.choose({ kind: "node", id });
  }

  /* A name that was searched for: its network where it is not in the picture; the other end of a path that was begun. */
  found(id: number): void {
    const from = this.pathFrom;
    this.pathFrom = null;
    if (from !== null && from !== id) return this.set((s) => { s.path = [from, id]; s.selection = null; this.toNetwork(s); });
    const inPicture = this.picture.scene.dots.some((dot) => dot.node.id === id);
    this.set((s) => {
      s.selection = { kind: "node", id };
      if (!inPicture && this.model.nodes[id].drawn) s.focus = [id], s.steps ||= 1, s.path = null;
    });
    $("panel").focus();
  }

  expand(id: number): void {
    this.set((s) => { s.focus = s.steps ? [...s.focus.filter((other) => other !== id), id] : [id]; s.steps ||= 1; s.selection = { kind: "node", id }; s.path = null; this.toNetwork(s); });
  }

  private toNetwork(s: State): void {
    if (s.view !== "together") s.view = "network";
  }

  openGroup(id: number): void {
    this.set((s) => { s.opened = [...s.opened.filter((other) => other !== id), id]; s.selection = { kind: "group", id }; });
    $("panel").scrollTop = 0;
  }

  closeGroup(id: number): void {
    this.set((s) => { s.opened = s.opened.filter((other) => other !== id); });
  }

  collapse(id: number): void {
    this.set((s) => { s.focus = s.focus.filter((other) => other !== id); });
  }

  startPath(id: number): void {
    this.pathFrom = id;
    const input = $<HTMLInputElement>("search");
    input.value = "";
    input.focus();
    say(`Find the other end of the path from ${this.model.nodes[id].label}`);
  }

  render(): void {
    this.draw();
    renderFacets(this);
    this.histogram.render();
    if (this.view !== "together") renderTable(this, this.rows);
    this.renderPanel();
    this.renderWords();
    this.remember();
  }

  private filter(): void {
    this.passed = new Passed(this.model, this.state.filters);
    this.shown = this.passed.shown;
    const choice = this.state.selection;
    this.rows = choice ? this.shown.filter((s) => isOf(this.model, s, choice)) : this.shown;
  }

  private renderPanes(): void {
    const { view } = this;
    for (const name of VIEWS) {
      $(`tab-${name}`).ariaSelected = String(name === view);
      $(`tab-${name}`).tabIndex = name === view ? 0 : -1;
      if (name !== "table" && name !== "together") $(name).hidden = !this.seen(name);
    }
    $("tab-together").hidden = !this.wide;
    $("tab-map").hidden = !this.has.map;
    $("tab-timeline").hidden = !this.has.timeline;
    $("stage").dataset.view = view;
    $("stage").dataset.show = this.state.show;
  }

  private renderView(): void {
    this.renderPanes();
    this.picture.show(build(this.model, this.state, this.shown, this.state.selection ? this.rows : null));
    if (!this.completed) return;
    if (this.seen("timeline")) renderTimeline(this, this.shown, this.rows);
    if (this.seen("map")) this.atlas.render(this.shown, this.rows);
  }

  renderPanel(): void {
    $("panel").replaceChildren(...panel(this, this.rows));
  }

  /* Wide enough for panes side by side, and something to set beside the network. */
  private get wide(): boolean {
    return this.screen.matches && (this.has.timeline || this.has.map);
  }

  get view(): View {
    return this.state.view === "together" && !this.wide ? "network" : this.state.view;
  }

  private seen(name: "network" | "timeline" | "map"): boolean {
    return this.view === name || (this.view === "together" && this.has[name]);
  }

  /* What the picture leaves out is said, never hidden. */
  private renderWords(): void {
    const { scene } = this.picture;
    const drawn = this.model.drawn.length;
    const groups = scene.dots.filter((dot) => dot.members).length;
    const of = `${figure(scene.dots.length)} of ${counted(drawn, "entity", "entities")}`;
    const words = { whole: of, overview: `${scene.dots.length} strongest of ${counted(drawn, "entity", "entities")}`, ego: !this.state.steps ? of : `${of}: a network around ${this.state.focus.map((id) => this.model.nodes[id].label).join(", ")}`, path: of, groups: `${counted(groups, "group")}${groups < scene.dots.length ? ` and ${counted(scene.dots.length - groups, "entity", "entities")}` : ""}` }[scene.kind];
    const network = this.seen("network");
    $("scope").textContent = [network && words, network && scene.weaker && `${counted(scene.weaker, "weaker line")} left out`, this.statementsShown()].filter(Boolean).join(", ");
    const away = this.state.focus.length > 0 || this.state.path !== null;
    $("overview").hidden = !network || !away;
    $("modes").hidden = !network || away || drawn <= WHOLE;
    for (const mode of MODES) $(`show-${mode}`).ariaPressed = String(this.state.show === mode);
    $<HTMLInputElement>("search").placeholder = this.pathFrom === null ? "a name, or words of the evidence" : "the other end of the path";
    if (this.state.filters.words) $<HTMLInputElement>("search").value = this.state.filters.words;
    $("wordsbox").hidden = !this.state.filters.words;
    $("words").textContent = this.state.filters.words;
    $("scope").title = $("scope").textContent!;
    $("canvas").ariaLabel = `Picture of ${$("scope").textContent}. The table tells the same.`;
  }

  private statementsShown(): string {
    const all = this.model.statements.length, few = this.shown.length;
    return few < all ? `${figure(few)} of ${counted(all, "statement")}` : `all ${counted(all, "statement")}`;
  }

  private remember(): void {
    const address = toAddress(this.model, this.state);
    if (address === location.hash.slice(1)) return;
    try {
      history.replaceState(null, "", `#${address}`);
    } catch {
      // A notebook shows the page in a frame that has no address of its own.
    }
  }

  private wire(): void {
    VIEWS.forEach((view) => {
      const tab = $(`tab-${view}`);
      tab.addEventListener("click", () => this.set((s) => { s.view = view; }));
      tab.addEventListener("keydown", ({ key }) => {
        const step = { ArrowRight: 1, ArrowLeft: -1 }[key];
        if (!step) return;
        const open = VIEWS.filter((name) => !$(`tab-${name}`).hidden);
        const next = open[(open.indexOf(view) + step + open.length) % open.length];
        this.set((s) => { s.view = next; });
        $(`tab-${next}`).focus();
      });
    });
    $("overview").addEventListener("click", () => this.set((s) => { s.focus = [], s.path = null, s.steps = 1; }));
    for (const mode of MODES) $(`show-${mode}`).addEventListener("click", () => this.set((s) => { s.show = mode; }));
    $("fit").addEventListener("click", () => this.picture.fit());
    $("clearwords").addEventListener("click", () => { $<HTMLInputElement>("search").value = ""; this.set((s) => { s.filters.words = ""; }); });
    $("png").addEventListener("click", () => this.savePng());
    $("svg").addEventListener("click", () => this.saveSvg());
    $("print").addEventListener("click", () => print());
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => { this.picture.restyle(); this.render(); });
    addEventListener("hashchange", () => { this.state = fromAddress(this.model, location.hash.slice(1)); this.render(); });
    addEventListener("resize", () => { if (this.seen("timeline") || this.seen("map")) this.renderView(); });
    this.screen.addEventListener("change", () => this.render());
    addEventListener("beforeprint", () => { this.most = { cards: 400, rows: 1000 }; if (this.view === "together") this.state.view = "network"; this.render(); });
  }

  svg(): string {
    const { width, height } = this.picture.frame;
    const pen = document.createElement("canvas").getContext("2d")!;
    const recorder = new Recorder(width, height, (words, font) => { pen.font = font; return pen.measureText(words).width; });
    this.picture.drawOn(recorder);
    return recorder.toString();
  }

  private saveSvg(): void {
    save("picture.svg", new Blob([this.svg()], { type: "image/svg+xml" }));
  }

  private savePng(): void {
    const { width, height } = this.picture.frame;
    const canvas = document.createElement("canvas");
    canvas.width = width * 2;
    canvas.height = height * 2;
    const pen = canvas.getContext("2d")!;
    pen.scale(2, 2);
    this.picture.drawOn(pen as never);
    canvas.toBlob((blob) => { if (blob) save("picture.png", blob); });
  }
}
