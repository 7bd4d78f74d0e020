// What the camera does, moment by moment.
import { bandLane, type Lane } from "../lane";
import { colourOfLabel, faded } from "../colours";
import { track, type TimelineFilm } from "../film";
import { labelOf } from "../spans";
import { labelWords } from "../words";

export function movementLane(film: TimelineFilm): Lane | null {
  const spans = track(film, "camera_movement");
  if (!spans.count) return null;
  return bandLane("camera_movement", 17, {
    spans,
    colour: (at, { pixel }) => {
      const name = colourOfLabel[labelOf(spans, at)];
      return name ? pixel[name] : faded(pixel.quiet, 0.18);
    },
    text: (at) => (labelOf(spans, at) === "static" ? "" : labelWords(labelOf(spans, at))),
  });
}
