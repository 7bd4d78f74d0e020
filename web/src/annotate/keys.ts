// A note in a keystroke, while the panel is open.
import { useKeys, type Key } from "../shell/keys";
import { shellWords } from "../shell/shell_words";
import { role } from "../shell/store";
import { author } from "../shell/me";
import { say } from "../shell/words";
import { write } from "./compose";
import { add, redo, removeNote, undo } from "./deeds";
import { current, drawing, nextTier, step, vocabulary } from "./state";
import { annotateWords } from "./words";

const group = () => say(shellWords, "annotate");
const key = (keys: string[], word: keyof typeof annotateWords, run: (event: KeyboardEvent) => void, more: Partial<Key> = {}): Key => ({
  keys, group, what: () => say(annotateWords, word).toLocaleLowerCase(), run, ...more,
});
const mine = () => !!current.peek() && (role.peek() === "owner" || current.peek()?.author === author.peek());
const digits = ["1", "2", "3", "4", "5", "6", "7", "8", "9"];

export function useAnnotateKeys() {
  useKeys([
    key(["n"], "keyWrite", write),
    key(digits, "keyTerm", (event) => {
      const term = vocabulary.peek()?.terms[Number(event.key) - 1];
      if (term) void add(term.id);
    }, { when: () => vocabulary.peek() !== null }),
    key(["r"], "keyRegion", () => (drawing.value = drawing.peek() === null ? "draft" : null)),
    key(["t"], "keyTier", nextTier),
    key(["]"], "keyNext", () => step(1), { repeats: true }),
    key(["["], "keyBack", () => step(-1), { repeats: true }),
    key(["x", "Delete"], "remove", () => current.peek() && void removeNote(current.peek()!.number), { when: mine }),
    key(["Ctrl+z"], "undo", undo),
    key(["Ctrl+Shift+z", "Ctrl+y"], "redo", redo),
    key(["Escape"], "keyLeave", () => (drawing.value = null), { when: () => drawing.peek() !== null }),
  ]);
}
