// A club's sessions about the film beside them: the list, or the one that the address names.
import { useEffect } from "preact/hooks";
import { Icon } from "../shell/icons";
import { href, route } from "../shell/router";
import { say } from "../shell/words";
import { List } from "./list";
import { followSessions, loadSessions, openSession } from "./session";
import { Talk } from "./talk";
import { discussWords } from "./words";
import "./discuss.css";

export function Part() {
  const { part, film } = route.value;
  const [work = "", name = ""] = part.split("/");
  useEffect(followSessions, []);
  useEffect(() => void loadSessions(), [!name]);
  useEffect(() => void openSession(work, name), [work, name]);
  if (!name) return <List />;
  return (
    <div class="discuss">
      <a class="back" href={href({ film, panel: "discuss" })}><Icon name="back" />{say(discussWords, "back")}</a>
      <Talk />
    </div>
  );
}
