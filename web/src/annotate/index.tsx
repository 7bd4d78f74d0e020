import { say } from "../shell/words";
import { annotateWords } from "./words";
import "./annotate.css";

export function Part() {
  return <p class="empty">{say(annotateWords, "empty")}</p>;
}
