import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'wouter'
import { useApi } from '#renderer/api/api.tsx'
import { useDesk } from '#renderer/desk/desk-context.tsx'
import { FaultNotice } from '#renderer/fault/fault-notice.tsx'
import { workHref } from '#renderer/form/hrefs.ts'
import { useSpeech } from '#renderer/language/language.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import type { SheetTarget } from '#shared/contract/spreadsheets.ts'
import styles from './export-menu.module.css'
import { saveFile } from './save-file.ts'

interface ExportMenuProps {
  readonly target: SheetTarget
  /** Of the form or register, as the heading of the question. */
  readonly title: string
  /** Whether any of its columns is left out unless it is asked for. */
  readonly hasSensitive: boolean
}

/** A button that asks which file is wanted, and makes it. */
export function ExportMenu(props: ExportMenuProps) {
  const { words } = useSpeech()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button
        variant="default"
        size="compact-sm"
        leftSection={<Icon name="down" size={14} />}
        onClick={() => setOpen(true)}
      >
        {words.exporting.open}
      </Button>
      {isOpen ? <ExportDialog {...props} onClose={() => setOpen(false)} /> : null}
    </>
  )
}

/** What is wanted on paper: blank with the codes of its fields, and a register as it stands. */
function PaperLinks({ target }: Pick<ExportMenuProps, 'target'>) {
  const { words } = useSpeech()
  const desk = useDesk()
  const key = target.kind === 'form' ? target.form : target.register
  return (
    <p className={styles.paper}>
      <Link href={workHref(desk, `paper/blank/${key}`)}>{words.paper.toBlank}</Link>
      {target.kind === 'form' ? null : (
        <Link href={workHref(desk, `paper/register/${key}`)}>{words.paper.toRegister}</Link>
      )}
    </p>
  )
}

const kinds = [
  { word: 'template', content: 'template', format: 'xlsx' },
  { word: 'filled', content: 'filled', format: 'xlsx' },
  { word: 'filledText', content: 'filled', format: 'csv' },
] as const

function ExportDialog(props: ExportMenuProps & { readonly onClose: () => void }) {
  const { target, title, hasSensitive, onClose } = props
  const { words, language } = useSpeech()
  const { calls } = useApi()
  const desk = useDesk()
  const [sensitive, setSensitive] = useState(false)
  const making = useMutation({
    mutationFn: async (kind: (typeof kinds)[number]) => {
      // What was typed last is to be in the file.
      await desk.flush()
      const { school, period } = desk
      const { content, format } = kind
      const asked = { school, period, target, content, format, sensitive, language }
      const { file, name } = await calls.school.exporting.write(asked)
      saveFile(name, file)
      return name
    },
  })
  return (
    <Dialog title={words.exporting.title(title)} closeWord={words.app.close} onClose={onClose}>
      <div className={styles.kinds}>
        {kinds.map((kind, at) => (
          <Button
            key={kind.word}
            variant="default"
            disabled={making.isPending}
            onClick={() => making.mutate(kind)}
            {...(at === 0 ? { 'data-autofocus': true } : {})}
          >
            {words.exporting[kind.word]}
          </Button>
        ))}
      </div>
      <PaperLinks target={target} />
      {hasSensitive ? (
        <label className={styles.sensitive}>
          <input
            type="checkbox"
            checked={sensitive}
            onChange={(event) => setSensitive(event.currentTarget.checked)}
          />
          <span>
            {words.exporting.sensitive}
            <small>{words.exporting.sensitiveWhat}</small>
          </span>
        </label>
      ) : null}
      <p role="status" className={styles.said}>
        {making.isPending ? words.exporting.running : null}
        {making.data === undefined ? null : words.exporting.done(making.data)}
      </p>
      {making.error === null ? null : <FaultNotice thrown={making.error} />}
    </Dialog>
  )
}
