// The manual, chapter by chapter, in the language that is spoken.
import { useEffect, useState } from "preact/hooks";
import { get } from "../shell/api";
import { href, route } from "../shell/router";
import { tell } from "../shell/toasts";
import { language, say } from "../shell/words";
import { Drawn, type Node } from "./markdown";
import { manualWords } from "./words";
import "./manual.css";

type Line = { id: string; title: string };
type Chapter = Line & { text: Node };

const first = "README";

export function Part() {
  const [all, setAll] = useState<Record<string, Line[]> | null>(null);
  const [chapter, setChapter] = useState<Chapter | null>(null);
  const spoken = language.value;
  const lines = all?.[spoken];
  const asked = route.value.part || first;
  // The same chapter has another name in another language, and the same place.
  const id = lines?.some((line) => line.id === asked) ? asked : (lines?.[placeIn(all, asked)]?.id ?? first);
  useEffect(() => {
    void tell(get<{ chapters: Record<string, Line[]> }>("/api/manual")).then((said) => said && setAll(said.chapters));
  }, []);
  useEffect(() => {
    document.title = `${say(manualWords, "title")} · Découpage`;
    if (!lines) return;
    let gone = false;
    void tell(get<Chapter>(`/api/manual/${spoken}/${id}`)).then((said) => {
      if (!said || gone) return;
      setChapter(said);
      document.getElementById("content")?.scrollTo(0, 0);
    });
    return () => { gone = true; };
  }, [spoken, id, lines]);
  if (all && !lines) return <p class="empty">{say(manualWords, "none")}</p>;
  if (!lines || !chapter) return null;
  const at = lines.findIndex((line) => line.id === chapter.id);
  return (
    <div class="manual-page">
      <nav aria-label={say(manualWords, "chapters")}>
        <ol>
          {lines.map((line) => (
            <li key={line.id}><a href={href({ view: "manual", part: line.id })} {...(line.id === chapter.id && { "aria-current": "page" as const })}>{line.title}</a></li>
          ))}
        </ol>
      </nav>
      <article>
        <Drawn node={chapter.text} />
        <footer>
          <Beside line={lines[at - 1]} word="previous" />
          <Beside line={lines[at + 1]} word="next" />
        </footer>
      </article>
    </div>
  );
}

/** Where a chapter of any language stands; -1 where none is called so. */
const placeIn = (all: Record<string, Line[]> | null, id: string) =>
  Object.values(all ?? {}).reduce((place, lines) => Math.max(place, lines.findIndex((line) => line.id === id)), -1);

function Beside({ line, word }: { line: Line | undefined; word: "previous" | "next" }) {
  return line ? <a href={href({ view: "manual", part: line.id })}>{say(manualWords, word, { title: line.title })}</a> : <span />;
}
