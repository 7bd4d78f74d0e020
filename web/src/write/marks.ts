// What stands in the text beside what was typed: the mark of each verdict, and lines under what was not understood.
import { setDiagnostics, type Diagnostic } from "@codemirror/lint";
import { StateEffect, StateField, type Extension } from "@codemirror/state";
import { Decoration, EditorView, ViewPlugin, WidgetType, type DecorationSet, type ViewUpdate } from "@codemirror/view";
import { effect } from "@preact/signals";
import { film } from "../shell/store";
import { say } from "../shell/words";
import { claimLinks, linkAt, placeOfByte, type ClaimLink } from "./links";
import { here, problems } from "./now";
import { answered, verdictOfLink, type Answer } from "./verdicts";
import { signs, verdictWord } from "./verdict_words";
import { check, type Misunderstood } from "./works";
import { writeWords } from "./words";

/** After the last key: together with the server's answer less than a sixth of a second. */
const pause = 50;

class Mark extends WidgetType {
  constructor(readonly verdict: string) {
    super();
  }
  override eq(other: Mark) {
    return other.verdict === this.verdict;
  }
  override toDOM() {
    const mark = document.createElement("span");
    mark.className = `mark ${this.verdict.replace(" ", "_")}`;
    mark.textContent = signs[this.verdict] ?? "◌";
    mark.title = verdictWord(this.verdict);
    mark.setAttribute("role", "img");
    mark.setAttribute("aria-label", mark.title);
    return mark;
  }
}

const put = StateEffect.define<DecorationSet>();
const marks = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(standing, change) {
    for (const one of change.effects) if (one.is(put)) return one.value;
    return standing.map(change.changes);
  },
  provide: (field) => EditorView.decorations.from(field),
});

const claimed = Decoration.mark({ class: "claimed" });
const verdictIn = (answer: Answer | null) => (answer === null ? "waiting" : "told" in answer ? answer.told.verdict : "misunderstood" in answer ? "misunderstood" : "waiting");

function decorated(links: ClaimLink[]): DecorationSet {
  return Decoration.set(
    links.flatMap((link) => {
      const verdict = verdictIn(verdictOfLink(link));
      const mark = Decoration.widget({ widget: new Mark(verdict), side: 1 }).range(link.to);
      return link.wordsTo > link.from + 1 ? [claimed.range(link.from + 1, link.wordsTo), mark] : [mark];
    }),
    true,
  );
}

/** "Did you mean shot?", each word a button. */
function mistake(link: ClaimLink, what: Misunderstood, doc: string): Diagnostic {
  const typed = link.test || link.id;
  const from = link.testFrom + placeOfByte(typed, what.begin);
  const to = link.testFrom + placeOfByte(typed, what.end);
  const could = (what.could_be ?? []).slice(0, 4);
  const message = link.test ? what.sentence : say(writeWords, "noSuchClaim", { id: link.id });
  return {
    from: Math.min(from, doc.length),
    to: Math.max(from, Math.min(to, doc.length)),
    severity: "error",
    message: message + ".",
    actions: link.test ? could.map((word) => ({ name: word, apply: (view: EditorView, begin: number, end: number) => view.dispatch({ changes: { from: begin, to: end, insert: word } }) })) : [],
  };
}

function diagnosed(view: EditorView, links: ClaimLink[]): Diagnostic[] {
  const text = view.state.doc;
  const mistakes = links.flatMap((link) => {
    const answer = verdictOfLink(link);
    return answer && "misunderstood" in answer ? [mistake(link, answer.misunderstood, text.toString())] : [];
  });
  const others = problems.value.flatMap((problem): Diagnostic[] => {
    if (problem.line < 1 || problem.line > text.lines) return [];
    const line = text.line(problem.line);
    if (mistakes.some((one) => one.from >= line.from && one.to <= line.to)) return [];
    const message = [problem.wrong + ".", problem.could_have_been_meant && say(writeWords, "meant", { what: problem.could_have_been_meant }), problem.remedy].filter(Boolean).join(" ");
    return [{ from: line.from, to: line.to, severity: problem.weight === "fault" ? "warning" : "info", message }];
  });
  return [...mistakes, ...others];
}

/** Keeps marks and lines up to what is typed and to what is known of the film. */
const keeping = ViewPlugin.fromClass(
  class {
    private timer = 0;
    private readonly end: () => void;
    private gone = false;
    constructor(private readonly view: EditorView) {
      this.end = effect(() => {
        void [answered.value, check.value, problems.value, film.value?.revision];
        this.soon(0);
      });
    }
    update(change: ViewUpdate) {
      if (change.docChanged) this.soon(pause);
      if (change.docChanged || change.selectionSet) {
        const { head } = change.state.selection.main;
        here.value = linkAt(claimLinks(change.state.doc.toString()), head);
      }
    }
    private soon(milliseconds: number) {
      clearTimeout(this.timer);
      this.timer = window.setTimeout(() => !this.gone && this.redraw(), milliseconds);
    }
    private redraw() {
      const links = claimLinks(this.view.state.doc.toString());
      this.view.dispatch({ effects: put.of(decorated(links)) });
      this.view.dispatch(setDiagnostics(this.view.state, diagnosed(this.view, links)));
    }
    destroy() {
      this.gone = true;
      clearTimeout(this.timer);
      this.end();
    }
  },
);

export const verdictMarks: Extension = [marks, keeping];
