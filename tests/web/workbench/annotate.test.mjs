// Notes: written, drawn on the picture, undone, brought in from ELAN, and two coders held against each other.
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { scene } from "./harness.mjs";

async function opened({ page, film }, frame = 0) {
  const told = await film();
  await page.goto(new URL(`/#/film/${told.id}/annotate?frame=${frame}`, page.url()).href);
  await page.locator(".annotate").waitFor();
  await page.evaluate(() => document.activeElement?.blur());
  return told;
}

/** Until the server tells the notes so. */
async function until(ask, id, holds) {
  let told;
  for (let tries = 0; tries < 100; tries++) {
    told = await ask(`/api/films/${id}/annotations`);
    if (holds(told)) return told;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  assert.fail("the notes were never so: " + JSON.stringify(told).slice(0, 2000));
}

const values = (told) => told.annotations.value;

scene("a note is written on the shot on the screen, changed, removed and undone, all by keys", { author: "Ada" }, async (seen) => {
  const { page, ask, axe } = seen;
  const told = await opened(seen);
  await page.getByText("What you see and no reading finds").waitFor();
  await page.keyboard.press("n");
  await page.keyboard.type("she waves");
  await page.keyboard.press("Enter");
  const first = await until(ask, told.id, (now) => values(now).length === 1);
  assert.equal(first.annotations.first[0], told.shots.first[0]);
  assert.equal(first.annotations.end[0], told.shots.end[0]);
  assert.equal(first.annotations.author[0], "Ada");
  await page.locator(".annotate-list").getByText("she waves").waitFor();
  const words = page.getByRole("textbox", { name: "Words" });
  await words.fill("she points");
  await words.press("Enter");
  await until(ask, told.id, (now) => values(now)[0] === "she points");
  await axe();
  await page.keyboard.press("x");
  await until(ask, told.id, (now) => values(now).length === 0);
  await page.keyboard.press("Control+z");
  await until(ask, told.id, (now) => values(now)[0] === "she points");
  await page.keyboard.press("Control+z");
  await until(ask, told.id, (now) => values(now)[0] === "she waves");
  await page.keyboard.press("Control+Shift+z");
  await until(ask, told.id, (now) => values(now)[0] === "she points");
});

scene("a tier has AdA's terms, one key each, and its notes lie on shots", { author: "Ada" }, async (seen) => {
  const { page, ask, shoot, axe } = seen;
  const told = await opened(seen);
  await page.getByText("Tiers and vocabularies").click();
  await page.getByRole("button", { name: "New tier…" }).click();
  await page.getByRole("combobox", { name: "Words" }).selectOption("AdA: scale");
  await page.getByRole("combobox", { name: "Lies on" }).selectOption("shots");
  await axe();
  await page.getByRole("button", { name: "Make the tier" }).click();
  await page.getByRole("group", { name: /^Terms of AdA: scale/ }).waitFor();
  await page.evaluate(() => document.activeElement?.blur());
  await page.keyboard.press("2");
  await until(ask, told.id, (now) => now.annotations.term[0] === "FieldSize_closeup");
  await page.keyboard.press("Escape");
  await page.keyboard.press("PageDown");
  await page.keyboard.press("5");
  const now = await until(ask, told.id, (noted) => noted.annotations.term.length === 2);
  assert.equal(now.annotations.first[1], told.shots.first[1]);
  assert.equal(now.tiers[0].lies, "shots");
  await page.locator(".annotate-list button").nth(1).waitFor();
  await shoot("annotate-terms");
});

scene("a region is drawn on the picture, and stands in numbers too", { author: "Ada" }, async (seen) => {
  const { page, ask, shoot } = seen;
  const told = await opened(seen);
  await page.getByRole("button", { name: /Draw a region/ }).click();
  const picture = await page.locator(".drawing").boundingBox();
  assert.ok(Math.abs(picture.width / picture.height - told.film.aspect) < 0.02, "the drawing lies on the picture alone");
  await page.mouse.move(picture.x + picture.width * 0.25, picture.y + picture.height * 0.25);
  await page.mouse.down();
  await page.mouse.move(picture.x + picture.width * 0.75, picture.y + picture.height * 0.5, { steps: 4 });
  await page.mouse.up();
  await page.getByRole("spinbutton", { name: "width" }).fill("40");
  await page.getByRole("spinbutton", { name: "width" }).press("Tab");
  await page.keyboard.press("Escape");
  await page.getByRole("textbox", { name: "What do you see here?" }).fill("the letter");
  await page.getByRole("button", { name: /Note it/ }).click();
  const now = await until(ask, told.id, (noted) => noted.annotations.region[0] !== null && values(noted).length === 1);
  const [left, top, width, height] = now.annotations.region[0];
  assert.ok(Math.abs(left - 0.25) < 0.02 && Math.abs(top - 0.25) < 0.02 && width === 0.4 && Math.abs(height - 0.25) < 0.02, String(now.annotations.region[0]));
  await page.locator(".region").getByText("the letter").waitFor();
  await shoot("annotate-region");
});

const eaf = `<?xml version="1.0" encoding="UTF-8"?>
<ANNOTATION_DOCUMENT AUTHOR="" DATE="2026-11-21T10:00:00Z" FORMAT="3.0" VERSION="3.0">
<HEADER TIME_UNITS="milliseconds"/>
<TIME_ORDER><TIME_SLOT TIME_SLOT_ID="t1" TIME_VALUE="1000"/><TIME_SLOT TIME_SLOT_ID="t2" TIME_VALUE="2000"/></TIME_ORDER>
<TIER TIER_ID="hand" LINGUISTIC_TYPE_REF="hand" ANNOTATOR="Zoe"><ANNOTATION><ALIGNABLE_ANNOTATION ANNOTATION_ID="a1" CVE_REF="cveid1" TIME_SLOT_REF1="t1" TIME_SLOT_REF2="t2">
<ANNOTATION_VALUE>left</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION></ANNOTATION></TIER>
<LINGUISTIC_TYPE LINGUISTIC_TYPE_ID="hand" CONTROLLED_VOCABULARY_REF="Hands"/>
<CONTROLLED_VOCABULARY CV_ID="Hands"><CV_ENTRY_ML CVE_ID="cveid1"><CVE_VALUE LANG_REF="und">left</CVE_VALUE></CV_ENTRY_ML></CONTROLLED_VOCABULARY>
</ANNOTATION_DOCUMENT>`;

scene("a file of ELAN's is dropped, looked through, taken in, undone, and saved again", { author: "Ada", allowed: [/status of 422/] }, async (seen) => {
  const { page, ask, room, shoot } = seen;
  const told = await opened(seen);
  await page.getByText("From and for other programs").click();
  const drop = async (name, text) => {
    const data = await page.evaluateHandle(([called, held]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([held], called));
      return transfer;
    }, [name, text]);
    await page.dispatchEvent(".annotate", "dragover", { dataTransfer: data });
    await page.dispatchEvent(".annotate", "drop", { dataTransfer: data });
  };
  await drop("gestures.eaf", eaf);
  const dialog = page.getByRole("dialog");
  await dialog.getByText("On a new tier “hand”: 1 annotation by Zoe.").waitFor();
  assert.equal(values(await ask(`/api/films/${told.id}/annotations`)).length, 0, "nothing is written before one has seen it");
  await shoot("annotate-import");
  await dialog.getByRole("button", { name: "Take it in" }).click();
  const now = await until(ask, told.id, (noted) => values(noted).length === 1);
  assert.deepEqual([now.annotations.term[0], now.annotations.author[0], now.tiers[0].vocabulary], ["cveid1", "Zoe", "Hands"]);
  const saved = page.waitForEvent("download");
  await page.getByRole("link", { name: "ELAN (EAF)" }).click();
  const file = join(room, "saved.eaf");
  await (await saved).saveAs(file);
  await page.locator('.annotate input[type="file"]').last().setInputFiles(file);
  await dialog.getByText("says nothing that is not so already").waitFor();
  await dialog.getByRole("button", { name: "Leave it" }).click();
  writeFileSync(join(room, "no.xml"), "<nothing");
  await page.locator('.annotate input[type="file"]').last().setInputFiles(join(room, "no.xml"));
  await page.locator(".toast.fault").waitFor();
  await page.getByRole("button", { name: "Undo" }).first().click();
  await until(ask, told.id, (noted) => noted.tiers.length === 0);
});

scene("a second coder does not see the first's notes; then both are compared, and where they differ is sought", { author: "Ben" }, async (seen) => {
  const { page, ask, shoot, axe, film } = seen;
  const { id, shots } = await film();
  const note = (author, shot, value) => ask(`/api/films/${id}/annotations`, { deed: "add", tier: "gestures", place: `shot ${shot}`, value, author });
  await ask(`/api/films/${id}/tiers`, { name: "gestures", lies: "shots" });
  for (const [shot, ada, ben] of [[1, "waves", "waves"], [2, "waves", "points"], [3, "points", "points"], [5, "waves", "waves"]]) {
    await note("Ada", shot, ada);
    if (shot < 5) await note("Ben", shot, ben);
  }
  await opened(seen);
  await page.locator(".annotate-list button").nth(6).waitFor();
  await page.getByText("Second coder").click();
  await page.getByRole("combobox", { name: "Hide the notes of" }).selectOption("Ada");
  await page.waitForFunction(() => document.querySelectorAll(".annotate-list button").length === 3);
  await page.evaluate(() => document.activeElement?.blur());
  await page.getByRole("combobox", { name: "Hide the notes of" }).selectOption({ label: "nobody" });
  await page.getByRole("button", { name: "Compare" }).click();
  await page.getByText("2 stretches on which they differ").waitFor();
  await axe();
  await shoot("annotate-kappa");
  const told = await ask(`/api/films/${id}/agreement?tier=gestures&authors=${encodeURIComponent(JSON.stringify(["Ada", "Ben"]))}`);
  assert.equal(told.shots.spoken.units, 3);
  await page.locator(".annotate-disagreements button").first().click();
  await page.waitForFunction((frame) => document.querySelector(".timeline [role=slider]")?.getAttribute("aria-valuenow") === String(frame), shots.first[1]);
});

scene("words in French, at the width of a tablet", { author: "Ada", language: "fr", width: 900 }, async (seen) => {
  const { page, shoot } = seen;
  await opened(seen);
  await page.getByRole("textbox", { name: "Que voyez-vous ici ?" }).waitFor();
  await shoot("annotate-french", { widths: [900], schemes: ["dark"] });
});

scene("script in a note is text", { author: "Ada" }, async (seen) => {
  const { page, ask, film } = seen;
  const { id } = await film();
  const hostile = "<img src=x onerror=\"document.title='lost'\"><script>document.title='lost'</script>";
  await ask(`/api/films/${id}/annotations`, { deed: "add", place: "0-9", value: hostile, about: hostile, region: [0.1, 0.1, 0.5, 0.5] });
  await opened(seen);
  await page.locator(".annotate-list").getByText("<img src=x").waitFor();
  assert.notEqual(await page.title(), "lost");
});
