// The page as the companion will show it: the server's own rendering, in a shadow, so that its rules and ours do not meet.
import { effect } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { post, Fault } from "../shell/api";
import { film, show } from "../shell/store";
import { fail } from "../shell/toasts";
import { say } from "../shell/words";
import { opened, typed } from "./buffer";
import { claimLinks } from "./links";
import { problems, toLine } from "./now";
import { path, work, type Problem } from "./works";
import { writeWords } from "./words";

type Page = { html: string; problems: Problem[] };

/** After the last key: a page is more work than a verdict. */
const pause = 260;

const frame = `:host{--measure:36rem;display:block;font:17px/1.58 var(--serif);color:var(--ink)}
.page{padding:20px 24px 64px;max-width:46rem}
.page .text{container-type:inline-size}
.page .title{padding:8px 0 12px}
.page h1{font-size:1.9rem}
.page .proved{display:block}
.page .evidence{max-width:22rem}
.page img{cursor:pointer}
.page .text h2{margin-top:32px}
.page .scroller figcaption{max-width:100cqi}`;

let asked: AbortController | null = null;
/** The page of what was typed; its problems are shown in the text also where nobody looks at the page. */
export async function pageOf(): Promise<string | null> {
  const on = opened.peek();
  if (!on || !on.file.endsWith(".md")) return "";
  asked?.abort();
  asked = new AbortController();
  try {
    const page = await post<Page>(path(on.work, "/preview"), { name: on.id, text: typed.peek(), film: film.peek()?.id ?? "" }, { signal: asked.signal });
    problems.value = page.problems;
    return page.html;
  } catch (failed) {
    if (!(failed instanceof DOMException)) problems.value = [];
    if (failed instanceof Fault && failed.kind !== "unreachable") fail(failed);
    return null;
  }
}

/** Keeps the problems of the text up to date where its page is not shown. */
export function useProblems(shown: boolean) {
  useEffect(() => {
    if (shown) return;
    let timer = 0;
    const end = effect(() => {
      void [typed.value, opened.value, film.value?.revision, work.value?.revision];
      clearTimeout(timer);
      timer = window.setTimeout(() => void pageOf(), pause * 2);
    });
    return () => (clearTimeout(timer), end());
  }, [shown]);
}

export function Preview() {
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!host.current) return;
    const root = host.current.shadowRoot ?? host.current.attachShadow({ mode: "open" });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(frame);
    root.adoptedStyleSheets = [sheet];
    const style = Object.assign(document.createElement("link"), { rel: "stylesheet", href: "/api/companion/style.css" });
    const page = Object.assign(document.createElement("div"), { className: "page" });
    root.replaceChildren(style, page);
    page.addEventListener("click", clicked);
    let timer = 0;
    let fresh = true;
    const end = effect(() => {
      void [typed.value, opened.value, film.value?.revision, work.value?.revision];
      clearTimeout(timer);
      timer = window.setTimeout(async () => {
        const html = await pageOf();
        if (html !== null) page.innerHTML = html;
      }, fresh ? 0 : pause);
      fresh = false;
    });
    return () => (clearTimeout(timer), end());
  }, []);
  return (
    <section class="write-page" aria-label={say(writeWords, "pagePreview")} tabIndex={0}>
      <div ref={host} />
    </section>
  );
}

/** A still leads to its moment, a mark to its sentence in the text; nothing leaves the page but what is of the web. */
function clicked(event: Event) {
  const at = event.target as HTMLElement;
  const still = at.closest("img")?.getAttribute("src")?.match(/\/stills\/(\d+)/);
  if (still) show(Number(still[1]));
  const link = at.closest("a");
  if (!link) return;
  const where = link.getAttribute("href") ?? "";
  if (/^https?:/.test(where)) {
    link.target = "_blank";
    link.rel = "noreferrer";
    return;
  }
  event.preventDefault();
  const said = link.closest(".text") && link.classList.contains("mark") ? [...(link.closest(".text")?.querySelectorAll(".mark") ?? [])].indexOf(link) : -1;
  const sentence = claimLinks(typed.peek())[said];
  if (sentence) toLine(typed.peek().slice(0, sentence.from).split("\n").length);
}
