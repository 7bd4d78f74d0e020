// What plays the film: where it is, how it runs, what is heard and read.
import type { RefObject } from "preact";
import { useEffect, useState } from "preact/hooks";
import { IconButton, Menu } from "../shell/controls";
import { shotAt } from "../shell/film";
import { clock, film, playhead, playing, show } from "../shell/store";
import { clockText } from "../shell/times";
import { numberText, say } from "../shell/words";
import { setSpeed, step, toggle, toggleLoop } from "./deeds";
import { toggleFull } from "./film_keys";
import { GoTo } from "./goto";
import { backwards, loop, media, muted, speed, speeds, stillsOnly, subtitles, volume } from "./state";
import { StillMenu } from "./still_menu";
import { subtitleName } from "./subtitles";
import { playerWords } from "./words";

export function Bar({ box }: { box: RefObject<HTMLElement> }) {
  const runs = playing.value || backwards.value > 0;
  const still = stillsOnly.value;
  return (
    <div class="bar">
      <Line />
      <div class="controls">
        <IconButton icon={runs ? "pause" : "play"} label={say(playerWords, runs ? "pause" : "play")} onClick={toggle} disabled={still} />
        <IconButton icon="back" label={say(playerWords, "stepBack")} onClick={() => step(-1)} />
        <IconButton icon="forward" label={say(playerWords, "step")} onClick={() => step(1)} />
        <Place />
        <span class="gap" />
        <Way />
        <GoTo />
        <Speed />
        <IconButton icon="loop" label={say(playerWords, loop.value ? "loopOff" : "loop")} aria-pressed={!!loop.value} onClick={toggleLoop} disabled={still} />
        <Words />
        <Volume />
        <StillMenu />
        <Full box={box} />
      </div>
    </div>
  );
}

/** The whole film as a line, for hands and for a screen that shows the film alone. */
function Line() {
  const last = Math.max(0, clock.value.frames - 1);
  if (last === 0) return null;
  return (
    <input class="line" type="range" min={0} max={last} step={1} value={playhead.value} aria-label={say(playerWords, "where")} aria-valuetext={placeWords()}
      ref={(line) => line?.style.setProperty("--gone", `${(playhead.value / last) * 100}%`)}
      onInput={(event) => show(Number(event.currentTarget.value))} />
  );
}

const placeWords = () => say(playerWords, "ofFilm", { frame: numberText(playhead.value), time: clockText(clock.value, playhead.value) });

function Place() {
  const told = film.value;
  const frame = playhead.value;
  const shot = told && shotAt(told.shots, frame);
  const number = shot && shot.first <= frame && frame < shot.end && shot.number > 0 ? shot.number : 0;
  return (
    <p class="place">
      <output class="frame" aria-label={say(playerWords, "frameWord")}>{frame}</output>
      <time>{clockText(clock.value, frame)}</time>
      {number > 0 && <span class="quiet">{say(playerWords, "shot", { number })}</span>}
    </p>
  );
}

/** Said quietly: what one sees is made while it is played, and why. */
function Way() {
  const told = media.value;
  if (told?.how !== "stream" || told.why === "nothing") return null;
  return (
    <span class="way quiet" tabIndex={0} title={say(playerWords, `why_${told.why}`, { codec: film.value?.film.codec ?? "" })}>
      {say(playerWords, "streamed")}
    </span>
  );
}

function Speed() {
  const words = (value: number) => (value === 1 ? "1×" : `${numberText(value)}×`);
  const shown = backwards.value ? `−${words(backwards.value)}` : words(speed.value);
  return (
    <Menu label={`${say(playerWords, "speed")}: ${shown}`} align="end"
      items={speeds.map((value) => ({ words: words(value), run: () => setSpeed(value), chosen: value === speed.value }))}>
      <span class="num speed">{shown}</span>
    </Menu>
  );
}

function Words() {
  const all = film.value?.subtitles.filter((one) => one.cues > 0) ?? [];
  if (!all.length) return null;
  return (
    <Menu label={say(playerWords, "subtitles")} align="end" items={[
      { words: say(playerWords, "none"), run: () => (subtitles.value = -1), chosen: subtitles.value < 0 },
      ...all.map((one) => ({ words: subtitleName(one), run: () => void (subtitles.value = one.index), chosen: subtitles.value === one.index })),
    ]}>
      <span class={subtitles.value >= 0 ? "words on" : "words"}>CC</span>
    </Menu>
  );
}

function Volume() {
  if (!film.value?.film.sound) return null;
  return (
    <span class="volume">
      <IconButton icon={muted.value ? "silent" : "sound"} label={say(playerWords, muted.value ? "soundOn" : "soundOff")} onClick={() => (muted.value = !muted.value)} />
      <input type="range" min={0} max={1} step={0.05} value={muted.value ? 0 : volume.value} aria-label={say(playerWords, "volume")}
        onInput={(event) => { volume.value = Number(event.currentTarget.value); muted.value = false; }} />
    </span>
  );
}

function Full({ box }: { box: RefObject<HTMLElement> }) {
  const [full, setFull] = useState(false);
  useEffect(() => {
    const heard = () => setFull(!!document.fullscreenElement);
    document.addEventListener("fullscreenchange", heard);
    return () => document.removeEventListener("fullscreenchange", heard);
  }, []);
  return <IconButton icon={full ? "small" : "full"} label={say(playerWords, full ? "notFull" : "full")} onClick={() => toggleFull(box.current)} />;
}
