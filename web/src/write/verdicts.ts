// Verdicts on what is typed: asked of the server a moment after the last key, and known until the film or the work changes.
import { signal } from "@preact/signals";
import { Fault, post } from "../shell/api";
import { film } from "../shell/store";
import { check, work, type Misunderstood, type Told } from "./works";
import type { ClaimLink } from "./links";

export type Answer = { told: Told } | { misunderstood: Misunderstood } | { failed: string };

const known = new Map<string, Answer>();
const asking = new Set<string>();
/** Grows whenever an answer came that somebody may wait for. */
export const answered = signal(0);

/** A text may not ask more than this at once: the rest is asked for as those are answered. */
const mostAtOnce = 6;
const mostKnown = 4000;

const keyOf = (test: string, speaksOf: string) => [film.value?.id, film.value?.revision, work.value?.id, work.value?.revision, speaksOf, test].join("\n");

/** What is known of a test now; null while it is asked for. */
export function verdictOn(test: string, speaksOf: "work" | "print" = "work"): Answer | null {
  const on = film.value;
  if (!on || !test) return null;
  const key = keyOf(test, speaksOf);
  const answer = known.get(key);
  if (answer) return answer;
  if (!asking.has(key) && asking.size < mostAtOnce) void ask(key, on.id, test, speaksOf);
  return null;
}

async function ask(key: string, filmId: string, test: string, speaksOf: string) {
  asking.add(key);
  let answer: Answer;
  try {
    const said = await post<Told | { misunderstood: Misunderstood }>(`/api/films/${filmId}/claim`, { claim: test, work: work.value?.id ?? "", speaks_of: speaksOf, as_typed: true });
    answer = "misunderstood" in said ? said : { told: said };
  } catch (failed) {
    answer = { failed: failed instanceof Fault ? [failed.found, failed.remedy].filter(Boolean).join(". ") : "" };
  }
  asking.delete(key);
  if (known.size > mostKnown) known.clear();
  known.set(key, answer);
  if ("failed" in answer) setTimeout(() => known.delete(key), 3000);
  answered.value++;
}

/** Of a claim in a text: its own test's, or that of the claim of the study to which it leads. */
export function verdictOfLink(link: ClaimLink): Answer | null {
  if (link.test) return verdictOn(link.test);
  if (!check.value) return null;
  const claim = check.value.claims.find((one) => one.id === link.id);
  if (!claim) return { misunderstood: { begin: 0, end: link.id.length, sentence: "", could_be: check.value.claims.map((one) => one.id) } };
  return claim.misunderstood ? { misunderstood: claim.misunderstood } : { told: claim };
}
