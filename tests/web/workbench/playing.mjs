// Measures how exactly and how quickly films are played, and writes it down: playing.mjs [--write docs/methods/playing.md]
import { spawn } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { createInterface } from "node:readline";
import { counted, numberOf } from "./counted.mjs";
import { chromium, program } from "./places.mjs";
import { quantile, seeks, watch } from "./seeing.mjs";

const often = Number(process.env.DECOUPAGE_SEEKS ?? 200);
const films = [
  ["fixed.mkv", "fixed, streamed", 1],
  ["variable.mkv", "variable, streamed", 1],
  ["long.mkv", "long, streamed", 0.1],
  ["long.mp4", "long, its own file", 0.1],
  ["fixed.mp4", "fixed, its own file", 1],
  ["variable.mp4", "variable, its own file", 1],
];

async function opened(path) {
  const child = spawn(program, ["open", path, "--port", "0", "--no-browser", "--json"], { stdio: ["ignore", "pipe", "inherit"] });
  const line = await new Promise((resolve) => createInterface({ input: child.stdout }).once("line", resolve));
  return { address: JSON.parse(line).address, stop: () => child.kill("SIGTERM") };
}

async function measured(browser, name, count) {
  const { address, stop } = await opened(counted(name));
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.goto(address);
  await page.waitForSelector(".masthead");
  const told = await page.evaluate(async () => {
    const { films: [film] } = await (await fetch("/api/films")).json();
    return (await fetch(`/api/films/${film.id}`)).json();
  });
  await watch(page, told.id);
  const found = await seeks(page, told, (frame) => numberOf(name, frame), count);
  await context.close();
  stop();
  return found;
}

const playwright = await import("playwright-core");
const browser = await playwright.chromium.launch({ executablePath: chromium, headless: true, args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"] });
const rows = [];
const seconds = (milliseconds) => (milliseconds / 1000).toFixed(2);
const table = () => `Seeks by chance, on ${cpus().length} cores: how often the number in the picture, the player's and the dossier's were one, and the
seconds from asking to the picture on the screen. The load is what else the machine did, in processes that wanted a core.

| film | seeks | right | half within | 95 % within | longest | load |
|---|---|---|---|---|---|---|
${rows.join("\n")}
`;
const at = process.argv.indexOf("--write");
function write() {
  const document = process.argv[at + 1];
  const between = /(<!-- playing -->\n)[\s\S]*?(<!-- end of playing -->)/;
  writeFileSync(document, readFileSync(document, "utf8").replace(between, (_, first, end) => first + table() + end));
}
for (const [name, words, part] of films) {
  const { times, wrong } = await measured(browser, name, Math.round(often * part));
  rows.push(`| ${words} | ${times.length} | ${times.length - wrong.length} | ${seconds(quantile(times, 0.5))} | ${seconds(quantile(times, 0.95))} | ${seconds(Math.max(...times))} | ${Math.round(loadavg()[0])} |`);
  if (at > 0) write();
  console.log(rows.at(-1));
}
await browser.close();
if (at < 0) console.log(table());
