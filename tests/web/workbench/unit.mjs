// Brings a file of web/src that touches no page into a test: const { frameAt } = await unit("shell/times.ts").
import { createRequire } from "node:module";
import { join } from "node:path";
import { root } from "./places.mjs";

const { buildSync } = createRequire(join(root, "web/package.json"))("esbuild");

/** What the file exports. It may want a browser's names: give those it needs in `globalThis` first. */
export async function unit(file) {
  const made = buildSync({
    entryPoints: [join(root, "web/src", file)],
    bundle: true,
    write: false,
    format: "esm",
    platform: "neutral",
    mainFields: ["module", "main"],
    jsx: "automatic",
    jsxImportSource: "preact",
    loader: { ".css": "empty" },
    absWorkingDir: join(root, "web"),
  });
  return import("data:text/javascript;base64," + Buffer.from(made.outputFiles[0].contents).toString("base64"));
}
