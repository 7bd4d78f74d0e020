// The film's subtitles as tracks of the video element, one of them shown or none.
import { useEffect, useRef } from "preact/hooks";
import { film } from "../shell/store";
import { language } from "../shell/words";
import { subtitleAddress } from "./media";
import { subtitles } from "./state";

/** Three-letter codes come from containers; browsers and people know two. */
const canonical = (tag: string) => {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? tag;
  } catch {
    return "";
  }
};

/** "English", "français", in the language that is spoken; the source where no language is told. */
export function subtitleName(one: { language: string; source: string }): string {
  const tag = canonical(one.language);
  const name = tag ? new Intl.DisplayNames([language.value], { type: "language", fallback: "none" }).of(tag) : undefined;
  return name ? `${name}, ${one.source}` : one.source;
}

export function Tracks() {
  const told = film.value;
  const last = useRef<HTMLTrackElement>(null);
  const chosen = subtitles.value;
  useEffect(() => {
    const video = last.current?.parentElement;
    if (!(video instanceof HTMLVideoElement)) return;
    for (const track of video.querySelectorAll("track")) track.track.mode = track.dataset.index === String(chosen) ? "showing" : "disabled";
  });
  if (!told) return null;
  return (
    <>
      {told.subtitles.filter((one) => one.cues > 0).map((one) => (
        <track key={one.index} ref={last} kind="subtitles" data-index={one.index} label={subtitleName(one)} srclang={canonical(one.language) || "und"}
          src={subtitleAddress(told.id, one.index, told.revision)} />
      ))}
    </>
  );
}

/** On with the first in the language that is spoken, or the first there is; off. */
export function toggleSubtitles() {
  const all = film.peek()?.subtitles.filter((one) => one.cues > 0) ?? [];
  const own = all.find((one) => one.language.startsWith(language.peek())) ?? all[0];
  subtitles.value = subtitles.peek() >= 0 || !own ? -1 : own.index;
}
