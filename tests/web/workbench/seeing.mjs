// What a page shows of a film, read from the picture itself.

/** Opens the player on a film and waits for its first picture. */
export async function watch(page, id, frame = 0) {
  await page.goto(new URL(`/#/film/${id}/watch?frame=${frame}`, page.url()).href);
  await page.waitForFunction(() => document.querySelector(".player video")?.dataset.frame !== undefined, null, { timeout: 30000 });
}

/** Goes to a frame; gives how long it took until its picture was on the screen, in milliseconds, and what the player says. */
export const goTo = (page, frame, patience = 15000) =>
  page.evaluate(async ([wanted, longest]) => {
    const video = document.querySelector(".player video");
    const begun = performance.now();
    delete video.dataset.frame;
    location.hash = `${location.hash.split("?")[0]}?frame=${wanted}`;
    while (video.dataset.frame !== String(wanted) && performance.now() - begun < longest) await new Promise(requestAnimationFrame);
    const took = performance.now() - begun;
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    return { took, says: Number(document.querySelector(".place .frame").textContent), covered: !!document.querySelector(".picture .cover") };
  }, [frame, patience]);

/** The number in the picture (etude/counter.cpp); null where it bears none. */
export const numberSeen = (page) =>
  page.evaluate(() => {
    const video = document.querySelector(".player video");
    const canvas = new OffscreenCanvas(video.videoWidth, video.videoHeight);
    const pen = canvas.getContext("2d", { willReadFrequently: true });
    pen.drawImage(video, 0, 0);
    const { width, height } = canvas;
    const bright = (x, y) => pen.getImageData(Math.floor(x), y, 1, 1).data[1] >= 128;
    for (const aspect of [16 / 9, 4 / 3])
      for (const foot of [1, 1 - 66 / 540]) {
        const wide = Math.min(width, height * aspect);
        const y = Math.floor(height * foot) - Math.floor(height / 20 / 2) - 1;
        const block = (i) => bright((width - wide) / 2 + ((i + 0.5) * wide) / 16, y);
        if (!block(0) || block(15)) continue;
        let number = 0;
        for (let i = 1; i < 15; ++i) number = number * 2 + (block(i) ? 1 : 0);
        return number;
      }
    return null;
  });

/** The mean difference between the picture on the screen and exact stills of frames, in levels of 255. */
export const differences = (page, id, frames) =>
  page.evaluate(async ([film, all]) => {
    const video = document.querySelector(".player video");
    const { videoWidth: width, videoHeight: height } = video;
    const pen = new OffscreenCanvas(width, height).getContext("2d", { willReadFrequently: true });
    const side = 8;
    const [columns, rows] = [Math.floor(width / side), Math.floor(height / side)];
    // Means of small squares: what two coders make of an edge is no difference between pictures.
    const levels = (picture) => {
      pen.drawImage(picture, 0, 0, width, height);
      const { data } = pen.getImageData(0, 0, width, height);
      const means = new Float64Array(columns * rows * 3);
      for (let y = 0; y < rows * side; ++y)
        for (let x = 0; x < columns * side; ++x)
          for (let c = 0; c < 3; ++c) means[(Math.floor(y / side) * columns + Math.floor(x / side)) * 3 + c] += data[(y * width + x) * 4 + c] / side ** 2;
      return means;
    };
    const shown = levels(video);
    const result = [];
    for (const frame of all) {
      const answer = await fetch(`/api/films/${film}/stills/${frame}?width=3840`);
      const still = levels(await createImageBitmap(await answer.blob()));
      result.push(still.reduce((sum, level, i) => sum + Math.abs(level - shown[i]), 0) / still.length);
    }
    return result;
  }, [id, frames]);

/** Frames by chance, the same each time. */
export function byChance(count, most, seed = 1) {
  let state = seed;
  return Array.from({ length: count }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * most);
  });
}

/** Seeks by chance; gives how often the picture's number, the player's and the dossier's were one, and the times they took. */
export async function seeks(page, told, expected, count) {
  const times = [];
  const wrong = [];
  let before = -1;
  for (const frame of byChance(count, told.film.frames)) {
    if (frame === before) continue;
    before = frame;
    const { took, says, covered } = await goTo(page, frame);
    const number = await numberSeen(page);
    times.push(took);
    if (number !== expected(frame) || says !== frame || covered) wrong.push({ frame, number, says, covered });
  }
  return { times, wrong };
}

export const quantile = (values, part) => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))];
};
