// The whole page: the line above, the view that the address names, what is said at the foot.
import { useEffect, useState } from "preact/hooks";
import { Part as Library } from "../library";
import { Help, helpOpen } from "./help";
import { useKeys } from "./keys";
import { Guarded, late } from "./late";
import { Masthead } from "./masthead";
import { go, href, route } from "./router";
import { shellWords } from "./shell_words";
import { film, openFilm, playhead, show } from "./store";
import { Toasts } from "./toasts";
import { Watch } from "./watch";
import { say } from "./words";

const Look = late(() => import("../look"));
const Search = late(() => import("../search"));

export function Shell() {
  const everywhere = () => say(shellWords, "everywhere");
  useKeys([
    { keys: ["?"], group: everywhere, what: () => say(shellWords, "keyThis"), run: () => (helpOpen.value = true) },
    { keys: ["/"], group: everywhere, what: () => say(shellWords, "keySearch"), run: () => go({ view: "search" }) },
    {
      keys: ["Alt+l"], group: everywhere, what: () => say(shellWords, "keyLook"), typing: true,
      when: () => !!route.peek().film,
      run: () => {
        const { view, film: id } = route.peek();
        go(view === "look" ? { view: "watch", film: id, asked: { frame: String(playhead.peek()) } } : { view: "look", film: id });
      },
    },
  ]);
  return (
    <>
      <a class="skip" href="#content" onClick={(event) => { event.preventDefault(); document.getElementById("content")?.focus(); }}>{say(shellWords, "skip")}</a>
      <Masthead />
      <main id="content" tabIndex={-1} class={route.value.view}>
        <Guarded key={route.value.view + route.value.film}><Content /></Guarded>
      </main>
      <Toasts />
      <Help />
    </>
  );
}

function Content() {
  const { view } = route.value;
  if (view === "films") return <Library />;
  if (view === "search") return <Search />;
  if (view === "watch") return <OfFilm><Watch /></OfFilm>;
  if (view === "look") return <OfFilm><Look /></OfFilm>;
  return <Notice first={say(shellWords, "nowhere")} />;
}

/** What needs the film that the address names: opens it, goes to the frame that the address names, or says that it is not there. */
function OfFilm({ children }: { children: preact.ComponentChildren }) {
  const { film: id, asked } = route.value;
  const [state, setState] = useState<"opening" | "open" | "none">(film.peek()?.id === id ? "open" : "opening");
  useEffect(() => {
    let left = false;
    void openFilm(id).then((could) => !left && setState(could ? "open" : "none"));
    return () => {
      left = true;
    };
  }, [id]);
  useEffect(() => {
    if (state === "open" && asked.frame && /^\d{1,9}$/.test(asked.frame) && Number(asked.frame) !== playhead.peek()) show(Number(asked.frame));
  }, [state, asked.frame]);
  useEffect(() => {
    document.title = film.value ? `${film.value.name} · Découpage` : "Découpage";
  }, [film.value?.name]);
  if (state === "none") return <Notice first={say(shellWords, "noFilm")} then={say(shellWords, "noFilmWhy")} />;
  if (state === "opening" || film.value?.id !== id) return <p class="opening quiet">{say(shellWords, "opening")}</p>;
  return <>{children}</>;
}

function Notice({ first, then }: { first: string; then?: string }) {
  return (
    <div class="notice">
      <h1>{first}</h1>
      {then && <p>{then}</p>}
      <p><a href={href({ view: "films" })}>{say(shellWords, "toFilms")}</a></p>
    </div>
  );
}
