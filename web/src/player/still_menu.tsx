// The still of the frame that is shown: copied, or kept as a file.
import { Menu } from "../shell/controls";
import { Icon } from "../shell/icons";
import { film, playhead } from "../shell/store";
import { done, fail } from "../shell/toasts";
import { numberText, say } from "../shell/words";
import { pause } from "./deeds";
import { canCopy, copyStill, saveStill } from "./stills";
import { playerWords } from "./words";

export function copy() {
  const shown = film.peek();
  if (!shown) return;
  pause();
  const frame = playhead.peek();
  if (!canCopy()) return done(say(playerWords, "notCopied"), { words: say(playerWords, "saveStill"), run: save });
  copyStill(shown.id, frame).then(() => done(say(playerWords, "copied", { frame: numberText(frame) })), fail);
}

function save() {
  const shown = film.peek();
  if (shown) saveStill(shown.id, shown.name, playhead.peek()).catch(fail);
}

export function StillMenu() {
  return (
    <Menu label={say(playerWords, "still")} align="end" items={[
      { words: say(playerWords, "copyStill"), run: copy, hint: "Y" },
      { words: say(playerWords, "saveStill"), run: save },
    ]}>
      <Icon name="still" />
    </Menu>
  );
}
