// Notes on the film: a tier, what is said, where it lies.
import { useEffect, useState } from "preact/hooks";
import { IconButton } from "../shell/controls";
import { useOverPicture } from "../shell/over";
import { role } from "../shell/store";
import { author } from "../shell/me";
import { say } from "../shell/words";
import { Agree } from "./agree";
import { Compose, TierChoice } from "./compose";
import { Current } from "./current";
import { redo, undo } from "./deeds";
import { Exchange, lookThrough, WouldCome } from "./exchange";
import { useAnnotateKeys } from "./keys";
import { Filters, List } from "./list";
import { noted } from "../shell/noted";
import { Regions } from "./region";
import { current, drawing, steps } from "./state";
import { NewTier, Tiers } from "./tiers";
import { annotateWords } from "./words";
import "./annotate.css";

export function Part() {
  useAnnotateKeys();
  useOverPicture(Regions);
  useEffect(() => () => {
    drawing.value = null;
  }, []);
  const [making, setMaking] = useState(false);
  const [over, setOver] = useState(false);
  if (!noted.value) return null;
  const one = current.value;
  const owner = role.value === "owner";
  const makeTier = () => setMaking(true);
  const hasFile = (event: DragEvent) => owner && !!event.dataTransfer?.types.includes("Files");
  return (
    <div class={`annotate ${over ? "over-it" : ""}`}
      onDragOver={(event) => { if (hasFile(event)) { event.preventDefault(); setOver(true); } }}
      onDragLeave={(event) => { if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false); }}
      onDrop={(event) => { event.preventDefault(); setOver(false); if (owner) void lookThrough(event.dataTransfer?.files[0]); }}>
      {over && <p class="annotate-drop" aria-hidden="true">{say(annotateWords, "dropNow")}</p>}
      <TierChoice onNew={makeTier} />
      {author.value ? <Compose /> : <p class="annotate-part">{say(annotateWords, "noName")}</p>}
      {one && <Current one={one} />}
      <div class="annotate-above">
        <Filters />
        <span>
          <IconButton icon="undo" label={say(annotateWords, "undo")} disabled={!steps.value.undo} onClick={undo} />
          <IconButton icon="redo" label={say(annotateWords, "redo")} disabled={!steps.value.redo} onClick={redo} />
        </span>
      </div>
      <List />
      <Tiers onNew={makeTier} />
      <Agree />
      <Exchange />
      <NewTier open={making} onClose={() => setMaking(false)} />
      <WouldCome />
    </div>
  );
}
