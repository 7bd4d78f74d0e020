// The timeline: what a hand, keys and a reader of screens do with it.
import assert from "node:assert/strict";
import { scene } from "./harness.mjs";

const opened = async ({ page, film }, frame = 0) => {
  const told = await film();
  await page.goto(new URL(`/#/film/${told.id}/watch?frame=${frame}`, page.url()).href);
  await page.waitForSelector(".timeline-focus");
  await page.waitForFunction(() => document.querySelector(".timeline-lanes").drawn?.count > 0);
  return told;
};
const slider = (page) => page.getByRole("slider", { name: /^Timeline/ });
const frameOf = async (page) => Number(await slider(page).getAttribute("aria-valuenow"));
const said = (page) => page.locator(".timeline [role=status]").innerText();

scene("keys step by frames, seconds and shots, and to both ends", {}, async (seen) => {
  const { page } = seen;
  const told = await opened(seen);
  await slider(page).focus();
  const press = async (key) => {
    await page.keyboard.press(key);
    return frameOf(page);
  };
  assert.equal(await press("ArrowRight"), 1);
  assert.equal(await press("ArrowLeft"), 0);
  assert.equal(await press("Shift+ArrowRight"), Math.round(told.film.rate[0] / told.film.rate[1]));
  assert.equal(await press("PageDown"), told.shots.first.find((first) => first > told.film.rate[0] / told.film.rate[1]));
  assert.equal(await press("End"), told.film.frames - 1);
  assert.equal(await press("Home"), 0);
  assert.match(await slider(page).getAttribute("aria-valuetext"), /frame 0, shot 1$/);
});

scene("lanes are walked through by keys, and told in words", {}, async (seen) => {
  const { page } = seen;
  const told = await opened(seen);
  await slider(page).focus();
  await page.keyboard.press("ArrowDown");
  assert.match(await said(page), /^Shots: Shot 1,.* 0:00\.00 to /);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Control+ArrowRight");
  const cut = told.tracks.transitions.first.find((first) => first > 0);
  assert.equal(await frameOf(page), cut);
  assert.match(await said(page), /^Transitions: .+/);
  await page.keyboard.press("d");
  await page.getByRole("menuitem", { name: "Correct here" }).waitFor();
  await page.keyboard.press("Escape");
  assert.ok(await slider(page).evaluate((focus) => document.activeElement === focus));
});

scene("what is here stands in a list, and can be selected from it", {}, async (seen) => {
  const { page, axe, shoot } = seen;
  const told = await opened(seen);
  await slider(page).focus();
  await page.keyboard.press("h");
  const list = page.getByRole("complementary", { name: "List what is here" });
  await list.getByRole("button", { name: "Shot 1", exact: true }).click();
  assert.match(await said(page), /^Selected: Shots: Shot 1/);
  await axe();
  await shoot("timeline-here");
  await page.getByRole("button", { name: "Here", exact: true }).click();
  assert.equal(await list.count(), 0);
  assert.ok(told.shots.number.length > 1);
});

scene("a click goes there, a drag selects up to the edge of a shot, the wheel zooms about the pointer", {}, async (seen) => {
  const { page, shoot } = seen;
  const told = await opened(seen);
  const lanes = await page.locator(".timeline-lanes").boundingBox();
  const xOf = (frame) => lanes.x + (frame / told.film.frames) * lanes.width;
  const y = lanes.y + 64;
  await page.mouse.click(xOf(told.film.frames / 2), y);
  assert.ok(Math.abs((await frameOf(page)) - told.film.frames / 2) <= Math.ceil(told.film.frames / lanes.width));
  const edge = told.shots.first[2];
  await page.mouse.move(xOf(told.shots.first[1]) + 2, y);
  await page.mouse.down();
  await page.mouse.move(xOf(edge) - 20, y, { steps: 3 });
  await page.mouse.move(xOf(edge) - 3, y);
  await page.mouse.up();
  const span = /^Selected: (\S+) to (\S+),/.exec(await said(page));
  assert.ok(span, await said(page));
  const clock = (frame) => `0:${String(Math.floor(frame / told.film.rate[0])).padStart(2, "0")}.${String(frame % told.film.rate[0]).padStart(2, "0")}`;
  assert.deepEqual(span.slice(1), [clock(told.shots.first[1]), clock(edge)]);
  await shoot("timeline-selection");
  await page.mouse.move(xOf(edge), y);
  for (let i = 0; i < 8; ++i) await page.mouse.wheel(0, -200);
  await page.mouse.click(xOf(edge) + 1, y);
  assert.ok(Math.abs((await frameOf(page)) - edge) <= 1);
});

scene("a right click offers to correct and to annotate what is there", {}, async (seen) => {
  const { page } = seen;
  await opened(seen);
  const lanes = await page.locator(".timeline-lanes").boundingBox();
  await page.mouse.click(lanes.x + lanes.width / 2, lanes.y + 64, { button: "right" });
  await page.getByRole("menuitem", { name: "Annotate" }).click();
  await page.getByRole("tab", { name: "Annotate" }).waitFor();
  assert.match(page.url(), /\/annotate\?frame=\d+/);
});

scene("lanes and curves are chosen, and stay chosen", {}, async (seen) => {
  const { page, axe, shoot } = seen;
  await opened(seen);
  await page.getByRole("button", { name: "Lanes", exact: true }).click();
  await page.getByRole("checkbox", { name: "Scale" }).uncheck();
  await page.getByRole("searchbox", { name: "Find a curve" }).fill("brightness");
  await page.getByRole("checkbox", { name: /^Brightness/ }).check();
  await axe();
  await shoot("timeline-chooser", { widths: [1440] });
  await page.keyboard.press("Escape");
  await page.reload();
  await page.waitForSelector(".timeline-gutter span");
  const lanes = await page.locator(".timeline-gutter span").allInnerTexts();
  assert.ok(lanes.includes("Brightness") && !lanes.includes("Scale"), lanes.join());
});

scene("every zoom of the étude, by day and by night", { films: ["etude"] }, async (seen) => {
  const { page, axe, shoot } = seen;
  await page.evaluate(() => localStorage.setItem("pane.timeline", "440"));
  await opened(seen, 2000);
  await axe();
  await slider(page).focus();
  for (const [key, name] of [["0", "film"], ["z", "scene"], ["z", "shot"], ["z", "frames"]]) {
    await page.keyboard.press(key);
    await page.waitForTimeout(900);
    await shoot(`timeline-${name}`);
  }
});

scene("two fingers bring the film nearer, one moves it", {}, async (seen) => {
  const { page } = seen;
  const told = await opened(seen);
  const lanes = await page.locator(".timeline-lanes").boundingBox();
  const y = lanes.y + 64;
  const middle = lanes.x + lanes.width / 2;
  const touch = await page.context().newCDPSession(page);
  await touch.send("Emulation.setTouchEmulationEnabled", { enabled: true, maxTouchPoints: 5 });
  const fingers = (type, ...xs) => touch.send("Input.dispatchTouchEvent", { type, touchPoints: xs.map((x, id) => ({ x, y, id })) });
  const frameAt = async (x) => {
    await page.mouse.click(x, y);
    return frameOf(page);
  };
  await fingers("touchStart", middle - 40, middle + 40);
  for (const apart of [80, 120, 160]) await fingers("touchMove", middle - apart, middle + apart);
  await fingers("touchEnd");
  const near = (await frameAt(middle + 200)) - (await frameAt(middle - 200));
  const whole = (400 / lanes.width) * told.film.frames;
  assert.ok(near > whole / 5 && near < whole / 3, `${near} of ${whole}`);
  assert.ok(Math.abs((await frameAt(middle)) - told.film.frames / 2) < told.film.frames / 50);
  const before = await frameAt(middle);
  await fingers("touchStart", middle);
  for (const by of [20, 60, 100]) await fingers("touchMove", middle - by);
  await fingers("touchEnd");
  assert.ok(Math.abs((await frameAt(middle)) - before - near / 4) < near / 20);
});
