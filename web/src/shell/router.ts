// The page's address says where one is: #/ films, #/film/ID/watch?frame=1234&panel=correct, #/film/ID/look, #/search?words=...
import { signal } from "@preact/signals";

export type View = "films" | "watch" | "look" | "search" | "manual" | "nowhere";
export type Panel = "correct" | "annotate" | "write" | "discuss";
export const panels: Panel[] = ["correct", "annotate", "write", "discuss"];

export type Route = {
  view: View;
  /** The film's id, in views of a film. */
  film: string;
  panel: Panel | null;
  /** What comes after: a session, a text, a chart; the part's own affair. */
  part: string;
  asked: Record<string, string>;
};

export function read(hash: string): Route {
  const [path = "", query = ""] = hash.replace(/^#/, "").split("?");
  const [first = "", second = "", third = "", ...rest] = path.split("/").filter(Boolean).map(decoded);
  const asked = Object.fromEntries(new URLSearchParams(query));
  const route: Route = { view: "films", film: "", panel: null, part: "", asked };
  if (first === "") return route;
  if (first === "search") return { ...route, view: "search" };
  if (first === "manual") return { ...route, view: "manual", part: second };
  if (first !== "film" || !second) return { ...route, view: "nowhere" };
  const part = rest.join("/");
  const named = panels.find((panel) => panel === third);
  if (named) return { ...route, view: "watch", film: second, panel: named, part };
  if (third === "watch" || third === "") return { ...route, view: "watch", film: second, part };
  if (third === "look") return { ...route, view: "look", film: second, part };
  return { ...route, view: "nowhere" };
}

const decoded = (text: string) => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

export function href(route: Partial<Route>): string {
  const { view = "watch", film = "", panel = null, part = "", asked = {} } = route;
  const query = new URLSearchParams(asked).toString();
  const path =
    view === "films" ? "#/"
    : view === "search" ? "#/search"
    : view === "manual" ? "#/manual"
    : `#/film/${encodeURIComponent(film)}/${view === "look" ? "look" : (panel ?? "watch")}`;
  return path + (part ? `/${part.split("/").map(encodeURIComponent).join("/")}` : "") + (query ? `?${query}` : "");
}

export const route = signal<Route>(read(location.hash));
addEventListener("hashchange", () => {
  route.value = read(location.hash);
});

export function go(to: Partial<Route>) {
  location.hash = href(to);
}

/** Changes the address without a step in the browser's history: what one may go back to is where one was, not each frame. */
export function rename(to: Partial<Route>) {
  history.replaceState(null, "", href(to));
  route.value = read(location.hash);
}
