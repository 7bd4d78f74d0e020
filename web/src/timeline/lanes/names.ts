// Names that a person gave to places.
import { bandLane, type Lane } from "../lane";
import { faded } from "../colours";
import type { TimelineFilm } from "../film";

export function namesLane(film: TimelineFilm): Lane | null {
  if (!film.names.count) return null;
  return bandLane("names", 18, {
    spans: film.names,
    colour: (at, { pixel }) => faded(pixel["band-bars"], at % 2 ? 0.75 : 1),
    text: (at) => film.names.detail[at]!,
  });
}
