// Holds published sites against what is promised of them: check_pages.mjs SITE...
// Valid HTML (vnu), nothing serious of what axe finds by day and by night, narrow and wide, links that hold, nothing
// fetched from elsewhere, nothing said on the console, no page wider than a phone. Ends with 1 where one is broken.
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const require = createRequire(import.meta.url);
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const here = dirname(fileURLToPath(import.meta.url));
const vnu = join(here, "node_modules/vnu-jar/build/dist/vnu.jar");
const sites = process.argv.slice(2).map((site) => resolve(site));
const broken = [];

function pagesOf(site) {
  return readdirSync(site).filter((file) => file.endsWith(".html")).map((file) => join(site, file));
}

function validate() {
  let said = "";
  try {
    execFileSync("java", ["-jar", vnu, "--format", "json", "--skip-non-html", ...sites], { stdio: ["ignore", "ignore", "pipe"] });
  } catch (failed) {
    said = failed.stderr.toString();
    if (!said.startsWith("{")) throw new Error("vnu did not run: " + said);
  }
  for (const message of said ? JSON.parse(said).messages : [])
    broken.push(`${message.url}:${message.lastLine}: ${message.message}`);
}

// Every link to a file of the site leads to one, and to a place in it that is there.
async function checkLinks(page, file, names) {
  const links = await page.$$eval("[href], [src]", (all) => all.map((one) => one.href?.baseVal ?? one.href ?? one.src));
  for (const link of links) {
    const url = new URL(link);
    if (url.protocol !== "file:") continue;
    const path = fileURLToPath("file://" + url.pathname);
    const name = decodeURIComponent(url.hash.slice(1));
    if (!existsSync(path)) broken.push(`${file}: ${link} is nowhere`);
    else if (name && !names.get(path)?.has(name)) broken.push(`${file}: nothing is called so: ${link}`);
  }
}

async function checkAxe(page, file, looks) {
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(axe);
  const found = await page.evaluate(() =>
    globalThis.axe.run(document, { resultTypes: ["violations"], runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }));
  for (const one of found.violations)
    broken.push(`${file}, ${looks}: ${one.impact}: ${one.help} (${one.id}): ${one.nodes.slice(0, 2).map((node) => node.html.slice(0, 160)).join(" | ")}`);
}

async function checkWidth(page, file) {
  const [wide, shown] = await page.evaluate(() => [document.scrollingElement.scrollWidth, innerWidth]);
  if (wide > shown) broken.push(`${file}: ${wide} wide on a screen of ${shown}`);
}

// The switch of rules puts other figures in the place of those that stand.
async function checkRules(page, file) {
  if (!(await page.$(".rules"))) return;
  const rule = () => page.$eval("[data-part=rules]", (part) => part.textContent);
  const before = await rule();
  if (await page.$eval(".rules", (form) => form.hidden)) broken.push(`${file}: the switches do not show`);
  await page.selectOption("#rule-cards", "1");
  if ((await rule()) === before) broken.push(`${file}: a switch changes nothing`);
}

// Verdicts of one kind alone can be shown, without a script.
async function checkChoices(page, file) {
  const choices = await page.$$eval(".choices input:not(#only-all)", (all) => all.map((one) => one.id));
  for (const choice of choices) {
    await page.click(`#${choice}`);
    const kind = choice.replace("only-", "");
    const wrong = await page.$$eval(".claim", (all, only) =>
      all.filter((one) => (one.offsetParent !== null) !== one.classList.contains(only)).length, kind);
    if (wrong) broken.push(`${file}: ${wrong} verdicts wrongly shown or hidden by ${choice}`);
  }
}

async function checkPage(page, file, names) {
  await page.setViewportSize({ width: 1240, height: 900 });
  await page.emulateMedia({ colorScheme: "light" });
  await page.goto(pathToFileURL(file).href);
  await checkLinks(page, file, names);
  await checkAxe(page, file, "wide, by day");
  await page.setViewportSize({ width: 390, height: 800 });
  await page.emulateMedia({ colorScheme: "dark" });
  await checkWidth(page, file);
  await checkAxe(page, file, "narrow, by night");
  await checkChoices(page, file);
  await checkRules(page, file);
}

function namesOf(files) {
  const named = (file) => [...readFileSync(file, "utf8").matchAll(/ id="([^"]*)"/g)].map((match) => match[1]);
  return new Map(files.map((file) => [file, new Set(named(file))]));
}

validate();
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--allow-file-access-from-files"],
});
const page = await browser.newPage();
page.on("console", (message) => broken.push(`${page.url()}: on the console: ${message.text()}`));
page.on("pageerror", (error) => broken.push(`${page.url()}: ${error.message}`));
page.on("request", (request) => {
  if (!request.url().startsWith("file:")) broken.push(`${page.url()} fetches ${request.url()}`);
});
let count = 0;
for (const site of sites) {
  const files = pagesOf(site);
  const names = namesOf(files);
  for (const file of files) await checkPage(page, file, names);
  count += files.length;
}
await browser.close();
console.log([...broken, `${count} pages held against what is promised; ${broken.length} promises broken.`].join("\n"));
process.exit(broken.length || !count ? 1 : 0);
