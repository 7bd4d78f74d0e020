// The film at a glance: its shots as a contact sheet, its figures and charts under any convention, and beside other films.
import { go, href, route } from "../shell/router";
import { film } from "../shell/store";
import { say } from "../shell/words";
import { Beside } from "./beside";
import { ChartFigure, useCharts, type ChartLine } from "./chart";
import { FigureTable, LongTakes, useFigures } from "./figures";
import { People } from "./people";
import { Sheet } from "./sheet";
import { RuleSwitch } from "./switch";
import { lookWords } from "./words";
import { useKeys } from "../shell/keys";
import "./look.css";

const parts = ["sheet", "lengths", "along", "picture", "colour", "sound", "people", "beside"] as const;
type LookPart = (typeof parts)[number];
/** Where what is shown depends on the rules. */
const ruled: LookPart[] = ["lengths", "along", "beside"];

export function Part() {
  const shown = film.value;
  const part = parts.find((each) => each === route.value.part) ?? "sheet";
  const charts = useCharts(shown?.id ?? "", shown?.revision ?? "");
  const figures = useFigures(shown?.id ?? "", shown?.revision ?? "");
  const open = (to: LookPart) => go({ view: "look", film: route.peek().film, part: to });
  useKeys(parts.map((each, at) => ({ keys: [String(at + 1)], group: () => say(lookWords, "parts"), what: () => say(lookWords, each), run: () => open(each) })));
  if (!shown) return null;
  const of = (group: string) => (charts ?? []).filter((chart) => chart.group === group);
  const row = (list: ChartLine[]) => list.map((chart) => <ChartFigure key={chart.name} film={shown.id} revision={shown.revision} chart={chart} name={shown.name} />);
  return (
    <div class="look-view">
      <nav aria-label={say(lookWords, "parts")}>
        <ul>
          {parts.map((each) => (
            <li key={each}><a href={href({ view: "look", film: shown.id, part: each })} aria-current={each === part ? "page" : undefined}>{say(lookWords, each)}</a></li>
          ))}
        </ul>
      </nav>
      <div class="look-body">
        <h1>{say(lookWords, part)}</h1>
        {ruled.includes(part) && <RuleSwitch />}
        {part === "sheet" && <Sheet film={shown} persons={figures?.persons ?? []} />}
        {part === "lengths" && figures && (
          <>
            <FigureTable figures={figures} />
            <LongTakes film={shown.id} figures={figures} />
          </>
        )}
        {part === "people" && figures && <People film={shown} figures={figures} />}
        {part === "beside" && <Beside film={shown} />}
        {charts && of(part).length === 0 && !["sheet", "people", "beside"].includes(part) && <p class="empty">{say(lookWords, "noCharts")}</p>}
        {row(of(part))}
      </div>
    </div>
  );
}
