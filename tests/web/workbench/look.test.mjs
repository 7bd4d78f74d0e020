// The film at a glance: the contact sheet and its filters, figures under another convention, charts to take along.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { scene } from "./harness.mjs";
import { unit } from "./unit.mjs";

const open = (page, id, part) => page.goto(new URL(`/#/film/${id}/look/${part}`, page.url()).href);

scene("the contact sheet shows the shots that are wanted, and opens one in the film", {}, async ({ page, film, axe, shoot }) => {
  const { id } = await film();
  await open(page, id, "sheet");
  const stills = page.locator(".look-sheet > li");
  await stills.first().waitFor();
  const all = await stills.count();
  const lengths = await page.locator(".look-sheet .quiet").allInnerTexts();
  assert.ok(lengths.length > 0);
  await page.getByLabel("At least, s").fill("3");
  const some = await stills.count();
  assert.ok(some < all, `${some} of ${all}`);
  await page.getByLabel("At least, s").fill("9999");
  await page.getByText("No shot is like that").waitFor();
  await page.getByRole("button", { name: "Show all" }).click();
  assert.equal(await stills.count(), all);
  await axe();
  await shoot("look-sheet");
  await page.getByRole("button", { name: /^Shot 2\. Open/ }).click();
  await page.waitForURL(new RegExp(`#/film/${id}/watch\\?frame=\\d+`));
});

scene("another convention moves the figures and the charts at once, and is kept", {}, async ({ page, film, ask, axe, shoot }) => {
  const { id } = await film();
  const usual = await ask(`/api/films/${id}/figures`);
  const own = await ask(`/api/films/${id}/figures?long-take=10`);
  assert.notEqual(usual.long_takes.length, own.long_takes.length);
  await open(page, id, "lengths");
  await page.getByText("Average shot length").waitFor();
  await page.getByText("Rules of your own").click();
  await page.getByLabel("A take is long").selectOption("10");
  await page.waitForFunction((count) => document.querySelectorAll(".look-takes li").length === count, own.long_takes.length);
  const graph = page.locator(".look-chart-graph img");
  assert.match(await graph.getAttribute("src"), /long-take=10/);
  await page.waitForFunction(() => document.querySelector(".look-chart-graph img").naturalWidth > 0);
  await axe();
  await shoot("look-lengths");
  await page.reload();
  await page.waitForFunction(() => document.querySelector(".look-chart-graph img")?.src.includes("long-take=10"));
});

scene("each chart is saved as a drawing, a picture and numbers", {}, async ({ page, film, ask }) => {
  const { id } = await film();
  const { charts } = await ask(`/api/films/${id}/charts`);
  assert.ok(charts.length > 8);
  await open(page, id, "lengths");
  const saved = async (item) => {
    await page.locator(".look-chart-graph .menu > button").click();
    const coming = page.waitForEvent("download");
    await page.getByRole("menuitem", { name: item }).click();
    const file = await coming;
    return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
  };
  const svg = await saved("Save as SVG");
  assert.match(svg.name, /-graph\.svg$/);
  assert.match(svg.bytes.toString(), /^<svg /);
  assert.doesNotMatch(svg.bytes.toString(), /var\(|<script|url\(/);
  const png = await saved("Save as PNG");
  assert.equal(png.bytes.subarray(1, 4).toString(), "PNG");
  const csv = await saved("Save the numbers (CSV)");
  assert.match(csv.bytes.toString(), /^\w.*,.*\r\n/);
});

scene("films are laid beside each other", { films: ["drawn", "etude"] }, async ({ page, film, axe, shoot }) => {
  const { id } = await film(0);
  await open(page, id, "beside");
  await page.getByRole("checkbox", { name: "etude.mp4" }).check();
  await page.getByRole("row", { name: /length/ }).first().waitFor();
  await page.locator(".look-lines").waitFor();
  await axe();
  await shoot("look-beside");
});

test("the wanted shots: black never, lengths with a comma, the longest first", async () => {
  const { chosen, anything, isNarrowed } = await unit("look/choice.ts");
  const film = { shots: { number: [1, 0, 2, 3], kind: ["picture", "black", "card", "picture"], first: [0, 24, 48, 72], end: [24, 48, 72, 144], still: [1, 25, 49, 80], scale: ["long", "", "", "close_up"], scene: [1, 0, 1, 2], movement: ["pan", "", "", "static"], setup: [0, 0, 0, 4] } };
  const clock = { frames: 144, rate: [24, 1], at: null };
  const numbers = (wanted, of = () => []) => chosen(film, clock, { ...anything, ...wanted }, of).map((shot) => shot.number);
  assert.deepEqual(numbers({}), [1, 2, 3]);
  assert.deepEqual(numbers({ least: "1,5" }), [3]);
  assert.deepEqual(numbers({ most: "1.0" }), [1, 2]);
  assert.deepEqual(numbers({ kind: "card" }), [2]);
  assert.deepEqual(numbers({ setup: "any" }), [3]);
  assert.deepEqual(numbers({ person: "7" }, (person) => (person === "7" ? [2] : [])), [2]);
  assert.deepEqual(numbers({ order: "longest" }), [3, 1, 2]);
  assert.equal(isNarrowed({ ...anything, order: "longest" }), false);
});
