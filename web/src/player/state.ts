// How the film is being played: what the bar shows and keys change. Kept in this browser where it is a liking.
import { effect, signal } from "@preact/signals";
import type { Span } from "../shell/film";
import type { Media } from "./media";

export const media = signal<Media | null>(null);
/** The film's file is not at hand, or nothing here plays it: its stills are looked at. */
export const stillsOnly = signal(false);
/** Counts how often a person asked for it to be tried again. */
export const attempt = signal(0);
/** What went wrong with playing, in a sentence; empty where nothing did. */
export const trouble = signal("");

export const speeds = [0.25, 0.5, 1, 1.5, 2, 4];
export const speed = signal(1);
/** Seconds of film in a second, backwards; 0 where it does not run backwards. */
export const backwards = signal(0);
export const loop = signal<Span | null>(null);
/** The index of the subtitles that are shown; -1 for none. */
export const subtitles = signal(-1);
/** The frame whose still lies over the picture, because the browser shows another. */
export const covered = signal<number | null>(null);
/** The picture that was asked for is long in coming. */
export const waiting = signal(false);

const keptVolume = Number(localStorage.getItem("volume") ?? 1);
export const volume = signal(keptVolume >= 0 && keptVolume <= 1 ? keptVolume : 1);
export const muted = signal(localStorage.getItem("muted") === "yes");
effect(() => localStorage.setItem("volume", String(volume.value)));
effect(() => localStorage.setItem("muted", muted.value ? "yes" : "no"));
