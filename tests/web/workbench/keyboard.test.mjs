// A person without a mouse: all that can be pressed is reached by the tabulator, seen where it is, and the whole way from the
// list of films to a published study is gone by keys alone.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { scene } from "./harness.mjs";

/** What has the focus: a name for people, whether it is seen, and whether anything shows that it has it. Marks it as reached. */
const stop = (page) => page.evaluate(() => {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  if (!at || at === document.body) return null;
  const again = at.hasAttribute("data-reached");
  at.setAttribute("data-reached", "");
  const shownBy = (one) => {
    const style = getComputedStyle(one);
    return (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== "none";
  };
  const box = at.getBoundingClientRect();
  const beside = [at, at.nextElementSibling, at.parentElement, at.closest(".cm-editor")].filter(Boolean);
  return {
    again,
    name: (at.getAttribute("aria-label") || at.innerText || at.labels?.[0]?.innerText || at.className || at.tagName).trim().split("\n")[0].slice(0, 60),
    what: at.tagName.toLowerCase(),
    seen: box.width > 0 && box.height > 0 && box.right > 0 && box.bottom > 0 && box.left < innerWidth && box.top < innerHeight,
    marked: beside.some(shownBy) || at.matches("[role=dialog], dialog, .cm-content"),
  };
});

/** Tabulates until it is where it began; gives all stops. */
async function stops(page) {
  const all = [];
  for (let pressed = 0; pressed < 400; pressed++) {
    await page.keyboard.press("Tab");
    const here = await stop(page);
    if (here?.again) return all;
    if (here) all.push(here);
  }
  assert.fail("the tabulator never came round");
}

/** What can be pressed and is seen, but was not reached and does not belong to a group that arrows go through. */
const missed = (page) => page.evaluate(() =>
  [...document.querySelectorAll("button, a[href], input, select, textarea, summary, [tabindex='0']")]
    .filter((one) => !one.disabled && one.checkVisibility({ visibilityProperty: true }) && !one.closest("[inert]"))
    .filter((one) => !one.hasAttribute("data-reached"))
    .filter((one) => !(one.matches("[tabindex='-1']") && one.parentElement.closest("[role=tablist], [role=menu], [role=listbox], [role=toolbar], ul, ol")?.querySelector("[data-reached]")))
    .filter((one) => !(one.type === "radio" && document.querySelector(`input[name='${one.name}'][data-reached]`)))
    .filter((one) => !(one.type === "radio" && one.closest("[role=radiogroup], fieldset")?.querySelector("[data-reached]")))
    .map((one) => one.outerHTML.slice(0, 120)));

/** Tabulates to what is called so, and gives how often it was pressed. */
async function reach(page, name, most = 120) {
  for (let pressed = 1; pressed <= most; pressed++) {
    await page.keyboard.press("Tab");
    const here = await stop(page);
    if (here && name.test(here.name)) return pressed;
  }
  assert.fail(`${name} was not reached`);
}

const works = { etude: "whole" };
const views = [
  ["the films", () => "/"],
  ["a film", (id) => `/film/${id}/watch`],
  ["correcting", (id) => `/film/${id}/correct`],
  ["annotating", (id) => `/film/${id}/annotate`],
  ["writing", (id) => `/film/${id}/write/etude/study:6-form.md`],
  ["discussing", (id) => `/film/${id}/discuss`],
  ["looking", (id) => `/film/${id}/look`],
  ["searching", () => "/search?words=shot"],
  ["the manual", () => "/manual"],
];

scene("the tabulator reaches all that can be pressed, and each stop is seen", { films: ["etude"], works, author: "Ada", timeout: 240000 }, async ({ page, film }) => {
  const { id } = await film();
  for (const [name, address] of views) {
    await page.goto(new URL("/#" + address(id), page.url()).href);
    await page.reload();
    await page.waitForSelector("main");
    await page.waitForTimeout(1200);
    const all = await stops(page);
    console.log(`${name}: ${all.length} stops` + (process.env.SAY ? all.map((one) => "\n  " + one.what + " " + one.name).join("") : ""));
    assert.deepEqual(all.filter((one) => !one.seen || !one.marked).map((one) => one.name), [], `${name}: stops that are not seen`);
    assert.deepEqual(await missed(page), [], `${name}: not reached`);
  }
});

scene("from the list of films to a published study, by keys alone", { films: ["etude"], works, author: "Ada" }, async ({ page, film, room, shoot }) => {
  const told = await film();
  const press = async (...keys) => { for (const key of keys) await page.keyboard.press(key); };
  const shows = (wanted) => page.waitForFunction((text) => document.querySelector(".place .frame")?.innerText.replace(/\D/g, "") === text, String(wanted));

  // The film.
  await page.getByRole("heading", { name: "Films" }).waitFor();
  await reach(page, new RegExp(told.name.replace(".", "[.]")));
  await press("Enter");
  await page.waitForSelector(".player video");
  await press("?");
  await page.getByRole("dialog").waitFor();
  await shoot("keyboard-sheet", { widths: [1440], schemes: ["dark"] });
  await press("Escape");
  await press("ArrowRight", "ArrowRight", "ArrowRight");
  await shows(3);
  await press("PageDown");
  await shows(told.shots.first[1]);
  await press("g");
  await page.keyboard.type("shot 5");
  await press("Enter");
  await shows(told.shots.first[told.shots.number.indexOf(5)]);

  // A correction, taken back.
  await press("Escape", "Alt+1");
  await page.locator(".correct-list button").first().waitFor();
  await reach(page, /^\d|cut|fade|dissolve/i);
  await press("x");
  await page.getByText("Corrections", { exact: false }).first().waitFor();
  const corrections = async () => (await film()).corrections.log.length;
  for (let tries = 0; (await corrections()) === 0; tries++) { assert.ok(tries < 100, "nothing was corrected"); await page.waitForTimeout(50); }
  await press("Control+z");
  for (let tries = 0; JSON.stringify((await film()).shots.first) !== JSON.stringify(told.shots.first); tries++) { assert.ok(tries < 100, "it was not undone"); await page.waitForTimeout(50); }

  // A note.
  await press("Alt+2");
  await page.locator(".annotate").waitFor();
  await press("n");
  await page.keyboard.type("she waves");
  await press("Enter");
  await page.locator(".annotate-list").getByText("she waves").waitFor();

  // A sentence, its verdict, and the companion.
  await press("Escape", "Alt+3");
  await page.locator(".write").waitFor();
  await reach(page, / · (en|fr)$/); // which text
  await page.keyboard.type("Form · en");
  await reach(page, /^Text of study\/6-form[.]md/);
  await press("Control+End");
  await page.keyboard.type("\n\nIt is [one take](<claim: the run is one shot", { delay: 5 });
  await page.locator(".write-strip").getByText("supported").waitFor();
  await shoot("keyboard-write", { widths: [1440], schemes: ["light"] });
  await press("Control+s");
  await page.getByRole("button", { name: "Saved" }).waitFor();
  assert.match(readFileSync(join(room, "works/etude/study/6-form.md"), "utf8"), /It is \[one take\]/);
  await reach(page, /^Publish$/, 60);
  await press("Enter");
  await page.locator(".write-publish").waitFor();
  await reach(page, /^Publish$/, 60);
  await press("Enter");
  await page.getByText(/pages in .*works\/etude\/site/).waitFor({ timeout: 60000 });
  await reach(page, /^Look at what was published/, 60);

  // What was written is found again, and leads back to the film.
  await press("/");
  await page.getByRole("searchbox").waitFor();
  await page.keyboard.type("one take");
  await page.getByRole("region", { name: "Texts" }).waitFor();
  await press("ArrowDown", "Enter");
  await page.waitForURL(/#\/film\/|#\/works?\//);
});
