// Beside the pointer, in words: what is there, how sure, from when to when; of a curve, its value.
import { type Signal } from "@preact/signals";
import { numberText } from "../shell/words";
import type { CurveCard } from "./film";
import { spanWords, whereWords, type Found } from "./here";
import type { TimelineFilm } from "./film";
import { Swatches } from "./swatches";
import { laneName } from "./words";

export type Pointed = { x: number; y: number; frame: number; found: Found | null; curve: { card: CurveCard; values: [number, number] | null } | null };

export function Tip({ film, pointed, width }: { film: TimelineFilm; pointed: Signal<Pointed | null>; width: () => number }) {
  const at = pointed.value;
  if (!at) return null;
  const late = at.x > width() / 2;
  return (
    <div class="timeline-tip" aria-hidden="true" style={{ top: `${at.y + 18}px`, ...(late ? { right: `${width() - at.x + 12}px` } : { left: `${at.x + 12}px` }) }}>
      {at.curve && <p><b>{curveWords(at.curve.values)}</b> {laneName(at.curve.card.name)} <small>{at.curve.card.unit}</small></p>}
      {at.found && <p><b>{at.found.what}</b></p>}
      {at.found && <Swatches palette={at.found.palette} />}
      {at.found && (at.found.more || at.found.sure) && <p>{[at.found.more, at.found.sure].filter(Boolean).join(", ")}</p>}
      <p class="num quiet">{at.found ? spanWords(film, at.found.first, at.found.end) : whereWords(film, at.frame)}</p>
    </div>
  );
}

function curveWords(values: [number, number] | null): string {
  if (!values || !Number.isFinite(values[0])) return "–";
  const [least, most] = values.map((value) => numberText(Number(value.toPrecision(3))).replace("-", "−"));
  return least === most ? least! : `${least} – ${most}`;
}
