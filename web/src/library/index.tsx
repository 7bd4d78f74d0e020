import { useEffect } from "preact/hooks";
import { href } from "../shell/router";
import { films, loadFilms } from "../shell/store";
import { say } from "../shell/words";
import { libraryWords } from "./words";
import "./library.css";

export function Part() {
  useEffect(() => void loadFilms(), []);
  if (films.value?.length === 0) return <p class="empty">{say(libraryWords, "empty")}</p>;
  return (
    <ul class="library">
      {films.value?.map((film) => (
        <li key={film.id}><a href={href({ view: "watch", film: film.id })}>{film.name}</a></li>
      ))}
    </ul>
  );
}
