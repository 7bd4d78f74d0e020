import { say } from "../shell/words";
import { correctWords } from "./words";
import "./correct.css";

export function Part() {
  return <p class="empty">{say(correctWords, "empty")}</p>;
}
