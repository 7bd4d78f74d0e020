// The transition that is being looked at: the pictures on both sides of it, the shots round it, and what can be done.
import { useEffect } from "preact/hooks";
import { stillAddress } from "../shell/api";
import { Menu } from "../shell/controls";
import type { Breakdown, Segment, Shot, Span } from "../shell/film";
import { rowAt, shot } from "../shell/film";
import { labelText } from "../shell/film_words";
import { Icon } from "../shell/icons";
import { clock, playhead, show } from "../shell/store";
import { clockText, lengthText, secondsAt } from "../shell/times";
import { language, numberText, say } from "../shell/words";
import { act } from "./acts";
import { isCut, kinds } from "./queue";
import { correctWords } from "./words";

export function Current({ film, one, next }: { film: Breakdown; one: Segment; next: Segment | null }) {
  useEffect(() => {
    for (const frame of next ? framesOf(next, film.film.frames) : []) new Image().src = stillAddress(film.id, frame, 480);
  }, [next?.first, next?.end]);
  return (
    <section class="correct-current" aria-label={`${labelText(one.label)}, ${clockText(clock.value, one.first)}`}>
      <h2>
        {labelText(one.label)} <span class="num">{clockText(clock.value, one.first)}</span>
        <Sureness one={one} />
      </h2>
      <Pictures film={film} one={one} />
      <Deeds one={one} />
      <Around film={film} one={one} />
    </section>
  );
}

export function Sureness({ one }: { one: Segment }) {
  if (one.correction > 0) return <span class="correct-sure confirmed"><Icon name="check" /> {say(correctWords, "byHand")}</span>;
  const percent = numberText(Math.round(one.confidence * 100));
  return <span class="correct-sure num" title={say(correctWords, "sureWhy", { percent })}>{say(correctWords, "sure", { percent })}</span>;
}

/** The last before, one in the middle of what is gradual, the first after. */
const framesOf = (span: Span, frames: number) =>
  [span.first - 1, ...(isCut(span) ? [] : [(span.first + span.end) >> 1]), span.end].filter((frame) => frame >= 0 && frame < frames);

function Pictures({ film, one }: { film: Breakdown; one: Segment }) {
  const said = isCut(one) ? (["before", "after"] as const) : (["before", "during", "after"] as const);
  const frames = isCut(one) ? [one.first - 1, one.first] : [one.first - 1, (one.first + one.end) >> 1, one.end];
  const shape = { width: 480, height: Math.round(480 / film.film.aspect) };
  return (
    <div class={`correct-pictures of-${frames.length}`}>
      {frames.map((frame, at) => {
        const word = said[at] ?? "before";
        return (
          <button type="button" key={word} disabled={frame < 0 || frame >= film.film.frames} aria-current={playhead.value === frame} onClick={() => show(frame)}>
            {frame >= 0 && frame < film.film.frames ? <img src={stillAddress(film.id, frame, 480)} alt={say(correctWords, word)} {...shape} /> : <span class="correct-none" />}
            <small class="num">{say(correctWords, "frame", { frame: String(frame) })}</small>
          </button>
        );
      })}
    </div>
  );
}

function Deeds({ one }: { one: Segment }) {
  const cut = isCut(one);
  return (
    <div class="correct-deeds">
      <button type="button" class="first" onClick={act.accept}>{say(correctWords, "accept")} <kbd>A</kbd></button>
      <button type="button" onClick={act.remove}>{say(correctWords, "remove")} <kbd>X</kbd></button>
      <Menu label={say(correctWords, "retype")} items={kinds.map((kind, at) => ({ words: labelText(kind), chosen: kind === one.label, hint: String(at + 1), run: () => act.retype(kind) }))}>
        {say(correctWords, "retype")} <Icon name="down" />
      </Menu>
      <span class="correct-steps">
        <button type="button" class="icon" aria-label={say(correctWords, "earlier")} title={`${say(correctWords, "earlier")} ( [ )`} onClick={() => act.move(-1)}><Icon name="back" /></button>
        <button type="button" class="icon" aria-label={say(correctWords, "later")} title={`${say(correctWords, "later")} ( ] )`} onClick={() => act.move(1)}><Icon name="forward" /></button>
        {!cut && <>
          <button type="button" class="icon" aria-label={say(correctWords, "endEarlier")} title={`${say(correctWords, "endEarlier")} ( { )`} onClick={() => act.moveEnd(-1)}>⇤</button>
          <button type="button" class="icon" aria-label={say(correctWords, "endLater")} title={`${say(correctWords, "endLater")} ( } )`} onClick={() => act.moveEnd(1)}>⇥</button>
        </>}
      </span>
    </div>
  );
}

function Around({ film, one }: { film: Breakdown; one: Segment }) {
  const last = rowAt(film.shots.first, one.first - 1);
  const rows = [last - 1, last, last + 1, last + 2].map((row) => shot(film.shots, row)).filter((found): found is Shot => found !== null);
  return (
    <ol class="correct-around" aria-label={say(correctWords, "around")}>
      {rows.map((found) => {
        const length = lengthText(secondsAt(clock.value, found.end) - secondsAt(clock.value, found.first), language.value);
        return (
          <li key={found.first} class={found.first <= playhead.value && playhead.value < found.end ? "here" : ""}>
            <button type="button" onClick={() => show(found.first)} aria-label={say(correctWords, "shotOf", { number: String(found.number), length })}>
              <img src={stillAddress(film.id, found.still, 160)} alt="" width={160} height={Math.round(160 / film.film.aspect)} />
              <small class="num">{found.number > 0 ? found.number : labelText(found.kind)} · {length}&nbsp;s</small>
            </button>
          </li>
        );
      })}
    </ol>
  );
}
