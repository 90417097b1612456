import { useSpeech } from '#renderer/language/language.tsx'
import { liveText, shownCell } from './cell-text.ts'
import { useGrid } from './grid-context.ts'
import { type LiveCellProps, liveAttributes } from './live-attributes.ts'
import { LiveList } from './live-list.tsx'
import { LiveText } from './live-text.tsx'
import { useLive } from './use-live.ts'

/**
 * The one live box of a grid. It has the focus also while the person only moves, with its text
 * selected: so an input method begins to compose in it with the very first key.
 */
export function LiveCell(props: LiveCellProps) {
  const { words } = useSpeech()
  const label = words.register.rowOf(props.caption, props.column.label)
  if (!props.isTyped) return <ReadBox {...props} label={label} />
  return props.column.choices === undefined ? (
    <LiveText {...props} label={label} />
  ) : (
    <LiveList {...props} label={label} choices={props.column.choices} />
  )
}

/** A value that nobody types here: it can be read and copied. */
function ReadBox(props: LiveCellProps & { readonly label: string }) {
  const { reader } = useGrid()
  const text = props.column.isComputed
    ? shownCell(props.column, props.state, reader)
    : liveText(props.column, props.state, reader)
  const live = useLive(text, nothing)
  return (
    <input
      {...liveAttributes(props, props.label)}
      ref={live.box}
      type="text"
      readOnly
      defaultValue={text}
    />
  )
}

const nothing = {
  commit: () => undefined,
  cancel: () => undefined,
  openList: () => undefined,
  choose: () => undefined,
  hasList: () => false,
  canTick: () => false,
  tick: () => undefined,
} as const
