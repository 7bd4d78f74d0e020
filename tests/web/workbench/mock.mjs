// Stands in for the server until it is there: what the page asks for, out of the program's own commands.
import { execFileSync } from "node:child_process";
import { copyFileSync, existsSync, linkSync, mkdtempSync, readFileSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { createServer } from "node:http";
import { basename, join, normalize } from "node:path";
import { build, program } from "./places.mjs";

const types = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml", ".ttf": "font/ttf" };

function told(path) {
  const json = JSON.parse(execFileSync(program, ["export", path, "--as", "json"], { maxBuffer: 1 << 28 }));
  const { film } = json;
  const column = (rows, key, none) => rows.map((row) => row[key] ?? none);
  const tracks = Object.fromEntries(Object.entries(json.segments).map(([name, rows]) => [name, {
    first: column(rows, "first"), end: column(rows, "end"), label: column(rows, "label"), confidence: column(rows, "confidence"),
    detail: column(rows, "detail", ""), correction: rows.map(() => 0) }]));
  tracks.transitions.correction = json.transitions.map((one) => one.correction ?? 0);
  return {
    id: film.print.slice(0, 12), revision: String(statSync(path + ".dossier").mtimeMs), name: basename(path), at_hand: true,
    film: { frames: film.frames, seconds: film.duration_s, rate: film.rate.split("/").map(Number), variable_rate: film.variable_rate, width: film.width, height: film.height, aspect: film.aspect, sound: !!film.sound_codec, codec: film.codec, container: "mp4" },
    times: null,
    shots: { number: column(json.shots, "number"), kind: column(json.shots, "kind"), first: column(json.shots, "first"), end: column(json.shots, "end"),
      still: json.shots.map((shot) => (shot.first + shot.end) >> 1), scale: json.shots.map((shot) => shot.scale?.label ?? ""), scene: json.shots.map((shot) => json.scenes.find((scene) => scene.first <= shot.first && shot.first < scene.end)?.number ?? 0),
      movement: json.shots.map((shot) => shot.movement?.label ?? ""), setup: json.shots.map((shot) => shot.setup ?? 0) },
    tracks, names: [], corrections: { log: json.corrections.map((one) => ({ number: one.number, deed: one.deed, sentence: one.deed, author: one.author, made_at: one.made_at, in_force: true })), undo: json.corrections.length > 0, redo: true },
    curves: [], subtitles: [], readings: Object.fromEntries(json.keys.map((key) => [key.analyser, key.settings])), sentence: "", reservations: [], missing: json.screening.missing, screened_at: json.screening.screened_at, whole: true,
  };
}

const figures = (path) => Object.fromEntries(JSON.parse(execFileSync(program, ["export", path, "--as", "json"], { maxBuffer: 1 << 28 })).figures.map((one) => [one.name, one.value]));

export async function mock(paths) {
  const films = new Map(paths.map((path) => [told(path).id, path]));
  const streams = new Set();
  const line = (path) => {
    const { id, revision, name, film, shots } = told(path);
    return { ...film, id, name, path, at_hand: true, revision, sentence: "", doubtful: told(path).tracks.transitions.confidence.filter((sure) => sure < 0.8).length, screened: true, whole: true, quick: false, shots: shots.first.length, still: shots.still[0] };
  };
  async function answer(request, reply) {
    const url = new URL(request.url, "http://localhost");
    const json = (value) => reply.writeHead(200, { "Content-Type": "application/json" }).end(JSON.stringify(value));
    const [, , , id, what, more] = url.pathname.split("/");
    if (url.pathname === "/enter") return reply.writeHead(303, { Location: "/" }).end();
    if (url.pathname === "/api/events") {
      reply.writeHead(200, { "Content-Type": "text/event-stream" }).write(": here\n\n");
      streams.add(reply);
      return request.on("close", () => streams.delete(reply));
    }
    if (url.pathname === "/api/me") return json({ role: "owner", id: "owner", name: "ada" });
    if (url.pathname === "/api/jobs") return json({ jobs: [] });
    if (url.pathname === "/api/films") return json({ films: [...films.values()].map(line) });
    const path = url.pathname.startsWith("/api/films/") ? films.get(id) : undefined;
    if (path && !what) return json(told(path));
    if (path && what === "stills")
      return reply.writeHead(200, { "Content-Type": "image/jpeg", "Cache-Control": "max-age=9999" }).end(execFileSync("ffmpeg", ["-v", "error", "-ss", String(Number(more) / told(path).film.rate[0]), "-i", path, "-frames:v", "1", "-vf", `scale=${url.searchParams.get("width") ?? "iw"}:-2`, "-f", "mjpeg", "-"], { maxBuffer: 1 << 24 }));
    if (path && what === "figures") return json(figures(path));
    if (path && (what === "preview" || what === "read")) {
      let body = "";
      for await (const part of request) body += part;
      const set = Object.entries(JSON.parse(body).settings).flatMap(([name, values]) => Object.entries(values).flatMap(([key, value]) => ["--set", `${name}.${key}=${value}`]));
      const read = what === "read" ? path : join(mkdtempSync(join(tmpdir(), "preview-")), basename(path));
      const before = told(path).tracks.transitions;
      if (what === "preview") {
        linkSync(path, read);
        copyFileSync(path + ".dossier", read + ".dossier");
      }
      execFileSync(program, ["read", read, ...set]);
      const after = told(read);
      if (what === "read") {
        for (const stream of streams) stream.write(`event: film\ndata: ${JSON.stringify({ id, revision: after.revision, what: "reading" })}\n\n`);
        return json({ revision: after.revision });
      }
      const rows = (track) => track.first.map((first, at) => ({ first, end: track.end[at], label: track.label[at], confidence: track.confidence[at] }));
      const among = (one, all) => all.some((other) => other.first === one.first && other.end === one.end && other.label === one.label);
      const [old, now] = [rows(before), rows(after.tracks.transitions)];
      return json({ added: now.filter((one) => !among(one, old)), removed: old.filter((one) => !among(one, now)), before: figures(path), after: figures(read) });
    }
    if (path && what === "corrections") {
      let body = "";
      for await (const part of request) body += part;
      const sentence = execFileSync(program, ["correct", path, ...JSON.parse(body).words], { encoding: "utf8" });
      const { revision } = told(path);
      for (const stream of streams) stream.write(`event: film\ndata: ${JSON.stringify({ id, revision, what: "corrections" })}\n\n`);
      return json({ revision, sentence });
    }
    const file = join(build, "web", normalize(url.pathname === "/" ? "/index.html" : url.pathname));
    if (existsSync(file) && statSync(file).isFile())
      return reply.writeHead(200, { "Content-Type": types[file.slice(file.lastIndexOf("."))] ?? "application/octet-stream", "Content-Security-Policy": "default-src 'self'; img-src 'self' blob: data:; media-src 'self' blob:" }).end(readFileSync(file));
    reply.writeHead(404, { "Content-Type": "application/json" }).end(JSON.stringify({ fault: { kind: "not_found", place: "", found: url.pathname, expected: "", remedy: "" } }));
  }
  const server = createServer((request, reply) => answer(request, reply).catch((failed) =>
    reply.writeHead(400, { "Content-Type": "application/json" }).end(JSON.stringify({ fault: { kind: "usage", place: "", found: String(failed.stderr ?? failed), expected: "", remedy: "" } }))));
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    address: `http://127.0.0.1:${server.address().port}/enter?token=none`,
    said: () => "",
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
