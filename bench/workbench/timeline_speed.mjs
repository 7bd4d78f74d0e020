// How fast the timeline is on a film of two hours: how soon it can be used, and how evenly it moves. In a page of its own, of
// a browser without a window that draws by the processor alone. tests/web/workbench/speed.test.mjs measures by this.
import { readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";

/** Notes when the timeline was first drawn, in milliseconds from when the page's address was opened. */
function watchForTimeline() {
  const look = () => {
    const lanes = document.querySelector(".timeline-lanes");
    if (lanes?.drawn?.count > 0 && document.querySelector(".timeline-focus")) globalThis.timelineDrawn = performance.now();
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** Moves the timeline with one wheel a frame, and measures each frame: how long after the last, how long drawing took. */
async function moved({ kind, frames, keys }) {
  const lanes = document.querySelector(".timeline-lanes");
  const focus = document.querySelector(".timeline-focus");
  focus.focus();
  for (const key of keys) {
    focus.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
    await new Promise((resolve) => setTimeout(resolve, 400));
  }
  const box = lanes.getBoundingClientRect();
  const wheel = (deltaX, deltaY) =>
    focus.dispatchEvent(new WheelEvent("wheel", { deltaX, deltaY, clientX: box.left + box.width * 0.4, clientY: box.top + 60, bubbles: true, cancelable: true }));
  const between = [];
  const drawing = [];
  let last = await new Promise(requestAnimationFrame);
  for (let frame = 0; frame < frames; ++frame) {
    if (kind === "pan") wheel(frame % 120 < 60 ? 37 : -37, 0);
    else wheel(0, frame % 160 < 80 ? -55 : 55);
    const drawn = lanes.drawn.count;
    const now = await new Promise(requestAnimationFrame);
    between.push(now - last);
    last = now;
    if (lanes.drawn.count > drawn) drawing.push(lanes.drawn.spent[lanes.drawn.spent.length - 1]);
  }
  return { between: between.slice(3), drawing };
}

export const share = (values, part) => [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))];
export const p95 = (values) => share(values, 0.95);
const middle = (values) => share(values, 0.5);

/** When it is drawn, and when a key has moved the playhead, after the address is opened. */
export async function opened(page, address, id) {
  await page.addInitScript(watchForTimeline);
  await page.goto("about:blank");
  await page.goto(new URL(`/#/film/${id}/watch`, address).href);
  await page.waitForFunction(() => globalThis.timelineDrawn);
  return page.evaluate(async () => {
    const focus = document.querySelector(".timeline-focus");
    focus.focus();
    const before = focus.getAttribute("aria-valuenow");
    focus.dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowRight", bubbles: true }));
    while (focus.getAttribute("aria-valuenow") === before) await new Promise(requestAnimationFrame);
    return { drawn: globalThis.timelineDrawn, movable: performance.now() };
  });
}

export const motions = [
  { name: "pan, the scenes side by side", kind: "pan", keys: "0z", frames: 240 },
  { name: "pan, shot by shot", kind: "pan", keys: "0zz", frames: 240 },
  { name: "pan, frame by frame", kind: "pan", keys: "0zzz", frames: 240 },
  { name: "zoom from the whole film inwards and back", kind: "zoom", keys: "0", frames: 320 },
];

export async function motion(page, how) {
  return { ...how, ...(await page.evaluate(moved, how)) };
}

const ms = (value, digits = 1) => `${value.toFixed(digits)} ms`;

export function table({ film, opens, motions: all }) {
  const rows = all.map(({ name, between, drawing }) => `| ${name} | ${ms(middle(between))} | ${ms(p95(between))} | ${ms(p95(drawing))} | ${ms(Math.max(...drawing))} |`);
  return `${film}

| From when the address is opened, until | the first time | then, middle of ${opens.length - 1} |
|---|--:|--:|
| the timeline is drawn, with its shots | ${ms(opens[0].drawn, 0)} | ${ms(middle(opens.slice(1).map((one) => one.drawn)), 0)} |
| a key has moved the playhead | ${ms(opens[0].movable, 0)} | ${ms(middle(opens.slice(1).map((one) => one.movable)), 0)} |

| While it moves | from frame to frame, middle | 95 of 100 within | drawing, 95 of 100 within | drawing, at most |
|---|--:|--:|--:|--:|
${rows.join("\n")}

Measured on ${cpus().length} cores, ${cpus()[0].model.trim()}, with a window of 1440 by 900.
`;
}

/** As bench/written.hpp has it: what stands between the marks is replaced. */
export function writeBetween(path, name, text) {
  const whole = readFileSync(path, "utf8");
  const [begin, end] = [`<!-- ${name} -->\n`, `<!-- end of ${name} -->`];
  const from = whole.indexOf(begin);
  const to = whole.indexOf(end);
  if (from < 0 || to < from) throw new Error(`${path} has no lines "${begin.trim()}" and "${end}".`);
  writeFileSync(path, whole.slice(0, from + begin.length) + "\n" + text + "\n" + whole.slice(to));
}

export function filmWords(told, annotations) {
  const spans = Object.values(told.tracks).reduce((sum, track) => sum + track.first.length, 0);
  const thousands = (number) => number.toLocaleString("en-GB");
  return `A film of ${thousands(told.film.frames)} frames, with ${thousands(told.shots.number.filter(Boolean).length)} shots, ${thousands(spans)} segments on ${Object.keys(told.tracks).length} tracks, ${thousands(annotations)} annotations and ${told.curves.length} curves.`;
}
