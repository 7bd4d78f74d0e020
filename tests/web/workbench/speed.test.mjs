// How fast the timeline is on two hours, two thousand shots and ten thousand annotations. Run by itself, it writes its figures:
//
//   node tests/web/workbench/speed.test.mjs --write docs/methods/workbench_speed.md
import assert from "node:assert/strict";
import { cpus, loadavg } from "node:os";
import { filmWords, motion, motions, opened, p95, table, writeBetween } from "../../../bench/workbench/timeline_speed.mjs";
import { scene } from "./harness.mjs";

const document = process.argv.includes("--write") ? process.argv[process.argv.indexOf("--write") + 1] : null;
const rounds = document ? 8 : 4;
const busy = () => loadavg()[0] > 1.5 * cpus().length;

// On a machine that is busy with other things nothing is held against these figures, and none are written: they are its own.
// Else, of several tries the best is held against what is promised, and what drawing
// takes rather than what is left between two frames; the figures that are written are those of all tries. The film itself is not
// at hand, which the player is told by a 404.
scene("a film of two hours is there within a second and a half, and moves without a hitch", { films: ["long"], timeout: 300000, allowed: [/404/] }, async ({ page, open, address, ask, film, shoot }) => {
  const told = await film();
  const { annotations } = await ask(`/api/films/${told.id}/annotations`);
  const others = busy();
  await page.close();
  const opens = [];
  for (let round = 0; round <= rounds; ++round) {
    const fresh = await open();
    opens.push(await opened(fresh, address, told.id));
    if (round < rounds) await fresh.close();
    else page = fresh;
  }
  const moved = [];
  for (const how of motions) moved.push(await motion(page, how));
  await shoot("timeline-long", { page });
  const text = table({ film: filmWords(told, annotations.number.length), opens, motions: moved });
  console.log(text);
  if (others) return assert.equal(document, null, "The machine is busy with other things: nothing was written.");
  if (document) writeBetween(document, "timeline", text);
  assert.ok(Math.min(...opens.map((one) => one.movable)) < 1500, text);
  for (const { name, drawing, between } of moved) {
    assert.ok(p95(drawing) < 20, `${name}: ${text}`);
    assert.ok(drawing.length > between.length / 2, `${name}: little was drawn`);
  }
});
