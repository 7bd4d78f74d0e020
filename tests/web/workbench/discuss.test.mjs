// A club talks about a film: sessions that were kept, three browsers at once, telephones, words that are markup.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { scene } from "./harness.mjs";

const record = '[work]\ntitle = "The Run"\nspoilers_from = "50 %"\n';
const folder = "sessions/2026-11-27-the-friday-club";
const head = ([print]) => `[session]\ntitle = "The Friday club"\ndate = "2026-11-27"\nplace = "The library, upstairs"\nfilm = "${print}"\nstage = "after"\n`;
const remark = (number, kind, words, more = "") => `\n[[remark]]\nnumber = ${number}\nkind = "${kind}"\nat = "2026-11-27T19:4${number}:00Z"\nwords = ${JSON.stringify(words)}\n${more}`;
const frames = (first, end) => `first = ${first}\nend = ${end}\n`;
const talk = {
  "work.toml": record,
  [`${folder}/session.toml`]: head,
  [`${folder}/members/owner.toml`]: '[member]\npseudonym = "Heron"\nseen = true\n' +
    remark(1, "spark", "Where did you first think that somebody was looking back?", frames(40, 90) + "before = true\n") +
    remark(2, "spark", "What does the dark leave for you to hear?", frames(300, 380)) +
    remark(3, "reply", "I had not noticed the hand. Shall we look again?", 'to = "m2.1"\npublish = true\n'),
  [`${folder}/members/m1.toml`]: '[member]\npseudonym = "Fox"\nseen = true\n' +
    remark(1, "moment", "the light goes out and nobody says a word. I held my breath, and I think the room did too.", 'to = "owner.1"\n' + frames(60, 96)) +
    remark(2, "moment", "the square turns, for no reason at all.", frames(200, 230) + "publish = true\n"),
  [`${folder}/members/m2.toml`]: '[member]\npseudonym = "Owl"\n' +
    remark(1, "moment", "the hand stops before the picture does.", 'to = "owner.1"\n' + frames(70, 80)) +
    remark(2, "reply", "Nor did I, the first time.", 'to = "m1.1"\n'),
};

/** Everything that stands in a folder's files. */
const bytesIn = (path) =>
  readdirSync(path, { withFileTypes: true }).map((entry) => (entry.isDirectory() ? bytesIn(join(path, entry.name)) : readFileSync(join(path, entry.name), "utf8"))).join("\n");

const discuss = async (page, id, part = "") => {
  await page.goto(new URL(`/#/film/${id}/discuss${part && "/" + part}`, page.url()).href);
  return page.getByRole("tabpanel");
};

scene("a session that was kept is read, played and led", { works: { run: talk } }, async ({ page, film, shoot, axe }) => {
  const { id } = await film();
  const panel = await discuss(page, id);
  await shoot("discuss-list");
  await panel.getByRole("link", { name: "The Friday club" }).click();
  await panel.getByRole("heading", { name: "Where did you first think" }).waitFor();
  await axe();
  await shoot("discuss-talk");
  const questions = panel.getByRole("list", { name: "Questions" }).locator("> li");
  assert.equal(await questions.count(), 2);
  await questions.first().getByRole("button", { name: /^Play 0:01 to/ }).first().click();
  await page.waitForFunction(() => document.querySelector(".spark.here, .moment.here"));
  await panel.getByText("Lead", { exact: true }).click();
  await panel.getByRole("heading", { name: "Nobody has answered" }).waitFor();
  assert.match(await panel.innerText(), /What does the dark leave/);
  await axe();
  await shoot("discuss-lead");
  await panel.getByRole("button", { name: "Play the next" }).click();
  await page.waitForSelector(".queue [aria-current=true]");
});

scene("the panel speaks French, and fits a telephone", { works: { run: talk }, language: "fr" }, async ({ page, film, shoot, axe }) => {
  const { id } = await film();
  const panel = await discuss(page, id, "run/2026-11-27-the-friday-club");
  await panel.getByText("Un moment où…").waitFor();
  await page.setViewportSize({ width: 390, height: 844 });
  await axe();
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 390);
  await shoot("discuss-phone", { widths: [390] });
});

scene("where there is no work, or no session yet, the panel says what will be there", { works: { run: { "work.toml": record } } }, async ({ page, film, shoot, axe }) => {
  const { id } = await film();
  const panel = await discuss(page, id);
  await panel.getByText("Here a club will talk about this film").waitFor();
  await axe();
  await shoot("discuss-empty", { schemes: ["light"] });
  await panel.getByRole("button", { name: "Open a session" }).click();
  await page.getByLabel("Title").fill("<b>Friday</b>");
  await shoot("discuss-opening", { widths: [1440] });
  await page.getByRole("dialog").getByRole("button", { name: "Open a session" }).click();
  await panel.getByRole("heading", { name: "<b>Friday</b>" }).waitFor();
  assert.equal(await panel.locator("b").count(), 0);
  await panel.getByLabel("Pseudonym").fill("Heron");
  await panel.getByRole("button", { name: "Join" }).click();
  await panel.getByText("You are Heron here.").waitFor();
});
