// The canvases of a timeline: what lies still, curves, and what moves, each drawn only when it has changed and at most once a
// frame of the screen. Knows nothing of the page around it.
import { clockText, secondsAt } from "../shell/times";
import { axis } from "./axis";
import type { Colours } from "./colours";
import { drawPoints, pointsOf } from "./curve_path";
import type { Curves } from "./curves";
import type { CurveCard, TimelineFilm } from "./film";
import type { Layout, Placed } from "./layout";
import { widthOf } from "./lane";
import { BandPainter, drawGround, fit } from "./paint";
import { drawNeedle, drawOverview, drawWindow } from "./overview";
import { frameWidth, resized, viewEnd, wholeFilm, xOf, xOfFrame, type View } from "./scale";

export type Canvases = Record<"overview" | "window" | "axis" | "ground" | "curves" | "over", HTMLCanvasElement>;
export type FrameSpan = { first: number; end: number };
export type Marks = { playhead: number; selected: FrameSpan | null; pointed: number | null; lane: string | null };

/** How long drawing took, for whoever measures: newest last, in milliseconds. */
export type Drawn = { count: number; spent: number[] };

export const axisHeight = 22;
const ground = 1;
const curves = 2;
const over = 4;
const strip = 8;
const keptTimings = 600;

export class Stage {
  readonly drawn: Drawn = { count: 0, spent: [] };
  private view_: View;
  private marks_: Marks = { playhead: 0, selected: null, pointed: null, lane: null };
  private layout_: Layout = { placed: [], height: 0 };
  private stale_ = 0;
  private asked_ = 0;
  private readonly painter_ = new BandPainter();
  private readonly stripPainter_ = new BandPainter();

  constructor(
    private readonly canvases_: Canvases,
    private film_: TimelineFilm,
    private readonly curves_: Curves,
    private colours_: Colours,
    width: number,
  ) {
    this.view_ = wholeFilm(film_.clock, width);
  }

  get view(): View {
    return this.view_;
  }
  get marks(): Marks {
    return this.marks_;
  }
  get layout(): Layout {
    return this.layout_;
  }
  get film(): TimelineFilm {
    return this.film_;
  }

  set(film: TimelineFilm, layout: Layout, colours: Colours) {
    this.film_ = film;
    this.layout_ = layout;
    this.colours_ = colours;
    this.ask(ground | curves | over | strip);
  }

  look(view: View) {
    if (view.start === this.view_.start && view.perPixel === this.view_.perPixel && view.width === this.view_.width) return;
    this.view_ = view;
    this.ask(ground | curves | over);
  }

  resize(width: number) {
    if (width === this.view_.width) return;
    this.view_ = resized(this.view_, this.film_.clock, width);
    this.ask(ground | curves | over | strip);
  }

  mark(change: Partial<Marks>) {
    this.marks_ = { ...this.marks_, ...change };
    this.ask(over);
  }

  /** A still or a stretch of a curve has come. */
  stillCame = () => this.ask(ground);
  curveCame = () => this.ask(curves);

  /** Where the lanes lie on the page. */
  box = () => this.canvases_.over.getBoundingClientRect();

  close() {
    cancelAnimationFrame(this.asked_);
  }

  private ask(layers: number) {
    this.stale_ |= layers;
    if (!this.asked_) this.asked_ = requestAnimationFrame(() => this.draw());
  }

  private draw() {
    const begun = performance.now();
    const stale = this.stale_;
    this.asked_ = this.stale_ = 0;
    const ratio = Math.min(3, devicePixelRatio || 1);
    if (stale & strip) drawOverview(this.canvases_.overview, this.stripPainter_, this.film_, this.view_.width, ratio, this.colours_);
    if (stale & ground) this.drawGround(ratio);
    if (stale & curves) this.drawCurves(ratio);
    if (stale & over) this.drawOver(ratio);
    this.drawn.count += 1;
    this.drawn.spent.push(performance.now() - begun);
    if (this.drawn.spent.length > keptTimings) this.drawn.spent.splice(0, keptTimings / 2);
  }

  private drawGround(ratio: number) {
    const context = fit(this.canvases_.ground, this.view_.width, this.layout_.height, ratio);
    drawGround(context, this.painter_, this.film_, this.layout_, this.view_, ratio, this.colours_);
  }

  private drawCurves(ratio: number) {
    const shown = this.layout_.placed.filter((placed): placed is Placed & { curve: CurveCard } => "curve" in placed);
    const context = fit(this.canvases_.curves, this.view_.width, shown.length ? this.layout_.height : 1, ratio);
    this.curves_.begin();
    for (const placed of shown) this.drawCurve(context, placed.curve, placed.top);
  }

  private drawCurve(context: CanvasRenderingContext2D, card: CurveCard, top: number) {
    const { clock } = this.film_;
    const aSecond = card.perSecond || clock.frames / Math.max(1e-9, secondsAt(clock, clock.frames));
    const first = Math.floor(this.view_.start * aSecond) - 2;
    const end = Math.ceil(viewEnd(this.view_) * aSecond) + 2;
    const seconds = card.perSecond
      ? (index: number) => index / card.perSecond
      : (index: number) => between(clock, index);
    const tiles = this.curves_.tiles(card, first, end, aSecond * this.view_.perPixel);
    const place = { top: top + 6, height: curveRoom };
    context.fillStyle = this.colours_.text.line;
    context.fillRect(0, place.top + place.height, this.view_.width, 1);
    context.fillStyle = context.strokeStyle = this.colours_.text.ink;
    drawPoints(context, pointsOf(tiles, this.view_, seconds), card.least, card.most, place);
  }

  private drawOver(ratio: number) {
    const { view_: view, film_: film, marks_: marks, colours_: colours } = this;
    const context = fit(this.canvases_.over, view.width, this.layout_.height, ratio);
    const height = this.layout_.height;
    this.drawLane(context);
    if (marks.selected) this.drawSelection(context, marks.selected, height);
    if (marks.pointed !== null) {
      context.fillStyle = colours.text.quiet;
      context.fillRect(Math.round(xOfFrame(view, film.clock, marks.pointed)), 0, 1, height);
    }
    this.drawPlayhead(context, height);
    this.drawAxis(ratio);
    drawWindow(this.canvases_.window, film, view, marks, ratio, colours);
  }

  /** The lane that keys walk through: a line of ink at its left edge. */
  private drawLane(context: CanvasRenderingContext2D) {
    const placed = this.layout_.placed.find(({ name }) => name === this.marks_.lane);
    if (!placed) return;
    context.fillStyle = this.colours_.text.ink;
    context.fillRect(0, placed.top, 2, placed.height - 2);
  }

  private drawSelection(context: CanvasRenderingContext2D, span: FrameSpan, height: number) {
    const from = xOfFrame(this.view_, this.film_.clock, span.first);
    const to = xOfFrame(this.view_, this.film_.clock, span.end);
    if (to < 0 || from > this.view_.width) return;
    context.fillStyle = this.colours_.text.here;
    context.globalAlpha = 0.13;
    context.fillRect(from, 0, Math.max(1, to - from), height);
    context.globalAlpha = 1;
    context.fillRect(from, 0, Math.max(1, to - from), 3);
    context.fillStyle = this.colours_.text.ink;
    context.fillRect(Math.round(from) - 1, 0, 1, height);
    context.fillRect(Math.round(to), 0, 1, height);
  }

  private drawPlayhead(context: CanvasRenderingContext2D, height: number) {
    const { view_: view, film_: film, marks_: marks, colours_: colours } = this;
    const x = xOfFrame(view, film.clock, marks.playhead);
    const width = frameWidth(view, film.clock);
    if (x + width < -4 || x > view.width + 4) return;
    if (width > 5) {
      context.fillStyle = colours.text.here;
      context.globalAlpha = 0.12;
      context.fillRect(x, 0, width, height);
      context.globalAlpha = 1;
      context.fillRect(Math.round(x + width) - 1, 0, 1, height);
    }
    drawNeedle(context, x, height, colours);
  }

  /** Times along the top; over them, in yellow, that of the playhead. */
  private drawAxis(ratio: number) {
    const { view_: view, film_: film, colours_: colours, marks_: marks } = this;
    const context = fit(this.canvases_.axis, view.width, axisHeight, ratio);
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
    const x = xOf(view, secondsAt(film.clock, marks.playhead));
    if (x < -1 || x > view.width + 1) return;
    this.drawFlag(context, x, clockText(film.clock, marks.playhead));
  }

  private drawFlag(context: CanvasRenderingContext2D, x: number, text: string) {
    const { colours_: colours, view_: view } = this;
    const width = widthOf(context, text) + 10;
    const left = Math.max(0, Math.min(view.width - width, Math.round(x) - 1));
    context.fillStyle = colours.text.here;
    context.fillRect(left, 1, width, axisHeight - 5);
    drawNeedle(context, x, axisHeight, colours, axisHeight - 5);
    context.fillStyle = colours.text["on-here"];
    context.fillText(text, left + 5, axisHeight / 2 - 1);
  }
}

const curveRoom = 44;

/** Seconds of a fraction of a frame: where a column of several begins. */
function between(clock: TimelineFilm["clock"], index: number): number {
  const whole = Math.floor(index);
  const from = secondsAt(clock, Math.min(whole, clock.frames));
  return index === whole ? from : from + (index - whole) * (secondsAt(clock, Math.min(whole + 1, clock.frames)) - from);
}
