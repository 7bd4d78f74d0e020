// Which spans are in view, at a place, next to a place: by halving, never by walking the whole column.
import type { Spans } from "./spans";

/** The first place at which `column`, which never falls, is above (or at) the value; its length, where none is. */
export function firstAbove(column: ArrayLike<number>, value: number, count = column.length): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (column[middle]! > value) high = middle;
    else low = middle + 1;
  }
  return low;
}

export function firstAtLeast(column: ArrayLike<number>, value: number, count = column.length): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (column[middle]! >= value) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** [low, high): everything that touches the stretch lies in it; some in it may end before. */
export function inView(spans: Spans, from: number, to: number): [number, number] {
  const low = firstAtLeast(spans.reach, from, spans.count);
  return [low, Math.max(low, firstAbove(spans.from, to, spans.count))];
}

/** Those that hold that frame, the shortest first; an empty span holds the frame it stands before. */
export function spansAt(spans: Spans, frame: number): number[] {
  const found: number[] = [];
  const high = firstAbove(spans.first, frame, spans.count);
  for (let at = high - 1; at >= 0 && spans.lastEnd[at]! >= frame; --at)
    if (spans.end[at]! > frame || spans.first[at] === frame) found.push(at);
  return found.sort((a, b) => length(spans, a) - length(spans, b) || b - a);
}

const length = (spans: Spans, at: number) => spans.end[at]! - spans.first[at]!;

/** The one that begins last before this frame, or first after it; -1 where none does. */
export const lastBefore = (spans: Spans, frame: number) => firstAtLeast(spans.first, frame, spans.count) - 1;
export function firstAfter(spans: Spans, frame: number): number {
  const at = firstAbove(spans.first, frame, spans.count);
  return at < spans.count ? at : -1;
}
