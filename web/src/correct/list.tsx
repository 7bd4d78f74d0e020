// All transitions in the chosen order. Only the rows that can be seen are there: a long film has two thousand.
import { useEffect, useRef, useState } from "preact/hooks";
import type { Segment } from "../shell/film";
import { labelText } from "../shell/film_words";
import { clock } from "../shell/store";
import { clockText } from "../shell/times";
import { say } from "../shell/words";
import { current, look, queue } from "./acts";
import { Sureness } from "./current";
import { isDoubtful, same } from "./queue";
import { correctWords } from "./words";

const height = 30;
const beyond = 8;

export function List() {
  const box = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  const rows = queue.value;
  const now = current.value;
  const at = now ? rows.findIndex((one) => same(one, now)) : -1;
  useEffect(() => {
    const view = box.current;
    if (!view || at < 0) return;
    if (at * height < view.scrollTop || (at + 1) * height > view.scrollTop + view.clientHeight) view.scrollTop = (at - 2) * height;
  }, [at, rows.length]);
  const first = Math.max(0, Math.floor(top / height) - beyond);
  const shown = rows.slice(first, first + Math.ceil((box.current?.clientHeight ?? 400) / height) + 2 * beyond);
  // One stop for the tabulator, however many rows: arrows go from one to the next.
  const stop = now && shown.some((one) => same(one, now)) ? now : shown[0];
  const keys = (event: KeyboardEvent) => {
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    const one = rows[to];
    if (!one) return;
    look(one);
    requestAnimationFrame(() => box.current?.querySelector<HTMLElement>("[tabindex='0']")?.focus());
  };
  return (
    <div class="correct-list" ref={box} onScroll={(event) => setTop(event.currentTarget.scrollTop)} onKeyDown={keys} role="group" aria-label={say(correctWords, "transitions")}>
      <ol style={{ height: `${rows.length * height}px`, paddingTop: `${first * height}px` }}>
        {shown.map((one) => <Row key={`${one.first}-${one.end}`} one={one} chosen={!!now && same(one, now)} stop={!!stop && same(one, stop)} />)}
      </ol>
    </div>
  );
}

function Row({ one, chosen, stop }: { one: Segment; chosen: boolean; stop: boolean }) {
  return (
    <li class={isDoubtful(one) ? "doubtful" : ""}>
      <button type="button" tabIndex={stop ? 0 : -1} {...(chosen && { "aria-current": "true" as const })} onClick={() => look(one)}>
        <span class="num">{clockText(clock.value, one.first)}</span>
        <span>{labelText(one.label)}</span>
        <Sureness one={one} />
      </button>
    </li>
  );
}
