// Music that returns: a letter for each theme, and an arc from one time it is heard to the next.
import { laneGap, type Lane, type Pen } from "../lane";
import { track, type TimelineFilm } from "../film";
import { labelOf, type Spans } from "../spans";
import { viewEnd, xOf } from "../scale";

const arcs = 24;
const bandHeight = 13;
const steepest = 0.22;

export type Arc = { from: number; to: number };

/** From the middle of each occurrence to that of the next of its theme, in seconds. */
export function arcsOf(spans: Spans): Arc[] {
  const last = new Map<string, number>();
  const found: Arc[] = [];
  for (let at = 0; at < spans.count; ++at) {
    const middle = (spans.from[at]! + spans.to[at]!) / 2;
    const before = last.get(labelOf(spans, at));
    if (before !== undefined) found.push({ from: before, to: middle });
    last.set(labelOf(spans, at), middle);
  }
  return found;
}

export function motifsLane(film: TimelineFilm): Lane | null {
  const spans = track(film, "motifs");
  if (!spans.count) return null;
  const joined = arcsOf(spans);
  return {
    name: "motifs",
    height: arcs + bandHeight + laneGap,
    bands: [
      {
        name: "motifs", spans, top: arcs, height: bandHeight,
        colour: (_, { pixel }) => pixel.music,
        text: (at) => labelOf(spans, at),
      },
    ],
    draw: (pen) => drawArcs(pen, joined),
  };
}

function drawArcs({ context, colours, view, top }: Pen, joined: Arc[]) {
  const base = top + arcs;
  context.strokeStyle = colours.text.music;
  context.lineWidth = 1.25;
  context.beginPath();
  for (const arc of joined) {
    if (arc.to < view.start || arc.from > viewEnd(view)) continue;
    const from = xOf(view, arc.from);
    const to = xOf(view, arc.to);
    const height = Math.min(arcs - 2, 6 + (to - from) * steepest) * 1.33;
    context.moveTo(from, base);
    context.bezierCurveTo(from, base - height, to, base - height, to, base);
  }
  context.stroke();
}
