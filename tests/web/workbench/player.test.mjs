// The film as it is played: the number in the picture is the number the player and the dossier say, wherever one goes.
import assert from "node:assert/strict";
import test from "node:test";
import { clip, counted, numberOf } from "./counted.mjs";
import { scene } from "./harness.mjs";
import { byChance, differences, goTo, numberSeen, quantile, seeks, watch } from "./seeing.mjs";
import { unit } from "./unit.mjs";

const often = Number(process.env.DECOUPAGE_SEEKS ?? 200);
for (const [name, how] of [["fixed.mp4", "file"], ["fixed.mkv", "stream"], ["variable.mp4", "file"], ["variable.mkv", "stream"]]) {
  const path = counted(name);
  scene(`${often} places by chance in ${name}: picture, player and dossier agree`, { films: [path], timeout: 900000 }, async ({ page, film, ask }) => {
    const told = await film();
    assert.equal((await ask(`/api/films/${told.id}/media`)).how, how);
    assert.equal(told.times, name === "fixed.mp4" ? null : "variable"); // Matroska counts in milliseconds
    await watch(page, told.id);
    const { times, wrong } = await seeks(page, told, (frame) => numberOf(name, frame), often);
    assert.deepEqual(wrong, []);
    console.log(`# ${name}: half of the pictures came within ${Math.round(quantile(times, 0.5))} ms, nineteen of twenty within ${Math.round(quantile(times, 0.95))} ms`);
  });

  scene(`${name} is stepped through, frame by frame, on and back`, { films: [path] }, async ({ page, film }) => {
    const told = await film();
    await watch(page, told.id, 380);
    const press = async (key, to) => {
      await page.keyboard.press(key);
      await page.waitForFunction((frame) => document.querySelector(".player video").dataset.frame === String(frame), to);
      assert.equal(await numberSeen(page), numberOf(name, to), `${key} to ${to}`);
      assert.equal(await page.locator(".place .frame").innerText(), String(to));
    };
    for (let frame = 381; frame <= 404; ++frame) await press("ArrowRight", frame);
    for (let frame = 403; frame >= 375; --frame) await press("ArrowLeft", frame);
    await press("Home", 0);
    await press("End", told.film.frames - 1);
    await press("ArrowLeft", told.film.frames - 2);
  });

  scene(`${name} runs, and its numbers with it`, { films: [path] }, async ({ page, film }) => {
    const told = await film();
    await watch(page, told.id, 100);
    await page.keyboard.press("Space");
    await page.waitForFunction(() => Number(document.querySelector(".player video").dataset.frame) > 130);
    const seen = [];
    for (let i = 0; i < 12; ++i) {
      // Both are read in one frame of the page, in which the picture may have gone on by one since it was told.
      const before = Number(await page.evaluate(() => document.querySelector(".player video").dataset.frame));
      const number = await numberSeen(page);
      const after = Number(await page.evaluate(() => document.querySelector(".player video").dataset.frame));
      seen.push([before, number, after]);
      await page.waitForTimeout(60);
    }
    for (const [before, number, after] of seen)
      assert.ok(numberOf(name, before) <= number && number <= numberOf(name, after + 2), `${before} ${number} ${after}`);
    await page.keyboard.press("k");
    await page.waitForFunction(() => document.querySelector(".player video").paused);
    await page.waitForTimeout(400);
    const frame = Number(await page.locator(".place .frame").innerText());
    assert.equal(await numberSeen(page), numberOf(name, frame));
  });
}

for (const name of ["sintel-trailer.mp4", "nosferatu.mkv"]) {
  const path = clip(name) ?? name;
  scene(`pictures of ${name} are the exact stills`, { films: [path] }, async ({ page, film }) => {
    const told = await film();
    await watch(page, told.id);
    let told_apart = 0;
    for (const frame of byChance(24, told.film.frames - 2, 7).map((one) => one + 1)) {
      await goTo(page, frame);
      const [own, before, after] = await differences(page, told.id, [frame, frame - 1, frame + 1]);
      assert.ok(own < 4, `frame ${frame}: ${own.toFixed(2)} levels from its still`);
      for (const other of [before, after])
        if (other > own + 1.5) ++told_apart;
        else assert.ok(own < other + 0.5, `frame ${frame}: ${own.toFixed(2)}, its neighbour's ${other.toFixed(2)}`);
    }
    assert.ok(told_apart > 6, `only ${told_apart} neighbours differ`);
  });
}

const long = counted("long.mkv");
scene("the first picture of a streamed film of 1080 lines comes within two seconds", { films: [long] }, async ({ page, film }) => {
  const told = await film();
  assert.equal(told.film.height, 1080);
  await watch(page, told.id);
  const { times, wrong } = await seeks(page, told, (frame) => frame, 20);
  assert.deepEqual(wrong, []);
  console.log(`# 1080 lines, streamed: half within ${Math.round(quantile(times, 0.5))} ms, the longest ${Math.round(Math.max(...times))} ms`);
  assert.ok(quantile(times, 0.5) < 2000);
});

scene("one goes to a time, a frame, a shot and a name; a shot is played again and again", { films: ["drawn"] }, async ({ page, film, ask, axe, shoot }) => {
  const told = await film();
  await ask(`/api/films/${told.id}/names`, { words: ["shot", "3", "The bars turn"] });
  await watch(page, told.id);
  const at = () => page.locator(".place .frame").innerText();
  const to = async (text) => {
    await page.keyboard.press("g");
    await page.keyboard.type(text);
    await page.keyboard.press("Enter");
  };
  await to("120");
  assert.equal(await at(), "120");
  await to("0:10");
  assert.equal(await at(), "240");
  await to("shot 3");
  assert.equal(await at(), String(told.shots.first[told.shots.number.indexOf(3)]));
  await to("99999");
  await page.getByText("The film has no such place.").waitFor();
  await axe();
  await page.keyboard.press("Escape");
  await page.keyboard.press("g");
  await page.keyboard.type("bars");
  await page.getByRole("option", { name: /The bars turn/ }).waitFor();
  await shoot("player-goto");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  const [first, end] = [told.shots.first[told.shots.number.indexOf(3)], told.shots.end[told.shots.number.indexOf(3)]];
  assert.equal(await at(), String(first));
  await page.keyboard.press("o");
  await page.keyboard.press("l");
  await page.keyboard.press("l");
  const seen = new Set();
  for (let i = 0; i < 40; ++i) {
    seen.add(Number(await at()));
    await page.waitForTimeout(60);
  }
  assert.ok([...seen].every((frame) => first <= frame && frame < end), [...seen].join());
  assert.ok(seen.size > 4);
  await page.keyboard.press("k");
  await shoot("player");
});

scene("the film runs backwards, at other speeds, with and without sound, and fills the screen", { films: ["drawn"] }, async ({ page, film, axe }) => {
  const told = await film();
  await watch(page, told.id, 300);
  const at = async () => Number(await page.locator(".place .frame").innerText());
  await page.keyboard.press("j");
  await page.waitForFunction(() => Number(document.querySelector(".place .frame").textContent) < 285);
  await page.keyboard.press("k");
  const stood = await at();
  await page.waitForTimeout(300);
  assert.equal(await at(), stood);
  await page.getByRole("button", { name: /Speed/ }).click();
  await axe();
  await page.getByRole("menuitem", { name: "0.5×" }).click();
  assert.equal(await page.evaluate(() => document.querySelector("video").playbackRate), 0.5);
  await page.keyboard.press("m");
  assert.equal(await page.evaluate(() => document.querySelector("video").muted), true);
  await page.keyboard.press("f");
  await page.waitForFunction(() => document.fullscreenElement?.className === "player");
  await page.keyboard.press("f");
  await page.waitForFunction(() => !document.fullscreenElement);
  await page.keyboard.press("Shift+ArrowRight");
  await page.waitForFunction((frame) => Number(document.querySelector(".place .frame").textContent) === frame, stood + 24);
});

scene("a still is copied and kept", { films: ["drawn"] }, async ({ page, film }) => {
  const told = await film();
  await watch(page, told.id, 77);
  await page.bringToFront();
  await page.keyboard.press("y");
  await page.getByText("The still of frame 77 is on the clipboard.").waitFor();
  const size = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const picture = await createImageBitmap(await item.getType("image/png"));
    return [picture.width, picture.height];
  });
  assert.deepEqual(size, [told.film.width, told.film.height]);
  await page.getByRole("button", { name: "This still" }).click();
  const [kept] = await Promise.all([page.waitForEvent("download"), page.getByRole("menuitem", { name: "Keep as a file" }).click()]);
  assert.equal(kept.suggestedFilename(), "drawn 77.png");
});

const friday = clip("friday.mp4") ?? "friday.mp4";
scene("the parts of a file are had by range, and nothing else", { films: [friday] }, async ({ address, film, ask }) => {
  const told = await film();
  const url = new URL(`/api/films/${told.id}/media/file`, address);
  const headers = { Authorization: "Bearer " + new URL(address).searchParams.get("token") };
  const whole = await fetch(url, { headers });
  assert.equal(whole.status, 200);
  assert.equal(whole.headers.get("accept-ranges"), "bytes");
  const bytes = new Uint8Array(await whole.arrayBuffer());
  const part = await fetch(url, { headers: { ...headers, Range: "bytes=1000-1999" } });
  assert.equal(part.status, 206);
  assert.equal(part.headers.get("content-range"), `bytes 1000-1999/${bytes.length}`);
  assert.deepEqual(new Uint8Array(await part.arrayBuffer()), bytes.slice(1000, 2000));
  assert.equal((await fetch(url, { headers: { ...headers, Range: `bytes=${bytes.length}-` } })).status, 416);
  assert.equal((await fetch(url)).status, 401);
  await ask(`/api/films/${told.id}/media/stream?from=-1`, undefined, { status: 400 });
  await ask(`/api/films/${told.id}/media/stream?from=999999999`, undefined, { status: 400 });
  await ask("/api/films/000000000000/media", undefined, { status: 404 });
});

test("the nearest frame is found from a picture's time, however it was rounded", async () => {
  const { nearestFrame, middleOf, fits } = await unit("player/nearest.ts");
  const even = { frames: 1000, rate: [24000, 1001], at: null };
  for (let frame = 0; frame < 1000; ++frame) {
    const begins = (frame * 1001) / 24000;
    for (const told of [begins, Math.floor(begins * 1e6) / 1e6, Math.round(begins * 1e3) / 1e3]) assert.equal(nearestFrame(even, told), frame);
    assert.ok(Math.abs(middleOf(even, frame) - (begins + 1001 / 48000)) < 1e-9);
  }
  const uneven = { frames: 4, rate: [25, 1], at: Float64Array.of(0, 0.04, 2.04, 2.05) };
  assert.deepEqual([0, 0.039, 0.041, 1.03, 2.044, 9].map((second) => nearestFrame(uneven, second)), [0, 1, 1, 1, 2, 3]);
  assert.equal(middleOf(uneven, 1), 0.54); // of a picture that stands for long, not far behind its beginning
  assert.ok(fits(even, 1001 / 24000) && !fits(even, 0.5 * (1001 / 24000)));
});

test("a place is a frame, a time, a shot, a scene or a name", async () => {
  const { placeOf, namesLike } = await unit("player/place.ts");
  const film = {
    shots: { number: [1, 2, 3], first: [0, 50, 120], end: [50, 120, 300], kind: [], still: [], scale: [], scene: [1, 1, 2] },
    names: [{ words: "L’été", first: 130, end: 140 }, { words: "The first summer", first: 60, end: 70 }],
  };
  const clock = { frames: 300, rate: [25, 1], at: null };
  const where = (text) => placeOf(film, clock, text);
  assert.deepEqual(["40", "0:04", "0:04.10", "4.4", "shot 2", "Plan 3", "#1", "scène 2", "ete", "SUMMER"].map(where), [40, 100, 110, 110, 50, 120, 0, 120, 130, 60]);
  assert.deepEqual(["300", "9:00", "shot 9", "scene 7", "winter", ""].map(where), [null, null, null, null, null, null]);
  assert.deepEqual(namesLike(film, "e").map((name) => name.frame), [130, 60]);
});

test("what this browser does not play is streamed, and what it does not read is none", async () => {
  const { agreed } = await unit("player/media.ts");
  const file = { how: "file", why: "nothing", type: "video/webm" };
  assert.deepEqual(agreed(file, () => true, () => true), file);
  assert.deepEqual(agreed(file, () => false, () => true).how, "stream");
  assert.deepEqual(agreed({ how: "stream", why: "sound", type: "video/mp4" }, () => true, () => false).how, "none");
});
