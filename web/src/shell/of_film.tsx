// What needs the film that the address names: opens it, goes to the frame that the address names; where it has not been
// screened, offers that; where it is not there, says so.
import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import { Notice } from "./notice";
import { href, route } from "./router";
import { Screening } from "./screening";
import { shellWords } from "./shell_words";
import { film, films, openFilm, playhead, show } from "./store";
import { say } from "./words";

export function OfFilm({ children }: { children: ComponentChildren }) {
  const { film: id, asked } = route.value;
  const line = films.value?.find((other) => other.id === id);
  const [state, setState] = useState<"opening" | "open" | "none">(film.peek()?.id === id ? "open" : "opening");
  useEffect(() => {
    let left = false;
    void openFilm(id).then((could) => !left && setState(could ? "open" : "none"));
    return () => {
      left = true;
    };
  }, [id, line?.screened]);
  useEffect(() => {
    if (state === "open" && asked.frame && /^\d{1,9}$/.test(asked.frame) && Number(asked.frame) !== playhead.peek()) show(Number(asked.frame));
  }, [state, asked.frame]);
  useEffect(() => {
    document.title = film.value ? `${film.value.name} · Découpage` : "Découpage";
  }, [film.value?.name]);
  if (film.value?.id === id) return <>{children}</>;
  if (state === "none" && line && !line.screened)
    return (
      <div class="notice">
        <h1>{line.name}</h1>
        <Screening line={line} />
        <p><a href={href({ view: "films" })}>{say(shellWords, "toFilms")}</a></p>
      </div>
    );
  if (state === "none") return <Notice first={say(shellWords, "noFilm")} then={say(shellWords, "noFilmWhy")} />;
  return <p class="opening quiet">{say(shellWords, "opening")}</p>;
}
