import { say } from "../shell/words";
import { discussWords } from "./words";
import "./discuss.css";

export function Part() {
  return <p class="empty">{say(discussWords, "empty")}</p>;
}
