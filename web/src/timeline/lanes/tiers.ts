// What persons wrote on the film, a line for each tier; darker where notes lie over each other.
import { laneGap, type Lane } from "../lane";
import type { TimelineFilm } from "../film";

const step = 15;

export function tiersLane(film: TimelineFilm): Lane | null {
  const tiers = film.tiers.filter((tier) => tier.spans.count > 0);
  if (!tiers.length) return null;
  return {
    name: "annotations",
    height: tiers.length * step + laneGap,
    bands: tiers.map(({ name, spans }, index) => ({
      name, spans, top: index * step, height: step - 2, counted: true,
      colour: (_, { pixel }) => pixel.bar,
      text: (at) => spans.detail[at] || spans.labels[spans.label[at]!] || "",
    })),
  };
}
