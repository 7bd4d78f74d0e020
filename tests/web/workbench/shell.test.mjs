// The shell: the films' list, a film's address, the panel, keys, words in both languages.
import assert from "node:assert/strict";
import { scene } from "./harness.mjs";

scene("the films are listed, and one is opened", {}, async ({ page, film, axe, shoot }) => {
  const told = await film();
  await page.getByRole("link", { name: told.name }).first().click();
  await page.waitForURL(new RegExp(`#/film/${told.id}/watch`));
  await page.waitForSelector(".stage");
  assert.equal(await page.title(), `${told.name} · Découpage`);
  await axe();
  await shoot("shell-watch");
});
