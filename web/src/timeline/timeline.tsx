// One film's timeline: canvases, the names of the lanes beside them, and all that a hand, keys and ears need.
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { IconButton } from "../shell/controls";
import { named, useKeys } from "../shell/keys";
import { ground } from "../shell/me";
import { playhead, playing } from "../shell/store";
import { language, numberText, say } from "../shell/words";
import { chosenCurves, chosenLanes, curvesShown } from "./choices";
import { Chooser } from "./chooser";
import { DeedsMenu } from "./deeds_menu";
import { Desk } from "./desk";
import type { CurveCard, TimelineFilm } from "./film";
import { filmWords, whereWords } from "./here";
import { HereList } from "./here_list";
import { timelineKeys, type TimelineKey } from "./keys";
import { lanesOf } from "./lanes";
import { bandsOf, layoutOf, type Layout } from "./layout";
import { overviewHeight } from "./overview";
import { listenToAxis, listenToOverview } from "./overview_hand";
import { listenToHand } from "./pointer";
import { wholeFilm } from "./scale";
import { axisHeight } from "./over";
import type { Canvases } from "./stage";
import { Tip } from "./tip";
import { all, laneName } from "./words";

const layers = ["overview", "window", "axis", "ground", "curves", "over"] as const;

export function Timeline({ film }: { film: TimelineFilm }) {
  const canvases = useRef<Partial<Canvases>>({});
  const lanes = useRef<HTMLDivElement>(null);
  const [desk, setDesk] = useState<Desk | null>(null);
  const hold = (name: (typeof layers)[number]) => (canvas: HTMLCanvasElement | null) => {
    if (canvas) canvases.current[name] = canvas;
  };

  useEffect(() => {
    const box = lanes.current!;
    const made = new Desk(canvases.current as Canvases, film, box.clientWidth);
    const watch = new ResizeObserver(() => made.stage.resize(box.clientWidth));
    watch.observe(box);
    const stops = [
      listenToHand(box, made.stage, made.hand),
      listenToOverview(canvases.current.window!, made.stage, made.look),
      listenToAxis(canvases.current.axis!, made.stage, made.seekX, made.look),
      made.close.bind(made),
    ];
    Object.assign(box, { drawn: made.stage.drawn }); // for whoever measures
    setDesk(made);
    return () => {
      watch.disconnect();
      for (const stop of stops) stop();
    };
  }, []);

  const chosen = chosenLanes.value;
  const curveNames = chosenCurves.value;
  const layout = useMemo(() => (desk ? layoutFor(desk, film) : null), [desk, film, chosen, curveNames]);
  const light = ground.value;
  const spoken = language.value;
  useEffect(() => {
    if (desk && layout) desk.show(film, layout);
  }, [desk, film, layout, light, spoken]);

  const walked = desk?.lane.value;
  useEffect(() => {
    const placed = layout?.placed.find(({ name }) => name === desk?.stage.marks.lane);
    const scroller = lanes.current?.parentElement;
    if (!placed || !scroller) return;
    const hidden = placed.top < scroller.scrollTop || placed.top + placed.height > scroller.scrollTop + scroller.clientHeight;
    if (hidden) scroller.scrollTop = placed.top - scroller.clientHeight / 2;
  }, [walked, layout]);

  return (
    <div class="timeline">
      <div class="timeline-head">
        <Tools desk={desk} />
        <div class="timeline-top" style={{ height: `${overviewHeight + axisHeight}px` }}>
          <canvas ref={hold("overview")} aria-hidden="true" />
          <canvas ref={hold("window")} title={say(all, "overview")} aria-hidden="true" />
          <canvas ref={hold("axis")} class="axis" aria-hidden="true" />
        </div>
      </div>
      <div class="timeline-body">
        <div class="timeline-scroller">
          {layout ? <Gutter layout={layout} desk={desk!} /> : <div class="timeline-gutter" />}
          <div class="timeline-lanes" ref={lanes} style={{ height: `${layout?.height ?? 0}px` }}>
            <canvas ref={hold("ground")} aria-hidden="true" />
            <canvas ref={hold("curves")} aria-hidden="true" />
            <canvas ref={hold("over")} aria-hidden="true" />
            {desk && <Playhead desk={desk} film={film} />}
            {desk && <Tip film={film} pointed={desk.pointed} width={() => desk.stage.view.width} />}
          </div>
        </div>
        {desk?.listed.value && layout && (
          <HereList film={film} layout={layout} onClose={() => desk.list(false)} onChoose={desk.choose}
            onMenu={(found, beside) => { const box = beside.getBoundingClientRect(); desk.openMenu(found, found.first, { x: box.left, y: box.bottom }); }} />
        )}
      </div>
      {desk && <p class="unseen" role="status">{desk.heard.value}</p>}
      {desk && <DeedsMenu open={desk.menu.value} onClose={() => { desk.menu.value = null; focusPlayhead(lanes.current); }} />}
      {desk && <Chooser film={film} open={desk.choosing.value} onClose={() => (desk.choosing.value = false)} />}
    </div>
  );
}

function layoutFor(desk: Desk, film: TimelineFilm): Layout {
  const shown = curvesShown(film).flatMap((name) => film.curves.filter((card) => card.name === name));
  return layoutOf(lanesOf(film, desk.stills, chosenLanes.value), shown);
}

const focusPlayhead = (lanes: HTMLElement | null) => lanes?.querySelector<HTMLElement>("[role=slider]")?.focus({ preventScroll: true });

/** The timeline as a reader of screens has it: a slider over the film that says what is at its place. */
function Playhead({ desk, film }: { desk: Desk; film: TimelineFilm }) {
  const keys = useMemo(() => timelineKeys(desk.deeds), [desk]);
  useShownKeys(keys);
  const frame = playing.value ? playhead.peek() : playhead.value;
  const press = (event: KeyboardEvent) => {
    const name = named(event);
    const key = keys.find((each) => each.keys.includes(name));
    if (!key || (event.repeat && !key.repeats)) return;
    event.preventDefault();
    key.run(name);
  };
  return (
    <div class="timeline-focus" role="slider" tabIndex={0} aria-label={`${say(all, "timeline")}. ${filmWords(film)}`} aria-description={say(all, "howTo")}
      aria-valuemin={0} aria-valuemax={film.clock.frames - 1} aria-valuenow={frame} aria-valuetext={whereWords(film, frame)} onKeyDown={press} />
  );
}

/** On the sheet of keys they stand with all others; most are heard where the timeline has the focus alone. */
function useShownKeys(keys: TimelineKey[]) {
  useKeys(keys.map(({ keys: pressed, what, run, repeats, everywhere }) => ({
    keys: pressed, group: () => say(all, "timeline"), what, repeats: !!repeats, run: (event) => run(named(event)), when: () => !!everywhere,
  })));
}

function Tools({ desk }: { desk: Desk | null }) {
  return (
    <div class="timeline-tools" role="toolbar" aria-label={say(all, "timeline")}>
      <IconButton icon="minus" label={say(all, "further")} onClick={() => desk?.zoom(1 / 2)} />
      <IconButton icon="plus" label={say(all, "nearer")} onClick={() => desk?.zoom(2)} />
      <button type="button" class="plain" title={say(all, "wholeTitle")} onClick={() => desk?.look(wholeFilm(desk.stage.film.clock, desk.stage.view.width))}>{say(all, "whole")}</button>
      <button type="button" class="plain" title={say(all, "lanesAndCurves")} onClick={() => desk && (desk.choosing.value = true)}>{say(all, "lanes")}</button>
      <button type="button" class="plain" title={say(all, "hereTitle")} aria-pressed={!!desk?.listed.value} onClick={() => desk?.list(!desk.listed.value)}>{say(all, "here")}</button>
    </div>
  );
}

/** The names of the lanes, level with them; of bands that lie under each other, each its own. */
function Gutter({ layout, desk }: { layout: Layout; desk: Desk }) {
  const walked = desk.lane.value;
  return (
    <div class="timeline-gutter" style={{ height: `${layout.height}px` }} aria-hidden="true">
      {layout.placed.map((placed) => {
        if ("curve" in placed) return <CurveName key={placed.name} top={placed.top} card={placed.curve} />;
        const bands = bandsOf({ placed: [placed], height: 0 }).map(({ band }) => band);
        if (apart.has(placed.name))
          return bands.map((band) => <Name key={band.name} words={laneName(band.name)} walked={band.name === walked} top={placed.top + band.top - 2} height={band.height + 4} />);
        const last = placed.lane.bands[placed.lane.bands.length - 1];
        const height = last && placed.name === "motifs" ? last.height : Math.min(placed.height - 3, 24);
        return <Name key={placed.name} words={laneName(placed.name)} walked={bands.some(({ name }) => name === walked)} top={placed.top + (placed.name === "motifs" && last ? last.top : 0)} height={height} />;
      })}
    </div>
  );
}

const apart = new Set(["heard", "annotations"]);

const Name = ({ words, walked, top, height }: { words: string; walked: boolean; top: number; height: number }) => (
  <span class={walked ? "walked" : ""} style={{ top: `${top}px`, height: `${height}px` }}>{words}</span>
);

const signed = (value: number) => numberText(value).replace("-", "−");

/** A curve's name, its unit, and between what it is drawn. */
const CurveName = ({ card, top }: { card: CurveCard; top: number }) => (
  <>
    <span style={{ top: `${top + 4}px`, height: "14px" }}>{laneName(card.name)}</span>
    <small class="num" style={{ top: `${top + 20}px` }}>{`${signed(card.least)} – ${signed(card.most)} ${card.unit}`}</small>
  </>
);
