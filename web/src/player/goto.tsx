// The field that leads to any place: its number, its time, its shot, its name.
import { useId, useRef, useState } from "preact/hooks";
import { clock, film, show } from "../shell/store";
import { clockText } from "../shell/times";
import { say } from "../shell/words";
import { namesLike, placeOf } from "./place";
import { playerWords } from "./words";

let field: HTMLInputElement | null = null;
export function askPlace() {
  field?.focus();
  field?.select();
}

export function GoTo() {
  const [text, setText] = useState("");
  const [lost, setLost] = useState(false);
  const [chosen, setChosen] = useState(-1);
  const list = useId();
  const box = useRef<HTMLFormElement>(null);
  const told = film.value;
  const names = told && text ? namesLike(told, text) : [];
  const leave = () => {
    setText("");
    setLost(false);
    setChosen(-1);
    field?.blur();
  };
  const go = (event: Event) => {
    event.preventDefault();
    if (!told || !text.trim()) return leave();
    const frame = names[chosen]?.frame ?? placeOf(told, clock.peek(), text);
    if (frame === null) return setLost(true);
    show(frame);
    leave();
  };
  const keys = (event: KeyboardEvent) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === "Escape") leave();
    else if (by && names.length) setChosen((chosen + by + names.length) % names.length);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <form class="goto" ref={box} onSubmit={go} onFocusOut={(event) => !box.current?.contains(event.relatedTarget as Node) && leave()}>
      <input type="text" ref={(input) => { field = input; }} value={text} placeholder={say(playerWords, "goTo")} aria-label={`${say(playerWords, "goTo")}: ${say(playerWords, "goHint")}`}
        title={say(playerWords, "goHint")} autocomplete="off" spellcheck={false} role="combobox" aria-expanded={names.length > 0} aria-controls={list} aria-autocomplete="list"
        {...(chosen >= 0 && { "aria-activedescendant": `${list}-${chosen}` })} aria-invalid={lost}
        onInput={(event) => { setText(event.currentTarget.value); setLost(false); setChosen(-1); }} onKeyDown={keys} />
      <ul id={list} role="listbox" aria-label={say(playerWords, "goTo")} hidden={names.length === 0}>
        {names.map((name, index) => (
          <li key={name.frame} id={`${list}-${index}`} role="option" aria-selected={index === chosen}
            onMouseDown={(event) => { event.preventDefault(); show(name.frame); leave(); }}>
            <span>{name.words}</span> <time>{clockText(clock.value, name.frame)}</time>
          </li>
        ))}
      </ul>
      {lost && <p class="lost" role="alert">{say(playerWords, "nowhere")}</p>}
    </form>
  );
}
