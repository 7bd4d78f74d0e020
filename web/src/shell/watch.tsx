// The film first: above, the film; below, its timeline; beside them, one panel that can be closed.
import { signal } from "@preact/signals";
import type { FunctionComponent } from "preact";
import { Part as Player } from "../player";
import { Part as Timeline } from "../timeline";
import { IconButton } from "./controls";
import { useKeys } from "./keys";
import { Guarded, late } from "./late";
import { Panes } from "./panes";
import { panels, rename, route, type Panel } from "./router";
import { shellWords } from "./shell_words";
import { playhead, select } from "./store";
import { say } from "./words";

const parts: Record<Panel, FunctionComponent> = {
  correct: late(() => import("../correct")),
  annotate: late(() => import("../annotate")),
  write: late(() => import("../write")),
  discuss: late(() => import("../discuss")),
};

const timelineShown = signal(localStorage.getItem("timeline") !== "hidden");
let last: Panel = "correct";

const everywhere = () => say(shellWords, "everywhere");
const openPanel = (panel: Panel | null) =>
  rename({ view: "watch", film: route.peek().film, panel, asked: { frame: String(playhead.peek()) } });

export function Watch() {
  const panel = route.value.panel;
  if (panel) last = panel;
  useKeys([
    { keys: ["`"], group: everywhere, what: () => say(shellWords, "keyPanel"), run: () => openPanel(route.peek().panel ? null : last) },
    ...panels.map((each, index) => ({
      keys: [`Alt+${index + 1}`], group: everywhere, what: () => say(shellWords, "keyPanelOf", { name: say(shellWords, each) }), typing: true, run: () => openPanel(each),
    })),
    {
      keys: ["Alt+0"], group: everywhere, what: () => say(shellWords, "keyTimeline"), typing: true,
      run: () => {
        timelineShown.value = !timelineShown.value;
        localStorage.setItem("timeline", timelineShown.value ? "shown" : "hidden");
      },
    },
    { keys: ["Escape"], group: everywhere, what: () => say(shellWords, "keyClose"), run: () => select(null) },
  ]);
  return (
    <Panes name="panel" label={say(shellWords, "widthOfPanel")} along="row" usual={420} least={300} most={900} first={360} alone={!panel}>
      <Panes name="timeline" label={say(shellWords, "heightOfTimeline")} along="column" usual={300} least={96} most={800} first={160} alone={!timelineShown.value}>
        <section class="stage" aria-label={say(shellWords, "player")}>
          <Guarded><Player /></Guarded>
          {!panel && <IconButton class="panel-opener" icon="panel" label={say(shellWords, "openPanel")} onClick={() => openPanel(last)} />}
        </section>
        <section class="band" aria-label={say(shellWords, "timeline")}>
          <Guarded><Timeline /></Guarded>
        </section>
      </Panes>
      {panel && <Side panel={panel} />}
    </Panes>
  );
}

function Side({ panel }: { panel: Panel }) {
  const Shown = parts[panel];
  const keys = (event: KeyboardEvent) => {
    const by = { ArrowRight: 1, ArrowLeft: panels.length - 1 }[event.key];
    if (by === undefined) return;
    const to = panels[(panels.indexOf(panel) + by) % panels.length];
    if (to) openPanel(to);
    (event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>("[role=tab]")[to ? panels.indexOf(to) : 0]?.focus();
    event.preventDefault();
  };
  return (
    <aside class="side" aria-label={say(shellWords, "panel")}>
      <div class="tabs">
        <div role="tablist" aria-label={say(shellWords, "panel")} onKeyDown={keys}>
          {panels.map((each) => (
            <button type="button" role="tab" id={`tab-${each}`} key={each} aria-selected={each === panel} aria-controls="panel"
              tabIndex={each === panel ? 0 : -1} onClick={() => openPanel(each)}>
              {say(shellWords, each)}
            </button>
          ))}
        </div>
        <IconButton icon="close" label={say(shellWords, "closePanel")} onClick={() => openPanel(null)} />
      </div>
      <div class="panel" role="tabpanel" id="panel" aria-labelledby={`tab-${panel}`} tabIndex={-1}>
        <Shown key={panel} />
      </div>
    </aside>
  );
}
