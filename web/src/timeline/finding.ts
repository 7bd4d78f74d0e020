// What is under a pointer, or at a frame on a lane.
import { secondsAt } from "../shell/times";
import type { TimelineFilm } from "./film";
import { found, type Found } from "./here";
import type { Band } from "./lane";
import { bandAt, bandsOf } from "./layout";
import { framesIn } from "./snap";
import type { Stage } from "./stage";
import { firstAfter, lastBefore, spansAt } from "./visible";

type Seen = Pick<Stage, "film" | "layout" | "view">;

/** In the band of that name at that frame. */
export function foundOn({ film, layout }: Seen, name: string, frame: number): Found | null {
  const there = bandsOf(layout).find(({ band }) => band.name === name);
  return there ? at(film, there.lane, there.band, frame) : null;
}

/** In the band at that height; a cut, or a span of less than a pixel, from a few pixels off. */
export function foundUnder(seen: Seen, y: number, frame: number): Found | null {
  const there = bandAt(seen.layout, y);
  if (!there?.band) return null;
  const { placed, band } = there;
  return at(seen.film, placed.name, band, frame) ?? nearby(seen, placed.name, band, frame);
}

function at(film: TimelineFilm, lane: string, band: Band, frame: number): Found | null {
  const one = spansAt(band.spans, frame)[0];
  return one === undefined ? null : found(film, lane, band, one);
}

const reach = 3; // CSS pixels

function nearby({ film, view }: Seen, lane: string, band: Band, frame: number): Found | null {
  const { spans } = band;
  const away = (one: number) => (one < 0 ? Infinity : Math.max(spans.first[one]! - frame, frame - spans.end[one]!));
  const [before, after] = [lastBefore(spans, frame), firstAfter(spans, frame)];
  const nearest = away(before) <= away(after) ? before : after;
  return away(nearest) <= framesIn(reach, view.perPixel, film.clock) ? found(film, lane, band, nearest) : null;
}

/** A moment is shown with a second at either side. */
export function around(film: TimelineFilm, { first, end }: Found): [number, number] {
  const from = secondsAt(film.clock, first);
  const to = secondsAt(film.clock, end);
  return to > from ? [from, to] : [from - 1, to + 1];
}

