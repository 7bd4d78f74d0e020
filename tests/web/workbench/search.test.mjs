// One field finds words, places and measures in films and works, and leads to them; by hand and by keys.
import assert from "node:assert/strict";
import test from "node:test";
import { scene } from "./harness.mjs";
import { unit } from "./unit.mjs";

const works = {
  "the-run": {
    "work.toml": '[work]\ntitle = "The Run"\n\n[[people]]\nname = "Ada <b>Shot</b>"\nroles = ["director"]\n',
    "claims.toml": '[places]\n"the last shot" = "the last shot of the film"\n\n[[claim]]\nid = "one"\nsentence = "The last shot is long."\ntest = "the last shot is longer than 1 s"\n',
    "study/6-form.md": "# Form\n\n## Shots\n\nThe first shot waits. The last shot runs on, until nobody is left in it.\n",
    "guide/leader.md": "# For who leads\n\nStop before the last shot.\n",
  },
};
const search = (page, asked = "") => page.goto(new URL(`/#/search${asked}`, page.url()).href);
const field = (page) => page.getByRole("searchbox", { name: "Words, a place, a measure" });

scene("before anything is typed it says what can be found, with examples that can be tried", { works }, async ({ page, axe, shoot }) => {
  await page.keyboard.press("/");
  await page.getByText("Here you will find what is said").waitFor();
  assert.equal(await page.evaluate(() => document.activeElement.type), "search");
  await axe();
  await shoot("search-empty");
  await page.getByRole("button", { name: "shot 12" }).click();
  await page.getByRole("region", { name: "Places" }).waitFor();
});

scene("words are found in films and works, by kinds, and lead there", { works }, async ({ page, ask, film, axe, shoot }) => {
  const { id } = await film();
  await ask(`/api/films/${id}/names`, { words: ["shot 5", "the last shot"], author: "Ada" });
  await search(page);
  await field(page).fill("last shot");
  await page.getByRole("region", { name: "Names" }).waitFor();
  for (const kind of ["Claims", "Texts", "Places of works"]) await page.getByRole("region", { name: kind }).waitFor();
  assert.equal(await page.locator(".search-found mark").first().innerText(), "last");
  await axe();
  await shoot("search-found");
  assert.match(page.url(), /words=last\+shot/);
  await page.getByRole("region", { name: "Names" }).getByRole("link").click();
  await page.waitForURL(new RegExp(`#/film/${id}/watch`));
  await page.goBack();
  await page.getByRole("region", { name: "Names" }).waitFor();
  assert.equal(await field(page).inputValue(), "last shot");
});

scene("everything is reached by keys alone", { works }, async ({ page, film }) => {
  const { id } = await film();
  await search(page);
  await page.waitForFunction(() => document.activeElement?.type === "search");
  await page.keyboard.type("shot 3");
  await page.getByRole("region", { name: "Places" }).waitFor();
  const at = () => page.evaluate(() => [...document.querySelectorAll(".search-found a")].indexOf(document.activeElement));
  await page.keyboard.press("ArrowDown");
  assert.equal(await at(), 0);
  await page.keyboard.press("ArrowUp");
  assert.equal(await page.evaluate(() => document.activeElement.type), "search");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Escape");
  assert.equal(await page.evaluate(() => document.activeElement.type), "search");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.waitForURL(new RegExp(`#/film/${id}/watch\\?frame=\\d+`));
});

scene("a measure is sought in words", {}, async ({ page, shoot }) => {
  await search(page, "?words=shots+over+1+s");
  const measured = page.getByRole("region", { name: "Measured" });
  await measured.waitFor();
  assert.equal(await measured.getByRole("link").count(), 6);
  await measured.getByRole("button", { name: /^all/ }).click();
  await page.waitForFunction(() => document.querySelectorAll(".search-found a").length > 6);
  await page.evaluate(() => Promise.all([...document.images].map((image) => image.decode().catch(() => null))));
  await shoot("search-measured");
});

scene("what is not there is said; letters that are markup stay letters; French is spoken", { works, language: "fr" }, async ({ page, axe, shoot }) => {
  await search(page, "?words=%3Cscript%3E+nowhere");
  await page.getByText("Rien ici ne contient").waitFor();
  await axe();
  await shoot("search-none-fr", { widths: [900] });
  await page.getByRole("searchbox").fill("ada");
  await page.getByText("Ada <b>Shot</b>, director").waitFor();
  await page.getByRole("searchbox").fill("?!");
  await page.getByText("Rien ici ne contient").waitFor();
});

scene("a choice of where keeps to one film or one work", { films: ["drawn", "drawn"], works }, async ({ page, ask }) => {
  await search(page, "?words=nobody");
  await page.getByRole("region", { name: "Texts" }).waitFor();
  await page.getByRole("combobox", { name: "Where" }).selectOption({ label: "drawn.mp4" });
  await page.getByText("Nothing here has").waitFor();
  const { films } = await ask("/api/films");
  const only = await ask(`/api/search?words=shot+3&film=${films[0].id}`);
  assert.ok(only.found.every((one) => one.film.id === films[0].id));
  const work = await ask("/api/search?words=shot&work=the-run");
  assert.ok(work.found.length > 0 && work.found.every((one) => one.work === "the-run"));
});

scene("a member of a club finds nothing of what the leader wrote, nor paths", { works, args: ["--share"], allowed: [/401/] }, async ({ open, server }) => {
  if (!server.password) return;
  const page = await open({ door: { name: "Fox", password: server.password } });
  const said = await page.evaluate(() => fetch("/api/search?words=shot").then((answer) => answer.json()));
  assert.ok(said.found.every((one) => one.film && !one.film.dossier && !one.file));
  const asked = await page.evaluate(() => fetch("/api/search?words=shot&kinds=text,claim").then((answer) => answer.json()));
  assert.deepEqual(asked.found.filter((one) => !one.film), []);
});

test("what was found is put in groups, the kind with the nearest first", async () => {
  const { grouped, pictureOf, total } = await unit("search/found.ts");
  const all = [{ kind: "said", rank: 0.9 }, { kind: "text", rank: 0.8 }, { kind: "said", rank: 0.7 }];
  assert.deepEqual(grouped(all).map(([kind, found]) => [kind, found.length]), [["said", 2], ["text", 1]]);
  assert.equal(total({ said: 3, text: 4 }), 7);
  assert.equal(pictureOf({ span: [100, 104] }), 102);
  assert.equal(pictureOf({ span: [100, 1000] }), 112);
  assert.equal(pictureOf({ span: [100, 100] }), 100);
});
