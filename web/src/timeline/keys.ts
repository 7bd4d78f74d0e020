// What keys do on the timeline, when it has the focus: a table, shown on the sheet of keys like all others. None of them means
// something else to the player or to a panel: a person need not know where the focus is.
import { framesASecond, secondsAt } from "../shell/times";
import { say } from "../shell/words";
import { track } from "./film";
import { bandsOf } from "./layout";
import { fitted, panned, wholeFilm, xOfFrame, zoomed, type View } from "./scale";
import type { FrameSpan } from "./over";
import type { Stage } from "./stage";
import { firstAfter, firstAtLeast, lastBefore, spansAt } from "./visible";
import type { Spans } from "./spans";
import { all } from "./words";

export type Deeds = {
  stage: () => Stage;
  look: (view: View) => void;
  seek: (frame: number) => void;
  select: (span: FrameSpan | null) => void;
  /** A lane and what is in it at a frame, told in words. */
  lane: (name: string, frame: number) => void;
  /** What is at the playhead in the lane that keys walk through. */
  choose: () => void;
  menu: () => void;
  list: () => void;
  lanes: () => void;
  edges: () => void;
  nothing: () => void;
};

export type TimelineKey = {
  keys: string[];
  what: () => string;
  run: (name: string) => void;
  repeats?: boolean;
  /** Also where another part has the focus. */
  everywhere?: boolean;
};

export function timelineKeys(deeds: Deeds): TimelineKey[] {
  const { stage, seek, look, select } = deeds;
  const at = () => stage().marks.playhead;
  const clock = () => stage().film.clock;
  const zoom = (factor: number) => look(zoomed(stage().view, clock(), factor, anchorX(stage())));
  return [
    { keys: ["ArrowLeft", "ArrowRight"], what: () => say(all, "keyStep"), repeats: true, run: (name) => seek(at() + (name === "ArrowLeft" ? -1 : 1)) },
    {
      keys: ["Shift+ArrowLeft", "Shift+ArrowRight"], what: () => say(all, "keySecond"), repeats: true,
      run: (name) => seek(at() + Math.round(framesASecond(clock())) * (name.endsWith("Left") ? -1 : 1)),
    },
    { keys: ["PageUp", "PageDown"], what: () => say(all, "keyShot"), repeats: true, run: (name) => seek(shotBeside(stage().film.shots, at(), name === "PageUp")) },
    { keys: ["ArrowUp", "ArrowDown"], what: () => say(all, "keyLane"), repeats: true, run: (name) => deeds.lane(laneBeside(stage(), name === "ArrowUp"), at()) },
    { keys: ["Ctrl+ArrowLeft", "Ctrl+ArrowRight"], what: () => say(all, "keyInLane"), repeats: true, run: (name) => walkLane(deeds, name.endsWith("Left")) },
    { keys: ["Home", "End"], what: () => say(all, "keyEnds"), run: (name) => seek(name === "Home" ? 0 : clock().frames - 1) },
    { keys: ["+", "=", "-"], what: () => say(all, "keyZoom"), repeats: true, everywhere: true, run: (name) => zoom(name === "-" ? 1 / 1.5 : 1.5) },
    { keys: ["0"], what: () => say(all, "wholeTitle"), run: () => look(levelView(stage(), "film")) },
    { keys: ["z", "Z"], what: () => say(all, "keyLevels"), run: (name) => look(nextLevel(stage(), name === "z")) },
    {
      keys: ["Alt+ArrowLeft", "Alt+ArrowRight"], what: () => say(all, "keyPan"), repeats: true,
      run: (name) => look(panned(stage().view, clock(), (name.endsWith("Left") ? -0.25 : 0.25) * stage().view.width)),
    },
    { keys: ["Enter"], what: () => say(all, "keySelect"), run: deeds.choose },
    { keys: ["i", "p"], what: () => say(all, "keyMarks"), run: (name) => select(marked(stage(), name)) },
    {
      keys: ["Ctrl+Shift+ArrowLeft", "Ctrl+Shift+ArrowRight"], what: () => say(all, "keyStretch"), repeats: true,
      run: (name) => select(stretched(stage(), name.endsWith("Left") ? -1 : 1)),
    },
    { keys: ["d", "ContextMenu", "Shift+F10"], what: () => say(all, "keyMenu"), run: deeds.menu },
    { keys: ["h"], what: () => say(all, "keyHere"), run: deeds.list },
    { keys: ["q"], what: () => say(all, "keySnap"), run: deeds.edges },
    { keys: ["v"], what: () => say(all, "keyLanes"), run: deeds.lanes },
  ];
}

/** Keys zoom about the playhead, where that is in view; else about the middle. */
function anchorX({ view, film, marks }: Stage): number {
  const x = xOfFrame(view, film.clock, marks.playhead);
  return x >= 0 && x <= view.width ? x : view.width / 2;
}

/** The first frame of the shot before or after; before, when one is inside a shot, its own first. */
export function shotBeside(shots: Spans, frame: number, back: boolean): number {
  if (back) {
    const at = firstAtLeast(shots.first, frame, shots.count) - 1;
    return at >= 0 ? shots.first[at]! : 0;
  }
  const at = firstAfter(shots, frame);
  return at >= 0 ? shots.first[at]! : frame;
}

function laneBeside(stage: Stage, up: boolean): string {
  const names = bandsOf(stage.layout).map(({ band }) => band.name);
  const at = names.indexOf(stage.marks.lane ?? "");
  const to = at < 0 ? (up ? names.length - 1 : 0) : Math.min(names.length - 1, Math.max(0, at + (up ? -1 : 1)));
  return names[to] ?? "";
}

/** From one span of the lane to the next: of the shots, where no lane is chosen. */
function walkLane(deeds: Deeds, back: boolean) {
  const stage = deeds.stage();
  const band = bandsOf(stage.layout).find(({ band }) => band.name === (stage.marks.lane ?? "shots"))?.band;
  if (!band) return;
  const { spans } = band;
  const frame = stage.marks.playhead;
  const at = back ? lastBefore(spans, frame) : firstAfter(spans, frame);
  if (at < 0) return deeds.nothing();
  deeds.seek(spans.first[at]!);
  deeds.lane(band.name, spans.first[at]!);
}

export const levels = ["film", "scene", "shot", "frames"] as const;

/** The film, the scene, the shot, the frames around the playhead. */
export function levelView({ view, film, marks }: Pick<Stage, "view" | "film" | "marks">, level: (typeof levels)[number]): View {
  const { clock } = film;
  if (level === "film") return wholeFilm(clock, view.width);
  if (level === "frames") return aroundFrame(view, film, marks.playhead);
  const spans = level === "scene" ? track(film, "scenes") : film.shots;
  const at = spansAt(spans, marks.playhead)[0] ?? lastBefore(spans, marks.playhead);
  if (at < 0 || at >= spans.count) return view;
  return fitted(view, clock, spans.from[at]!, spans.to[at]!);
}

/** The first level that is clearly nearer than the view, or the last that is clearly further. */
export function nextLevel(stage: Pick<Stage, "view" | "film" | "marks">, nearer: boolean): View {
  const views = levels.map((level) => levelView(stage, level));
  const now = stage.view.perPixel;
  if (nearer) return views.find(({ perPixel }) => perPixel < now * 0.9) ?? stage.view;
  return views.reverse().find(({ perPixel }) => perPixel > now * 1.1) ?? stage.view;
}

/** Frames as wide as they get, that one in the middle. */
function aroundFrame(view: View, { clock }: Stage["film"], frame: number): View {
  const middle = (secondsAt(clock, frame) + secondsAt(clock, frame + 1)) / 2;
  return fitted(view, clock, middle - 1e-3, middle + 1e-3);
}

function marked({ marks, film }: Stage, name: string): FrameSpan {
  const { playhead, selected } = marks;
  if (name === "i") return { first: playhead, end: selected && selected.end > playhead ? selected.end : playhead + 1 };
  return { first: selected && selected.first <= playhead ? selected.first : playhead, end: Math.min(film.clock.frames, playhead + 1) };
}

function stretched({ marks, film }: Stage, by: number): FrameSpan {
  const { first, end } = marks.selected ?? { first: marks.playhead, end: marks.playhead + 1 };
  return { first, end: Math.min(film.clock.frames, Math.max(first + 1, end + by)) };
}
