// Signs for buttons: drawn on a field of 16, one line thick, in the colour of the text. Each stands beside or for a word.
const paths = {
  close: "M4 4l8 8M12 4l-8 8",
  back: "M10 3L5 8l5 5",
  forward: "M6 3l5 5-5 5",
  up: "M3 10l5-5 5 5",
  down: "M3 6l5 5 5-5",
  play: "M5 3l8 5-8 5z",
  pause: "M5 3v10M11 3v10",
  menu: "M3 4h10M3 8h10M3 12h10",
  more: "M3 8h.01M8 8h.01M13 8h.01",
  search: "M7 3a4 4 0 100 8 4 4 0 000-8M10 10l3.5 3.5",
  keys: "M2 4h12v8H2zM4.5 6.5h.01M7 6.5h.01M9.5 6.5h.01M12 6.5h.01M5 9.5h6",
  sun: "M8 5a3 3 0 100 6 3 3 0 000-6M8 1v1.5M8 13.5V15M1 8h1.5M13.5 8H15M3 3l1 1M12 12l1 1M3 13l1-1M12 4l1-1",
  moon: "M13 9.5A5.5 5.5 0 016.5 3a5.5 5.5 0 106.5 6.5z",
  half: "M8 2a6 6 0 100 12A6 6 0 008 2M8 2v12",
  undo: "M6 3L3 6l3 3M3 6h6a4 4 0 010 8H6",
  redo: "M10 3l3 3-3 3M13 6H7a4 4 0 000 8h3",
  check: "M3 8.5l3.5 3.5L13 4.5",
  plus: "M8 3v10M3 8h10",
  minus: "M3 8h10",
  cut: "M8 2v12M2 5h4v6H2zM10 5h4v6h-4z",
  panel: "M2 3h12v10H2zM10 3v10",
  film: "M2 3h12v10H2zM5 3v10M11 3v10M2 8h3M11 8h3",
  external: "M6 3H3v10h10v-3M9 3h4v4M13 3L7 9",
  download: "M8 2v8M4.5 7L8 10.5 11.5 7M3 13h10",
  copy: "M5 5h8v8H5zM3 11V3h8",
  loop: "M3 8a4 4 0 014-4h5M10 2l2 2-2 2M13 8a4 4 0 01-4 4H4M6 14l-2-2 2-2",
  sound: "M3 6h2l3-3v10l-3-3H3zM10.5 5.5a3.5 3.5 0 010 5M12.5 3.5a6.5 6.5 0 010 9",
  silent: "M3 6h2l3-3v10l-3-3H3zM11 6l3 4M14 6l-3 4",
  full: "M3 6V3h3M10 3h3v3M13 10v3h-3M6 13H3v-3",
  small: "M6 3v3H3M13 6h-3V3M10 13v-3h3M3 10h3v3",
  still: "M2 4h12v9H2zM5.5 4l1-2h3l1 2M8 6.5a2 2 0 100 4 2 2 0 000-4",
  pen: "M3 13l1-3 7-7 2 2-7 7zM9.5 4.5l2 2",
  people: "M6 8a2.5 2.5 0 100-5 2.5 2.5 0 000 5M2 13a4 4 0 018 0M11 8a2 2 0 100-4M11 10a3.5 3.5 0 013 3",
} as const;
export type IconName = keyof typeof paths;

export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="sign" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  );
}
