// What the server tells of a film: docs/formats/workbench.md. Columns are kept as columns; the timeline draws thousands.

/** One line of the library; what is optional is known of a screened film alone. */
export type FilmLine = {
  id: string;
  name: string;
  /** To the owner alone. */
  path?: string;
  /** Is the film itself where it is looked for, or only its dossier? */
  at_hand: boolean;
  screened: boolean;
  /** Why its dossier cannot be read. */
  remark?: string;
  whole?: boolean;
  quick?: boolean;
  outdated?: boolean;
  frames?: number;
  seconds?: number;
  width?: number;
  height?: number;
  shots?: number;
  doubtful?: number;
  sentence?: string;
  revision?: string;
  /** The frame of a still that stands for the film. */
  still?: number;
};

/** Half-open, in frames; empty (first = end) for a cut. */
export type Span = { first: number; end: number };

export type TrackColumns = {
  first: number[];
  end: number[];
  label: string[];
  confidence: number[];
  detail: string[];
  /** The number of the correction by which it stands so; 0 where it was found. */
  correction: number[];
};

export type ShotColumns = {
  number: number[];
  kind: string[];
  first: number[];
  end: number[];
  /** The frame that stands for the shot. */
  still: number[];
  scale: string[];
  scene: number[];
  movement: string[];
  /** Shots of one set-up have one number; 0 where it is not known. */
  setup: number[];
};

export type CurveCard = {
  name: string;
  unit: string;
  least: number;
  most: number;
  /** How many values a second; 0 where there is one for each frame. */
  a_second: number;
};

export type NamedPlace = { number: number; words: string; named: string; first: number; end: number; span: [number, number]; author: string; made_at: string };

/** What a correction took away or put: a transition, or the beginning of a scene. */
export type Corrected = { kind: string; shape: string | null; first: number; end: number };

export type LogEntry = {
  number: number;
  deed: "add" | "remove" | "retype" | "move" | "undo" | "redo";
  /** The correction that it speaks of: itself, or the one that it undoes or does again. */
  of: number;
  taken: Corrected | null;
  put: Corrected | null;
  /** The same in English. */
  sentence: string;
  author: string;
  made_at: string;
  in_force: boolean;
};

/** Of shot lengths, in seconds; null where there are too few shots to say. */
export type Figures = { shots: number; asl: number | null; msl: number | null; rule: string };

export type Breakdown = {
  id: string;
  revision: string;
  name: string;
  at_hand: boolean;
  film: {
    frames: number;
    seconds: number;
    rate: [number, number];
    variable_rate: boolean;
    width: number;
    height: number;
    /** Of the picture as it is shown: width through height. */
    aspect: number;
    sound: boolean;
    codec: string;
    container: string;
    facts?: string;
  };
  times: null | "variable";
  shots: ShotColumns;
  tracks: Record<string, TrackColumns>;
  names: NamedPlace[];
  corrections: { log: LogEntry[]; undo: boolean; redo: boolean };
  curves: CurveCard[];
  subtitles: { index: number; language: string; source: string; cues: number }[];
  /** The settings with which each analyser read. */
  readings: Record<string, Record<string, number>>;
  figures: Figures;
  /** What there is to say of the whole, in a sentence, and what is doubtful. */
  sentence: string;
  reservations: string[];
  missing: string[];
  screened_at: string;
  whole: boolean;
};

/** What was told, with columns where the server leaves out those that say nothing, and the spans of names. */
export function whole(told: Breakdown): Breakdown {
  for (const track of Object.values(told.tracks)) {
    const rows = track.first.length;
    track.detail ??= new Array<string>(rows).fill("");
    track.correction ??= new Array<number>(rows).fill(0);
  }
  for (const name of told.names) name.span = [name.first, name.end];
  return told;
}

export type Segment = Span & { label: string; confidence: number; detail: string; correction: number };

export function segment(track: TrackColumns, index: number): Segment {
  return {
    first: track.first[index] ?? 0,
    end: track.end[index] ?? 0,
    label: track.label[index] ?? "",
    confidence: track.confidence[index] ?? 0,
    detail: track.detail[index] ?? "",
    correction: track.correction[index] ?? 0,
  };
}

export type Shot = Span & { index: number; number: number; kind: string; still: number; scale: string; scene: number; movement: string; setup: number };

/** The shot in that row of the columns; null where there is none. */
export function shot(shots: ShotColumns, index: number): Shot | null {
  const first = shots.first[index];
  const end = shots.end[index];
  if (first === undefined || end === undefined) return null;
  return {
    index,
    first,
    end,
    number: shots.number[index] ?? 0,
    kind: shots.kind[index] ?? "",
    still: shots.still[index] ?? first,
    scale: shots.scale[index] ?? "",
    scene: shots.scene[index] ?? 0,
    movement: shots.movement?.[index] ?? "",
    setup: shots.setup?.[index] ?? 0,
  };
}

/** The last row whose value is no greater than `frame`, in a column that only grows; -1 where all are greater. */
export function rowAt(column: ArrayLike<number>, frame: number): number {
  let low = -1;
  let high = column.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((column[middle] ?? Infinity) <= frame) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The shot on the screen at a frame; the one before where that lies between two shots. */
export const shotAt = (shots: ShotColumns, frame: number): Shot | null => shot(shots, Math.max(0, rowAt(shots.first, frame)));

export function shotNumbered(shots: ShotColumns, number: number): Shot | null {
  return shot(shots, shots.number.indexOf(number));
}
