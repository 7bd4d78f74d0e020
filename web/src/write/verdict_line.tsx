// A verdict in a line: its mark, its word, why, and where in the film one can see it.
import { clock, select, show } from "../shell/store";
import { secondsText } from "../shell/times";
import { say } from "../shell/words";
import { signs, verdictWord } from "./verdict_words";
import type { Told } from "./works";
import { writeWords } from "./words";

export const VerdictMark = ({ verdict }: { verdict: string }) => (
  <span class={`verdict ${verdict.replace(" ", "_")}`}>
    <span aria-hidden="true">{signs[verdict]}</span> {verdictWord(verdict)}
  </span>
);

const mostPlaces = 6;

export function Where({ told }: { told: Told }) {
  const places = told.places.filter((place, at) => told.places.findIndex((other) => secondsText(other.start_s) === secondsText(place.start_s)) === at);
  if (places.length === 0) return null;
  return (
    <span class="write-where">
      {places.slice(0, mostPlaces).map((place) => (
        <button type="button" class="plain num" key={place.first} title={say(writeWords, "showThere")}
          onClick={() => {
            if (place.end - place.first < clock.value.frames) select(place);
            show(place.first);
          }}>
          {secondsText(place.start_s)}
        </button>
      ))}
      {places.length > mostPlaces && <small>{say(writeWords, "andMore", { count: places.length - mostPlaces })}</small>}
    </span>
  );
}

/** The parts of a sentence, where there are several; else why alone. */
export function Because({ told }: { told: Told }) {
  if (told.parts.length < 2) return <span lang="en">{told.because}</span>;
  return (
    <ul class="write-parts" lang="en">
      {told.parts.map((part, at) => <li key={at}><span class={`verdict ${part.verdict.replace(" ", "_")}`} title={verdictWord(part.verdict)}>{signs[part.verdict]}</span> {part.because}</li>)}
    </ul>
  );
}
