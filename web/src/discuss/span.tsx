// A stretch of the film: its time to press, its picture, and choosing one.
import { signal } from "@preact/signals";
import { stillAddress } from "../shell/api";
import { shotAt, type Span } from "../shell/film";
import { Icon } from "../shell/icons";
import { clock, film, playhead, selected } from "../shell/store";
import { lengthText, secondsAt, secondsText } from "../shell/times";
import { language, say } from "../shell/words";
import { playSpan } from "./play";
import { session } from "./session";
import { discussWords } from "./words";

/** Do the session's frames mean anything in the film beside it? */
export const isOfThisFilm = () => !!film.value && session.value?.film === film.value.id;

export const timeText = (frame: number) => secondsText(secondsAt(clock.value, frame));
/** "27 November 2026"; as it is where it is no day. */
export function dateText(date: string): string {
  const day = new Date(`${date}T00:00:00Z`);
  return Number.isNaN(day.getTime()) ? date : new Intl.DateTimeFormat(language.value === "fr" ? "fr" : "en-GB", { dateStyle: "long", timeZone: "UTC" }).format(day);
}

const lengthOf = (span: Span) => secondsAt(clock.value, span.end) - secondsAt(clock.value, span.first);

/** Is the playhead in it now? */
export const isHere = (span: Span | null) => !!span && isOfThisFilm() && playhead.value >= span.first && playhead.value < span.end;

export function PlayButton({ span }: { span: Span }) {
  if (!isOfThisFilm()) return null;
  const label = say(discussWords, "play", { from: timeText(span.first), to: timeText(span.end) });
  return (
    <button type="button" class="play-span num" title={label} aria-label={label} onClick={() => playSpan(span)}>
      <Icon name="play" />
      {timeText(span.first)}
    </button>
  );
}

export function SpanStill({ span }: { span: Span }) {
  if (!isOfThisFilm() || !film.value) return null;
  const { width, height } = film.value.film;
  const middle = Math.min((span.first + span.end) >> 1, film.value.film.frames - 1);
  const size = width && height ? { width: 160, height: Math.round((160 * height) / width) } : {};
  return (
    <button type="button" class="span-still" tabIndex={-1} aria-hidden="true" onClick={() => playSpan(span)}>
      <img src={stillAddress(film.value.id, middle, 160)} alt="" loading="lazy" {...size} />
    </button>
  );
}

/** From here to there, where a person said so; else what is selected; else the shot on the screen. */
export const marked = signal<Span | null>(null);
export function spanNow(): { span: Span; words: string } | null {
  if (!film.value) return null;
  if (marked.value) return { span: marked.value, words: say(discussWords, "ownSpan") };
  if (selected.value && selected.value.end > selected.value.first) return { span: selected.value, words: say(discussWords, "selection") };
  const shot = shotAt(film.value.shots, playhead.value);
  if (!shot || shot.end <= shot.first) return { span: { first: playhead.value, end: playhead.value + 1 }, words: "" };
  return { span: { first: shot.first, end: shot.end }, words: shot.number ? say(discussWords, "thisShot", { number: shot.number }) : "" };
}

/** Shows where a remark will stand, and lets one say where it begins and ends. */
export function SpanChoice() {
  const now = spanNow();
  if (!now) return null;
  const begin = () => {
    const end = Math.max(now.span.end, playhead.peek() + 1);
    marked.value = { first: playhead.peek(), end };
  };
  const finish = () => {
    const end = playhead.peek() + 1;
    marked.value = { first: Math.min(now.span.first, end - 1), end };
  };
  return (
    <div class="span-choice" role="group" aria-label={say(discussWords, "where")}>
      <SpanStill span={now.span} />
      <div>
        <p class="num">
          {timeText(now.span.first)}–{timeText(now.span.end)} <span class="quiet">{[now.words, `${lengthText(lengthOf(now.span), language.value)}\u00a0s`].filter(Boolean).join(" · ")}</span>
        </p>
        <div class="span-ends">
          <button type="button" class="small" onClick={begin}>{say(discussWords, "begins")}</button>
          <button type="button" class="small" onClick={finish}>{say(discussWords, "ends")}</button>
        </div>
      </div>
    </div>
  );
}
