// Every correction that was made, the last first: nothing is lost, and all can be undone.
import type { Corrected, LogEntry } from "../shell/film";
import { labelText } from "../shell/film_words";
import { Icon } from "../shell/icons";
import { clock, film, role } from "../shell/store";
import { clockText } from "../shell/times";
import { language, say } from "../shell/words";
import { act } from "./acts";
import { correctWords } from "./words";

const date = (made: string) => {
  const when = new Date(made);
  return Number.isNaN(when.valueOf()) ? made : new Intl.DateTimeFormat(language.value, { dateStyle: "medium", timeStyle: "short" }).format(when);
};

const where = ({ first, end }: Corrected) => (end > first ? `${clockText(clock.value, first)}–${clockText(clock.value, end)}` : clockText(clock.value, first));

/** What was done, in the language that is spoken; the server has it in English alone. */
function sentence({ deed, of, taken, put, sentence: told }: LogEntry): string {
  const one = put ?? taken;
  if (deed === "undo" || deed === "redo") return say(correctWords, deed === "undo" ? "didUndo" : "didRedo", { number: of });
  if (!one) return told;
  const words = { kind: labelText(one.kind), was: labelText((taken ?? one).kind), place: where(one), from: where(taken ?? one) };
  return say(correctWords, ({ add: "didAdd", remove: "didRemove", retype: "didRetype", move: "didMove" } as const)[deed], words);
}

export function Log() {
  const { log, undo, redo } = film.value?.corrections ?? { log: [], undo: false, redo: false };
  return (
    <details class="correct-log">
      <summary>{say(correctWords, "log")} <span class="quiet num">{log.length}</span></summary>
      {role.value === "owner" && (
        <p class="correct-deeds">
          <button type="button" disabled={!undo} onClick={act.undo}><Icon name="undo" /> {say(correctWords, "undo")}</button>
          <button type="button" disabled={!redo} onClick={act.redo}><Icon name="redo" /> {say(correctWords, "redo")}</button>
        </p>
      )}
      {log.length === 0 && <p class="quiet">{say(correctWords, "logEmpty")}</p>}
      <ol>
        {[...log].reverse().map((entry) => (
          <li key={entry.number} class={entry.in_force || entry.deed === "undo" || entry.deed === "redo" ? "" : "undone"}>
            <span class="num quiet">{entry.number}</span>
            <p>
              {sentence(entry)}
              <small>{say(correctWords, "by", { author: entry.author, date: date(entry.made_at) })}</small>
            </p>
          </li>
        ))}
      </ol>
    </details>
  );
}
