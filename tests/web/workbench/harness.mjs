// Opens the workbench on films of its own, in a browser, for one test:
//
//   scene("a cut is taken away", { films: ["drawn"] }, async ({ page, shoot, axe }) => { ... });
//
// What a scene gets: `page`, on the films' list, 1440 by 900, by day, in English; `open(options)`, another page with cookies
// of its own (another person); `shoot(name)`, pictures by day and night, 1440 and 900 wide; `axe()`, which fails on what is
// serious; `film(n)`, what the server tells of the n-th film; `ask(path, body)`, the server without a page; `address`,
// `room` (the folder), `paths` (the films in it). Options: `films` ("drawn", "etude", paths), `screened: false` for films without
// dossiers, `args` of `decoupage open`, and of the page `width`, `height`, `scheme`, `language`, `author`. A scene fails where the page says something on the console, or fetches from
// elsewhere. It is skipped, saying so, where something that it needs is not there.
// `open({ door: { name, password } })` comes in as a member, by the door of `--share` (`server.password`).
// Work folders are given as files with their texts: { works: { "the-run": { "work.toml": "[work] ..." } } }; a text may be made
// of the films' prints: ([print]) => text; { works: { etude: "whole" } } is a copy of works/etude.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { createInterface } from "node:readline";
import test, { after } from "node:test";
import { film, roomWith, worksIn } from "./films.mjs";
import { build, chromium, pictures, program } from "./places.mjs";

const require = createRequire(import.meta.url);
let browser = null;
after(async () => browser?.close());

async function launched() {
  if (browser) return browser;
  const playwright = await import("playwright-core");
  browser = await playwright.chromium.launch({
    executablePath: chromium,
    headless: true,
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--autoplay-policy=no-user-gesture-required"],
  });
  return browser;
}

/** What is missing for a scene, in words; empty where nothing is. */
function missing(films) {
  if (!existsSync(chromium)) return `there is no ${chromium}`;
  if (!existsSync(program)) return `${program} is not built`;
  if (!existsSync(join(build, "web/index.html"))) return "the page is not built (the target `web`)";
  for (const name of films) if (!film(name)) return `there is no film ${name} with a dossier`;
  return "";
}

async function started(paths, room, args) {
  // What the program keeps for a person lies in the room, too: nobody's own list of films is touched.
  const env = { ...process.env, HOME: room, XDG_DATA_HOME: join(room, "data"), XDG_CONFIG_HOME: join(room, "config"), XDG_STATE_HOME: join(room, "state"), XDG_CACHE_HOME: join(room, "cache") };
  const child = spawn(program, ["open", ...paths, "--port", "0", "--no-browser", "--json", ...args], { cwd: room, env, stdio: ["ignore", "pipe", "pipe"] });
  let said = "";
  child.stderr.on("data", (bytes) => (said += bytes));
  const gone = new Promise((resolve) => child.once("exit", resolve));
  const first = await Promise.race([
    new Promise((resolve) => createInterface({ input: child.stdout }).once("line", resolve)),
    gone.then(() => null),
  ]);
  if (first === null) throw new Error("The workbench did not start: " + said);
  const told = JSON.parse(first);
  return {
    address: told.address,
    password: told.password,
    child,
    said: () => said,
    async stop() {
      child.kill("SIGTERM");
      await Promise.race([gone, new Promise((resolve) => setTimeout(resolve, 5000)).then(() => child.kill("SIGKILL"))]);
    },
  };
}

/** By the page that asks for the club's password. */
async function comeIn(page, origin, { name, password }) {
  await page.goto(origin + "/enter");
  await page.locator("input[name=name]").fill(name);
  await page.locator("input[name=password]").fill(password);
  await page.getByRole("button").click();
}

async function newPage(address, { door, width = 1440, height = 900, scheme = "light", language = "en", author = "" } = {}, broken = []) {
  const context = await (await launched()).newContext({ viewport: { width, height }, colorScheme: scheme, locale: language === "fr" ? "fr-FR" : "en-GB", permissions: ["clipboard-read", "clipboard-write"] });
  if (author) await context.addInitScript((name) => localStorage.setItem("author", localStorage.getItem("author") || name), author);
  const page = await context.newPage();
  page.setDefaultTimeout(15000);
  const own = new URL(address).origin;
  page.on("console", (message) => ["error", "warning"].includes(message.type()) && broken.push(`on the console: ${message.text()}`));
  page.on("pageerror", (error) => broken.push(`a fault in the page: ${error.stack ?? error.message}`));
  page.on("request", (request) => /^(data|blob):/.test(request.url()) || request.url().startsWith(own + "/") || broken.push(`fetched from elsewhere: ${request.url()}`));
  if (door) await comeIn(page, own, door);
  else await page.goto(address);
  await page.waitForSelector(".masthead");
  return page;
}

// What axe would load beforehand, style sheets of shadows, it would put into the page as styles, which the page's policy forbids.
async function axe(page) {
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(readFileSync(require.resolve("axe-core/axe.min.js"), "utf8"));
  const found = await page.evaluate(() => globalThis.axe.run(document, { preload: false, resultTypes: ["violations"], runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] }));
  const serious = found.violations.filter((one) => ["serious", "critical"].includes(one.impact));
  assert.deepEqual(serious.map((one) => `${one.id}: ${one.help}: ${one.nodes.slice(0, 3).map((node) => node.html.slice(0, 160)).join(" | ")}`), []);
}

async function shoot(page, name, { widths = [1440, 900], schemes = ["light", "dark"] } = {}) {
  mkdirSync(pictures, { recursive: true });
  const before = page.viewportSize();
  for (const width of widths)
    for (const scheme of schemes) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme: scheme });
      await page.waitForTimeout(250);
      await page.screenshot({ path: join(pictures, `${name}-${width}-${scheme}.png`) });
    }
  await page.setViewportSize(before);
  await page.emulateMedia({ colorScheme: "light" });
}

/** Asks the server as a script does; fails where it does not answer with 2xx, unless `status` is what it should answer. */
async function ask(address, path, body, { status = 200, headers = {}, method = body === undefined ? "GET" : "POST" } = {}) {
  const url = new URL(address);
  const answer = await fetch(new URL(path, url), {
    method,
    headers: { Authorization: "Bearer " + url.searchParams.get("token"), ...(body !== undefined && { "Content-Type": "application/json", Origin: url.origin }), ...headers },
    ...(body !== undefined && { body: typeof body === "string" ? body : JSON.stringify(body) }),
  });
  const text = await answer.text();
  assert.equal(answer.status, status, `${path}: ${text}`);
  return text ? JSON.parse(text) : null;
}

export function scene(name, options, run) {
  const { films = ["drawn"], works = {}, screened = true, args = [], timeout = 120000, allowed = [], ...looks } = options;
  const without = missing(films);
  test(name, { skip: without ? `Not tested: ${without}.` : false, timeout }, async () => {
    const { room, films: paths } = roomWith(films, screened);
    const server = await started([...paths, ...worksIn(room, works, paths)], room, args);
    const { address } = server;
    const broken = [];
    const opened = [];
    const open = async (other = {}) => {
      const page = await newPage(other.address ?? address, { ...looks, ...other }, broken);
      opened.push(page);
      return page;
    };
    try {
      const page = await open();
      await run({
        page, open, address, room, paths, server, program,
        shoot: (shot, how) => shoot(how?.page ?? page, shot, how),
        axe: (other) => axe(other ?? page),
        ask: (path, body, how) => ask(address, path, body, how),
        film: async (n = 0) => {
          const { films: all } = await ask(address, "/api/films");
          const named = all.find((one) => paths[n].endsWith(one.name) || one.path === paths[n]) ?? all[n];
          return ask(address, `/api/films/${named.id}`);
        },
      });
      assert.deepEqual(broken.filter((said) => !allowed.some((pattern) => pattern.test(said))), []);
    } finally {
      await Promise.all(opened.map((page) => page.context().close().catch(() => null)));
      await server.stop();
      rmSync(room, { recursive: true, force: true });
    }
  });
}
