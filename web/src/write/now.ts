// Where in the text a person is, and what may be put there: the editor and what stands around it meet here.
import { signal } from "@preact/signals";
import type { EditorView } from "@codemirror/view";
import type { ClaimLink } from "./links";
import type { Problem } from "./works";

/** The claim that the cursor is in. */
export const here = signal<ClaimLink | null>(null);
/** What is wrong with the open text, as it is typed. */
export const problems = signal<Problem[]>([]);
export const editor = signal<EditorView | null>(null);
/** What stands around the text: the sentence that is composed. */
export const composing = signal(false);

/** Puts words where the cursor is, in place of what is selected there, and goes on behind them. */
export function insert(words: string) {
  const view = editor.value;
  if (!view) return;
  view.dispatch({ ...view.state.replaceSelection(words), scrollIntoView: true, userEvent: "input" });
  view.focus();
}

export const selectedWords = () => {
  const view = editor.value;
  if (!view) return "";
  const { from, to } = view.state.selection.main;
  return view.state.sliceDoc(from, to);
};

/** Brings a line of the open text to the cursor. */
export function toLine(number: number) {
  const view = editor.value;
  if (!view || number < 1 || number > view.state.doc.lines) return;
  const line = view.state.doc.line(number);
  view.dispatch({ selection: { anchor: line.from }, scrollIntoView: true });
  view.focus();
}
