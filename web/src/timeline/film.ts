// A film as the timeline draws it: what /api/films/ID gives, in columns.
import { secondsAt, type FilmClock } from "../shell/times";
import { emptySpans, spansOf, type SpanColumns, type Spans } from "./spans";

export type CurveCard = {
  name: string;
  unit: string;
  least: number;
  most: number;
  /** 0: a value a frame. */
  perSecond: number;
  length: number;
};

/** The part of the server's answer that is drawn here. */
export type FilmAnswer = {
  id: string;
  revision: string;
  at_hand?: boolean;
  film: { frames: number; rate: [number, number]; width: number; height: number; aspect?: number | [number, number] };
  shots: { number: number[]; kind: string[]; first: number[]; end: number[]; still: number[] };
  tracks: Record<string, SpanColumns>;
  names: { number: number; words: string; named: string; span?: [number, number]; first?: number; end?: number }[];
  curves: { name: string; unit: string; least: number; most: number; a_second?: number; length?: number }[];
};

export type Tier = { name: string; spans: Spans };

export type TimelineFilm = {
  id: string;
  revision: string;
  /** Is the film itself there, so that any frame can be shown? */
  atHand: boolean;
  clock: FilmClock;
  /** Width of the picture by its height, as shown. */
  aspect: number;
  shots: Spans;
  /** Of each shot, the frame of its still; -1 where it has none. */
  stills: Int32Array;
  tracks: Record<string, Spans>;
  names: Spans;
  tiers: Tier[];
  curves: CurveCard[];
};

export function timelineFilm(answer: FilmAnswer, clock: FilmClock): TimelineFilm {
  const tracks: Record<string, Spans> = {};
  for (const [name, columns] of Object.entries(answer.tracks)) tracks[name] = spansOf(columns, clock);
  return {
    id: answer.id,
    revision: answer.revision,
    atHand: answer.at_hand !== false,
    clock,
    aspect: aspectOf(answer.film),
    shots: spansOf({ ...answer.shots, label: answer.shots.kind }, clock),
    stills: Int32Array.from(answer.shots.still, (frame) => frame ?? -1),
    tracks,
    names: namesOf(answer, clock),
    tiers: [],
    curves: answer.curves.map((card) => curveCard(card, clock)),
  };
}

/** Held between what pictures are, so that a stranger's numbers cannot make one of no width. */
function aspectOf({ aspect, width, height }: FilmAnswer["film"]): number {
  const told = Array.isArray(aspect) ? aspect[0] / aspect[1] : (aspect ?? width / height);
  return Math.min(5, Math.max(0.3, told || 16 / 9));
}

function curveCard({ name, unit, least, most, a_second = 0, length }: FilmAnswer["curves"][0], clock: FilmClock): CurveCard {
  const usual = a_second > 0 ? Math.ceil(secondsAt(clock, clock.frames) * a_second) : clock.frames;
  return { name, unit, least, most, perSecond: a_second, length: length ?? usual };
}

function namesOf({ names }: FilmAnswer, clock: FilmClock): Spans {
  return spansOf(
    {
      first: names.map((name) => name.span?.[0] ?? name.first ?? 0),
      end: names.map((name) => name.span?.[1] ?? name.end ?? 0),
      label: names.map((name) => name.named),
      detail: names.map((name) => name.words),
      number: names.map((name) => name.number),
    },
    clock,
  );
}

const none = emptySpans();
export const track = (film: TimelineFilm, name: string): Spans => film.tracks[name] ?? none;
