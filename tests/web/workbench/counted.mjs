// Films whose pictures bear their numbers, for tests of exactness; and real ones. Made once, kept in the build folder.
//
//   "fixed"     the étude with its counter, as `decoupage etude --counter` draws it, its first 80 s
//   "variable"  the same with one frame in seven left out, the others early and late, and one that stands for two seconds
//   "long"      1080 lines and a key frame every ten seconds, 40 s
// Each as "NAME.mp4", which browsers play, and as "NAME.mkv", which is streamed to them.
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, renameSync } from "node:fs";
import { join } from "node:path";
import { build, program, root } from "./places.mjs";

const kept = join(build, "web-films");
const ffmpeg = (...words) => execFileSync("ffmpeg", ["-nostdin", "-v", "error", "-y", ...words], { stdio: ["ignore", "ignore", "inherit"] });

export const leftOut = (number) => number % 7 === 3;
/** The number in the picture of a film's frame. */
export function numberOf(name, frame) {
  if (!name.startsWith("variable")) return frame;
  for (let number = 0, count = 0; ; ++number) {
    if (leftOut(number)) continue;
    if (count++ === frame) return number;
  }
}

function made(name, make) {
  const film = join(kept, name);
  if (existsSync(film)) return film;
  mkdirSync(kept, { recursive: true });
  const part = join(kept, `making-${name}`);
  make(part);
  renameSync(part, film);
  return film;
}

const counter = () => made("counter.mp4", (part) => execFileSync(program, ["etude", "-o", part, "--counter"], { stdio: "ignore" }));
const irregular = "select='not(eq(mod(n,7),3))',setpts='(PTS*TB+0.3/24*sin(N*0.7)+2*gt(N,400))/TB'";
const makers = {
  "fixed.mp4": (part) => ffmpeg("-i", counter(), "-t", "80", "-c", "copy", part),
  "variable.mp4": (part) => ffmpeg("-i", counter(), "-t", "40", "-vf", irregular, "-vsync", "vfr", "-video_track_timescale", "90000", "-enc_time_base", "1:90000", "-c:v", "libx264", "-preset", "veryfast", "-bf", "3", "-g", "96", "-c:a", "copy", part),
  "long.mp4": (part) => ffmpeg("-i", counter(), "-t", "40", "-vf", "scale=1920:1080", "-c:v", "libx264", "-preset", "veryfast", "-bf", "3", "-g", "240", "-keyint_min", "240", "-sc_threshold", "0", "-c:a", "copy", part),
};

function screened(film) {
  if (!existsSync(film + ".dossier")) execFileSync(program, ["screen", film, "--quick", "--quiet"], { stdio: "ignore" });
  return film;
}

/** The film of that name with its dossier. */
export function counted(name) {
  const mp4 = name.replace(/\.mkv$/, ".mp4");
  const film = made(mp4, makers[mp4]);
  return screened(name === mp4 ? film : made(name, (part) => ffmpeg("-i", film, "-c", "copy", part)));
}

/** A clip of the footage, played from its file or streamed; null where there is none. */
export function clip(name) {
  const folder = process.env.DECOUPAGE_FOOTAGE ?? join(root, "../shared/footage");
  const from = join(folder, name.replace(/\.mkv$/, ".mp4"));
  return existsSync(from) ? screened(made(name, (part) => ffmpeg("-i", from, "-c", "copy", part))) : null;
}
