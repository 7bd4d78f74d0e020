// All that is at the playhead, as a table: the timeline for whoever does not see it, or wants it in words.
import { useEffect, useState } from "preact/hooks";
import { IconButton } from "../shell/controls";
import { playhead } from "../shell/store";
import { say } from "../shell/words";
import { shellWords } from "../shell/shell_words";
import type { TimelineFilm } from "./film";
import { hereIs, spanWords, whereWords, type Found } from "./here";
import type { Layout } from "./layout";
import { Swatches } from "./swatches";
import { all, laneName } from "./words";

/** A playhead that moves is followed when it has rested so long. */
const rest = 140; // ms

export function HereList({ film, layout, onClose, onChoose, onMenu }: {
  film: TimelineFilm; layout: Layout; onClose: () => void; onChoose: (found: Found) => void; onMenu: (found: Found, beside: HTMLElement) => void;
}) {
  const [frame, setFrame] = useState(playhead.peek());
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const stop = playhead.subscribe((now) => {
      clearTimeout(timer);
      timer = setTimeout(() => setFrame(now), rest);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, []);
  const rows = hereIs(film, layout, frame);
  return (
    <aside class="timeline-here" aria-label={say(all, "hereTitle")}>
      <header>
        <p class="num">{say(all, "hereAt", { where: whereWords(film, frame) })}</p>
        <IconButton icon="close" label={say(shellWords, "close")} onClick={onClose} />
      </header>
      {rows.length ? (
        <table>
          <thead class="unseen">
            <tr><th scope="col">{say(all, "columnLane")}</th><th scope="col">{say(all, "columnWhat")}</th><th scope="col">{say(all, "columnSpan")}</th></tr>
          </thead>
          <tbody>{rows.map((row) => <Row key={`${row.band} ${row.at}`} film={film} row={row} onChoose={onChoose} onMenu={onMenu} />)}</tbody>
        </table>
      ) : (
        <p class="quiet">{say(all, "nothingHere")}</p>
      )}
    </aside>
  );
}

function Row({ film, row, onChoose, onMenu }: { film: TimelineFilm; row: Found; onChoose: (found: Found) => void; onMenu: (found: Found, beside: HTMLElement) => void }) {
  return (
    <tr>
      <th scope="row">{laneName(row.band)}</th>
      <td>
        <button type="button" class="plain" onClick={() => onChoose(row)} onContextMenu={(event) => { event.preventDefault(); onMenu(row, event.currentTarget); }}
          onKeyDown={(event) => { if (event.key === "d" || event.key === "ContextMenu") { event.preventDefault(); onMenu(row, event.currentTarget); } }}>
          {row.what}
        </button>
        <Swatches palette={row.palette} />
        <small>{[row.more, row.sure].filter(Boolean).join(", ")}</small>
      </td>
      <td class="num"><small>{spanWords(film, row.first, row.end)}</small></td>
    </tr>
  );
}
