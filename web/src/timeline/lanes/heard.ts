// What is heard, in the order of the report; kinds overlap, so each has its own line.
import { laneGap, type Lane } from "../lane";
import { colourOfLabel } from "../colours";
import { track, type TimelineFilm } from "../film";
import { labelOf } from "../spans";

export const heardTracks = ["speech", "music", "sounds", "steps", "silence"];
const step = 12;

export function heardLane(film: TimelineFilm): Lane | null {
  const there = heardTracks.filter((name) => track(film, name).count > 0);
  if (!there.length) return null;
  return {
    name: "heard",
    height: there.length * step + laneGap,
    bands: there.map((name, index) => {
      const spans = track(film, name);
      return {
        name, spans, top: index * step, height: step - 4,
        colour: (at, { pixel }) => pixel[colourOfLabel[labelOf(spans, at)] ?? "sounds"],
      };
    }),
  };
}
