// The grid of everything: shots with their numbers, and the transitions between them with their extents.
import { bandLane, type Lane, type Pen } from "../lane";
import { labelOf, type Spans } from "../spans";
import { track, type TimelineFilm } from "../film";
import { xOf } from "../scale";
import { inView } from "../visible";
import { faded } from "../colours";
import { labelWords } from "../words";

/** Below this a transition is doubtful: as in the report. */
export const doubtfulBelow = 0.8;

export function shotsLane(film: TimelineFilm): Lane {
  const { shots } = film;
  return bandLane("shots", 21, {
    spans: shots,
    colour: (at, { pixel }) => {
      const kind = labelOf(shots, at);
      return kind === "black" ? pixel.ink : kind === "card" ? faded(pixel.pale, 0.7) : pixel.band;
    },
    text: (at) => (shots.number[at] ? String(shots.number[at]) : labelWords(labelOf(shots, at))),
  });
}

const height = 18;
const body = 12;
/** Where more are in view, marks are a density, and slopes would be points. */
const mostMarks = 700;

export function transitionsLane(film: TimelineFilm): Lane | null {
  const spans = track(film, "transitions");
  if (!spans.count) return null;
  return {
    name: "transitions",
    height,
    bands: [{ name: "transitions", spans, top: 0, height: body, above: mostMarks, colour: (_, { pixel }) => pixel.ink }],
    draw: (pen) => drawTransitions(pen, spans),
  };
}

function drawTransitions(pen: Pen, spans: Spans) {
  const { context, colours, view, top } = pen;
  const [low, high] = inView(spans, view.start, view.start + view.width * view.perPixel);
  if (high - low > mostMarks) return;
  for (let at = low; at < high; ++at) {
    const from = xOf(view, spans.from[at]!);
    const to = xOf(view, spans.to[at]!);
    const doubtful = spans.confidence[at]! < doubtfulBelow;
    context.fillStyle = colours.text.ink;
    if (to - from < 2) context.fillRect(Math.round((from + to) / 2) - 0.75, top, 1.5, body);
    else slope(context, labelOf(spans, at), from, to, top, colours.text.bar, colours.text.ink);
    if (doubtful) pointer(context, (from + to) / 2, top + body + 1, colours.text.ink);
  }
}

/** As the pictures pass into each other: a fade sinks or rises, a dissolve does both, a wipe goes across. */
function slope(context: CanvasRenderingContext2D, kind: string, from: number, to: number, top: number, fill: string, ink: string) {
  const foot = top + body;
  context.beginPath();
  if (kind === "fade_out") polygon(context, [from, top, from, foot, to, foot]);
  else if (kind === "fade_in") polygon(context, [from, foot, to, foot, to, top]);
  else if (kind === "wipe") polygon(context, [from, foot, to, top, to, foot]);
  else if (kind === "dissolve") {
    polygon(context, [from, top, from, foot, to, foot]);
    polygon(context, [from, foot, to, top, to, foot]);
  } else context.rect(from, top + 3, to - from, body - 6);
  context.fillStyle = fill;
  context.fill();
  context.fillStyle = ink;
  context.fillRect(Math.round(from), top, 1, body);
  context.fillRect(Math.round(to) - 1, top, 1, body);
}

function polygon(context: CanvasRenderingContext2D, points: number[]) {
  context.moveTo(points[0]!, points[1]!);
  for (let i = 2; i < points.length; i += 2) context.lineTo(points[i]!, points[i + 1]!);
  context.closePath();
}

/** A small hollow triangle under what is doubtful, as in the report. */
function pointer(context: CanvasRenderingContext2D, x: number, y: number, ink: string) {
  context.beginPath();
  polygon(context, [x - 3.5, y + 4.5, x + 3.5, y + 4.5, x, y]);
  context.strokeStyle = ink;
  context.lineWidth = 1;
  context.stroke();
}
