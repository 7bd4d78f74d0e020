// The ground of the timeline: grid, bands, words and pictures of all lanes, for one view.
import type { FilmClock } from "../shell/times";
import { axis } from "./axis";
import type { Colours } from "./colours";
import type { TimelineFilm } from "./film";
import { writeTexts, type Band } from "./lane";
import type { Layout } from "./layout";
import { paintDensity, paintSpans, Row } from "./row";
import { viewEnd, type View } from "./scale";
import { inView } from "./visible";

/** A canvas in CSS pixels, as sharp as the screen. */
export function fit(canvas: HTMLCanvasElement, width: number, height: number, ratio: number): CanvasRenderingContext2D {
  const across = Math.max(1, Math.round(width * ratio));
  const down = Math.max(1, Math.round(height * ratio));
  if (canvas.width !== across || canvas.height !== down) {
    canvas.width = across;
    canvas.height = down;
    canvas.style.width = `${width}px`;
    canvas.style.height = `${height}px`;
  }
  const context = canvas.getContext("2d")!;
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.clearRect(0, 0, width, height);
  return context;
}

/** Paints bands: each a row of an image that is kept, stretched to its place. */
export class BandPainter {
  private readonly sheet_ = document.createElement("canvas");
  private image_: ImageData | null = null;
  private row_ = new Row(1);

  paint(context: CanvasRenderingContext2D, bands: { band: Band; top: number }[], view: View, ratio: number, colours: Colours) {
    const shown = bands.filter(({ band }) => isPainted(band, view));
    if (!shown.length) return;
    const width = Math.max(1, Math.round(view.width * ratio));
    const image = this.sized(width, shown.length);
    const pixels = new Uint32Array(image.data.buffer);
    shown.forEach(({ band }, line) => {
      this.row_.use(pixels.subarray(line * width, (line + 1) * width));
      paintBand(this.row_, band, view, ratio, colours);
    });
    this.sheet_.getContext("2d")!.putImageData(image, 0, 0, 0, 0, width, shown.length);
    context.imageSmoothingEnabled = false;
    shown.forEach(({ band, top }, line) =>
      context.drawImage(this.sheet_, 0, line, width, 1, 0, top + band.top, view.width, band.height),
    );
    context.imageSmoothingEnabled = true;
  }

  private sized(width: number, lines: number): ImageData {
    if (!this.image_ || this.image_.width !== width || this.image_.height < lines) {
      this.image_ = new ImageData(width, Math.max(lines, 24));
      this.sheet_.width = width;
      this.sheet_.height = this.image_.height;
      this.row_ = new Row(width);
    }
    return this.image_;
  }
}

function isPainted(band: Band, view: View): boolean {
  if (!band.colour) return false;
  if (band.above === undefined) return true;
  const [low, high] = inView(band.spans, view.start, viewEnd(view));
  return high - low > band.above;
}

function paintBand(row: Row, band: Band, view: View, ratio: number, colours: Colours) {
  const colour = band.colour!;
  if (band.counted) paintDensity(row, band.spans, view, ratio, colour(0, colours));
  else paintSpans(row, band.spans, view, ratio, (at) => colour(at, colours));
}

export function drawGround(context: CanvasRenderingContext2D, painter: BandPainter, film: TimelineFilm, layout: Layout, view: View, ratio: number, colours: Colours) {
  drawGrid(context, view, film.clock, layout.height, colours);
  const lanes = layout.placed.flatMap((placed) => ("lane" in placed ? [placed] : []));
  painter.paint(context, lanes.flatMap(({ lane, top }) => lane.bands.map((band) => ({ band, top }))), view, ratio, colours);
  for (const { lane, top } of lanes) {
    const pen = { context, colours, film, view, top };
    lane.draw?.(pen);
    for (const band of lane.bands) writeTexts(pen, band);
  }
}

function drawGrid(context: CanvasRenderingContext2D, view: View, clock: FilmClock, height: number, colours: Colours) {
  context.fillStyle = colours.text.line;
  for (const { x } of axis(view, clock).ticks) context.fillRect(Math.round(x), 0, 1, height);
}
