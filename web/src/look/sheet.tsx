// A still for every shot, narrowed by what was measured of it.
import { useMemo, useState } from "preact/hooks";
import { get, stillAddress } from "../shell/api";
import { Choice, Dialog } from "../shell/controls";
import type { Breakdown, Shot } from "../shell/film";
import { shotNumbered } from "../shell/film";
import { labelText } from "../shell/film_words";
import { go } from "../shell/router";
import { clock, selectShot, show } from "../shell/store";
import { lengthText, secondsAt, secondsText } from "../shell/times";
import { tell } from "../shell/toasts";
import { language, numberText, say } from "../shell/words";
import { anything, chosen, isNarrowed, lengthOf, occurring, type Order, type Wanted } from "./choice";
import type { Person } from "./figures";
import { lookWords } from "./words";

/** Stills at once: more come when they are asked for. */
const step = 240;

export function Sheet({ film, persons }: { film: Breakdown; persons: Person[] }) {
  const [wanted, setWanted] = useState<Wanted>(anything);
  const [most, setMost] = useState(step);
  const [large, setLarge] = useState<"small" | "large">("small");
  const [like, setLike] = useState<Shot | null>(null);
  const shotsOf = (number: string) => persons.find((person) => String(person.number) === number)?.shots ?? [];
  const found = useMemo(() => chosen(film, clock.value, wanted, shotsOf), [film, clock.value, wanted, persons]);
  const total = film.shots.kind.filter((kind) => kind !== "black").length;
  const seconds = found.reduce((sum, shot) => sum + lengthOf(clock.value, shot), 0);
  const want = (name: keyof Wanted) => (value: string) => {
    setMost(step);
    setWanted({ ...wanted, [name]: value });
  };
  return (
    <>
      <Filters film={film} persons={persons} wanted={wanted} want={want} />
      <div class="look-said">
        <p class="num" role="status">{say(lookWords, "shown", { count: found.length, total, seconds: lengthText(seconds, language.value) })}</p>
        {isNarrowed(wanted) && <button type="button" class="plain" onClick={() => setWanted({ ...anything, order: wanted.order })}>{say(lookWords, "clear")}</button>}
        <Choice label={say(lookWords, "size")} quiet value={large} onChange={setLarge}
          options={[{ value: "small", words: say(lookWords, "small") }, { value: "large", words: say(lookWords, "large") }]} />
      </div>
      {found.length === 0 && <p class="empty">{say(lookWords, "noShots")}</p>}
      <ul class={`look-sheet ${large}`}>
        {found.slice(0, most).map((shot) => <Still key={shot.index} film={film} shot={shot} width={large === "large" ? 480 : 240} onLike={() => setLike(shot)} />)}
      </ul>
      {found.length > most && <button type="button" onClick={() => setMost(most + step)}>{say(lookWords, "more", { count: Math.min(step, found.length - most) })}</button>}
      <Dialog wide open={!!like} title={like ? `${say(lookWords, "alike")} · ${say(lookWords, "shot", { number: like.number })}` : ""} onClose={() => setLike(null)}>
        {like && <Alike film={film} shot={like} />}
      </Dialog>
    </>
  );
}

function Filters({ film, persons, wanted, want }: { film: Breakdown; persons: Person[]; wanted: Wanted; want: (name: keyof Wanted) => (value: string) => void }) {
  const setups = [...new Set(film.shots.setup.filter((number) => number > 0))].sort((one, other) => one - other);
  const all: [string, string] = ["", say(lookWords, "all")];
  const labels = (column: string[]): [string, string][] => [all, ...occurring(column).map((label): [string, string] => [label, labelText(label)])];
  return (
    <form class="look-filters" onSubmit={(event) => event.preventDefault()} aria-label={say(lookWords, "sheetFor")}>
      <Pick words={say(lookWords, "kind")} value={wanted.kind} onChange={want("kind")} options={[all, ["picture", say(lookWords, "picturesOnly")], ["card", say(lookWords, "cardsOnly")]]} />
      <Pick words={say(lookWords, "scale")} value={wanted.scale} onChange={want("scale")} options={labels(film.shots.scale)} />
      <Pick words={say(lookWords, "movement")} value={wanted.movement} onChange={want("movement")} options={labels(film.shots.movement)} />
      <Pick words={say(lookWords, "setup")} value={wanted.setup} onChange={want("setup")}
        options={[all, ["any", say(lookWords, "returning")], ...setups.map((number): [string, string] => [String(number), say(lookWords, "setupNumber", { number })])]} />
      {persons.length > 0 && (
        <Pick words={say(lookWords, "person")} value={wanted.person} onChange={want("person")}
          options={[all, ...persons.map((person): [string, string] => [String(person.number), say(lookWords, "personNumber", { number: person.number })])]} />
      )}
      <label class="field look-number"><span>{say(lookWords, "atLeast")}</span><input type="text" inputMode="decimal" value={wanted.least} onInput={(event) => want("least")(event.currentTarget.value)} /></label>
      <label class="field look-number"><span>{say(lookWords, "atMost")}</span><input type="text" inputMode="decimal" value={wanted.most} onInput={(event) => want("most")(event.currentTarget.value)} /></label>
      <Pick words={say(lookWords, "order")} value={wanted.order} onChange={(value) => want("order")(value as Order)}
        options={[["film", say(lookWords, "ofFilm")], ["longest", say(lookWords, "longest")], ["shortest", say(lookWords, "shortest")]]} />
    </form>
  );
}

function Pick({ words, value, options, onChange }: { words: string; value: string; options: [string, string][]; onChange: (value: string) => void }) {
  return (
    <label class="field">
      <span>{words}</span>
      <select value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        {options.map(([option, text]) => <option value={option} key={option}>{text}</option>)}
      </select>
    </label>
  );
}

export function openShot(film: Breakdown, shot: Shot) {
  go({ view: "watch", film: film.id, asked: { frame: String(shot.first) } });
  show(shot.first);
  if (shot.number > 0) selectShot(shot.number);
}

function Still({ film, shot, width, onLike, likeness }: { film: Breakdown; shot: Shot; width: 240 | 480; onLike?: () => void; likeness?: number }) {
  const said = [shot.scale && labelText(shot.scale), shot.movement && labelText(shot.movement)].filter(Boolean).join(", ");
  const name = say(lookWords, "shot", { number: shot.number });
  const { width: wide, height: high, aspect } = film.film;
  return (
    <li>
      <button type="button" class="look-still" onClick={() => openShot(film, shot)} aria-label={`${name}. ${say(lookWords, "openAt")}`}>
        <img loading="lazy" alt="" width={wide} height={aspect > 0 ? Math.round(wide / aspect) : high} src={stillAddress(film.id, shot.still, width)} />
      </button>
      <p class="num">
        <b>{shot.number}</b> <time>{secondsText(secondsAt(clock.value, shot.first))}</time> <span class="quiet">{lengthText(lengthOf(clock.value, shot), language.value)} s</span>
        {onLike && <button type="button" class="plain look-like" onClick={onLike} aria-label={`${say(lookWords, "alike")}: ${name}`} title={say(lookWords, "alike")}>≈</button>}
      </p>
      <p class="quiet">{likeness === undefined ? said : say(lookWords, "likeness", { share: numberText(Math.round(likeness * 100)) })}</p>
    </li>
  );
}

function Alike({ film, shot }: { film: Breakdown; shot: Shot }) {
  const [found, setFound] = useState<{ number: number; likeness: number }[] | null>(null);
  useMemo(() => void tell(get<{ rhymes: { number: number; likeness: number }[] }>(`/api/films/${film.id}/rhymes/${shot.number}`)).then((said) => setFound(said?.rhymes ?? [])), [film, shot]);
  if (!found) return null;
  if (found.length === 0) return <p class="empty">{say(lookWords, "noneAlike")}</p>;
  return (
    <ul class="look-sheet small">
      <Still film={film} shot={shot} width={240} />
      {found.map(({ number, likeness }) => {
        const other = shotNumbered(film.shots, number);
        return other && <Still key={number} film={film} shot={other} width={240} likeness={likeness} />;
      })}
    </ul>
  );
}
