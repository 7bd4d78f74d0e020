// Who is to be seen with a face turned to the lens: darker where there are more; a person's number where there is room.
import { bandLane, type Lane } from "../lane";
import { track, type TimelineFilm } from "../film";

export function facesLane(film: TimelineFilm): Lane | null {
  const persons = track(film, "persons");
  const spans = persons.count ? persons : track(film, "faces");
  if (!spans.count) return null;
  return bandLane(persons.count ? "persons" : "faces", 17, {
    spans,
    counted: true,
    colour: (_, { pixel }) => pixel.bar,
    text: (at) => (persons.count ? personOf(spans.detail[at]!) : ""),
  });
}

/** "3 height 0.20 at 0.46 0.59": person 3. */
export const personOf = (detail: string) => /^\d+/.exec(detail)?.[0] ?? "";
