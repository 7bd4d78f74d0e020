import { say } from "../shell/words";
import { lookWords } from "./words";
import "./look.css";

export function Part() {
  return <p class="empty">{say(lookWords, "empty")}</p>;
}
