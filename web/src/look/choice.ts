// Which shots of the contact sheet are wanted, and in which order. Pure: tested without a page.
import { shot, type Breakdown, type Shot } from "../shell/film";
import { secondsAt, type FilmClock } from "../shell/times";

export type Order = "film" | "longest" | "shortest";
export type Wanted = { kind: string; scale: string; movement: string; setup: string; person: string; least: string; most: string; order: Order };
export const anything: Wanted = { kind: "", scale: "", movement: "", setup: "", person: "", least: "", most: "", order: "film" };

export const isNarrowed = (wanted: Wanted) => Object.entries(wanted).some(([name, word]) => name !== "order" && word !== "");

/** A number as people type it, with a comma or a point; `otherwise` where it is none. */
function number(text: string, otherwise: number): number {
  const value = Number(text.replace(",", "."));
  return text.trim() === "" || Number.isNaN(value) ? otherwise : value;
}

export const lengthOf = (clock: FilmClock, shot: Shot) => secondsAt(clock, shot.end) - secondsAt(clock, shot.first);

/** `shotsOf` gives the numbers of the shots in which a person is. Black is never among them. */
export function chosen(film: Breakdown, clock: FilmClock, wanted: Wanted, shotsOf: (person: string) => number[]): Shot[] {
  const least = number(wanted.least, 0);
  const most = number(wanted.most, Infinity);
  const of = wanted.person ? new Set(shotsOf(wanted.person)) : null;
  const found: Shot[] = [];
  for (let index = 0; index < film.shots.first.length; ++index) {
    const each = shot(film.shots, index);
    if (!each || each.kind === "black") continue;
    if (wanted.kind && each.kind !== wanted.kind) continue;
    if (wanted.scale && each.scale !== wanted.scale) continue;
    if (wanted.movement && each.movement !== wanted.movement) continue;
    if (wanted.setup === "any" ? each.setup === 0 : wanted.setup && String(each.setup) !== wanted.setup) continue;
    if (of && !of.has(each.number)) continue;
    const length = lengthOf(clock, each);
    if (length >= least && length <= most) found.push(each);
  }
  if (wanted.order === "film") return found;
  const sign = wanted.order === "longest" ? -1 : 1;
  return found.sort((one, other) => sign * (lengthOf(clock, one) - lengthOf(clock, other)) || one.first - other.first);
}

/** Those values of a column that occur in shots, the most frequent first. */
export function occurring(column: string[]): string[] {
  const count = new Map<string, number>();
  for (const value of column) if (value) count.set(value, (count.get(value) ?? 0) + 1);
  return [...count].sort((one, other) => other[1] - one[1]).map(([value]) => value);
}
