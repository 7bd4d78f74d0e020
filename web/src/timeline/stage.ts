// The canvases of a timeline: what lies still, curves, and what moves, each drawn only when it has changed and at most once a
// frame of the screen. Knows nothing of the page around it.
import { secondsAt } from "../shell/times";
import type { Colours } from "./colours";
import { drawCurve } from "./curve_path";
import type { Curves } from "./curves";
import type { CurveCard, TimelineFilm } from "./film";
import type { Layout, Placed } from "./layout";
import { BandPainter, drawGround, fit } from "./paint";
import { axisHeight, drawAxis, drawMarks, type Marks } from "./over";
import { drawOverview, drawWindow } from "./overview";
import { following, held, isWhole, resized, wholeFilm, type View } from "./scale";

export type Canvases = Record<"overview" | "window" | "axis" | "ground" | "curves" | "over", HTMLCanvasElement>;

/** How long drawing took, for whoever measures: newest last, in milliseconds. */
export type Drawn = { count: number; spent: number[] };

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

  /** A film that is being screened grows: who looked at all of it goes on doing so. */
  set(film: TimelineFilm, layout: Layout, colours: Colours) {
    const grown = film.clock.frames !== this.film_.clock.frames && isWhole(this.view_, this.film_.clock);
    this.view_ = grown ? wholeFilm(film.clock, this.view_.width) : held(this.view_, film.clock);
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

  /** A playhead that was in view stays in it. */
  resize(width: number) {
    if (width === this.view_.width) return;
    const { clock } = this.film_;
    const here = secondsAt(clock, this.marks_.playhead);
    const seen = following(this.view_, clock, here) === this.view_;
    const view = resized(this.view_, clock, width);
    this.view_ = seen ? following(view, clock, here) : view;
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
    for (const { curve, top } of shown) drawCurve(context, { curves: this.curves_, card: curve, film: this.film_, view: this.view_, colours: this.colours_, top });
  }

  private drawOver(ratio: number) {
    const { view_: view, film_: film, marks_: marks, colours_: colours, layout_: layout } = this;
    const context = fit(this.canvases_.over, view.width, layout.height, ratio);
    drawMarks({ context, film, view, marks, layout, colours });
    const top = fit(this.canvases_.axis, view.width, axisHeight, ratio);
    drawAxis({ context: top, film, view, marks, layout, colours });
    drawWindow(this.canvases_.window, film, view, marks, ratio, colours);
  }
}
