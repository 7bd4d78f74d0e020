// A part of the picture, drawn on the picture itself; and those of the notes that are on the screen.
import { useRef, useState } from "preact/hooks";
import { playhead } from "../shell/store";
import { say } from "../shell/words";
import { change } from "./deeds";
import { notesAt, type Region } from "../shell/noted";
import { current, drawing, region } from "./state";
import { annotateWords } from "./words";

const least = 0.01;
const parts = (left: number, top: number, right: number, bottom: number): Region => {
  const held = (side: number) => Math.min(1, Math.max(0, side));
  const [x, y] = [held(Math.min(left, right)), held(Math.min(top, bottom))];
  const rounded = (side: number) => Math.round(side * 1e4) / 1e4;
  return [rounded(x), rounded(y), rounded(held(Math.max(left, right)) - x), rounded(held(Math.max(top, bottom)) - y)];
};
const lies = ([left, top, width, height]: Region) => ({ left: `${left * 100}%`, top: `${top * 100}%`, width: `${width * 100}%`, height: `${height * 100}%` });

/** Takes what was drawn to where it belongs. */
export function settle(drawn: Region | null) {
  const to = drawing.peek();
  drawing.value = null;
  if (!drawn || to === null) return;
  if (to === "draft") region.value = drawn;
  else void change(to, { region: drawn });
}

export function Regions() {
  const shown = notesAt(playhead.value).filter((one) => one.region);
  return (
    <>
      {drawing.value === null && shown.map((one) => one.region && (
        <div key={one.number} class={`region ${one.number === current.value?.number ? "here" : ""}`} style={lies(one.region)}><span>{one.value}</span></div>
      ))}
      {drawing.value === null && region.value && <div class="region here" style={lies(region.value)} />}
      {drawing.value !== null && <Drawing />}
    </>
  );
}

function Drawing() {
  const box = useRef<HTMLDivElement>(null);
  const from = useRef<[number, number] | null>(null);
  const [drawn, setDrawn] = useState<Region | null>(null);
  const at = (event: PointerEvent): [number, number] => {
    const room = box.current?.getBoundingClientRect() ?? new DOMRect(0, 0, 1, 1);
    return [(event.clientX - room.left) / room.width, (event.clientY - room.top) / room.height];
  };
  return (
    <div class="drawing" ref={box} aria-hidden="true"
      onPointerDown={(event) => { event.currentTarget.setPointerCapture(event.pointerId); from.current = at(event); }}
      onPointerMove={(event) => { if (from.current) setDrawn(parts(...from.current, ...at(event))); }}
      onPointerUp={(event) => {
        const to = from.current && parts(...from.current, ...at(event));
        from.current = null;
        setDrawn(null);
        if (to && to[2] >= least && to[3] >= least) settle(to);
      }}>
      {drawn ? <div class="region here" style={lies(drawn)} /> : <p>{say(annotateWords, "drawIt")}</p>}
    </div>
  );
}

/** The same in numbers: what the hand draws, keys can set. */
export function RegionFields({ value, onChange }: { value: Region; onChange: (value: Region | null) => void }) {
  const names = ["left", "top", "width", "height"] as const;
  const set = (index: number, text: string) => {
    const next = [...value] as Region;
    next[index] = Math.min(100, Math.max(0, Number(text) || 0)) / 100;
    next[0] = Math.min(next[0], 1 - least);
    next[1] = Math.min(next[1], 1 - least);
    next[2] = Math.max(least, Math.min(next[2], 1 - next[0]));
    next[3] = Math.max(least, Math.min(next[3], 1 - next[1]));
    onChange(next);
  };
  return (
    <fieldset class="region-fields">
      <legend class="quiet">{say(annotateWords, "region")}</legend>
      {names.map((name, index) => (
        <label key={name}>
          <span class="quiet">{say(annotateWords, name)}</span>
          <input type="number" min={0} max={100} step={1} value={Math.round((value[index] ?? 0) * 100)} onChange={(event) => set(index, event.currentTarget.value)} />
        </label>
      ))}
      <button type="button" class="plain" onClick={() => onChange(null)}>{say(annotateWords, "noRegion")}</button>
    </fieldset>
  );
}
