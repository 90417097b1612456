/** Every picture of the program: strokes on a grid of 16, drawn in the colour of the text. */
const strokes = {
  met: 'M3 8.5 6.5 12 13 4.5',
  near: 'M2.5 10.5a5.5 5.5 0 1 1 11 0M8 10.5l2.5-3.5',
  bad: 'M4 4l8 8M12 4l-8 8',
  none: 'M4 8h8',
  warning: 'M8 2.5 14 13.5H2zM8 6.5v3.2M8 11.4v.4',
  error: 'M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2zM8 5v3.6M8 10.8v.4',
  info: 'M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2zM8 7.4V11M8 4.8v.4',
  unsure: 'M5.5 6a2.5 2.5 0 1 1 3.6 2.2C8.3 8.7 8 9.1 8 10M8 12.2v.3',
  blank: 'M8 4.5a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7z',
  dot: 'M8 6.5a1.5 1.5 0 1 1 0 3 1.5 1.5 0 0 1 0-3z',
  lock: 'M4.5 7.5h7v5.5h-7zM6 7.5V5.4a2 2 0 0 1 4 0v2.1',
  home: 'M2.5 7.5 8 3l5.5 4.5M4.5 6.5V13h7V6.5',
  form: 'M4 2.5h8v11H4zM6 5.5h4M6 8h4M6 10.5h2.5',
  list: 'M2.5 4h11M2.5 8h11M2.5 12h11M5.5 4v8',
  gauge: 'M2.5 11.5a5.5 5.5 0 1 1 11 0M8 11.5 10.5 7',
  send: 'M8 10V2.5M5 5.2l3-2.7 3 2.7M3 9v4.5h10V9',
  receive: 'M8 2.5V10M5 7.3 8 10l3-2.7M3 9v4.5h10V9',
  data: 'M3 4h10v3H3zM3 9h10v3H3zM5 5.5h.4M5 10.5h.4',
  help: 'M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2zM6.2 6.4a1.8 1.8 0 1 1 2.6 1.6c-.6.3-.8.6-.8 1.2M8 11.2v.4',
  office: 'M3 13.5V5l5-2.5L13 5v8.5M2 13.5h12M6 7v.3M10 7v.3M6 10v.3M10 10v.3',
  add: 'M8 3v10M3 8h10',
  archive: 'M2.5 3.5h11v3h-11zM3.5 6.5v6.5h9V6.5M6.5 9h3',
  undo: 'M6 4 3 7l3 3M3 7h6.5a3.2 3.2 0 0 1 0 6.4H7',
  print: 'M4.5 6V2.5h7V6M4.5 11h-2V6h11v5h-2M4.5 9h7v4.5h-7z',
  filter: 'M2.5 3.5h11L9.5 8.5v4l-3 1.2V8.5z',
  redo: 'M10 4l3 3-3 3M13 7H6.5a3.2 3.2 0 0 0 0 6.4H9',
  search: 'M7 2.8a4.2 4.2 0 1 1 0 8.4 4.2 4.2 0 0 1 0-8.4zM10.2 10.2 13.5 13.5',
  stick: 'M5 6.5h6v7H5zM6.2 6.5V2.5h3.6v4M7.2 4.3v.3M8.8 4.3v.3',
  folder: 'M2 4h4.5l1.3 1.6H14V13H2z',
  down: 'M4 6.5l4 4 4-4',
  up: 'M4 9.5l4-4 4 4',
  right: 'M6.5 4l4 4-4 4',
  person: 'M8 2.8a2.6 2.6 0 1 1 0 5.2 2.6 2.6 0 0 1 0-5.2zM3 13.5c.4-3 2.4-4.2 5-4.2s4.6 1.2 5 4.2',
  seal: 'M8 2.2 13 4v4c0 3-2.2 4.9-5 5.8C5.2 12.9 3 11 3 8V4zM5.8 7.8 7.4 9.4 10.4 6.2',
  close: 'M4 4l8 8M12 4l-8 8',
} as const

export type IconName = keyof typeof strokes

/** Decoration only: the word beside it says the same, so screen readers pass it by. */
export function Icon({ name, size = 16 }: { readonly name: IconName; readonly size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.5}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={strokes[name]} />
    </svg>
  )
}
