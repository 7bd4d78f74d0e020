// Before anything was typed: what can be, with examples to try.
import { language, say } from "../shell/words";
import { searchWords } from "./words";

export function Begin({ onTry }: { onTry: (words: string) => void }) {
  const french = language.value === "fr";
  const examples: [string, string, string][] = [
    [say(searchWords, "exampleWord"), say(searchWords, "exampleWord"), say(searchWords, "emptyWords")],
    [say(searchWords, "examplePhrase"), french ? '"la course"' : '"the run"', say(searchWords, "emptyPhrase")],
    ["shot 12", "shot 12", say(searchWords, "emptyPlace")],
    ["1:30", "1:30", say(searchWords, "emptyPlace")],
    ["shots over 10 s", "shots over 10 s", say(searchWords, "emptyMeasure")],
    ["close-ups with music", "close-ups with music", say(searchWords, "emptyMeasure")],
  ];
  return (
    <div class="search-begin">
      <p class="serif">{say(searchWords, "empty")}</p>
      <ul>
        {examples.map(([shown, typed, what]) => (
          <li key={typed}>
            <button type="button" onClick={() => onTry(typed)}>{shown}</button> <span class="quiet">{what}</span>
          </li>
        ))}
      </ul>
      <p class="quiet"><kbd>↓</kbd> {say(searchWords, "keyMoves")} <kbd>⏎</kbd> {say(searchWords, "keyOpens")} <kbd>Esc</kbd> {say(searchWords, "keyBack")}</p>
    </div>
  );
}
