// What holds a timeline together: its stage, what it fetches, and every deed that hand or keys ask for.
import { effect, signal } from "@preact/signals";
import { curve } from "../shell/api";
import { rename, type Panel } from "../shell/router";
import { playhead, select, selected, selectShot, show } from "../shell/store";
import { say } from "../shell/words";
import { coloursInForce } from "./colours";
import { Curves } from "./curves";
import type { Deed, OpenMenu } from "./deeds_menu";
import type { TimelineFilm } from "./film";
import { around, foundOn, foundUnder } from "./finding";
import { sentence, spanWords, whereWords, type Found } from "./here";
import { bandAt, bandsOf, type Layout } from "./layout";
import type { Hand } from "./pointer";
import type { Deeds } from "./keys";
import { fitted, following, frameAtX, viewEnd, zoomed, type View } from "./scale";
import type { FrameSpan } from "./over";
import { Stage, type Canvases } from "./stage";
import { pictureOf } from "./picture";
import { Stills } from "./stills";
import type { Pointed } from "./tip";
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
    this.stage = new Stage(canvases, film, this.curves, coloursInForce(), width);
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
    this.stage.set(film, layout, coloursInForce());
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

  /** Not told: the slider over the timeline says where it is. */
  seek = (frame: number) => show(frame);

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
    choose: ({ y, frame }) => this.choose(foundUnder(this.stage, y, frame)),
    menu: ({ x, y, frame }) => this.openMenu(foundUnder(this.stage, y, frame), frame, this.onPage(x, y)),
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
    const one = foundOn(this.stage, name, frame);
    this.tell(one ? sentence(this.stage.film, one) : say(all, "laneIs", { lane: laneName(name), what: say(all, "nothing") }));
  }

  /** What is at the playhead in the lane that keys walk through: the shot, where none is chosen. */
  private here = (): Found | null => foundOn(this.stage, this.lane.peek() || "shots", playhead.peek());

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
    this.pointed.value = { ...at, found: foundUnder(this.stage, at.y, at.frame), curve: card && { card, values } };
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
    const { film } = this.stage;
    const heading = one ? `${one.what}, ${spanWords(film, one.first, one.end)}` : whereWords(film, frame);
    this.point(null);
    this.menu.value = { ...place, heading, deeds: [...(one ? this.deedsWith(one) : []), ...this.panels(one, frame)] };
  }

  private deedsWith(one: Found): Deed[] {
    const { stage } = this;
    const last: Deed[] = one.end > one.first ? [{ words: say(all, "goEnd"), run: () => this.seek(one.end - 1) }] : [];
    return [
      { words: say(all, "goStart"), run: () => this.seek(one.first) },
      ...last,
      { words: say(all, "selectIt"), run: () => this.choose(one) },
      { words: say(all, "nearIt"), run: () => this.look(fitted(stage.view, stage.film.clock, ...around(stage.film, one))) },
    ];
  }

  private panels(one: Found | null, frame: number): Deed[] {
    return [
      { words: say(all, "correct"), run: () => this.openPanel("correct", one, frame) },
      { words: say(all, "annotate"), run: () => this.openPanel("annotate", one, frame) },
    ];
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
