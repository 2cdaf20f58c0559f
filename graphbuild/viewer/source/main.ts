/* Opens the page: the first picture as early as can be, then the graph, then its words. */
import { App } from "./app";
import { $ } from "./dom";
import { Model } from "./model";

async function unpacked(base64: string): Promise<string> {
  const raw = atob(base64), bytes = new Uint8Array(raw.length);
  for (let i = 0; i < raw.length; i++) bytes[i] = raw.charCodeAt(i);
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"))).text();
}

/* What stands behind the script in the page, so that the first picture need not wait for it. */
async function read(id: string): Promise<string> {
  if (document.readyState === "loading") await new Promise((parsed) => addEventListener("DOMContentLoaded", parsed, { once: true }));
  const held = $<HTMLScriptElement>(id);
  return held.type === "application/gzip" ? unpacked(held.textContent!) : held.textContent!;
}

/* The second of two frames: the first has been painted by then. */
const painted = () => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())));

declare global { interface Window { graphbuild: App } }
async function start(): Promise<void> {
  const app = window.graphbuild = new App(JSON.parse($("opening").textContent!));
  const asked = location.hash.length > 1, early = /(^#|&)(words|statement|incident)=/.test(location.hash);
  const readWords = async () => app.model.read(await read("behind"));
  const readModel = async () => { const model = new Model(await read("data")); if (early) model.read(await read("behind")); app.load(model); };
  if (asked) await readModel(), app.draw();
  else app.open();
  await painted();
  performance.mark("ready");
  await new Promise((later) => setTimeout(later));
  if (!asked) await readModel();
  if (!early) await readWords();
  app.complete();
  document.documentElement.dataset.ready = "yes";
}

void start();
