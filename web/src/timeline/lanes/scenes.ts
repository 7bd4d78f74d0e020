// Scenes by turns lighter and darker, so that each is seen to end; above them the sequences they belong to.
import { laneGap, type Band, type Lane } from "../lane";
import { faded } from "../colours";
import { track, type TimelineFilm } from "../film";
import { labelOf, type Spans } from "../spans";
import { labelWords } from "../words";

const sequenceHeight = 3;
const height = 17;

export function scenesLane(film: TimelineFilm): Lane | null {
  const scenes = track(film, "scenes");
  const sequences = track(film, "sequences");
  if (!scenes.count) return null;
  const top = sequences.count ? sequenceHeight + 1 : 0;
  return {
    name: "scenes",
    height: top + height,
    bands: [
      ...(top ? [sequencesBand(sequences)] : []),
      {
        name: "scenes", spans: scenes, top, height: height - laneGap,
        colour: (at, { pixel }) => (labelOf(scenes, at) === "cards" ? faded(pixel.pale, 0.45) : at % 2 ? pixel.pale : faded(pixel.pale, 0.7)),
        text: (at) => (labelOf(scenes, at) === "scene" ? String(at + 1) : labelWords(labelOf(scenes, at))),
      },
    ],
  };
}

const sequencesBand = (spans: Spans): Band => ({
  name: "sequences", spans, top: 0, height: sequenceHeight, colour: (_, { pixel }) => pixel.quiet,
});
