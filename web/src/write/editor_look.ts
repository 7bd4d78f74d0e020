// How a text looks while it is written: the reading serif, with what is no word of the page made quiet.
import { HighlightStyle } from "@codemirror/language";
import { EditorView } from "@codemirror/view";
import { tags } from "@lezer/highlight";

const verdicts = Object.fromEntries(
  [["supported", "yes"], ["contradicted", "no"], ["borderline", "edge"], ["not_measurable", "quiet"], ["misunderstood", "no"], ["waiting", "quiet"]].flatMap(([verdict, colour]) => [
    [`.mark.${verdict}`, { color: `var(--${colour})` }],
  ]),
);

export const look = EditorView.theme({
  "&": { height: "100%", color: "var(--ink)", backgroundColor: "var(--paper)", fontSize: "var(--reading)" },
  "&.cm-focused": { outline: "none" },
  ".cm-scroller": { fontFamily: "var(--serif)", lineHeight: "1.58", overflow: "auto" },
  ".cm-content": { padding: "16px 0 40vh", caretColor: "var(--ink)", maxWidth: "46rem" },
  ".cm-line": { padding: "0 18px" },
  "&.toml .cm-scroller": { fontFamily: "var(--mono)", fontSize: "13px" },
  "&.toml .cm-content": { maxWidth: "none" },
  ".cm-cursor": { borderLeftColor: "var(--ink)", borderLeftWidth: "2px" },
  ".cm-activeLine": { backgroundColor: "transparent", boxShadow: "inset 3px 0 var(--here)" },
  "&:not(.cm-focused) .cm-activeLine": { boxShadow: "none" },
  ".cm-gutters": { backgroundColor: "var(--paper)", color: "var(--quiet)", border: "0", fontFamily: "var(--plain)" },
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground": { backgroundColor: "color-mix(in srgb, var(--link) 26%, transparent)" },
  ".cm-selectionMatch": { backgroundColor: "var(--hover)" },
  ".cm-searchMatch": { backgroundColor: "transparent", outline: "1px solid var(--link)" },
  ".cm-searchMatch-selected": { backgroundColor: "var(--here)", color: "var(--on-here)" },
  ".claimed": { textDecoration: "underline dotted var(--bar)", textUnderlineOffset: "3px" },
  ".mark": { font: "600 13px/1 var(--plain)", padding: "0 1px 0 4px" },
  ...verdicts,
  ".cm-lintRange-error": { backgroundImage: "none", textDecoration: "underline wavy var(--no) 1.5px", textUnderlineOffset: "3px" },
  ".cm-lintRange-warning": { backgroundImage: "none", textDecoration: "underline dashed var(--edge) 1px", textUnderlineOffset: "5px" },
  ".cm-lintRange-info": { backgroundImage: "none" },
  ".cm-tooltip": { border: "0", borderRadius: "4px", backgroundColor: "var(--raised)", color: "var(--ink)", boxShadow: "var(--shadow)", font: "14px/1.45 var(--plain)", maxWidth: "min(420px, 90vw)" },
  ".cm-diagnostic": { padding: "8px 12px", borderLeft: "3px solid var(--bar)", whiteSpace: "pre-wrap" },
  ".cm-diagnostic-error": { borderLeftColor: "var(--no)" },
  ".cm-diagnostic-warning": { borderLeftColor: "var(--edge)" },
  ".cm-diagnosticAction": { font: "inherit", color: "var(--ink)", backgroundColor: "var(--paper)", border: "1px solid var(--line)", borderRadius: "3px", padding: "2px 8px", margin: "4px 0 0 6px" },
  ".cm-tooltip.cm-tooltip-autocomplete > ul": { fontFamily: "var(--plain)", maxHeight: "17em" },
  ".cm-tooltip.cm-tooltip-autocomplete > ul > li": { padding: "4px 12px", display: "flex", gap: "12px", justifyContent: "space-between", alignItems: "baseline" },
  ".cm-tooltip.cm-tooltip-autocomplete > ul > completion-section": { padding: "7px 12px 2px", color: "var(--quiet)", borderBottom: "0", font: "12px/1.4 var(--plain)", opacity: "1" },
  ".cm-tooltip.cm-tooltip-autocomplete ul li[aria-selected]": { backgroundColor: "var(--hover)", color: "var(--ink)", boxShadow: "inset 3px 0 var(--here)" },
  ".cm-completionMatchedText": { textDecoration: "none", fontWeight: "600" },
  ".cm-completionLabel": { overflow: "hidden", textOverflow: "ellipsis" },
  ".cm-completionDetail": { fontStyle: "normal", color: "var(--quiet)", marginLeft: "0", fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
  ".cm-panels": { backgroundColor: "var(--sunk)", color: "var(--ink)", borderBottom: "1px solid var(--line)" },
  ".cm-panel.cm-search": { font: "13px/1.5 var(--plain)", padding: "6px 12px" },
  ".cm-textfield": { border: "1px solid var(--bar)", backgroundColor: "var(--raised)", color: "var(--ink)", borderRadius: "3px" },
  ".cm-button": { backgroundImage: "none", backgroundColor: "var(--raised)", color: "var(--ink)", border: "1px solid var(--line)", borderRadius: "3px" },
});

export const markdownLook = HighlightStyle.define([
  { tag: tags.heading1, fontWeight: "600", fontSize: "1.5em" },
  { tag: tags.heading2, fontWeight: "600", fontSize: "1.2em" },
  { tag: tags.heading, fontWeight: "600" },
  { tag: tags.emphasis, fontStyle: "italic" },
  { tag: tags.strong, fontWeight: "600" },
  { tag: tags.monospace, fontFamily: "var(--mono)", fontSize: ".86em" },
  { tag: [tags.processingInstruction, tags.url, tags.comment, tags.contentSeparator, tags.labelName], color: "var(--quiet)", fontFamily: "var(--plain)", fontSize: ".8em" },
  { tag: tags.quote, color: "var(--quiet)" },
]);
