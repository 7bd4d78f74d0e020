// Films for the tests, seen once and kept in the build folder: "drawn" (half a minute, made by ffmpeg), "etude", where
// `make run` has drawn it, and "long", of which there is a dossier alone: two hours that never were (bench/workbench). Each test gets a copy of the dossier, for it may change it; of the film, a link.
import { execFileSync } from "node:child_process";
import { copyFileSync, cpSync, existsSync, linkSync, mkdirSync, mkdtempSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
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

/** The dossier of a film of two hours; null where the bench that writes it is not built. */
function long() {
  const writes = join(build, "bench/workbench/long_dossier");
  if (!existsSync(writes)) return null;
  const dossier = join(kept, "long.dossier");
  if (!existsSync(dossier) || statSync(dossier).mtimeMs < statSync(writes).mtimeMs) {
    rmSync(dossier, { force: true });
    execFileSync(writes, [(film("etude") ?? drawn()) + ".dossier", dossier]);
  }
  return dossier;
}

/** The film of that name, or null where this machine has it not. */
export function film(name) {
  if (name === "drawn") return drawn();
  if (name === "long") return long();
  const path = name === "etude" ? join(root, "out/etude.mp4") : name;
  return existsSync(path) && existsSync(path + ".dossier") ? path : null;
}

/** A new folder with those films in it, and their dossiers where they are to be `screened`. */
export function roomWith(names, screened = true) {
  const room = mkdtempSync(join(tmpdir(), "workbench-"));
  const films = names.map((name) => {
    const from = film(name);
    const to = join(room, basename(from));
    if (from.endsWith(".dossier")) {
      copyFileSync(from, to);
      return to;
    }
    try {
      linkSync(from, to);
    } catch {
      copyFileSync(from, to);
    }
    if (screened) copyFileSync(from + ".dossier", to + ".dossier");
    return to;
  });
  return { room, films };
}

/** Writes work folders, and gives where they lie. */
export function worksIn(room, works, films) {
  const prints = () => films.map((path) => JSON.parse(execFileSync(program, ["show", path, "--json"], { maxBuffer: 1 << 28 })).film.print);
  return Object.entries(works).map(([name, files]) => {
    const folder = join(room, "works", name);
    if (files === "whole") {
      cpSync(join(root, "works", name), folder, { recursive: true });
      return folder;
    }
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), typeof text === "string" ? text : text(prints()));
    }
    return folder;
  });
}
