import { say } from "../shell/words";
import { playerWords } from "./words";
import "./player.css";

export function Part() {
  return <p class="empty">{say(playerWords, "empty")}</p>;
}
