// Every correction that was made, the last first: nothing is lost, and all can be undone.
import { Icon } from "../shell/icons";
import { film, role } from "../shell/store";
import { language, say } from "../shell/words";
import { act } from "./acts";
import { correctWords } from "./words";

const date = (made: string) => {
  const when = new Date(made);
  return Number.isNaN(when.valueOf()) ? made : new Intl.DateTimeFormat(language.value, { dateStyle: "medium", timeStyle: "short" }).format(when);
};

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
              {entry.sentence}
              <small>{say(correctWords, "by", { author: entry.author, date: date(entry.made_at) })}</small>
            </p>
          </li>
        ))}
      </ol>
    </details>
  );
}
