import { say } from "../shell/words";
import { writeWords } from "./words";
import "./write.css";

export function Part() {
  return <p class="empty">{say(writeWords, "empty")}</p>;
}
