// How quickly the server answers when four pages ask at once, and how much memory it takes in an hour's use, on a film of two
// hours that never was:
//
//   node bench/workbench/load.mjs [--requests 12000] [--write docs/methods/workbench_speed.md]
//
// The requests are those of pages; how often each comes is in `asked` below. Nothing but the server of this machine is asked.
import { spawn } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { Agent, request } from "node:http";
import { cpus } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { share, writeBetween } from "./timeline_speed.mjs";
import { roomWith } from "../../tests/web/workbench/films.mjs";
import { program } from "../../tests/web/workbench/places.mjs";

const { values: given } = parseArgs({ options: { requests: { type: "string", default: "12000" }, write: { type: "string" } } });
const wanted = Number(given.requests);
const clients = 4;
const betweenCorrections = 200; // requests

/** The same sequence each time. */
function chanceFrom(seed) {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 4294967296) * below);
  };
}

async function opened(paths, room) {
  const env = { ...process.env, HOME: room, XDG_DATA_HOME: join(room, "data") };
  const child = spawn(program, ["open", ...paths, "--no-browser", "--json"], { env, stdio: ["ignore", "pipe", "inherit"] });
  const line = await new Promise((resolve) => createInterface({ input: child.stdout }).once("line", resolve));
  if (!line.includes('"address"')) throw new Error("The workbench did not open. Its page must be built, too: the target `web`.");
  const address = new URL(JSON.parse(line).address);
  return { child, port: Number(address.port), token: address.searchParams.get("token") };
}

/** One page's connection: a request after another. */
function page({ port, token }) {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const ask = (path, body) =>
    new Promise((resolve, reject) => {
      const began = process.hrtime.bigint();
      const headers = { Authorization: "Bearer " + token, "Accept-Encoding": "gzip", ...(body && { "Content-Type": "application/json" }) };
      const asked = request({ host: "127.0.0.1", port, path, agent, method: body ? "POST" : "GET", headers }, (answer) => {
        const pieces = [];
        answer.on("data", (piece) => pieces.push(piece));
        answer.on("end", () => resolve({ status: answer.statusCode, bytes: Buffer.concat(pieces), ms: Number(process.hrtime.bigint() - began) / 1e6 }));
      });
      asked.on("error", reject);
      asked.end(body && JSON.stringify(body));
    });
  return { ask, close: () => agent.destroy() };
}

const json = async (one, path) => JSON.parse((await one.ask(path)).bytes);

/** What pages ask for, and of a hundred requests how many are of each kind. */
function asked(film) {
  const at = `/api/films/${film.id}`;
  const frames = film.film.frames;
  const { still } = film.shots;
  const claims = ["the film is longer than 1 h", "shot 12 is longer than 3 s", "the film has more than 1000 shots"];
  return [
    { name: "a stretch of a curve", of: 50, path: (chance) => {
      const first = chance(frames - 4000);
      const { name } = film.curves[chance(film.curves.length)];
      return [`${at}/curves/${name}?first=${first}&end=${first + 2000 + chance(frames - first - 2000)}&columns=1400`];
    } },
    { name: "a still of the timeline", of: 34, path: (chance) => [`${at}/stills/${still[chance(still.length)]}?width=160`] },
    { name: "all of a film but curves", of: 4, path: () => [at] },
    { name: "the list of films", of: 4, path: () => ["/api/films"] },
    { name: "the times of all frames", of: 2, path: () => [`${at}/times`] },
    { name: "a claim and its verdict", of: 4, path: (chance) => [`${at}/claim`, { claim: claims[chance(claims.length)] }] },
    { name: "figures under a convention", of: 2, path: () => [`${at}/figures?convention=salt`] },
  ];
}

function megabytes(child) {
  const status = readFileSync(`/proc/${child.pid}/status`, "utf8");
  return Number(/VmRSS:\s+(\d+)/.exec(status)[1]) / 1024;
}

/** Four pages ask, now and then one corrects; gives the times of each kind, and the memory after each tenth. */
async function hour(server, film) {
  const kinds = asked(film);
  const times = new Map(kinds.map(({ name }) => [name, []]));
  times.set("a correction", []);
  const lot = kinds.flatMap((kind) => Array(kind.of).fill(kind));
  const memory = [];
  let done = 0, corrected = 0;
  const person = async (number) => {
    const chance = chanceFrom(number + 1);
    const own = page(server);
    while (done < wanted) {
      const turn = done++;
      if (turn % Math.ceil(wanted / 10) === 0) memory.push(megabytes(server.child));
      const corrects = turn % betweenCorrections === betweenCorrections - 1;
      const kind = corrects ? { name: "a correction" } : lot[chance(lot.length)];
      const words = corrected++ % 2 === 0 ? ["add", "cut", String(1 + chance(film.film.frames - 1))] : ["undo"];
      const [path, body] = corrects ? [`/api/films/${film.id}/corrections`, { words }] : kind.path(chance);
      if (!corrects) corrected--;
      const answer = await own.ask(path, body);
      if (answer.status !== 200 && !(corrects && answer.status === 400)) throw new Error(`${path}: ${answer.status} ${answer.bytes}`);
      times.get(kind.name).push(answer.ms);
    }
    own.close();
  };
  await Promise.all(Array.from({ length: clients }, (_, number) => person(number)));
  memory.push(megabytes(server.child));
  return { times, memory, done };
}

const ms = (value) => (value < 10 ? value.toFixed(1) : value.toFixed(0)) + " ms";

function tables(film, { before, times, memory, done }) {
  const rows = [...times].filter(([, all]) => all.length > 0).map(([name, all]) => `| ${name} | ${all.length} | ${ms(share(all, 0.5))} | ${ms(share(all, 0.95))} | ${ms(Math.max(...all))} |`);
  const data = [...times].filter(([name]) => name !== "a correction").flatMap(([, all]) => all);
  const at = (part) => memory[Math.round((memory.length - 1) * part)].toFixed(0);
  return `A film of ${film.film.frames.toLocaleString("en")} frames and ${film.shots.number.length.toLocaleString("en")} shots; ${clients} pages ask at once, each a request after another, on a machine of ${cpus().length} cores (${cpus()[0].model.trim()}) which the pages share with the server.

| What is asked | Requests | Middle | 95 of 100 within | Longest |
|---|--:|--:|--:|--:|
${rows.join("\n")}
| *all but corrections* | ${data.length} | ${ms(share(data, 0.5))} | ${ms(share(data, 0.95))} | ${ms(Math.max(...data))} |

| Memory of the server, resident | |
|---|--:|
| opened, nothing asked yet | ${before.toFixed(0)} MB |
| after a tenth of ${done.toLocaleString("en")} requests | ${at(0.1)} MB |
| after half of them | ${at(0.5)} MB |
| at the end | ${at(1)} MB |
| most at any tenth | ${Math.max(...memory).toFixed(0)} MB |
`;
}

const { room, films: paths } = roomWith(["long"]);
const server = await opened(paths, room);
try {
  const first = page(server);
  const before = megabytes(server.child);
  const { films } = await json(first, "/api/films");
  const film = await json(first, `/api/films/${films[0].id}`);
  first.close();
  const text = tables(film, { before, ...(await hour(server, film)) });
  console.log(text);
  if (given.write) writeBetween(given.write, "load", text);
} finally {
  server.child.kill("SIGTERM");
  rmSync(room, { recursive: true, force: true });
}
