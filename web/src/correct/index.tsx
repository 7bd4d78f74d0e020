// Corrections: the doubtful transitions first, one key for each deed.
import { useEffect } from "preact/hooks";
import { Choice, Menu } from "../shell/controls";
import { shotAt } from "../shell/film";
import { labelText } from "../shell/film_words";
import { Icon } from "../shell/icons";
import { film, playhead, role, selected } from "../shell/store";
import { say } from "../shell/words";
import { act, all, current, next, order, told } from "./acts";
import { Current } from "./current";
import { correct, deed, underway } from "./deeds";
import { FiguresLine } from "./figures";
import { useCorrectKeys } from "./keys";
import { List } from "./list";
import { Log } from "./log";
import { isDoubtful, kinds, type Order } from "./queue";
import { Threshold } from "./threshold";
import { correctWords } from "./words";
import "./correct.css";

export function Part() {
  const shown = film.value;
  useEffect(told, [shown?.id, shown?.revision, underway.value === 0]);
  useCorrectKeys();
  if (!shown) return null;
  const one = current.value;
  return (
    <div class="correct">
      <FiguresLine />
      <Left />
      {role.value !== "owner" && <p class="correct-part quiet">{say(correctWords, "onlyOwner")}</p>}
      {one && <Current film={shown} one={one} next={next.value} />}
      {role.value === "owner" && <More />}
      <div class="correct-part">
        <Choice<Order> quiet label={say(correctWords, "order")} value={order.value} onChange={(value) => { order.value = value; told(); }}
          options={[{ value: "doubtful", words: say(correctWords, "doubtfulFirst") }, { value: "film", words: say(correctWords, "inOrder") }]} />
      </div>
      <List />
      {role.value === "owner" && <Threshold />}
      <Log />
    </div>
  );
}

function Left() {
  const count = all.value.filter(isDoubtful).length;
  const words = all.value.length === 0 ? "noTransitions" : count === 0 ? "noneDoubtful" : "doubtfulLeft";
  return <p class="correct-part quiet" role="status">{say(correctWords, words, { count: count || all.value.length })}</p>;
}

/** What is done at the frame on the screen, or over the stretch that is selected. */
function More() {
  const shown = film.value;
  const shot = shown && shotAt(shown.shots, playhead.value);
  const scene = shot && shown.tracks.scenes?.first.includes(shot.first);
  const gradual = kinds.filter((kind) => kind !== "cut");
  return (
    <p class="correct-part correct-deeds">
      <button type="button" title={say(correctWords, "splitWhat")} onClick={act.split}>{say(correctWords, "split")} <kbd>S</kbd></button>
      <button type="button" title={say(correctWords, "mergeWhat")} onClick={act.merge}>{say(correctWords, "merge")} <kbd>M</kbd></button>
      <Menu align="end" items={[
        ...gradual.map((kind) => ({ words: say(correctWords, "addOver", { kind: labelText(kind) }), off: !selected.value, run: () => act.add(kind) })),
        ...(shot && shot.number > 0 && shot.first > 0
          ? [{ words: say(correctWords, scene ? "noSceneHere" : "sceneHere", { number: shot.number }), run: () => void correct(scene ? deed.removeScene(shot.first) : deed.addScene(shot.first)) }]
          : []),
      ]}>
        {say(correctWords, "add")} <Icon name="down" />
      </Menu>
    </p>
  );
}
