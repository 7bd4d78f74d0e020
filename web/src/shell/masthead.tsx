// The one line above everything: which film, which view, and a person's choices.
import { useState } from "preact/hooks";
import { Choice, Dialog, IconButton } from "./controls";
import { helpOpen } from "./help";
import { author, theme, type Theme } from "./me";
import { connected } from "./events";
import { href, route } from "./router";
import { shellWords } from "./shell_words";
import { film, playhead } from "./store";
import { language, say, speak, type Language } from "./words";

const here = (is: boolean) => (is ? { "aria-current": "page" as const } : {});

export function Masthead() {
  const [choosing, setChoosing] = useState(false);
  const { view, film: id } = route.value;
  const named = film.value?.id === id ? film.value : null;
  const at = () => ({ frame: String(playhead.peek()) });
  return (
    <header class="masthead">
      <a class="home" href={href({ view: "films" })} {...here(view === "films")}>Découpage</a>
      {named && <span class="film-name">{named.name}</span>}
      {named && (
        <nav aria-label={named.name}>
          <a href={href({ view: "watch", film: id })} onClick={(event) => { event.currentTarget.href = href({ view: "watch", film: id, asked: at() }); }} {...here(view === "watch")}>{say(shellWords, "watch")}</a>
          <a href={href({ view: "look", film: id })} {...here(view === "look")}>{say(shellWords, "look")}</a>
        </nav>
      )}
      <span class="gap" />
      {!connected.value && <span class="cut-off" role="status">{say(shellWords, "cutOff")}</span>}
      <a class="to-search" href={href({ view: "search" })} {...here(view === "search")}>{say(shellWords, "search")}</a>
      <IconButton icon="keys" label={`${say(shellWords, "keys")} (?)`} onClick={() => (helpOpen.value = true)} />
      <IconButton icon="half" label={say(shellWords, "choices")} onClick={() => setChoosing(true)} />
      <Dialog title={say(shellWords, "choices")} open={choosing} onClose={() => setChoosing(false)}>
        <Choices />
      </Dialog>
    </header>
  );
}

function Choices() {
  const grounds: Theme[] = ["system", "light", "dark"];
  return (
    <div class="choices">
      <Choice<Language> label={say(shellWords, "language")} value={language.value} onChange={speak}
        options={[{ value: "en", words: "English" }, { value: "fr", words: "Français" }]} />
      <Choice<Theme> label={say(shellWords, "ground")} value={theme.value} onChange={(value) => (theme.value = value)}
        options={grounds.map((value) => ({ value, words: say(shellWords, value) }))} />
      <label class="field">
        {say(shellWords, "author")}
        <input type="text" maxLength={80} value={author.value} autocomplete="off" onInput={(event) => (author.value = event.currentTarget.value)} />
        <small>{say(shellWords, "authorWhy")}</small>
      </label>
    </div>
  );
}
