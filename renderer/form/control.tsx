import { AttachControl } from '#renderer/attachment/attach-control.tsx'
import { useSpeech } from '#renderer/language/language.tsx'
import { CodeChoice } from './code-choice.tsx'
import { CodeSelect } from './code-select.tsx'
import styles from './control.module.css'
import { boxAttributes, type ControlProps } from './control-props.ts'
import { RowSelect } from './row-select.tsx'
import { TruthChoice } from './truth-choice.tsx'

/** The control of a cell; one that is closed can be read and copied. */
export function Control(props: ControlProps) {
  if (props.closed !== true || isText(props)) return <OpenControl {...props} />
  return (
    <fieldset className={styles.closed} disabled={props.field.type.kind !== 'attach'}>
      <OpenControl {...props} />
    </fieldset>
  )
}

/** Kinds with a text box, which can be read only. */
const isText = ({ field }: ControlProps): boolean =>
  !['bool', 'enum', 'enums', 'ref', 'attach'].includes(field.type.kind)

/** The one control of each kind of field: a closed switch (domain §0.4). */
function OpenControl(props: ControlProps) {
  const { words } = useSpeech()
  const { field, binding } = props
  const readOnly = props.closed === true
  const text = {
    ...boxAttributes(props),
    type: 'text',
    defaultValue: binding.initial,
    readOnly,
  } as const
  // A cell of a grid has no room for a hint.
  const hint = (word: string) => (props.label === undefined ? word : undefined)
  switch (field.type.kind) {
    case 'int':
      return <input {...text} data-number inputMode="numeric" />
    case 'dec':
    case 'wan':
    case 'yuan':
      return <input {...text} data-number inputMode="decimal" />
    case 'year':
      return <input {...text} inputMode="numeric" placeholder={hint(words.form.yearHint)} />
    case 'date':
      return <input {...text} inputMode="numeric" placeholder={hint(words.form.dateHint)} />
    case 'ym':
      return <input {...text} inputMode="numeric" placeholder={hint(words.form.monthHint)} />
    case 'region':
    case 'school_code':
      return <input {...text} inputMode="numeric" spellCheck={false} />
    case 'phone':
      return <input {...text} inputMode="tel" />
    case 'uscc':
    case 'idcard':
    case 'xueji':
    case 'name':
    case 'text':
      return <input {...text} spellCheck={false} />
    case 'long':
      return (
        <textarea
          {...boxAttributes(props)}
          defaultValue={binding.initial}
          readOnly={readOnly}
          rows={3}
        />
      )
    case 'bool':
      return <TruthChoice {...props} />
    case 'enum':
      return <CodeSelect {...props} codes={field.type.codes} />
    case 'enums':
      return <CodeChoice {...props} codes={field.type.codes} />
    case 'ref':
      return <RowSelect {...props} register={field.type.register} />
    case 'attach':
      return (
        <AttachControl
          cell={props.cell}
          describedBy={props.describedBy}
          label={props.label}
          onFocus={binding.onFocus}
        />
      )
  }
}
