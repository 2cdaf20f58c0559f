// Bundles main.ts into bundle.js and cuts the outlines down to what the map draws: node build.mjs OUT SOURCE-DIGEST
import { build } from "esbuild";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const [out, digest] = process.argv.slice(2);
const options = { entryPoints: ["main.ts"], bundle: true, minify: true, format: "iife", target: "es2022", charset: "ascii", legalComments: "none", write: false, metafile: true };
const { outputFiles, metafile } = await build(options);
const packages = [...new Set(Object.keys(metafile.inputs).map((path) => /^node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1]).filter(Boolean)), "world-atlas"].sort();

// The licence of every package whose code is in the bundle stays with it.
const licences = new Map();
for (const name of packages) {
  const folder = join("node_modules", name);
  const file = ["LICENSE", "LICENSE.md", "LICENSE.txt"].map((one) => join(folder, one)).find(existsSync);
  if (!file) throw new Error(`${name} has no licence file`);
  const { version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const words = readFileSync(file, "utf8").trim().replace(/\*\//g, "* /");
  licences.set(words, [...(licences.get(words) || []), `${name} ${version}`]);
}
const notices = [...licences].map(([words, names]) => `${names.join(", ")}\n\n${words}`).join("\n\n----\n\n");
const code = outputFiles[0].text.trim();
if (/<\/script|<!--/i.test(code)) throw new Error("the bundle would end its script element");
writeFileSync(join(out, "bundle.js"), `/*! graphbuild viewer, source ${digest}\n\nIt contains:\n\n${notices}\n*/\n${code}\n`);

const atlas = JSON.parse(readFileSync("node_modules/world-atlas/countries-110m.json", "utf8"));
const shapes = atlas.objects.countries.geometries.map(({ type, arcs }) => ({ type, arcs }));
const { type, transform, arcs } = atlas;
writeFileSync(join(out, "atlas.json"), `${JSON.stringify({ type, transform, arcs, objects: { countries: { type: "GeometryCollection", geometries: shapes } } })}\n`);
