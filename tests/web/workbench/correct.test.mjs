// Corrections: the queue, one key a deed, undo and redo, what another sensitivity would change.
import assert from "node:assert/strict";
import test from "node:test";
import { scene } from "./harness.mjs";
import { unit } from "./unit.mjs";

const transitions = (told) => told.tracks.transitions.first.map((first, at) => ({
  first, end: told.tracks.transitions.end[at], label: told.tracks.transitions.label[at], correction: told.tracks.transitions.correction?.[at] ?? 0 }));

async function opened(page, id) {
  await page.goto(new URL(`/#/film/${id}/correct`, page.url()).href);
  await page.locator(".correct-current").waitFor();
  await page.getByRole("radio", { name: "As in the film" }).check({ force: true });
  await page.locator(".correct-list button").first().click();
}

/** Until the server tells the film so. */
async function until(film, holds) {
  for (let tries = 0; tries < 100; tries++) {
    const told = await film();
    if (holds(transitions(told))) return told;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  assert.fail("the film was never told so: " + JSON.stringify(transitions(await film())));
}

scene("ten transitions are corrected with single keys, and all of it is undone and done again", {}, async ({ page, film, axe, shoot }) => {
  const before = await film();
  const found = transitions(before);
  await opened(page, before.id);
  await axe();
  await page.keyboard.press("a");
  await until(film, (now) => now[0].correction > 0);
  await page.keyboard.press("]");
  await page.keyboard.press("]");
  await page.keyboard.press("]");
  await until(film, (now) => now.some((one) => one.first === found[1].first + 3));
  await page.keyboard.press("n");
  await page.keyboard.press("[");
  await until(film, (now) => now.some((one) => one.first === found[2].first - 1));
  await page.keyboard.press("n");
  await page.keyboard.press("2");
  await until(film, (now) => now.some((one) => one.label === "dissolve" && one.first === found[3].first - 6 && one.end === found[3].first + 6));
  await page.keyboard.press("}");
  await until(film, (now) => now.some((one) => one.end === found[3].first + 7));
  await page.keyboard.press("n");
  await page.keyboard.press("x");
  await until(film, (now) => !now.some((one) => one.first === found[4].first));
  await page.keyboard.press("x");
  const after = await until(film, (now) => !now.some((one) => one.first === found[5].first));
  assert.equal(transitions(after).length, found.length - 2);
  await page.getByText("Corrections", { exact: false }).first().click();
  await page.waitForFunction((count) => document.querySelectorAll(".correct-log li").length === count, after.corrections.log.length);
  await shoot("correct");
  for (let undone = 0; undone < after.corrections.log.length; undone++) await page.keyboard.press("Control+z");
  await until(film, (now) => now.length === found.length && now.every((one, at) => one.first === found[at].first && one.label === found[at].label && one.correction === 0));
  for (let redone = 0; redone < after.corrections.log.length; redone++) await page.keyboard.press("Control+Shift+z");
  await until(film, (now) => JSON.stringify(now.map(({ first, end, label }) => [first, end, label])) === JSON.stringify(transitions(after).map(({ first, end, label }) => [first, end, label])));
});

scene("a shot is split at the frame on the screen, and merged with the one before; the figures change", {}, async ({ page, film }) => {
  const before = await film();
  await opened(page, before.id);
  const figures = page.locator(".correct-figures");
  await figures.getByText("15 shots").waitFor();
  const middle = Math.floor((before.shots.first[0] + before.shots.end[0]) / 2);
  await page.goto(new URL(`/#/film/${before.id}/correct?frame=${middle}`, page.url()).href);
  await page.getByRole("button", { name: /Split here/ }).click();
  await until(film, (now) => now.some((one) => one.first === middle && one.label === "cut"));
  await figures.getByText("16 shots").waitFor();
  await page.keyboard.press("m");
  await until(film, (now) => !now.some((one) => one.first === middle));
  await figures.getByText("15 shots").waitFor();
});

scene("another sensitivity shows what it would change, and changes nothing until it is told to", {}, async ({ page, film, shoot, axe }) => {
  const before = await film();
  await opened(page, before.id);
  await page.getByText("How much is found").click();
  const slider = page.getByRole("slider", { name: /Sensitivity/ });
  await slider.fill("1");
  await page.getByText("Would add 1 and take away 0.").waitFor();
  await page.locator(".correct-changes li").first().waitFor();
  await shoot("correct-threshold");
  await axe();
  assert.deepEqual(transitions(await film()), transitions(before));
  await page.getByRole("button", { name: "Read so" }).click();
  const after = await until(film, (now) => now.length === transitions(before).length + 1);
  assert.equal(after.readings.transitions.sensitivity, 1);
  await page.getByText("1 transition is doubtful").waitFor();
});

scene("the list is one stop for the tabulator, and arrows go through it", {}, async ({ page, film }) => {
  const before = await film();
  await opened(page, before.id);
  const rows = page.locator(".correct-list button");
  assert.equal(await page.locator(".correct-list button[tabindex='0']").count(), 1);
  await rows.first().focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.waitForFunction(() => document.activeElement === document.querySelectorAll(".correct-list button")[2]);
  assert.equal(await rows.nth(2).getAttribute("aria-current"), "true");
  await page.keyboard.press("End");
  await page.waitForFunction(() => document.activeElement?.getAttribute("aria-current") === "true");
  assert.equal(await page.locator(".correct-list [aria-current]").innerText(), await rows.last().innerText());
});

scene("in French, by night", { language: "fr", scheme: "dark" }, async ({ page, film, axe, shoot }) => {
  const { id } = await film();
  await page.goto(new URL(`/#/film/${id}/correct`, page.url()).href);
  await page.locator(".correct-current").waitFor();
  await axe();
  await shoot("correct-french", { schemes: ["dark"] });
});

scene("the étude's doubtful transition comes first", { films: ["etude"] }, async ({ page, film, shoot }) => {
  const { id } = await film();
  await page.goto(new URL(`/#/film/${id}/correct`, page.url()).href);
  await page.locator(".correct-current").waitFor();
  await page.getByText("1 transition is doubtful").waitFor();
  await page.waitForTimeout(1500);
  await shoot("correct-etude");
  await page.keyboard.press("a");
  await page.getByText("No transition is doubtful").waitFor();
});

test("doubtful transitions come first, the most doubtful before all; one goes on to the next", async () => {
  const { ordered, following, transitionBefore, nearest } = await unit("correct/queue.ts");
  const one = (first, confidence, correction = 0, end = first) => ({ first, end, label: "cut", confidence, detail: "", correction });
  const all = [one(10, 0.9), one(20, 0.6), one(30, 0.3), one(40, 0.2, 7)];
  assert.deepEqual(ordered(all, "doubtful").map((each) => each.first), [30, 20, 10, 40]);
  const queue = ordered(all, "doubtful");
  assert.equal(following(queue, null, "doubtful").first, 30);
  assert.equal(following(queue, all[2], "doubtful").first, 20);
  assert.equal(following(queue, all[1], "doubtful").first, 30, "it begins again with what was passed over");
  assert.equal(following(queue, all[1], "doubtful", -1).first, 30);
  assert.equal(following(all, all[0], "film").first, 20);
  assert.equal(following(all, { first: 25, end: 25 }, "film").first, 30, "of one that is not there any more, the one after it");
  assert.equal(following(all, { first: 25, end: 25 }, "film", -1).first, 20);
  assert.equal(following(all, all[3], "film"), null);
  const shots = { first: [0, 10, 20], end: [10, 20, 30] };
  assert.equal(transitionBefore(all, shots, 15).first, 10);
  assert.equal(transitionBefore(all, shots, 5), null);
  assert.equal(nearest(all, 24).first, 20);
});

test("what is on its way is seen already, and no second time when it is told", async () => {
  const { changed, following } = await unit("correct/queue.ts");
  const one = (first, correction = 0) => ({ first, end: first, label: "cut", confidence: 0.5, detail: "", correction });
  const all = [one(10), one(20), one(30)];
  const changes = [{ from: all[1], to: one(21, 1) }, { from: one(21), to: one(22, 1) }, { from: all[2] }, { to: one(5, 1) }];
  const then = changed(all, changes);
  assert.deepEqual(then.map((each) => each.first), [5, 10, 22]);
  assert.deepEqual(changed(then, changes), then);
  assert.equal(following(then, one(22), "film"), null);
  assert.equal(following(changed(all, changes.slice(0, 2)), one(22), "film").first, 30);
});

test("deeds are the words of the command line", async () => {
  globalThis.localStorage = { getItem: () => null, setItem() {} };
  Object.defineProperty(globalThis, "navigator", { value: { language: "en" }, configurable: true });
  globalThis.matchMedia = () => ({ matches: false, addEventListener() {} });
  const { deed, spanAs } = await unit("correct/deeds.ts");
  const cut = { first: 100, end: 100 };
  const dissolve = { first: 100, end: 124 };
  assert.deepEqual(deed.add("dissolve", dissolve), ["add", "dissolve", "100-124"]);
  assert.deepEqual(deed.move(cut, -1), ["move", "100", "to", "99"]);
  assert.deepEqual(deed.moveEnd(dissolve, 1), ["move", "100-124", "to", "100-125"]);
  assert.deepEqual(spanAs(dissolve, "cut", null, 1000), { first: 112, end: 112 });
  assert.deepEqual(spanAs(dissolve, "wipe", null, 1000), dissolve);
  assert.deepEqual(spanAs(cut, "dissolve", null, 1000), { first: 94, end: 106 });
  assert.deepEqual(spanAs(cut, "dissolve", { first: 90, end: 130 }, 1000), { first: 90, end: 130 });
  assert.deepEqual(spanAs(cut, "dissolve", { first: 200, end: 230 }, 1000), { first: 94, end: 106 }, "a selection elsewhere is none of its business");
});
