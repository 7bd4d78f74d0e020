// One chart: drawn by the server under the rules in force, and ready to take along.
import { useEffect, useState } from "preact/hooks";
import { address, get } from "../shell/api";
import { Menu } from "../shell/controls";
import { Icon } from "../shell/icons";
import { ground } from "../shell/me";
import { done, fail, tell } from "../shell/toasts";
import { say } from "../shell/words";
import { asked, trend } from "./rules";
import { lookWords } from "./words";

export type ChartLine = { name: string; group: string; title: string; counts: boolean };

/** Twice the size of the drawing: sharp in print, and on a beamer. */
const enlarged = 2;

const chartAddress = (film: string, chart: ChartLine, more: Record<string, string>) =>
  address(`/api/films/${film}/charts/${chart.name}`, { ...(chart.counts ? asked.value : {}), ...(chart.name === "graph" && trend.value > 0 ? { trend: trend.value } : {}), ...more });

/** The charts of a film, by what they are of. */
export function useCharts(film: string, revision: string): ChartLine[] | null {
  const [charts, setCharts] = useState<ChartLine[] | null>(null);
  useEffect(() => {
    let left = false;
    void tell(get<{ charts: ChartLine[] }>(`/api/films/${film}/charts`)).then((said) => !left && setCharts(said?.charts ?? []));
    return () => { left = true; };
  }, [film, revision]);
  return charts;
}

export function ChartFigure({ film, revision, chart, name }: { film: string; revision: string; chart: ChartLine; name: string }) {
  const shown = chartAddress(film, chart, { theme: ground.value, r: revision });
  const paper = () => chartAddress(film, chart, {});
  const file = `${name.replace(/\.[^.]*$/, "")}-${chart.name}`;
  const items = [
    { words: say(lookWords, "copyPng"), run: () => void copyPicture(paper()) },
    { words: say(lookWords, "saveSvg"), run: () => save(paper(), `${file}.svg`) },
    { words: say(lookWords, "savePng"), run: () => void savePicture(paper(), `${file}.png`) },
    { words: say(lookWords, "saveCsv"), run: () => save(chartAddress(film, chart, { form: "csv" }), `${file}.csv`) },
  ];
  return (
    <figure class={`look-chart look-chart-${chart.name}`}>
      <img src={shown} alt={chart.title} loading="lazy" />
      <div class="look-take">
        <Menu label={`${say(lookWords, "take")}: ${chart.title}`} align="end" items={items}><Icon name="more" /></Menu>
      </div>
    </figure>
  );
}

export function save(from: string, name: string) {
  const link = document.createElement("a");
  link.href = from;
  link.download = name;
  link.click();
}

async function savePicture(from: string, name: string) {
  const picture = await pictureOf(from).catch(fail);
  if (!picture) return;
  const place = URL.createObjectURL(picture);
  save(place, name);
  setTimeout(() => URL.revokeObjectURL(place), 10_000);
}

async function copyPicture(from: string) {
  try {
    await navigator.clipboard.write([new ClipboardItem({ "image/png": pictureOf(from) })]);
    done(say(lookWords, "copied"));
  } catch {
    done(say(lookWords, "notCopied"));
  }
}

/** The drawing as a PNG, made here. */
export async function pictureOf(from: string): Promise<Blob> {
  const image = new Image();
  image.src = from;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = image.naturalWidth * enlarged;
  canvas.height = image.naturalHeight * enlarged;
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("no picture"))), "image/png"));
}
