// What a lane is: bands of spans, painted as rows of pixels, and what is drawn over them.
import { faded, type Colours, type Pixel } from "./colours";
import type { TimelineFilm } from "./film";
import type { Spans } from "./spans";
import { xOf, type View } from "./scale";
import { inView } from "./visible";

export type Band = {
  /** What is told, pointed at and walked through by keys. */
  name: string;
  spans: Spans;
  /** CSS pixels below the lane's top. */
  top: number;
  height: number;
  /** In what one span is drawn; 0 for not at all. Left out where the lane draws the band itself. */
  colour?: (at: number, colours: Colours) => Pixel;
  /** Painted only where more spans than this are in view; with fewer, the lane draws them. */
  above?: number;
  /** Spans overlap: a pixel is the darker the more there are. */
  counted?: boolean;
  /** What stands in a span that is wide enough. */
  text?: (at: number) => string;
};

export type Pen = {
  context: CanvasRenderingContext2D;
  colours: Colours;
  film: TimelineFilm;
  view: View;
  /** The lane's, in CSS pixels. */
  top: number;
};

export type Lane = {
  name: string;
  height: number;
  bands: Band[];
  /** What no row of pixels can show: stills, arcs, slopes. */
  draw?: (pen: Pen) => void;
};

/** A lane of one band as high as it. */
export const bandLane = (name: string, height: number, band: Omit<Band, "name" | "top" | "height">): Lane => ({
  name,
  height,
  bands: [{ ...band, name, top: 0, height: height - laneGap }],
});

/** Paper between lanes. */
export const laneGap = 3;

/** Narrower spans bear no text. */
const roomForText = 6;
/** More texts than this nobody reads, and drawing them is what takes time. */
const mostTexts = 120;

/** Texts in all spans of a band that have room for them; of a span that begins before the view, at its edge. */
export function writeTexts(pen: Pen, band: Band) {
  if (!band.text) return;
  const { context, colours, view } = pen;
  const [low, high] = inView(band.spans, view.start, view.start + view.width * view.perPixel);
  context.font = `11px ${colours.plain}`;
  context.textBaseline = "middle";
  const y = pen.top + band.top + band.height / 2 + 0.5;
  let written = 0;
  for (let at = low; at < high && written < mostTexts; ++at) {
    const from = Math.max(0, xOf(view, band.spans.from[at]!));
    const room = Math.min(view.width, xOf(view, band.spans.to[at]!)) - from - 8;
    if (room < roomForText) continue;
    const text = fitting(context, band.text(at), room);
    if (!text) continue;
    const ground = band.colour?.(at, colours) ?? 0;
    context.fillStyle = textOn(band.counted ? faded(ground, 0.5) : ground, colours);
    context.fillText(text, from + 4, y);
    ++written;
  }
}

/** Ink or paper, whichever stands out more on that ground. A pale ground is one that paper shows through. */
export function textOn(ground: Pixel, { pixel, text }: Colours): string {
  const here = luminance(mixed(ground, pixel.paper));
  const stands = (other: number) => (Math.max(here, other) + 0.05) / (Math.min(here, other) + 0.05);
  return stands(luminance(pixel.ink)) >= stands(luminance(pixel.paper)) ? text.ink : text.paper;
}

/** A colour as it is seen with another shining through. */
function mixed(over: Pixel, under: Pixel): Pixel {
  const alpha = (over >>> 24) / 255;
  const channel = (shift: number) => Math.round(((over >>> shift) & 255) * alpha + ((under >>> shift) & 255) * (1 - alpha)) << shift;
  return channel(0) | channel(8) | channel(16);
}

const known = new Map<Pixel, number>();
/** As WCAG 2 defines it, 0 to 1. */
function luminance(pixel: Pixel): number {
  const rgb = pixel & 0xffffff;
  let light = known.get(rgb);
  if (light === undefined) {
    const linear = (code: number) => (code <= 10 ? code / 3294.6 : ((code / 255 + 0.055) / 1.055) ** 2.4);
    light = 0.2126 * linear(rgb & 255) + 0.7152 * linear((rgb >> 8) & 255) + 0.0722 * linear(rgb >> 16);
    known.set(rgb, light);
  }
  return light;
}

/** Measured once for each text: fonts do not change while a page stands. */
const widths = new Map<string, number>();
export function widthOf(context: CanvasRenderingContext2D, text: string): number {
  const key = context.font + text;
  let width = widths.get(key);
  if (width === undefined) {
    if (widths.size > 20000) widths.clear();
    widths.set(key, (width = context.measureText(text).width));
  }
  return width;
}

/** The text, or as much of it as there is room for with a sign that it goes on; nothing where that is not three letters. */
export function fitting(context: CanvasRenderingContext2D, text: string, room: number): string {
  if (widthOf(context, text) <= room) return text;
  let letters = Math.min(text.length - 1, Math.floor((text.length * room) / Math.max(1, widthOf(context, text))));
  while (letters >= 3 && widthOf(context, `${text.slice(0, letters)}…`) > room) --letters;
  return letters >= 3 ? `${text.slice(0, letters).trimEnd()}…` : "";
}
