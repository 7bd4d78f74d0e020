// Spans in columns: what a track, the shots, the names or a tier of annotations are to the timeline. Two thousand shots or ten
// thousand annotations are a few arrays of numbers, and what is in view is found in them by halving.
import { secondsAt, type FilmClock } from "../shell/times";

export type Spans = {
  count: number;
  /** Frames, in order of `first`; half-open. */
  first: Int32Array;
  end: Int32Array;
  /** The same in seconds. */
  from: Float64Array;
  to: Float64Array;
  /** The latest end of this span and all before it, in frames and seconds: so a long span is found that began long ago. */
  lastEnd: Int32Array;
  reach: Float64Array;
  label: Uint16Array;
  labels: string[];
  confidence: Float32Array;
  detail: string[];
  /** Of which a person said so; 0 for what was found. */
  correction: Int32Array;
  /** By what its owner knows it: a shot's number, an annotation's. */
  number: Int32Array;
};

export type SpanColumns = {
  first: ArrayLike<number>;
  end: ArrayLike<number>;
  label?: ArrayLike<string>;
  confidence?: ArrayLike<number>;
  detail?: ArrayLike<string>;
  correction?: ArrayLike<number>;
  number?: ArrayLike<number>;
};

/** Columns of unequal length, spans outside the film or the wrong way round are cut to what can be shown. */
export function spansOf(columns: SpanColumns, clock: FilmClock): Spans {
  const given = Math.min(columns.first.length, columns.end.length);
  const order = inOrder(Float64Array.from({ length: given }, (_, at) => inside(columns.first[at], clock)), given);
  const spans = emptySpans(given);
  const known = new Map<string, number>();
  for (let i = 0; i < given; ++i) {
    const at = order ? order[i]! : i;
    const first = inside(columns.first[at], clock);
    const end = Math.max(first, inside(columns.end[at], clock));
    spans.first[i] = first;
    spans.end[i] = end;
    spans.from[i] = secondsAt(clock, first);
    spans.to[i] = secondsAt(clock, end);
    spans.label[i] = labelNumber(columns.label?.[at] ?? "", spans.labels, known);
    spans.confidence[i] = columns.confidence?.[at] ?? 1;
    spans.detail[i] = columns.detail?.[at] ?? "";
    spans.correction[i] = columns.correction?.[at] ?? 0;
    spans.number[i] = columns.number?.[at] ?? i + 1;
  }
  return reached(spans);
}

export const emptySpans = (count = 0): Spans => ({
  count,
  first: new Int32Array(count),
  end: new Int32Array(count),
  from: new Float64Array(count),
  to: new Float64Array(count),
  lastEnd: new Int32Array(count),
  reach: new Float64Array(count),
  label: new Uint16Array(count),
  labels: [],
  confidence: new Float32Array(count),
  detail: new Array<string>(count).fill(""),
  correction: new Int32Array(count),
  number: new Int32Array(count),
});

export const labelOf = (spans: Spans, at: number) => spans.labels[spans.label[at] ?? 0] ?? "";

/** Those of some labels, or of whatever else holds. */
export function spansWhere(spans: Spans, holds: (at: number) => boolean): Spans {
  const kept: number[] = [];
  for (let at = 0; at < spans.count; ++at) if (holds(at)) kept.push(at);
  const result = emptySpans(kept.length);
  result.labels = spans.labels;
  kept.forEach((at, i) => {
    for (const column of ["first", "end", "from", "to", "label", "confidence", "correction", "number"] as const)
      result[column][i] = spans[column][at]!;
    result.detail[i] = spans.detail[at]!;
  });
  return reached(result);
}

function reached(spans: Spans): Spans {
  let last = 0;
  let latest = 0;
  for (let i = 0; i < spans.count; ++i) {
    spans.lastEnd[i] = last = Math.max(last, spans.end[i]!);
    spans.reach[i] = latest = Math.max(latest, spans.to[i]!);
  }
  return spans;
}

/** Nothing where they are in order already. */
function inOrder(first: ArrayLike<number>, count: number): number[] | null {
  let sorted = true;
  for (let i = 1; i < count && sorted; ++i) sorted = (first[i - 1] ?? 0) <= (first[i] ?? 0);
  if (sorted) return null;
  return Array.from({ length: count }, (_, i) => i).sort((a, b) => (first[a] ?? 0) - (first[b] ?? 0) || a - b);
}

const inside = (frame: number | undefined, clock: FilmClock) =>
  Math.min(clock.frames, Math.max(0, Math.trunc(Number.isFinite(frame) ? (frame as number) : 0)));

function labelNumber(label: string, labels: string[], known: Map<string, number>): number {
  const there = known.get(label);
  if (there !== undefined) return there;
  if (labels.length >= 65535) return 0;
  known.set(label, labels.length);
  labels.push(label);
  return labels.length - 1;
}
