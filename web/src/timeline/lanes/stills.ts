// Pictures along the film, at their true shape, as many as there is room for side by side; each stands where its shot begins.
import { type Lane, type Pen } from "../lane";
import type { TimelineFilm } from "../film";
import { frameWidth, viewEnd, xOf, xOfFrame } from "../scale";
import type { Stills } from "../stills";
import { inView } from "../visible";

const gap = 2;
/** A picture that cannot stand where its shot begins is shown where so much of it is still beneath the shot. */
const mostOfIt = 0.5;

export type Placed = { frame: number; x: number };

/** Which pictures stand where: from left to right, none over another. */
export function placedStills(pen: Pick<Pen, "film" | "view">, width: number): Placed[] {
  const { film, view } = pen;
  const [low, high] = inView(film.shots, view.start, viewEnd(view));
  const placed: Placed[] = [];
  let free = -width;
  for (let at = low; at < high; ++at) {
    const frame = film.stills[at]!;
    if (frame < 0) continue;
    const begins = xOf(view, film.shots.from[at]!);
    const ends = xOf(view, film.shots.to[at]!) - gap;
    if (begins < free - 0.5 && ends - free < width * mostOfIt) continue;
    const x = Math.max(begins, free);
    if (film.atHand && ends - x >= 2 * width + gap) free = along(placed, pen, at, x, ends, width);
    else {
      placed.push({ frame, x });
      free = x + width + gap;
    }
  }
  return placed;
}

/** A shot with room for more than one: a picture every so many frames, a power of two, so that they stay while one moves. */
function along(placed: Placed[], { film, view }: Pick<Pen, "film" | "view">, at: number, x: number, ends: number, width: number): number {
  const first = film.shots.first[at]!;
  let step = 1;
  while (step * frameWidth(view, film.clock) < width + gap) step *= 2;
  let free = x;
  for (let frame = first; frame < film.shots.end[at]!; frame += step) {
    const place = xOfFrame(view, film.clock, frame);
    if (place > view.width || place + width > ends) break;
    if (place + width < 0) continue;
    placed.push({ frame, x: place });
    free = place + width + gap;
  }
  return Math.max(free, x);
}

export function stillsLane(film: TimelineFilm, stills: Stills, height: number): Lane {
  return {
    name: "stills",
    height: height + 4,
    bands: [{ name: "stills", spans: film.shots, top: 0, height }],
    draw: (pen) => {
      const width = Math.round(height * film.aspect);
      const placed = placedStills(pen, width);
      stills.want(placed.map((still) => still.frame));
      pen.context.fillStyle = pen.colours.text.still;
      for (const { frame, x } of placed) {
        const picture = stills.at(frame);
        if (picture) pen.context.drawImage(picture, Math.round(x), pen.top, width, height);
        else pen.context.fillRect(Math.round(x), pen.top, width, height);
      }
    },
  };
}
