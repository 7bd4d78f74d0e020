// What holds a timeline together: its stage, what it fetches, and every deed that hand or keys ask for.
import { effect, signal } from "@preact/signals";
import { curve, stillAddress, type StillWidth } from "../shell/api";
import { rename, type Panel } from "../shell/router";
import { playhead, playing, select, selected, selectShot, show } from "../shell/store";
import { say } from "../shell/words";
import { coloursOf, type Colours } from "./colours";
import { Curves } from "./curves";
import type { OpenMenu } from "./deeds_menu";
import type { TimelineFilm } from "./film";
import { found, sentence, spanWords, whereWords, type Found } from "./here";
import type { Band } from "./lane";
import { bandAt, bandsOf, type Layout } from "./layout";
import type { Hand } from "./pointer";
import type { Deeds } from "./keys";
import { fitted, following, frameAtX, viewEnd, zoomed, type View } from "./scale";
import { Stage, type Canvases, type FrameSpan } from "./stage";
import { Stills } from "./stills";
import type { Pointed } from "./tip";
import { spansAt } from "./visible";
import { all, laneName } from "./words";
import { secondsAt } from "../shell/times";

export class Desk {
  readonly stage: Stage;
  readonly stills: Stills;
  readonly curves: Curves;
  readonly pointed = signal<Pointed | null>(null);
  readonly menu = signal<OpenMenu | null>(null);
  readonly listed = signal(localStorage.getItem("timeline.here") === "shown");
  readonly choosing = signal(false);
  /** What is told to who listens: a new sentence each time something was done. */
  readonly heard = signal("");
  readonly lane = signal("");
  private edges_ = true;
  private readonly stops_: (() => void)[];

  constructor(canvases: Canvases, film: TimelineFilm, width: number) {
    this.stills = new Stills((frame, abort) => pictureOf(this.stage.film, frame, abort), () => this.stage.stillCame());
    this.curves = new Curves(
      (name, first, end, columns, abort) => curve(film.id, name, first, end, columns, this.stage.film.revision, abort),
      () => this.stage.curveCame(),
    );
    this.stage = new Stage(canvases, film, this.curves, houseColours(), width);
    this.stops_ = [effect(() => this.follow(playhead.value)), effect(() => this.stage.mark({ selected: selected.value }))];
  }

  close() {
    for (const stop of this.stops_) stop();
    this.stage.close();
    this.stills.clear();
    this.curves.clear();
  }

  show(film: TimelineFilm, layout: Layout) {
    if (film.revision !== this.stage.film.revision) this.curves.clear();
    this.stage.set(film, layout, houseColours());
  }

  /** A playhead that runs or was sent somewhere stays in view; a view that was moved by hand stays where it is. */
  private follow(frame: number) {
    const { stage } = this;
    stage.mark({ playhead: frame });
    stage.look(following(stage.view, stage.film.clock, secondsAt(stage.film.clock, frame)));
  }

  look = (view: View) => {
    this.pointed.value = null;
    this.stage.mark({ pointed: null });
    this.stage.look(view);
  };

  zoom = (factor: number) => {
    const { stage } = this;
    const at = (secondsAt(stage.film.clock, playhead.peek()) - stage.view.start) / stage.view.perPixel;
    this.look(zoomed(stage.view, stage.film.clock, factor, at >= 0 && at <= stage.view.width ? at : stage.view.width / 2));
  };

  seek = (frame: number) => {
    show(frame);
    if (!playing.peek()) this.tell(whereWords(this.stage.film, playhead.peek()));
  };

  seekX = (x: number) => {
    const { view, film } = this.stage;
    show(frameAtX(view, film.clock, Math.min(view.width, Math.max(0, x))));
  };

  select = (span: FrameSpan | null) => {
    select(span && span.end > span.first ? span : null);
    this.tell(span && span.end > span.first ? say(all, "selectionIs", { span: spanWords(this.stage.film, span.first, span.end) }) : say(all, "selectionNone"));
  };

  tell(words: string) {
    this.heard.value = words;
  }

  readonly hand: Hand = {
    look: this.look,
    seek: (frame) => this.seek(frame),
    select: (span) => this.select(span),
    point: (at) => this.point(at),
    choose: ({ y, frame }) => this.choose(this.under(y, frame)),
    menu: ({ x, y, frame }) => this.openMenu(this.under(y, frame), frame, this.onPage(x, y)),
    keepsToEdges: () => this.edges_,
  };

  readonly deeds: Deeds = {
    stage: () => this.stage,
    look: this.look,
    seek: (frame) => this.seek(frame),
    select: (span) => this.select(span),
    lane: (name, frame) => this.walk(name, frame),
    choose: () => this.choose(this.here()),
    menu: () => this.openMenu(this.here(), playhead.peek(), this.onPage(this.xOfPlayhead(), 40)),
    list: () => this.list(!this.listed.peek()),
    lanes: () => (this.choosing.value = true),
    edges: () => {
      this.edges_ = !this.edges_;
      this.tell(say(all, this.edges_ ? "snapOn" : "snapOff"));
    },
    nothing: () => this.tell(say(all, "endOfLane")),
  };

  list(shown: boolean) {
    this.listed.value = shown;
    localStorage.setItem("timeline.here", shown ? "shown" : "hidden");
  }

  private walk(name: string, frame: number) {
    this.lane.value = name;
    this.stage.mark({ lane: bandsOf(this.stage.layout).find(({ band }) => band.name === name)?.lane ?? name });
    const one = this.inBand(name, frame);
    this.tell(one ? sentence(this.stage.film, one) : say(all, "laneIs", { lane: laneName(name), what: say(all, "nothing") }));
  }

  /** What is at the playhead in the lane that keys walk through: the shot, where none is chosen. */
  private here = (): Found | null => this.inBand(this.lane.peek() || "shots", playhead.peek());

  private inBand(name: string, frame: number): Found | null {
    const there = bandsOf(this.stage.layout).find(({ band }) => band.name === name);
    return there ? this.first(there.lane, there.band, frame) : null;
  }

  private first(lane: string, band: Band, frame: number): Found | null {
    const at = spansAt(band.spans, frame)[0];
    return at === undefined ? null : found(this.stage.film, lane, band, at);
  }

  private under(y: number, frame: number): Found | null {
    const there = bandAt(this.stage.layout, y);
    if (!there?.band) return null;
    return this.first(there.placed.name, there.band, frame) ?? this.nearby(there.placed.name, there.band, frame);
  }

  /** A cut, or a span of less than a pixel, is found from a few pixels off. */
  private nearby(lane: string, band: Band, frame: number): Found | null {
    const { view, film } = this.stage;
    const reach = Math.min(4000, Math.ceil((3 * view.perPixel * film.clock.frames) / Math.max(1e-9, secondsAt(film.clock, film.clock.frames))));
    for (let away = 1; away <= reach; away += Math.max(1, reach >> 5)) {
      const one = this.first(lane, band, frame - away) ?? this.first(lane, band, frame + away);
      if (one) return one;
    }
    return null;
  }

  private point(at: { x: number; y: number; frame: number } | null) {
    this.stage.mark({ pointed: at?.frame ?? null });
    if (!at) {
      this.pointed.value = null;
      return;
    }
    const there = bandAt(this.stage.layout, at.y);
    const card = there && "curve" in there.placed ? there.placed.curve : null;
    const { view } = this.stage;
    const values = card && this.curves.at(card, card.perSecond ? (view.start + at.x * view.perPixel) * card.perSecond : at.frame);
    this.pointed.value = { ...at, found: this.under(at.y, at.frame), curve: card && { card, values } };
  }

  choose = (one: Found | null) => {
    if (!one) return;
    if (one.band === "shots" || one.band === "stills") {
      if (one.number > 0) selectShot(one.number);
      else select({ first: one.first, end: one.end });
    } else if (one.end > one.first) select({ first: one.first, end: one.end });
    else show(one.first);
    this.tell(say(all, "selectionIs", { span: sentence(this.stage.film, one) }));
  };

  openMenu(one: Found | null, frame: number, place: { x: number; y: number }) {
    const { stage } = this;
    const deeds: OpenMenu["deeds"] = [];
    if (one) {
      deeds.push(
        { words: say(all, "goStart"), run: () => this.seek(one.first) },
        ...(one.end > one.first ? [{ words: say(all, "goEnd"), run: () => this.seek(one.end - 1) }] : []),
        { words: say(all, "selectIt"), run: () => this.choose(one) },
        { words: say(all, "nearIt"), run: () => this.look(fitted(stage.view, stage.film.clock, ...around(stage.film, one))) },
      );
    }
    deeds.push(
      { words: say(all, "correct"), run: () => this.openPanel("correct", one, frame) },
      { words: say(all, "annotate"), run: () => this.openPanel("annotate", one, frame) },
    );
    const heading = one ? `${one.what}, ${spanWords(stage.film, one.first, one.end)}` : whereWords(stage.film, frame);
    this.menu.value = { ...place, heading, deeds };
  }

  /** The panel opens at what was meant: a selection that holds the place stays, else what is there is selected. */
  private openPanel(panel: Panel, one: Found | null, frame: number) {
    const chosen = selected.peek();
    const place = one?.first ?? frame;
    if (one && !(chosen && chosen.first <= place && place < chosen.end)) this.choose(one);
    show(place);
    rename({ view: "watch", film: this.stage.film.id, panel, asked: { frame: String(place) } });
  }

  private onPage(x: number, y: number) {
    const box = this.stage.box();
    return { x: box.left + x, y: box.top + y };
  }

  private xOfPlayhead() {
    const { view, film } = this.stage;
    const seconds = secondsAt(film.clock, playhead.peek());
    return seconds < view.start || seconds > viewEnd(view) ? 0 : (seconds - view.start) / view.perPixel;
  }
}

/** A moment is shown with a second at either side. */
function around(film: TimelineFilm, { first, end }: Found): [number, number] {
  const from = secondsAt(film.clock, first);
  const to = secondsAt(film.clock, end);
  return to > from ? [from, to] : [from - 1, to + 1];
}

function houseColours(): Colours {
  const style = getComputedStyle(document.documentElement);
  return coloursOf((property) => style.getPropertyValue(property));
}

const widths: StillWidth[] = [96, 160, 240, 480];
/** As wide as it is shown, for this screen. */
async function pictureOf(film: TimelineFilm, frame: number, abort: AbortSignal) {
  const needed = 48 * film.aspect * Math.min(2, devicePixelRatio || 1);
  const width = widths.find((each) => each >= needed * 0.95) ?? 480;
  const answer = await fetch(stillAddress(film.id, frame, width), { signal: abort, credentials: "same-origin" });
  if (!answer.ok) throw new Error(answer.statusText);
  return createImageBitmap(await answer.blob());
}
