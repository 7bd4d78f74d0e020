// Where things lie. DECOUPAGE_PROGRAM, DECOUPAGE_PICTURES and CHROMIUM may say otherwise.
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

export const web = resolve(dirname(fileURLToPath(import.meta.url)), "..");
export const root = resolve(web, "../..");
export const build = join(root, "build/release");
export const program = process.env.DECOUPAGE_PROGRAM ?? join(build, "src/app/decoupage");
export const pictures = process.env.DECOUPAGE_PICTURES ?? join(build, "web-pictures");
export const chromium = process.env.CHROMIUM ?? "/usr/bin/chromium";
