// The whole page: the line above, the view that the address names, what is said at the foot.
import { Part as Library } from "../library";
import { locked } from "./api";
import { Help, helpOpen } from "./help";
import { useKeys } from "./keys";
import { Guarded, late } from "./late";
import { Masthead } from "./masthead";
import { Notice } from "./notice";
import { OfFilm } from "./of_film";
import { go, route } from "./router";
import { shellWords } from "./shell_words";
import { playhead } from "./store";
import { Toasts } from "./toasts";
import { Watch } from "./watch";
import { say } from "./words";

const Look = late(() => import("../look"));
const Search = late(() => import("../search"));
const Manual = late(() => import("../manual"));

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
  if (locked.value) return <Notice first={say(shellWords, "locked")} then={say(shellWords, "lockedWhy")} />;
  if (view === "films") return <Library />;
  if (view === "search") return <Search />;
  if (view === "manual") return <Manual />;
  if (view === "watch") return <OfFilm><Watch /></OfFilm>;
  if (view === "look") return <OfFilm><Look /></OfFilm>;
  return <Notice first={say(shellWords, "nowhere")} />;
}
