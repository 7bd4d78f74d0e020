// The server, typed. What fails throws a Fault: what was found, what was expected, what to do.
import { signal } from "@preact/signals";

export class Fault extends Error {
  constructor(
    /** The HTTP status; 0 where the server did not answer at all. */
    readonly status: number,
    readonly kind: string,
    readonly place: string,
    readonly found: string,
    readonly expected: string,
    readonly remedy: string,
    /** What stands there now, where another change was first (409). */
    readonly now: unknown = undefined,
  ) {
    super([place, found, expected && `Expected: ${expected}`, remedy].filter(Boolean).join(" · "));
  }
}

/** True once the server has said that it does not know who this page is. */
export const locked = signal(false);

export type Asked = Record<string, string | number | undefined>;

export function address(path: string, asked: Asked = {}): string {
  const query = Object.entries(asked)
    .filter(([, value]) => value !== undefined && value !== "")
    .map(([key, value]) => `${key}=${encodeURIComponent(String(value))}`)
    .join("&");
  return query ? `${path}?${query}` : path;
}

export async function get<T>(path: string, asked: Asked = {}, signal?: AbortSignal): Promise<T> {
  const answer = await answered(address(path, asked), { headers: { Accept: "application/json" }, ...(signal && { signal }) });
  return (await answer.json()) as T;
}

/** `revision` is what the change was made upon: where that is no longer so, it fails with 409 and changes nothing. */
export type Upon = { revision?: string | undefined; signal?: AbortSignal };

export const post = <T>(path: string, body: unknown = {}, upon: Upon = {}) => changed<T>("POST", path, body, upon);
export const put = <T>(path: string, body: unknown, upon: Upon = {}) => changed<T>("PUT", path, body, upon);
export const remove = <T>(path: string, upon: Upon = {}) => changed<T>("DELETE", path, {}, upon);

async function changed<T>(method: string, path: string, body: unknown, upon: Upon): Promise<T> {
  const headers: Record<string, string> = { "Content-Type": "application/json", Accept: "application/json" };
  if (upon.revision) headers["If-Match"] = `"${upon.revision}"`;
  const answer = await answered(path, { method, headers, body: JSON.stringify(body), ...(upon.signal && { signal: upon.signal }) });
  const text = await answer.text();
  return (text ? JSON.parse(text) : {}) as T;
}

/** Sends bytes as they are: a file that a person dropped. */
export async function postBytes<T>(path: string, bytes: Blob, type: string, asked: Asked = {}): Promise<T> {
  const answer = await answered(address(path, asked), { method: "POST", headers: { "Content-Type": type }, body: bytes });
  return (await answer.json()) as T;
}

/** A stretch of a curve: values, or (`pairs`) the least and the greatest of each column, one after the other. */
export type CurveValues = { values: Float32Array; pairs: boolean };

export async function curve(id: string, name: string, first: number, end: number, columns: number, revision: string, signal?: AbortSignal): Promise<CurveValues> {
  const path = address(`/api/films/${id}/curves/${encodeURIComponent(name)}`, { first, end, columns, r: revision });
  const answer = await answered(path, signal ? { signal } : {});
  return { values: new Float32Array(await answer.arrayBuffer()), pairs: answer.headers.get("X-Pairs") === "1" };
}

/** The second at which each frame is shown, of a film of variable rate. */
export async function times(id: string, revision: string): Promise<Float64Array> {
  const answer = await answered(address(`/api/films/${id}/times`, { r: revision }), {});
  return new Float64Array(await answer.arrayBuffer());
}

export type StillWidth = 96 | 160 | 240 | 480 | 960;

/** The picture of that very frame, as JPEG; without a width as wide as the film. Pictures never change: kept for ever. */
export const stillAddress = (id: string, frame: number, width?: StillWidth) =>
  address(`/api/films/${id}/stills/${frame}`, { width, r: id });

async function answered(path: string, asked: RequestInit): Promise<Response> {
  let answer: Response;
  try {
    answer = await fetch(path, { ...asked, credentials: "same-origin", cache: asked.cache ?? "default" });
  } catch (failed) {
    if (failed instanceof DOMException && failed.name === "AbortError") throw failed;
    throw new Fault(0, "unreachable", "", "", "", "");
  }
  if (answer.ok) return answer;
  if (answer.status === 401) locked.value = true;
  throw await faultOf(answer);
}

export async function faultOf(answer: Response): Promise<Fault> {
  const text = await answer.text().catch(() => "");
  try {
    const said = JSON.parse(text) as { fault?: Record<string, string>; now?: unknown };
    const { kind = "", place = "", found = "", expected = "", remedy = "" } = said.fault ?? {};
    return new Fault(answer.status, kind, place, found, expected, remedy, said.now);
  } catch {
    return new Fault(answer.status, "internal", "", text.slice(0, 200) || answer.statusText, "", "");
  }
}
