// One key for each deed, while the panel is open.
import { labelText } from "../shell/film_words";
import { useKeys, type Key } from "../shell/keys";
import { shellWords } from "../shell/shell_words";
import { role } from "../shell/store";
import { say } from "../shell/words";
import { act } from "./acts";
import { kinds } from "./queue";
import { correctWords } from "./words";

type Word = keyof typeof correctWords;
const group = () => say(shellWords, "correct");
const mayChange = () => role.peek() === "owner";

const key = (keys: string[], word: Word, run: () => void, more: Partial<Key> = {}): Key => ({
  keys, group, what: () => say(correctWords, word).toLocaleLowerCase(), run, when: mayChange, ...more,
});

export function useCorrectKeys() {
  useKeys([
    key(["a"], "accepted", act.accept),
    key(["x", "Delete"], "removed", act.remove),
    ...kinds.map((kind, index): Key => ({
      keys: [String(index + 1)], group, what: () => say(correctWords, "kindIs", { kind: labelText(kind) }), run: () => act.retype(kind), when: mayChange,
    })),
    key(["["], "earlier", () => act.move(-1), { repeats: true }),
    key(["]"], "later", () => act.move(1), { repeats: true }),
    key(["{"], "endEarlier", () => act.moveEnd(-1), { repeats: true }),
    key(["}"], "endLater", () => act.moveEnd(1), { repeats: true }),
    key(["s"], "splitWhat", act.split),
    key(["m"], "mergeWhat", act.merge),
    key(["n"], "next", act.next, { when: () => true }),
    key(["b"], "back", act.back, { when: () => true }),
    key(["Ctrl+z"], "undo", act.undo),
    key(["Ctrl+Shift+z", "Ctrl+y"], "redo", act.redo),
  ]);
}
