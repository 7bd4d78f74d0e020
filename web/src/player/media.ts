// How a film comes to this browser: its own file, or a stream that the server makes of it (docs/methods/playing.md).
import { address, get } from "../shell/api";

export type How = "file" | "stream" | "none";
/** What keeps the file itself from being played; as src/media/how_played.hpp. */
export type Why = "nothing" | "stills" | "container" | "picture" | "sound" | "streams" | "turned" | "interlaced" | "times" | "browser";
export type Media = { how: How; why: Why; type: string };

/** One page plays one stream: whoever asks for another ends it. */
const page = crypto.getRandomValues(new Uint32Array(1))[0]?.toString(36) ?? "";

export const fileAddress = (id: string) => `/api/films/${id}/media/file`;
export const streamAddress = (id: string, from: number) => address(`/api/films/${id}/media/stream`, { from, page });
export const soundAddress = (id: string, seconds: number) => address(`/api/films/${id}/media/stream`, { moment: Math.round(seconds * 1000), page });
export const subtitleAddress = (id: string, index: number, revision: string) => address(`/api/films/${id}/subtitles/${index}`, { r: revision });

/** What the server proposes, if this browser can play that. */
export async function mediaOf(id: string): Promise<Media> {
  const told = await get<Media>(`/api/films/${id}/media`);
  return agreed(told, plays, streams);
}

const plays = (type: string) => document.createElement("video").canPlayType(type) !== "";
const streams = (type: string) => "MediaSource" in globalThis && MediaSource.isTypeSupported(type);

/** `how` as it can be here: a file that this browser does not play is streamed, a stream that it does not read is none. */
export function agreed(told: Media, playsFile: (type: string) => boolean, readsStream: (type: string) => boolean): Media {
  if (told.how === "file" && !playsFile(told.type)) return { how: "stream", why: "browser", type: "" };
  if (told.how === "stream" && told.type && !readsStream(told.type)) return { ...told, how: "none", why: "browser" };
  return told;
}
