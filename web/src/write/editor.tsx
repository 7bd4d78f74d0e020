// The text itself. The editor stands in a shadow: its rules are then a constructed style sheet, which the page's policy
// (style-src 'self') allows, where a <style> in the page would not be.
import { autocompletion, closeBrackets, completionKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { defineLanguageFacet, Language, languageDataProp, syntaxHighlighting } from "@codemirror/language";
import { lintKeymap } from "@codemirror/lint";
import { highlightSelectionMatches, search, searchKeymap } from "@codemirror/search";
import { EditorState, Text, type Extension } from "@codemirror/state";
import { drawSelection, EditorView, highlightActiveLine, keymap, lineNumbers } from "@codemirror/view";
import { parser, Table } from "@lezer/markdown";
import { useEffect, useRef } from "preact/hooks";
import { route } from "../shell/router";
import { say } from "../shell/words";
import { opened, save, type } from "./buffer";
import { insertions } from "./complete";
import { look, markdownLook } from "./editor_look";
import { verdictMarks } from "./marks";
import { composing, editor, here } from "./now";
import { writeWords } from "./words";

const facet = defineLanguageFacet({ commentTokens: { block: { open: "<!--", close: "-->" } }, closeBrackets: { brackets: ["(", "[", "<"], before: ")]>:;,. \n" } });
const markdown = new Language(facet, parser.configure([Table, { props: [languageDataProp.add({ Document: facet })] }]), [], "markdown");

const ofMarkdown: Extension = [markdown, syntaxHighlighting(markdownLook), EditorView.lineWrapping, verdictMarks, autocompletion({ override: [insertions], icons: false, maxRenderedOptions: 60 })];
const ofToml: Extension = [lineNumbers(), EditorView.lineWrapping, EditorView.editorAttributes.of({ class: "toml" })];

const keys = keymap.of([
  { key: "Mod-s", preventDefault: true, run: () => (void save(), true) },
  { key: "Mod-Enter", preventDefault: true, run: () => ((composing.value = true), true) },
  ...completionKeymap, ...lintKeymap, ...searchKeymap, ...historyKeymap, ...defaultKeymap,
]);

function stateOf(text: string, file: string): EditorState {
  return EditorState.create({
    doc: text,
    extensions: [
      ...(text.includes("\r\n") ? [EditorState.lineSeparator.of("\r\n")] : []),
      history(), drawSelection(), highlightActiveLine(), closeBrackets(), search({ top: true }), highlightSelectionMatches(), keys, look,
      file.endsWith(".md") ? ofMarkdown : ofToml,
      EditorView.contentAttributes.of({ tabindex: "0", "aria-label": say(writeWords, "textOf", { file }), spellcheck: file.endsWith(".md") ? "true" : "false" }),
      EditorView.updateListener.of((change) => change.docChanged && type(change.state.sliceDoc())),
    ],
  });
}

/** What another wrote of the same text comes in where it differs: one stays where one is, and can undo it. */
function takeOver(view: EditorView, theirs: string) {
  const before = view.state.doc.toString(); // both with one character for the end of a line, whatever ends it on disk
  const text = view.state.toText(theirs).toString();
  let head = 0;
  while (head < before.length && head < text.length && before[head] === text[head]) head++;
  let tail = 0;
  while (tail < before.length - head && tail < text.length - head && before[before.length - 1 - tail] === text[text.length - 1 - tail]) tail++;
  if (before === text) return;
  view.dispatch({ changes: { from: head, to: before.length - tail, insert: Text.of(text.slice(head, text.length - tail).split("\n")) } });
}

/** Where the address names a line, as what was found by a search does. */
function goToLine(number: number) {
  const view = editor.value;
  if (!view || !(number > 1) || number > view.state.doc.lines) return;
  const { from } = view.state.doc.line(number);
  view.dispatch({ selection: { anchor: from }, effects: EditorView.scrollIntoView(from, { y: "center" }) });
}

export function Editor() {
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!host.current) return;
    const root = host.current.shadowRoot ?? host.current.attachShadow({ mode: "open" });
    const view = new EditorView({ parent: root, root, state: stateOf("", "") });
    editor.value = view;
    return () => {
      editor.value = null;
      here.value = null;
      view.destroy();
    };
  }, []);
  const text = opened.value;
  const last = useRef("");
  useEffect(() => {
    if (!text || !editor.value) return;
    const name = `${text.work} ${text.file}`;
    if (last.current === name) takeOver(editor.value, text.text);
    else {
      editor.value.setState(stateOf(text.text, text.file));
      here.value = null;
      goToLine(Number(route.peek().asked.line));
    }
    last.current = name;
  }, [text]);
  return <div class="write-editor" ref={host} />;
}
