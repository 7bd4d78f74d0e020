// The timeline's arithmetic: views, spans, rows of pixels, tiles of curves, words. No page is opened.
import assert from "node:assert/strict";
import test from "node:test";
import { unit } from "./unit.mjs";

globalThis.localStorage = { getItem: (key) => (key === "language" ? "en" : null), setItem: () => {} };
globalThis.addEventListener ??= () => {};

const timeline = (file) => unit(`timeline/${file}`);
const twoHours = { frames: 172800, rate: [24, 1], at: null };
const clock = { frames: 2400, rate: [24, 1], at: null }; // 100 s
const random = (seed) => () => (seed = (seed * 1103515245 + 12345) % 2147483648) / 2147483648;

test("a view is held inside the film, from the whole of it to single frames", async () => {
  const { held, wholeFilm, zoomed, widestFrame, isWhole } = await timeline("scale.ts");
  assert.deepEqual(wholeFilm(clock, 1000), { start: 0, perPixel: 0.1, width: 1000 });
  assert.deepEqual(held({ start: -5, perPixel: 0.05, width: 1000 }, clock), { start: 0, perPixel: 0.05, width: 1000 });
  assert.deepEqual(held({ start: 99, perPixel: 0.05, width: 1000 }, clock).start, 50);
  const nearest = zoomed(wholeFilm(clock, 1000), clock, 1e12, 500);
  assert.equal(Math.round(1 / 24 / nearest.perPixel), widestFrame);
  assert.ok(isWhole(zoomed(nearest, clock, 1e-12, 500), clock));
});

test("what stands under the pointer stays there while one zooms, wherever it is and however often", async () => {
  const { secondsAtX, wholeFilm, zoomed } = await timeline("scale.ts");
  const chance = random(3);
  let view = zoomed(wholeFilm(twoHours, 1300), twoHours, 40, 700);
  for (let i = 0; i < 200; ++i) {
    const x = 200 + chance() * 900;
    const before = secondsAtX(view, x);
    const next = zoomed(view, twoHours, 0.8 + chance() * 0.5, x);
    if (next.start > 0 && next.start + next.width * next.perPixel < 7199.9) assert.ok(Math.abs(secondsAtX(next, x) - before) < 1e-6);
    view = next;
  }
});

test("every frame has a pixel that leads back to it, at a fixed and a variable rate", async () => {
  const { frameAtX, xOfFrame, wholeFilm, zoomed } = await timeline("scale.ts");
  const at = Float64Array.from({ length: 500 }, (_, i) => i * 0.04 + (i % 7) * 0.003);
  for (const film of [{ frames: 500, rate: [30000, 1001], at: null }, { frames: 500, rate: [25, 1], at }]) {
    const view = zoomed(wholeFilm(film, 1000), film, 30, 300);
    for (let frame = frameAtX(view, film, 0) + 1; frame < frameAtX(view, film, 1000); ++frame)
      assert.equal(frameAtX(view, film, xOfFrame(view, film, frame) + 0.01), frame);
  }
});

test("a page is turned when the playhead leaves the view, and not before", async () => {
  const { following, zoomed, wholeFilm, viewEnd } = await timeline("scale.ts");
  const view = zoomed(wholeFilm(clock, 1000), clock, 10, 0);
  assert.equal(following(view, clock, 5), view);
  const next = following(view, clock, 10.01);
  assert.ok(next.start <= 10.01 && viewEnd(next) > 10.01 && next.start > 8);
});

const columns = (spans) => ({ first: spans.map(([first]) => first), end: spans.map(([, end]) => end), label: spans.map(([, , label]) => label ?? "a") });

test("what is in view and what is at a frame agree with looking at every span", async () => {
  const { spansOf } = await timeline("spans.ts");
  const { inView, spansAt, lastBefore, firstAfter } = await timeline("visible.ts");
  const chance = random(7);
  const made = Array.from({ length: 400 }, () => {
    const first = Math.floor(chance() * 2390);
    return [first, Math.min(2400, first + Math.floor(chance() * (chance() < 0.1 ? 900 : 12)))];
  });
  const spans = spansOf(columns(made), clock);
  for (let i = 0; i < 300; ++i) {
    const frame = Math.floor(chance() * 2400);
    const holds = [...Array(400).keys()].filter((at) => (spans.first[at] <= frame && frame < spans.end[at]) || spans.first[at] === frame);
    assert.deepEqual(spansAt(spans, frame).sort((a, b) => a - b), holds);
    const [from, to] = [frame / 24, frame / 24 + chance() * 20];
    const [low, high] = inView(spans, from, to);
    for (let at = 0; at < 400; ++at) if (spans.to[at] >= from && spans.from[at] <= to) assert.ok(low <= at && at < high);
    assert.equal(lastBefore(spans, frame), [...spans.first].findLastIndex((first) => first < frame));
    assert.equal(firstAfter(spans, frame), [...spans.first].findIndex((first) => first > frame));
  }
});

test("spans that make no sense are cut to the film", async () => {
  const { spansOf } = await timeline("spans.ts");
  const spans = spansOf({ first: [-4, 5000, NaN, 30], end: [10, 9000, 7, 20], label: ["a"] }, clock);
  assert.deepEqual([...spans.first], [0, 0, 30, 2400].sort((a, b) => a - b));
  for (let at = 0; at < spans.count; ++at) assert.ok(spans.end[at] >= spans.first[at] && spans.end[at] <= 2400);
});

test("many shots in a pixel become a density; one that is wide keeps paper after it", async () => {
  const { spansOf } = await timeline("spans.ts");
  const { Row, paintSpans } = await timeline("row.ts");
  const halves = spansOf(columns(Array.from({ length: 600 }, (_, i) => [i * 4, i * 4 + 2])), clock);
  const row = new Row(100);
  const view = { start: 0, perPixel: 1, width: 100 };
  paintSpans(row, halves, view, 1, () => 0xff0000ff);
  assert.ok([...row.pixels].every((pixel) => Math.abs((pixel >>> 24) - 128) <= 2 && (pixel & 0xffffff) === 0xff));
  row.use(new Uint32Array(100));
  paintSpans(row, spansOf(columns([[0, 240], [240, 480]]), clock), view, 1, () => 0xff0000ff);
  assert.deepEqual([row.pixels[8], row.pixels[9], row.pixels[10], row.pixels[20]], [0xff0000ff, 0, 0xff0000ff, 0]);
});

test("a cut in a film of two hours is seen, and a pixel takes the colour of what fills most of it", async () => {
  const { spansOf } = await timeline("spans.ts");
  const { Row, paintSpans } = await timeline("row.ts");
  const row = new Row(1400);
  const view = { start: 0, perPixel: 7200 / 1400, width: 1400 };
  paintSpans(row, spansOf(columns([[86400, 86400]]), twoHours), view, 1, () => 0xff0000ff);
  assert.ok((row.pixels[699] | row.pixels[700]) >>> 24 > 50);
  row.use(new Uint32Array(1400));
  paintSpans(row, spansOf(columns([[0, 30, "a"], [30, 123, "b"]]), twoHours), view, 1, (at) => (at ? 0xff00ff00 : 0xff0000ff));
  assert.equal(row.pixels[0] & 0xffffff, 0x00ff00);
});

test("notes over each other are darker, and never more than opaque", async () => {
  const { spansOf } = await timeline("spans.ts");
  const { Row, paintDensity } = await timeline("row.ts");
  const row = new Row(100);
  const notes = [[0, 2400], [240, 480], ...Array.from({ length: 500 }, () => [1200, 1300])];
  paintDensity(row, spansOf(columns(notes), clock), { start: 0, perPixel: 1, width: 100 }, 1, 0xff112233);
  const alpha = (x) => row.pixels[x] >>> 24;
  assert.ok(alpha(5) < alpha(15) && alpha(15) < alpha(51) && alpha(51) <= 255);
});

test("the axis tells seconds far off and frames near by, never so many that they meet", async () => {
  const { axis } = await timeline("axis.ts");
  const { wholeFilm, zoomed } = await timeline("scale.ts");
  for (const film of [twoHours, clock, { frames: 900, rate: [30000, 1001], at: null }])
    for (const factor of [1, 3, 10, 50, 400, 3000, 50000, 1e6]) {
      const { ticks } = axis(zoomed(wholeFilm(film, 1200), film, factor, 600), film);
      assert.ok(ticks.length >= 1 && ticks.length <= 20, `${ticks.length} at ${factor}`);
      for (let i = 1; i < ticks.length; ++i) assert.ok(ticks[i].x - ticks[i - 1].x >= 60);
    }
  assert.equal(axis(wholeFilm(twoHours, 1200), twoHours).ticks[1].text, "10:00");
  assert.match(axis(zoomed(wholeFilm(clock, 1200), clock, 1e6, 0), clock).ticks[1].text, /^0:00\.01$/);
});

test("a curve is fetched in tiles of its zoom, once; a coarser one stands in", async () => {
  const { Curves, columnsOfTile, levelFor, tilesFor, topLevel } = await timeline("curves.ts");
  assert.deepEqual([levelFor(0.2), levelFor(1), levelFor(120)], [0, 0, 6]);
  assert.deepEqual(tilesFor(0, columnsOfTile * 8 + 1, 3), [0, 2]);
  const asked = [];
  let arrived = 0;
  const curves = new Curves(async (name, first, end, columns) => {
    asked.push([first, end, columns]);
    const pairs = end - first > 2 * columns;
    return { values: new Float32Array(pairs ? 2 * columns : end - first).fill(first), pairs };
  }, () => ++arrived);
  const card = { name: "light", unit: "", least: 0, most: 1, perSecond: 0, length: 172800 };
  const settled = () => new Promise((resolve) => setTimeout(resolve, 5));
  curves.begin();
  assert.deepEqual(curves.tiles(card, 0, 172800, 123.4), []);
  await settled();
  assert.equal(asked.length, Math.ceil(172800 / (512 * 64)));
  assert.equal(arrived, asked.length);
  curves.begin();
  const whole = curves.tiles(card, 0, 172800, 123.4);
  assert.equal(whole.length, asked.length);
  assert.deepEqual([whole[1].first, whole[1].perColumn, whole[1].pairs], [512 * 64, 64, true]);
  const before = asked.length;
  assert.equal(curves.tiles(card, 1000, 3000, 2)[0], whole[0]);
  await settled();
  assert.ok(asked.length > before);
  curves.begin();
  const near = curves.tiles(card, 1000, 3000, 2);
  assert.deepEqual([near[0].perColumn, near[0].pairs], [1, false]);
  assert.deepEqual([curves.at(card, 1010), curves.at(card, 1100)], [[0, 0], [1024, 1024]]);
  assert.ok(topLevel(172800) <= 9);
});

test("what was wanted and is no more is not fetched; what failed is not asked for again", async () => {
  const { Stills } = await timeline("stills.ts");
  const asked = [];
  const waiting = new Map();
  const stills = new Stills((frame) => {
    asked.push(frame);
    return new Promise((resolve, reject) => waiting.set(frame, { resolve, reject }));
  }, () => {}, 0);
  const settled = () => new Promise((resolve) => setTimeout(resolve, 5));
  stills.want([1, 2, 3, 4, 5, 6]);
  await settled();
  assert.deepEqual(asked, [1, 2, 3, 4]);
  stills.want([6, 7]);
  await settled();
  waiting.get(1).reject(new Error("none"));
  waiting.get(2).resolve({ width: 96, height: 54 });
  await settled();
  assert.ok(asked.includes(6) && asked.includes(7) && !asked.includes(5));
  assert.equal(stills.at(2).width, 96);
  stills.want([1, 2]);
  await settled();
  assert.equal(asked.filter((frame) => frame === 1 || frame === 2).length, 2);
});

test("an end near an edge is that edge", async () => {
  const { snapped } = await timeline("snap.ts");
  const { spansOf } = await timeline("spans.ts");
  const shots = spansOf(columns([[0, 100], [100, 180], [190, 400]]), clock);
  assert.deepEqual([snapped(97, 5, [shots]), snapped(94, 5, [shots]), snapped(183, 5, [shots]), snapped(187, 5, [shots]), snapped(402, 5, [shots])], [100, 94, 180, 190, 400]);
});

test("pictures do not lie over each other, and a long shot has several at places that stay", async () => {
  const { placedStills } = await timeline("lanes/stills.ts");
  const { spansOf } = await timeline("spans.ts");
  const { wholeFilm, zoomed, panned } = await timeline("scale.ts");
  const chance = random(11);
  const edges = [...new Set(Array.from({ length: 60 }, () => Math.floor(chance() * 2400)))].sort((a, b) => a - b);
  const shots = spansOf(columns([0, ...edges].map((first, i) => [first, edges[i] ?? 2400])), clock);
  const film = { clock, shots, atHand: true, stills: Int32Array.from(shots.first, (first, i) => (first + shots.end[i]) >> 1) };
  for (const factor of [1, 4, 30, 200]) {
    const view = zoomed(wholeFilm(clock, 1000), clock, factor, 400);
    const placed = placedStills({ film, view }, 85);
    assert.ok(placed.length >= 1);
    for (let i = 1; i < placed.length; ++i) assert.ok(placed[i].x - placed[i - 1].x >= 85);
    const moved = new Map(placedStills({ film, view: panned(view, clock, 40) }, 85).map(({ frame, x }) => [frame, x]));
    if (factor === 200) for (const { frame, x } of placed) if (moved.has(frame)) assert.ok(Math.abs(moved.get(frame) - (x - 40)) < 1);
  }
});

test("arcs lead from each time a theme is heard to the next time of the same theme", async () => {
  const { arcsOf } = await timeline("lanes/motifs.ts");
  const { spansOf } = await timeline("spans.ts");
  const heard = spansOf(columns([[0, 48, "A"], [240, 288, "B"], [480, 528, "A"], [960, 1008, "A"]]), clock);
  assert.deepEqual(arcsOf(heard), [{ from: 1, to: 21 }, { from: 21, to: 41 }]);
});

test("a palette fills its rows by shares", async () => {
  const { coloursInRows } = await timeline("lanes/light.ts");
  const rows = coloursInRows("#ff0000 60, #00ff00 40", 5);
  assert.deepEqual(rows.map((pixel) => (pixel & 0xff ? "red" : "green")), ["red", "red", "red", "green", "green"]);
  assert.deepEqual(coloursInRows("nothing that is a palette"), []);
});

test("what is there is told in words: kind, how sure, from when to when", async () => {
  const { timelineFilm } = await timeline("film.ts");
  const { hereIs, sentence, whereWords, spanWords } = await timeline("here.ts");
  const { layoutOf } = await timeline("layout.ts");
  const { lanesOf, usualLanes } = await timeline("lanes/index.ts");
  const film = timelineFilm({
    id: "a", revision: "1", film: { frames: 2400, rate: [24, 1], width: 4, height: 3, aspect: 4 / 3 },
    shots: { number: [1, 2], kind: ["picture", "card"], first: [0, 240], end: [240, 2400], still: [120, 900] },
    tracks: {
      transitions: { first: [240], end: [240], label: ["cut"], confidence: [0.62] },
      scale: { first: [0], end: [240], label: ["close_up"], confidence: [0.9], detail: ["no face"] },
      palette: { first: [0], end: [240], label: ["measured"], confidence: [0.9], detail: ["#000000 100"] },
    },
    names: [{ number: 3, words: "the run", named: "shots", first: 0, end: 240 }],
    curves: [{ name: "loudness", unit: "LUFS", least: -70, most: 0, a_second: 10 }],
  }, clock);
  const layout = layoutOf(lanesOf(film, { want() {}, at() {} }, new Set(usualLanes)), []);
  const told = hereIs(film, layout, 24).map((one) => sentence(film, one));
  assert.deepEqual(told, [
    "Shots: Shot 1, 0:00.00 to 0:10.00, 10.0\u00a0s",
    "Names: the run, 0:00.00 to 0:10.00, 10.0\u00a0s",
    "Scale: close-up, a guess, no face found, 90\u00a0% sure, 0:00.00 to 0:10.00, 10.0\u00a0s",
    "Colours: 1 colour, 90\u00a0% sure, 0:00.00 to 0:10.00, 10.0\u00a0s",
  ]);
  assert.ok(hereIs(film, layout, 240).some((one) => one.what === "cut" && one.sure === "62\u00a0% sure"));
  assert.equal(whereWords(film, 1000), "0:41.16, frame 1,000, shot 2");
  assert.equal(spanWords(film, 240, 240), "0:10.00");
  assert.deepEqual([film.curves[0].perSecond, film.curves[0].length], [10, 1000]);
});

test("keys go from shot to shot: back to where this one begins, then to the one before", async () => {
  const { shotBeside, levelView, nextLevel } = await timeline("keys.ts");
  const { spansOf } = await timeline("spans.ts");
  const { wholeFilm } = await timeline("scale.ts");
  const shots = spansOf(columns([[0, 100], [100, 180], [190, 400]]), clock);
  assert.deepEqual([shotBeside(shots, 150, true), shotBeside(shots, 100, true), shotBeside(shots, 150, false), shotBeside(shots, 390, false), shotBeside(shots, 0, true)], [100, 0, 190, 390, 0]);
  const view = wholeFilm(clock, 1000);
  const near = levelView({ view, film: { clock, shots, tracks: {} }, marks: { playhead: 150 } }, "shot");
  assert.ok(near.start < 100 / 24 && near.start + 1000 * near.perPixel > 180 / 24 && near.perPixel * 1000 < 5);
  const frames = levelView({ view, film: { clock, shots, tracks: {} }, marks: { playhead: 150 } }, "frames");
  assert.ok(Math.abs(frames.start + 500 * frames.perPixel - 150.5 / 24) < 1e-6);
  const seen = (view) => ({ view, film: { clock, shots, tracks: {} }, marks: { playhead: 150 } });
  assert.deepEqual(nextLevel(seen(view), true), near);
  assert.deepEqual(nextLevel(seen(near), true), frames);
  assert.deepEqual(nextLevel(seen(frames), true), frames);
  assert.deepEqual(nextLevel(seen(frames), false), near);
  assert.deepEqual(nextLevel(seen(near), false), view);
});

test("no key of the timeline alone means something else to the player or to a panel", async () => {
  const { timelineKeys } = await timeline("keys.ts");
  const own = timelineKeys({ stage: () => null }).flatMap(({ keys }) => keys).filter((key) => key.length === 1);
  const theirs = "jklogcmfyaxsnbrt123456789[]{},.`?/ ";
  assert.deepEqual(own.filter((key) => theirs.includes(key)), []);
});

test("words on a band are read by day and by night, on every colour of the house, full or pale", async () => {
  const { textOn } = await timeline("lane.ts");
  const { coloursOf, faded, pixelOf } = await timeline("colours.ts");
  const { readFileSync } = await import("node:fs");
  const css = readFileSync(new URL("../../../web/src/shell/theme.css", import.meta.url), "utf8");
  const part = (from) => Object.fromEntries([...css.slice(css.indexOf(from)).split("}")[0].matchAll(/--([\w-]+): (#[0-9a-f]{3,6})/g)].map(([, name, value]) => [name, value]));
  const day = part(":root {");
  const light = (pixel) => [0, 8, 16].map((shift) => ((pixel >>> shift) & 255) / 255).map((code) => (code <= 0.04045 ? code / 12.92 : ((code + 0.055) / 1.055) ** 2.4)).reduce((sum, code, i) => sum + code * [0.2126, 0.7152, 0.0722][i], 0);
  for (const theme of [day, { ...day, ...part(':root[data-theme="dark"] {') }]) {
    const colours = coloursOf((property) => theme[property.slice(2)] ?? "");
    for (const name of Object.keys(colours.pixel).filter((each) => !["here", "on-here", "link", "tip", "line"].includes(each)))
      for (const alpha of [1, 0.42]) {
        const over = faded(colours.pixel[name], alpha);
        const seen = [0, 8, 16].reduce((pixel, shift) => pixel | (Math.round(((over >>> shift) & 255) * alpha + ((colours.pixel.paper >>> shift) & 255) * (1 - alpha)) << shift), 0);
        const [bright, dark] = [light(seen), light(pixelOf(textOn(over, colours)))].sort((a, b) => b - a);
        assert.ok((bright + 0.05) / (dark + 0.05) >= 4, `${name} at ${alpha}: ${((bright + 0.05) / (dark + 0.05)).toFixed(2)}`);
      }
  }
});

test("notes lie on their tiers, in the order of these, with their words and authors; hidden ones are not there", async () => {
  const { tiersOf } = await timeline("annotations.ts");
  const noted = {
    tiers: [{ number: 4, name: "hands" }, { number: 5, name: "empty" }, { number: 1, name: "eyes" }],
    annotations: { number: [10, 7, 8, 9], tier: [1, 1, 4, 77], first: [12, 48, 96, 0], end: [36, 72, 120, 24], value: ["wide", "closed", "open", "nowhere"], author: ["Ada", "Ada", "Bo", "Bo"] },
  };
  const told = (rows) => tiersOf(noted, rows, clock).map(({ name, spans }) => [name, [...spans.number], spans.detail, spans.labels]);
  assert.deepEqual(told([0, 1, 2, 3]), [["hands", [8], ["open"], ["Bo"]], ["empty", [], [], []], ["eyes", [10, 7], ["wide", "closed"], ["Ada"]]]);
  assert.deepEqual(told([0, 1])[0], ["hands", [], [], []]);
});
