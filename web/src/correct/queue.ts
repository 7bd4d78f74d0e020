// Which transitions there are to be looked at, and in which order.
import { rowAt, segment, type Breakdown, type Segment, type ShotColumns, type Span } from "../shell/film";

export const kinds = ["cut", "dissolve", "fade_out", "fade_in", "wipe", "other"] as const;
export type Kind = (typeof kinds)[number];
export type Order = "doubtful" | "film";

/** Findings less sure than this are doubtful (src/figures/transitions.hpp). */
export const doubtfulBelow = 0.8;

export const same = (one: Span, other: Span) => one.first === other.first && one.end === other.end;
export const isCut = (one: Span) => one.first === one.end;
export const isDoubtful = (one: Segment) => one.correction === 0 && one.confidence < doubtfulBelow;

export function transitions(film: Breakdown): Segment[] {
  const track = film.tracks.transitions;
  return track ? track.first.map((_, index) => segment(track, index)) : [];
}

/** In the film's order; or the doubtful first, the most doubtful of them before all, and then the rest as it comes. */
export function ordered(all: Segment[], order: Order): Segment[] {
  if (order === "film") return all;
  const doubtful = all.filter(isDoubtful).sort((one, other) => one.confidence - other.confidence || one.first - other.first);
  return [...doubtful, ...all.filter((one) => !isDoubtful(one))];
}

/**
 * The one to go to from `now`. Doubtful ones first: the next that is doubtful still; where none is left, none. In the film's
 * order: the one after (`step` 1) or before it (-1).
 */
export function following(queue: Segment[], now: Span | null, order: Order, step: 1 | -1 = 1): Segment | null {
  const at = now ? queue.findIndex((one) => same(one, now)) : -1;
  const open = (one: Segment) => order === "film" || isDoubtful(one);
  if (at < 0 && now && order === "film") {
    const after = queue.findIndex((one) => comesBefore(now, one) < 0);
    const index = step === 1 ? after : (after < 0 ? queue.length : after) - 1;
    return queue[index] ?? null;
  }
  for (let index = at + step; index >= 0 && index < queue.length; index += step) {
    const one = queue[index];
    if (one && open(one)) return one;
  }
  if (order === "film" || step === -1) return null;
  return queue.find((one) => open(one) && !(now && same(one, now))) ?? null;
}

/** What is on its way to be changed: one that goes, one that comes, or one that comes instead of another. */
export type Change = { from?: Span; to?: Segment };

/** The transitions as they will be. A change that is told already changes nothing more. */
export function changed(all: Segment[], changes: Change[]): Segment[] {
  let rows = all;
  for (const { from, to } of changes) {
    rows = rows.filter((one) => !(from && same(one, from)) && !(to && same(one, to)));
    if (to) rows = [...rows, to].sort(comesBefore);
  }
  return rows;
}

const comesBefore = (one: Span, other: Span) => one.first - other.first || one.end - other.end;

/** The transition with which the shot at a frame begins; null where it begins with the film. */
export function transitionBefore(all: Segment[], shots: ShotColumns, frame: number): Segment | null {
  const first = shots.first[Math.max(0, rowAt(shots.first, frame))];
  if (first === undefined) return null;
  return [...all].reverse().find((one) => one.end <= first && first > 0) ?? null;
}

/** The transition at a frame, or the nearest one. */
export function nearest(all: Segment[], frame: number): Segment | null {
  const away = (one: Span) => (frame < one.first ? one.first - frame : frame >= one.end ? frame - Math.max(one.first, one.end - 1) : 0);
  return all.reduce<Segment | null>((best, one) => (best && away(best) <= away(one) ? best : one), null);
}
