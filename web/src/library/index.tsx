// The first page: the films that the workbench was opened with.
import { useEffect, useState } from "preact/hooks";
import { stillAddress } from "../shell/api";
import type { FilmLine } from "../shell/film";
import { href } from "../shell/router";
import { Screening } from "../shell/screening";
import { films, loadFilms } from "../shell/store";
import { secondsText } from "../shell/times";
import { say } from "../shell/words";
import { libraryWords } from "./words";
import "./library.css";

/** From so many films on, one finds one by its name sooner than by looking. */
const many = 9;

export function Part() {
  const [text, setText] = useState("");
  useEffect(() => {
    document.title = "Découpage";
    void loadFilms();
  }, []);
  const all = films.value;
  if (!all) return null;
  if (all.length === 0) return <Empty />;
  const found = all.filter((line) => line.name.toLowerCase().includes(text.trim().toLowerCase()));
  const unseen = all.filter((line) => !line.screened).length;
  return (
    <div class="library">
      <header>
        <h1>{say(libraryWords, "films")}</h1>
        <p class="quiet num">
          {say(libraryWords, "count", { count: all.length })}
          {unseen > 0 && ` · ${say(libraryWords, "notScreened", { count: unseen })}`}
        </p>
        {all.length >= many && (
          <input type="search" value={text} placeholder={say(libraryWords, "find")} aria-label={say(libraryWords, "find")} onInput={(event) => setText(event.currentTarget.value)} />
        )}
      </header>
      {found.length === 0 && <p class="quiet">{say(libraryWords, "none", { text })}</p>}
      <ul>
        {found.map((line) => <Card line={line} key={line.id} />)}
      </ul>
    </div>
  );
}

function Card({ line }: { line: FilmLine }) {
  const to = href({ view: "watch", film: line.id });
  return (
    <li class="library-film">
      {line.screened && line.still !== undefined
        ? <a class="library-still" href={to} tabIndex={-1} aria-hidden="true"><img src={stillAddress(line.id, line.still, 480)} alt="" {...size(line)} loading="lazy" /></a>
        : <div class="library-still library-blank" />}
      <div>
        <h2>{line.screened ? <a href={to}>{line.name}</a> : line.name}</h2>
        {line.screened ? <Facts line={line} /> : <Screening line={line} />}
      </div>
    </li>
  );
}

const size = ({ width, height }: FilmLine) => (width && height ? { width: 480, height: Math.round((480 * height) / width) } : {});

function Facts({ line }: { line: FilmLine }) {
  const facts = [
    line.seconds !== undefined && secondsText(line.seconds),
    line.shots !== undefined && say(libraryWords, "shots", { count: line.shots }),
    line.width && `${line.width}\u202f×\u202f${line.height}`,
  ].filter(Boolean);
  return (
    <>
      <p class="quiet num">{facts.join(" · ")}</p>
      {!!line.doubtful && <p><a class="num" href={href({ view: "watch", film: line.id, panel: "correct" })}>{say(libraryWords, "doubtful", { count: line.doubtful })}</a></p>}
      {line.quick && <p class="quiet">{say(libraryWords, "quick")}</p>}
      {line.outdated && <p class="quiet">{say(libraryWords, "outdated")}</p>}
      {!line.at_hand && <p class="quiet">{say(libraryWords, "away")}</p>}
      {line.whole === false && <Screening line={line} />}
    </>
  );
}

function Empty() {
  return (
    <div class="notice">
      <h1>{say(libraryWords, "empty")}</h1>
      <p>{say(libraryWords, "emptyHow")}</p>
      <p><code>decoupage open film.mkv</code></p>
      <p><code>decoupage open ~/Films</code></p>
    </div>
  );
}
