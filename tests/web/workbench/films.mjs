// Films for the tests, seen once and kept in the build folder: "drawn" (half a minute, made by ffmpeg) and "etude", where
// `make run` has drawn it. Each test gets a copy of the dossier, for it may change it; of the film, a link.
import { execFileSync } from "node:child_process";
import { copyFileSync, existsSync, linkSync, mkdirSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { build, program, root, web } from "./places.mjs";

const kept = join(build, "web-films");

function drawn() {
  const film = join(kept, "drawn.mp4");
  if (existsSync(film + ".dossier")) return film;
  mkdirSync(kept, { recursive: true });
  const room = mkdtempSync(join(kept, "making-"));
  const made = join(room, "drawn.mp4");
  execFileSync(join(web, "draw_film"), [made]);
  execFileSync(program, ["screen", made, "--quiet"], { stdio: "ignore" });
  renameSync(made, film);
  renameSync(made + ".dossier", film + ".dossier");
  rmSync(room, { recursive: true });
  return film;
}

/** The film of that name, or null where this machine has it not. */
export function film(name) {
  if (name === "drawn") return drawn();
  const path = name === "etude" ? join(root, "out/etude.mp4") : name;
  return existsSync(path) && existsSync(path + ".dossier") ? path : null;
}

/** A new folder with those films and their dossiers in it. */
export function roomWith(names) {
  const room = mkdtempSync(join(tmpdir(), "workbench-"));
  const films = names.map((name) => {
    const from = film(name);
    const to = join(room, basename(from));
    try {
      linkSync(from, to);
    } catch {
      copyFileSync(from, to);
    }
    copyFileSync(from + ".dossier", to + ".dossier");
    return to;
  });
  return { room, films };
}
