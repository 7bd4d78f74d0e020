// Any other track, for whoever wants it beside the rest: one shade, a word where there is room.
import { bandLane, type Lane } from "../lane";
import { colourOfLabel, faded, pixelOf } from "../colours";
import { track, type TimelineFilm } from "../film";
import { labelOf } from "../spans";
import { labelWords } from "../words";

/** As in the report. */
const tones: Record<string, string> = { tinted: "#b98d4f", colour: "#5f8fb0" };

export function trackLane(film: TimelineFilm, name: string): Lane | null {
  const spans = track(film, name);
  if (!spans.count) return null;
  const overlap = overlaps(spans);
  return bandLane(name, 17, {
    spans,
    counted: overlap,
    colour: (at, { pixel }) => {
      const label = labelOf(spans, at);
      if (tones[label]) return pixelOf(tones[label]);
      const known = colourOfLabel[label];
      if (known) return pixel[known];
      return overlap ? pixel["band-bars"] : faded(pixel["band-bars"], at % 2 ? 0.7 : 1);
    },
    text: (at) => textOf(labelOf(spans, at), spans.detail[at]!),
  });
}

const overlaps = ({ count, first, lastEnd }: { count: number; first: Int32Array; lastEnd: Int32Array }) => {
  for (let at = 1; at < count; ++at) if (first[at]! < lastEnd[at - 1]!) return true;
  return false;
};

const textOf = (label: string, detail: string) => (label === "measured" ? detail : labelWords(label));
