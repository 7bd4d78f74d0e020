// How near people are shown: one ramp from near to far, paler where no face was found and it is a guess.
import { bandLane, type Lane } from "../lane";
import { colourOfLabel, faded } from "../colours";
import { track, type TimelineFilm } from "../film";
import { labelOf } from "../spans";
import { labelWords } from "../words";

export const isGuess = (detail: string) => detail === "no face";

export function scaleLane(film: TimelineFilm): Lane | null {
  const spans = track(film, "scale");
  if (!spans.count) return null;
  return bandLane("scale", 17, {
    spans,
    colour: (at, { pixel }) => {
      const name = colourOfLabel[labelOf(spans, at)];
      if (!name) return faded(pixel.quiet, 0.18);
      return isGuess(spans.detail[at]!) ? faded(pixel[name], 0.42) : pixel[name];
    },
    text: (at) => labelWords(labelOf(spans, at)),
  });
}
