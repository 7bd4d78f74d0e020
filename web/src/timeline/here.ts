// What is there, in words: for who points, for who listens, and for the list of all that is under the playhead.
import { clockText, lengthText, secondsAt, secondsText } from "../shell/times";
import { language, numberText, say } from "../shell/words";
import { track, type TimelineFilm } from "./film";
import type { Band } from "./lane";
import type { Layout } from "./layout";
import { bandsOf } from "./layout";
import { coloursTold } from "./lanes/light";
import { isGuess } from "./lanes/scale";
import { personOf } from "./lanes/faces";
import { labelOf } from "./spans";
import { lastBefore, spansAt } from "./visible";
import { labelWords, laneName, all } from "./words";

export type Found = {
  lane: string;
  band: string;
  /** The place of the span among those of its band. */
  at: number;
  number: number;
  /** "close-up", "Shot 12", a name's own words. */
  what: string;
  /** What more is known of it; may be empty. */
  more: string;
  /** "92 % sure", or who said so. */
  sure: string;
  /** Of a palette: its colours, "#6c6c6c", and their shares in per cent. */
  palette: { colour: string; share: number }[];
  first: number;
  end: number;
};

export function found(film: TimelineFilm, lane: string, band: Band, at: number): Found {
  const { spans } = band;
  return {
    lane,
    band: band.name,
    at,
    number: spans.number[at]!,
    ...told(film, band, at),
    palette: band.name === "palette" ? coloursTold(spans.detail[at]!) : [],
    sure: sureness(band, at),
    first: spans.first[at]!,
    end: spans.end[at]!,
  };
}

function told(film: TimelineFilm, { name, spans }: Band, at: number): { what: string; more: string } {
  const label = labelOf(spans, at);
  const detail = spans.detail[at]!;
  if (name === "shots" || name === "stills") {
    const number = spans.number[at]!;
    return { what: number ? say(all, "shot", { number }) : labelWords(label), more: number && label !== "picture" ? labelWords(label) : "" };
  }
  if (name === "names") return { what: detail, more: "" };
  if (name === "scenes") return { what: `${label === "cards" ? labelWords("cards") : say(all, "scene", { number: at + 1 })}`, more: detail };
  if (name === "scale") return { what: labelWords(label), more: isGuess(detail) ? say(all, "guessed") : detail };
  if (name === "persons") return { what: say(all, "person", { number: personOf(detail) }), more: "" };
  if (name === "motifs") return { what: say(all, "theme", { letter: label }), more: detail };
  if (name === "palette") return { what: say(all, "palette", { count: coloursTold(detail).length }), more: "" };
  if (label === "measured") return { what: `${laneName(name)} ${detail}`, more: "" };
  if (film.tracks[name] !== spans) return { what: detail || labelWords(label), more: detail ? labelWords(label) : "" };
  return { what: labelWords(label), more: detail.toLowerCase() === label ? "" : detail };
}

/** Nothing is said of what needs no measuring: shots are as sure as their ends, names are a person's. */
function sureness({ name, spans }: Band, at: number): string {
  if (spans.correction[at]) return say(all, "byHand");
  if (name === "shots" || name === "stills" || name === "names" || spans.confidence[at]! >= 0.995) return "";
  return say(all, "sure", { percent: Math.round(spans.confidence[at]! * 100) });
}

/** "1:04.03 to 1:09.00, 5.0 s": a cut has its moment alone. */
export function spanWords(film: TimelineFilm, first: number, end: number): string {
  const from = clockText(film.clock, first);
  if (end <= first) return from;
  const seconds = secondsAt(film.clock, end) - secondsAt(film.clock, first);
  return say(all, "fromTo", { from, to: clockText(film.clock, end), length: lengthText(seconds, language.value) });
}

export const sentence = (film: TimelineFilm, one: Found): string =>
  [laneName(one.band === "stills" ? "shots" : one.band), [one.what, one.more, one.sure, spanWords(film, one.first, one.end)].filter(Boolean).join(", ")]
    .join(": ");

/** Everything at that frame, lane by lane. */
export function hereIs(film: TimelineFilm, layout: Layout, frame: number): Found[] {
  return bandsOf(layout).flatMap(({ lane, band }) => spansAt(band.spans, frame).slice(0, mostInBand).map((at) => found(film, lane, band, at)));
}
/** Of one band at one moment nobody reads more. */
const mostInBand = 12;

/** Where the playhead is: the time, the frame, and the shot or what lies between two. */
export function whereWords(film: TimelineFilm, frame: number): string {
  const shot = spansAt(film.shots, frame)[0];
  const between = spansAt(track(film, "transitions"), frame)[0];
  const place =
    shot !== undefined ? shotWords(film, shot)
    : between !== undefined ? labelWords(labelOf(track(film, "transitions"), between))
    : lastBefore(film.shots, frame) >= 0 ? shotWords(film, lastBefore(film.shots, frame))
    : "";
  return [clockText(film.clock, frame), say(all, "frame", { number: numberText(frame) }), place].filter(Boolean).join(", ");
}

const shotWords = (film: TimelineFilm, at: number) => {
  const number = film.shots.number[at]!;
  return number ? say(all, "shot", { number }).toLowerCase() : labelWords(labelOf(film.shots, at));
};

/** For the canvas itself: what there is to see, in one breath. */
export function filmWords(film: TimelineFilm): string {
  return say(all, "wholeFilm", {
    length: secondsText(secondsAt(film.clock, film.clock.frames)),
    shots: film.shots.number.reduce((most, number) => Math.max(most, number), 0),
    scenes: track(film, "scenes").count,
  });
}
