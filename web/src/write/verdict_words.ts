import { say } from "../shell/words";
import { writeWords } from "./words";

/** Never without the word beside. */
export const signs: Record<string, string> = { supported: "✓", contradicted: "✗", borderline: "◐", "not measurable": "○", misunderstood: "?", waiting: "◌" };

export function verdictWord(verdict: string): string {
  switch (verdict) {
    case "supported": return say(writeWords, "supported");
    case "contradicted": return say(writeWords, "contradicted");
    case "borderline": return say(writeWords, "borderline");
    case "not measurable": return say(writeWords, "notMeasurable");
    case "misunderstood": return say(writeWords, "misunderstood");
    default: return say(writeWords, "untested");
  }
}
