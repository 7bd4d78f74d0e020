// Which lanes and curves a person wants to see: kept in this browser.
import { signal } from "@preact/signals";
import type { TimelineFilm } from "./film";
import { usualLanes } from "./lanes";

const read = (key: string): string[] | null => {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? "null");
    return Array.isArray(kept) ? kept.filter((name): name is string => typeof name === "string").slice(0, 60) : null;
  } catch {
    return null;
  }
};

export const chosenLanes = signal<ReadonlySet<string>>(new Set(read("timeline.lanes") ?? usualLanes));
const keptCurves = read("timeline.curves");
export const chosenCurves = signal<string[] | null>(keptCurves);

export function chooseLane(name: string, shown: boolean) {
  const next = new Set(chosenLanes.value);
  if (shown) next.add(name);
  else next.delete(name);
  chosenLanes.value = next;
  localStorage.setItem("timeline.lanes", JSON.stringify([...next]));
}

export function chooseCurve(film: TimelineFilm, name: string, shown: boolean) {
  const others = curvesShown(film).filter((other) => other !== name);
  chosenCurves.value = shown ? [...others, name] : others;
  localStorage.setItem("timeline.curves", JSON.stringify(chosenCurves.value));
}

/** Those chosen that this film has; of who never chose, loudness, or light where there is no sound. */
export function curvesShown(film: TimelineFilm): string[] {
  const there = new Set(film.curves.map((card) => card.name));
  if (chosenCurves.value) return chosenCurves.value.filter((name) => there.has(name));
  const usual = ["loudness", "level_mean"].find((name) => there.has(name));
  return usual ? [usual] : [];
}
