// Builds the workbench's pages into one folder: vite build --outDir FOLDER. Everything in it is its own: no address but the
// server's is in it, no script or style stands in the page, and what is loaded by name has its content's hash in that name.
import { existsSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

const here = dirname(fileURLToPath(import.meta.url));
// The reading serif is Debian's own (fonts-crosextra-caladea); where it is not, the next in the list is read.
const caladea = "/usr/share/fonts/truetype/crosextra";
const serif = existsSync(caladea + "/Caladea-Regular.ttf") ? "caladea.css" : "no_serif.css";

export default defineConfig({
  root: here,
  base: "/",
  publicDir: false,
  esbuild: { jsx: "automatic", jsxImportSource: "preact" },
  resolve: {
    alias: [
      { find: "@serif", replacement: resolve(here, "src/shell", serif) },
      { find: "@caladea", replacement: caladea },
    ],
  },
  build: {
    outDir: resolve(here, "../build/release/web"),
    emptyOutDir: true,
    target: ["chrome110", "firefox115"],
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 800,
  },
});
