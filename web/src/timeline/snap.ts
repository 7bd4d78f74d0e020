// What a pointer near an edge means: that edge.
import { secondsAt, type FilmClock } from "../shell/times";
import type { Spans } from "./spans";
import { firstAtLeast } from "./visible";

/** The frame among the edges of these spans nearest to `frame`, where it is no further than `reach` frames; else `frame`. */
export function snapped(frame: number, reach: number, all: Spans[]): number {
  let best = frame;
  let distance = reach + 1e-9;
  for (const spans of all)
    for (const edge of edgesNear(spans, frame)) {
      const away = Math.abs(edge - frame);
      if (away >= distance) continue;
      best = edge;
      distance = away;
    }
  return best;
}

function edgesNear(spans: Spans, frame: number): number[] {
  const at = firstAtLeast(spans.first, frame, spans.count);
  const edges: number[] = [];
  for (let i = Math.max(0, at - 2); i <= Math.min(spans.count - 1, at); ++i) edges.push(spans.first[i]!, spans.end[i]!);
  return edges;
}

/** How many frames so many pixels are, at a zoom. */
export const framesIn = (pixels: number, perPixel: number, clock: FilmClock) =>
  (pixels * perPixel * clock.frames) / Math.max(1e-9, secondsAt(clock, clock.frames));
