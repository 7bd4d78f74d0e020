import { say } from "../shell/words";
import { timelineWords } from "./words";
import "./timeline.css";

export function Part() {
  return <p class="empty">{say(timelineWords, "empty")}</p>;
}
