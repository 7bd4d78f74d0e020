// A picture of a frame from the server, decoded, as wide as it is shown on this screen.
import { stillAddress, type StillWidth } from "../shell/api";
import type { TimelineFilm } from "./film";

const widths: StillWidth[] = [96, 160, 240, 480];

export async function pictureOf(film: TimelineFilm, frame: number, abort: AbortSignal) {
  const needed = 48 * film.aspect * Math.min(2, devicePixelRatio || 1);
  const width = widths.find((each) => each >= needed * 0.95) ?? 480;
  const answer = await fetch(stillAddress(film.id, frame, width), { signal: abort, credentials: "same-origin" });
  if (!answer.ok) throw new Error(answer.statusText);
  return createImageBitmap(await answer.blob());
}
