// What lies over the lanes and moves with a person: the playhead, the selection, the pointer, and the axis above them.
import { clockText } from "../shell/times";
import { axis } from "./axis";
import type { Colours } from "./colours";
import type { TimelineFilm } from "./film";
import { widthOf } from "./lane";
import type { Layout } from "./layout";
import { drawNeedle } from "./overview";
import { frameWidth, xOfFrame, type View } from "./scale";

export type FrameSpan = { first: number; end: number };
export type Marks = { playhead: number; selected: FrameSpan | null; pointed: number | null; lane: string | null };

export type Over = { context: CanvasRenderingContext2D; film: TimelineFilm; view: View; marks: Marks; layout: Layout; colours: Colours };

export const axisHeight = 22;
/** From this width on a frame is a field, and the held one is marked as a whole. */
const wideFrame = 16;

export function drawMarks(over: Over) {
  const { context, film, view, marks, layout, colours } = over;
  drawLane(over);
  if (marks.selected) drawSelection(over, marks.selected);
  if (marks.pointed !== null) {
    context.fillStyle = colours.text.quiet;
    context.fillRect(Math.round(xOfFrame(view, film.clock, marks.pointed)), 0, 1, layout.height);
  }
  drawPlayhead(over);
}

/** The lane that keys walk through: a line of ink at its left edge. */
function drawLane({ context, marks, layout, colours }: Over) {
  const placed = layout.placed.find(({ name }) => name === marks.lane);
  if (!placed) return;
  context.fillStyle = colours.text.ink;
  context.fillRect(0, placed.top, 2, placed.height - 2);
}

function drawSelection({ context, film, view, layout, colours }: Over, span: FrameSpan) {
  const from = xOfFrame(view, film.clock, span.first);
  const to = xOfFrame(view, film.clock, span.end);
  if (to < 0 || from > view.width) return;
  const width = Math.max(1, to - from);
  context.fillStyle = colours.text.here;
  context.globalAlpha = 0.13;
  context.fillRect(from, 0, width, layout.height);
  context.globalAlpha = 1;
  context.fillRect(from, 0, width, 3);
  context.fillStyle = colours.text.ink;
  context.fillRect(Math.round(from) - 1, 0, 1, layout.height);
  context.fillRect(Math.round(to), 0, 1, layout.height);
}

function drawPlayhead({ context, film, view, marks, layout, colours }: Over) {
  const x = xOfFrame(view, film.clock, marks.playhead);
  const width = frameWidth(view, film.clock);
  if (x + width < -4 || x > view.width + 4) return;
  if (width > wideFrame) {
    context.fillStyle = colours.text.here;
    context.globalAlpha = 0.12;
    context.fillRect(x, 0, width, layout.height);
    context.globalAlpha = 1;
    context.fillRect(Math.round(x + width) - 1, 0, 1, layout.height);
  }
  drawNeedle(context, Math.min(view.width - 2, Math.max(2, x)), layout.height, colours);
}

/** Times along the top; over them, in yellow, that of the playhead. */
export function drawAxis(over: Over) {
  const { context, film, view, marks, colours } = over;
  const { ticks, between } = axis(view, film.clock);
  context.font = `11px ${colours.plain}`;
  context.textBaseline = "middle";
  context.fillStyle = colours.text.bar;
  for (const x of between) context.fillRect(Math.round(x), axisHeight - 4, 1, 4);
  for (const { x, text } of ticks) {
    context.fillStyle = colours.text.bar;
    context.fillRect(Math.round(x), axisHeight - 8, 1, 8);
    context.fillStyle = colours.text.quiet;
    context.fillText(text, Math.round(x) + 4, axisHeight / 2 - 1);
  }
  const x = xOfFrame(view, film.clock, marks.playhead);
  if (x >= -1 && x <= view.width + 1) drawFlag(over, x, clockText(film.clock, marks.playhead));
}

function drawFlag({ context, view, colours }: Over, x: number, text: string) {
  const width = widthOf(context, text) + 10;
  const left = Math.max(0, Math.min(view.width - width, Math.round(x) - 1));
  context.fillStyle = colours.text.here;
  context.fillRect(left, 1, width, axisHeight - 5);
  drawNeedle(context, x, axisHeight, colours, axisHeight - 5);
  context.fillStyle = colours.text["on-here"];
  context.fillText(text, left + 5, axisHeight / 2 - 1);
}
