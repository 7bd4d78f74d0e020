// One thing that was found: its picture, its words, where it is.
import { stillAddress } from "../shell/api";
import { href } from "../shell/router";
import { film, films } from "../shell/store";
import { secondsText } from "../shell/times";
import { say } from "../shell/words";
import { pictureOf, type Found } from "./found";
import { searchWords } from "./words";

export function Result({ found }: { found: Found }) {
  return found.film ? <InFilm found={found} /> : <InWork found={found} />;
}

function InFilm({ found }: { found: Found }) {
  const { id = "", name = "" } = found.film ?? {};
  const to = href({ view: "watch", film: id, asked: { frame: String(found.span?.[0] ?? 0) } });
  return (
    <li>
      <a class="search-result" href={to}>
        <img src={stillAddress(id, pictureOf(found), 160)} alt="" loading="lazy" {...shape(id)} />
        <span>
          <span class="search-words"><Words found={found} /></span>
          <small class="num">
            {name} · {secondsText(found.seconds ?? 0)}
            {!!found.shot && ` · ${say(searchWords, "shot", { number: found.shot })}`}
          </small>
        </span>
      </a>
    </li>
  );
}

/** So that nothing moves when the picture comes. */
const shape = (id: string) => {
  const line = films.value?.find((one) => one.id === id);
  return line?.width && line.height ? { width: 160, height: Math.round((160 * line.height) / line.width) } : {};
};

function InWork({ found }: { found: Found }) {
  const on = film.value?.id ?? films.value?.find((line) => line.screened)?.id ?? "";
  const to = { view: "watch" as const, film: on, panel: "write" as const, part: partOf(found), asked: { line: String(found.line ?? 1) } };
  return (
    <li>
      <a class="search-result text" href={on ? href(to) : href({ view: "search" })}>
        <span>
          <span class={found.kind === "text" || found.kind === "claim" ? "search-words serif" : "search-words"}><Words found={found} /></span>
          <small>
            {[found.work, found.under].filter(Boolean).join(" · ")}
            <span class="num"> · {found.file}{found.line ? `:${found.line}` : ""}</span>
          </small>
        </span>
      </a>
    </li>
  );
}

/** The text of the work that has it, by the id under which the server knows it. */
const partOf = ({ work = "", file = "" }: Found) => `${work}/${file.replaceAll("/", ":")}`;

function Words({ found }: { found: Found }) {
  if (found.kind === "place") return <>{say(searchWords, "shot", { number: found.shot ?? 0 })}</>;
  if (!found.excerpt) return <>{found.why?.join(" · ")}</>;
  return <>{found.excerpt.map((part, at) => (at % 2 === 1 ? <mark key={at}>{part}</mark> : part))}</>;
}
