import { locked } from "./api";
import { href } from "./router";
import { shellWords } from "./shell_words";
import { say } from "./words";

/** A page that has only this to say. */
export function Notice({ first, then }: { first: string; then?: string }) {
  return (
    <div class="notice">
      <h1>{first}</h1>
      {then && <p>{then}</p>}
      {!locked.value && <p><a href={href({ view: "films" })}>{say(shellWords, "toFilms")}</a></p>}
    </div>
  );
}
