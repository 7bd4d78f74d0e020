// The keys of the film.
import type { RefObject } from "preact";
import { useKeys, type Key } from "../shell/keys";
import { clock, show } from "../shell/store";
import { say } from "../shell/words";
import { forwards, pause, runBackwards, step, stepSeconds, stepShot, toggle, toggleLoop } from "./deeds";
import { askPlace } from "./goto";
import { muted } from "./state";
import { copy } from "./still_menu";
import { toggleSubtitles } from "./subtitles";
import { playerWords } from "./words";

type Word = keyof typeof playerWords;
const key = (keys: string[], word: Word, run: () => void, repeats = false): Key => ({
  keys, group: () => say(playerWords, "keys"), what: () => say(playerWords, word), run, repeats,
});

export function useFilmKeys(box: RefObject<HTMLElement>) {
  useKeys([
    key([" "], "keyPlay", toggle),
    key(["j"], "keyBackwards", runBackwards),
    key(["k"], "keyPause", pause),
    key(["l"], "keyForwards", forwards),
    key(["ArrowRight", "."], "keyStep", () => step(1), true),
    key(["ArrowLeft", ","], "keyStepBack", () => step(-1), true),
    key(["Shift+ArrowRight"], "keySecond", () => stepSeconds(1), true),
    key(["Shift+ArrowLeft"], "keySecondBack", () => stepSeconds(-1), true),
    key(["PageDown"], "keyShot", () => stepShot(1), true),
    key(["PageUp"], "keyShotBack", () => stepShot(-1), true),
    key(["Home"], "keyFirst", () => show(0)),
    key(["End"], "keyLast", () => show(clock.peek().frames - 1)),
    key(["g"], "keyGo", askPlace),
    key(["o"], "keyLoop", toggleLoop),
    key(["c"], "keySubtitles", toggleSubtitles),
    key(["m"], "keySound", () => (muted.value = !muted.peek())),
    key(["f"], "keyFull", () => toggleFull(box.current)),
    key(["y"], "keyCopy", copy),
  ]);
}

export function toggleFull(box: HTMLElement | null) {
  if (document.fullscreenElement) void document.exitFullscreen();
  else void box?.requestFullscreen().catch(() => null);
}
