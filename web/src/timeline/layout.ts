// Which lane lies where, from top to bottom, and what is under a point.
import type { CurveCard } from "./film";
import type { Band, Lane } from "./lane";

export const curveHeight = 58;

export type Placed = { name: string; top: number; height: number } & ({ lane: Lane } | { curve: CurveCard });
export type Layout = { placed: Placed[]; height: number };

const above = 4;

export function layoutOf(lanes: Lane[], curves: CurveCard[]): Layout {
  const placed: Placed[] = [];
  let top = above;
  for (const lane of lanes) {
    placed.push({ name: lane.name, top, height: lane.height, lane });
    top += lane.height;
  }
  for (const curve of curves) {
    placed.push({ name: curve.name, top, height: curveHeight, curve });
    top += curveHeight;
  }
  return { placed, height: top + 4 };
}

/** The band under a height, and its lane; the nearest of the lane's, where the height lies between two. */
export function bandAt(layout: Layout, y: number): { placed: Placed; band: Band | null } | null {
  const placed = layout.placed.find(({ top, height }) => y >= top && y < top + height);
  if (!placed) return null;
  if (!("lane" in placed)) return { placed, band: null };
  const inside = y - placed.top;
  let best: Band | null = null;
  let distance = Infinity;
  for (const band of placed.lane.bands) {
    const away = Math.max(band.top - inside, inside - band.top - band.height, 0);
    if (away < distance) {
      best = band;
      distance = away;
    }
  }
  return { placed, band: best };
}

/** Each band once, in the order of the lanes: what is walked through by keys and told in words. */
export function bandsOf(layout: Layout): { lane: string; band: Band }[] {
  const found: { lane: string; band: Band }[] = [];
  for (const placed of layout.placed)
    if ("lane" in placed)
      for (const band of placed.lane.bands)
        if (placed.name !== "stills" && !found.some((other) => other.band.name === band.name && other.lane === placed.name))
          found.push({ lane: placed.name, band });
  return found;
}
