// The film itself, and beneath it what plays it.
import type { RefObject } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { Fault, stillAddress } from "../shell/api";
import { overPicture } from "../shell/over";
import { clock, film, playhead, playing } from "../shell/store";
import { clockText } from "../shell/times";
import { sentencesOf } from "../shell/toasts";
import { numberText, say } from "../shell/words";
import { Bar } from "./bar";
import { toggle } from "./deeds";
import { useFilmKeys } from "./film_keys";
import { mediaOf, type Media } from "./media";
import { Performance } from "./performance";
import { attempt, covered, media, stillsOnly, trouble, waiting } from "./state";
import { wholeStill } from "./stills";
import { Tracks } from "./subtitles";
import { playerWords } from "./words";
import "./player.css";

export function Part() {
  const id = film.value?.id ?? "";
  return <Player key={`${id} ${attempt.value}`} id={id} />;
}

/** How the film of that id is played; null until that is known, or where it is not at hand. */
function useMedia(id: string): Media | null {
  const [how, setHow] = useState<Media | null>(null);
  useEffect(() => {
    let left = false;
    media.value = null;
    stillsOnly.value = false;
    trouble.value = "";
    mediaOf(id).then(
      (told) => {
        if (left) return;
        media.value = told;
        stillsOnly.value = told.how === "none";
        setHow(told);
      },
      (failed: unknown) => {
        if (left) return;
        stillsOnly.value = true;
        if (!(failed instanceof Fault && failed.status === 404)) trouble.value = failed instanceof Fault ? sentencesOf(failed).sentence : String(failed);
      },
    );
    return () => {
      left = true;
    };
  }, [id]);
  return how;
}

function Player({ id }: { id: string }) {
  const how = useMedia(id);
  const box = useRef<HTMLDivElement>(null);
  const video = useRef<HTMLVideoElement>(null);
  useFilmKeys(box);
  useRest(box);
  useEffect(() => {
    const shown = film.peek();
    if (!how || how.how === "none" || !video.current || !shown) return;
    const performance = new Performance(video.current, shown, clock.peek(), how);
    return () => performance.close();
  }, [how]);
  const silent = clock.value.frames === 0;
  return (
    <div class="player" ref={box}>
      <div class="picture">
        {stillsOnly.value ? <Stills id={id} /> : (
          <>
            <video ref={video} class={silent ? "silent" : ""} preload="auto" playsInline disablePictureInPicture aria-label={say(playerWords, "picture")} onClick={toggle}>
              <Tracks />
            </video>
            {covered.value !== null && <Cover id={id} frame={covered.value} />}
            {waiting.value && <p class="said" role="status">{say(playerWords, "coming")}</p>}
          </>
        )}
        <Over />
      </div>
      <Bar box={box} />
    </div>
  );
}

const restless = 2500;
/** Where nobody moves while the film runs and fills the screen, all but the film goes. */
function useRest(box: RefObject<HTMLElement>) {
  useEffect(() => {
    const player = box.current;
    if (!player) return;
    let rest = 0;
    const stir = () => {
      clearTimeout(rest);
      delete player.dataset.rest;
      rest = window.setTimeout(() => playing.peek() && (player.dataset.rest = ""), restless);
    };
    for (const name of ["pointermove", "keydown", "fullscreenchange"]) player.addEventListener(name, stir);
    return () => {
      clearTimeout(rest);
      for (const name of ["pointermove", "keydown", "fullscreenchange"]) player.removeEventListener(name, stir);
    };
  }, []);
}

/** What another part draws over the picture, in a box that is the picture's own. */
function Over() {
  const Drawn = overPicture.value;
  return Drawn && <div class="over"><div style={{ "--aspect": String(film.value?.film.aspect ?? 16 / 9) }}><Drawn /></div></div>;
}

function Cover({ id, frame }: { id: string; frame: number }) {
  return (
    <>
      <img class="cover" src={wholeStill(id, frame)} alt={frameWords(frame)} />
      <p class="said" role="status">{say(playerWords, "covered")}</p>
    </>
  );
}

/** Where the film is not to be played: the picture of each frame, as far as it was kept. */
function Stills({ id }: { id: string }) {
  const [missing, setMissing] = useState<number | null>(null);
  const frame = playhead.value;
  return (
    <>
      {missing !== frame && <img class="cover" src={stillAddress(id, frame, 960)} alt={frameWords(frame)} onError={() => setMissing(frame)} />}
      <p class="said" role="status">
        {trouble.value || say(playerWords, media.value ? "unplayable" : "away")}{" "}
        {trouble.value && <button type="button" class="plain" onClick={() => ++attempt.value}>{say(playerWords, "again")}</button>}
      </p>
    </>
  );
}

const frameWords = (frame: number) =>
  say(playerWords, "ofFilm", { frame: numberText(frame), time: clockText(clock.value, frame) });
