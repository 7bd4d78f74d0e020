// The shell: the films' list, a film's address, the panel and its edges, keys, choices, words in both languages.
import assert from "node:assert/strict";
import test from "node:test";
import { scene } from "./harness.mjs";
import { unit } from "./unit.mjs";

scene("the films are listed, and one is opened", {}, async ({ page, film, axe, shoot }) => {
  const told = await film();
  await page.getByRole("heading", { name: "Films" }).waitFor();
  await axe();
  await shoot("films");
  await page.getByRole("link", { name: told.name }).first().click();
  await page.waitForURL(new RegExp(`#/film/${told.id}/watch`));
  await page.waitForSelector(".stage");
  assert.equal(await page.title(), `${told.name} · Découpage`);
  await axe();
});

scene("a film that was not screened yet is screened from its page, and from the list", { screened: false }, async ({ page, ask, axe, shoot }) => {
  await page.getByText("1 not screened yet").waitFor();
  await axe();
  await shoot("films-unscreened");
  const [{ id }] = (await ask("/api/films")).films;
  await page.goto(new URL(`/#/film/${id}/watch`, page.url()).href);
  await page.getByRole("button", { name: /^Screen it/ }).click();
  await page.locator(".seen-so-far").waitFor({ state: "attached" });
  await page.waitForSelector(".stage");
  await page.getByRole("link", { name: "Découpage" }).click();
  await page.getByText("15 shots").waitFor();
});

scene("an address leads to a frame and a panel; the panel is chosen by keys, and closed", {}, async ({ page, film, shoot }) => {
  const { id } = await film();
  await page.goto(new URL(`/#/film/${id}/annotate?frame=120`, page.url()).href);
  const tab = (name) => page.getByRole("tab", { name, exact: true });
  await tab("Annotate").waitFor();
  assert.equal(await tab("Annotate").getAttribute("aria-selected"), "true");
  await tab("Annotate").focus();
  await page.keyboard.press("ArrowRight");
  assert.equal(await tab("Write").getAttribute("aria-selected"), "true");
  assert.match(page.url(), /\/write\?frame=120/);
  await page.keyboard.press("Alt+1");
  assert.equal(await tab("Correct").getAttribute("aria-selected"), "true");
  await shoot("shell-panel");
  await page.getByRole("button", { name: "Close the panel" }).click();
  assert.equal(await page.getByRole("tablist", { name: "Panel beside the film" }).count(), 0);
  await page.keyboard.press("`");
  await tab("Correct").waitFor();
});

scene("the edge between film and panel moves by keys, and stays where it was left", {}, async ({ page, film }) => {
  const { id } = await film();
  await page.goto(new URL(`/#/film/${id}/correct`, page.url()).href);
  const edge = page.getByRole("separator", { name: "Width of the panel" });
  const before = Number(await edge.getAttribute("aria-valuenow"));
  await edge.focus();
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowLeft");
  assert.equal(Number(await edge.getAttribute("aria-valuenow")), before + 32);
  await page.reload();
  assert.equal(Number(await edge.getAttribute("aria-valuenow")), before + 32);
});

scene("the sheet of keys names what they do", {}, async ({ page, film, axe, shoot }) => {
  const { id } = await film();
  await page.goto(new URL(`/#/film/${id}/watch`, page.url()).href);
  await page.waitForSelector(".stage");
  await page.keyboard.press("?");
  await page.getByRole("dialog", { name: "What the keys do" }).waitFor();
  assert.match(await page.getByRole("dialog").innerText(), /open or close the panel/i);
  await axe();
  await shoot("shell-keys");
  await page.keyboard.press("Escape");
  assert.equal(await page.getByRole("dialog").count(), 0);
});

scene("language, ground and name are chosen, and kept", {}, async ({ page, axe, shoot }) => {
  await page.getByRole("button", { name: "Choices" }).click();
  await page.getByRole("radio", { name: "Français" }).check({ force: true });
  assert.equal(await page.evaluate(() => document.documentElement.lang), "fr");
  await page.getByRole("radio", { name: "sombre" }).check({ force: true });
  await page.getByLabel("Votre nom").fill("Agnès");
  await axe();
  await shoot("shell-choices", { schemes: ["light"] });
  await page.reload();
  assert.equal(await page.evaluate(() => document.documentElement.dataset.theme), "dark");
  assert.equal(await page.evaluate(() => localStorage.getItem("author")), "Agnès");
  await page.getByRole("link", { name: "Chercher" }).waitFor();
});

scene("nothing is at an address that is none, and no film at one that names none", {}, async ({ page }) => {
  await page.goto(new URL("/#/elsewhere", page.url()).href);
  await page.getByText("Nothing is at this address.").waitFor();
  await page.goto(new URL("/#/film/0123456789ab/watch", page.url()).href);
  await page.getByText("This film is not in the workbench.").waitFor();
});

scene("when the workbench is closed the page says so, and what one asks of it fails in words", { allowed: [/ERR_|Failed to load/] }, async ({ page, film, server, axe }) => {
  const { id } = await film();
  await page.goto(new URL(`/#/film/${id}/correct`, page.url()).href);
  await page.locator(".correct-current").waitFor();
  await server.stop();
  await page.locator(".cut-off").waitFor();
  await page.keyboard.press("a");
  await page.locator(".toast.fault").getByText("The workbench does not answer.").waitFor();
  await axe();
});

test("a key is named as it is printed", async () => {
  const { keyText } = await unit("shell/keys.ts");
  assert.deepEqual(["?", "z", "Z", "Ctrl+z", "Ctrl+Shift+ArrowLeft", " ", "+", "Alt++", "Escape"].map(keyText),
    ["?", "Z", "Shift Z", "Ctrl Z", "Ctrl Shift ←", "Space", "+", "Alt +", "Esc"]);
});

test("a frame's second gives that frame, at constant rates and at variable ones", async () => {
  const { frameAt, secondsAt, clockText, placeNamed } = await unit("shell/times.ts");
  for (const rate of [[24, 1], [24000, 1001], [25, 1], [30000, 1001], [60000, 1001]]) {
    const clock = { frames: 200000, rate, at: null };
    for (let frame = 0; frame < clock.frames; frame += 37) {
      assert.equal(frameAt(clock, secondsAt(clock, frame)), frame);
      assert.equal(placeNamed(clock, clockText(clock, frame)), frame, clockText(clock, frame));
    }
  }
  const uneven = { frames: 4, rate: [24, 1], at: Float64Array.of(0, 0.5, 0.55, 2) };
  assert.deepEqual([0, 0.49, 0.5, 0.54, 0.55, 1.9, 2, 99].map((second) => frameAt(uneven, second)), [0, 0, 1, 1, 2, 2, 3, 3]);
  assert.equal(secondsAt(uneven, 4), 3.45);
});

test("a place is a frame, a time, or seconds; nothing else, and never outside the film", async () => {
  const { placeNamed, clockText } = await unit("shell/times.ts");
  const clock = { frames: 240000, rate: [24, 1], at: null };
  assert.equal(placeNamed(clock, "1234"), 1234);
  assert.equal(placeNamed(clock, "1:37:04.12"), (97 * 60 + 4) * 24 + 12);
  assert.equal(placeNamed(clock, "97.5"), 97 * 24 + 12);
  assert.equal(placeNamed(clock, "97,5"), 97 * 24 + 12);
  for (const none of ["", "x", "-1", "240000", "1:2", "9:99:99:99", "99:59:59"]) assert.equal(placeNamed(clock, none), null, none);
  assert.equal(clockText(clock, (97 * 60 + 4) * 24 + 12), "1:37:04.12");
});

test("words: values, one and many, French spaces", async () => {
  globalThis.localStorage = { getItem: () => null, setItem() {} };
  Object.defineProperty(globalThis, "navigator", { value: { language: "en" }, configurable: true });
  const { filled } = await unit("shell/words.ts");
  assert.equal(filled("{count} {count|shot|shots}", { count: 1200 }, "en"), "1,200 shots");
  assert.equal(filled("{count} {count|shot|shots}", { count: 0 }, "en"), "0 shots");
  assert.equal(filled("{count} {count|plan|plans}", { count: 1.5 }, "fr"), "1,5 plan");
  assert.equal(filled("Où ? « ici » : {x}", { x: "là" }, "fr"), "Où\u202f? «\u00a0ici\u00a0»\u00a0: là");
  assert.equal(filled("{unknown} {", {}, "en"), "{unknown} {");
});
