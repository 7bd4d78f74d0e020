import { say } from "../shell/words";
import { searchWords } from "./words";
import "./search.css";

export function Part() {
  return <p class="empty">{say(searchWords, "empty")}</p>;
}
