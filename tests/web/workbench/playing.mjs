// Measures how exactly and how quickly films are played, and writes it down: playing.mjs [--write docs/methods/playing.md]
import { spawn } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { createInterface } from "node:readline";
import { counted, numberOf } from "./counted.mjs";
import { chromium, program } from "./places.mjs";
import { quantile, seeks, watch } from "./seeing.mjs";

const often = Number(process.env.DECOUPAGE_SEEKS ?? 200);
const films = [
  ["fixed.mp4", "fixed, its own file"],
  ["fixed.mkv", "fixed, streamed"],
  ["variable.mp4", "variable, its own file"],
  ["variable.mkv", "variable, streamed"],
  ["long.mp4", "long, its own file"],
  ["long.mkv", "long, streamed"],
];

async function opened(path) {
  const child = spawn(program, ["open", path, "--port", "0", "--no-browser", "--json"], { stdio: ["ignore", "pipe", "inherit"] });
  const line = await new Promise((resolve) => createInterface({ input: child.stdout }).once("line", resolve));
  return { address: JSON.parse(line).address, stop: () => child.kill("SIGTERM") };
}

async function measured(browser, name) {
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
  const found = await seeks(page, told, (frame) => numberOf(name, frame), often);
  await context.close();
  stop();
  return found;
}

const playwright = await import("playwright-core");
const browser = await playwright.chromium.launch({ executablePath: chromium, headless: true, args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"] });
const rows = [];
for (const [name, words] of films) {
  const { times, wrong } = await measured(browser, name);
  const seconds = (milliseconds) => (milliseconds / 1000).toFixed(2);
  rows.push(`| ${words} | ${times.length} | ${times.length - wrong.length} | ${seconds(quantile(times, 0.5))} | ${seconds(quantile(times, 0.95))} | ${seconds(Math.max(...times))} |`);
  console.log(rows.at(-1));
}
await browser.close();

const table = `${often} seeks by chance in each, on ${cpus().length} cores: how often the number in the picture, the player's and the dossier's were
one, and the seconds from asking to the picture on the screen.

| film | seeks | right | half within | 95 % within | longest |
|---|---|---|---|---|---|
${rows.join("\n")}
`;
const at = process.argv.indexOf("--write");
if (at > 0) {
  const document = process.argv[at + 1];
  const between = /(<!-- playing -->\n)[\s\S]*?(<!-- end of playing -->)/;
  writeFileSync(document, readFileSync(document, "utf8").replace(between, (_, first, end) => first + table + end));
} else console.log(table);
