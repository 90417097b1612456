import { useDesk } from '#renderer/desk/desk-context.tsx'
import { useSpeech } from '#renderer/language/language.tsx'
import { Part } from '#renderer/ui/page.tsx'
import { formUses } from '#shared/engine/uses.ts'
import type { FormKey } from '#shared/ids.ts'
import { schoolForms } from '#shared/pack/school-forms.ts'
import { neededBy } from './chosen-forms.ts'
import { FormChoice } from './form-choice.tsx'
import styles from './hand-in.module.css'
import { ProblemsOf } from './problems-of.tsx'

interface CheckStepProps {
  /** Forms that are not sealed as they stand. */
  readonly open: readonly FormKey[]
  readonly chosen: readonly FormKey[]
  readonly onToggle: (form: FormKey) => void
}

/** 核对: which forms, what is still wrong with them, and the reasons for warnings. */
export function CheckStep({ open, chosen, onToggle }: CheckStepProps) {
  const { pack } = useDesk().engine
  const { words } = useSpeech()
  const uses = formUses(pack)
  const forms = schoolForms(pack).filter((form) => chosen.includes(form.key))
  return (
    <Part title={words.handIn.check}>
      <fieldset className={styles.forms}>
        <legend className={styles.legend}>{words.handIn.choose}</legend>
        {schoolForms(pack).map((form) => (
          <FormChoice
            key={form.key}
            form={form}
            isOpen={open.includes(form.key)}
            isChosen={chosen.includes(form.key)}
            neededBy={neededBy(form.key, chosen, uses)}
            onToggle={() => onToggle(form.key)}
          />
        ))}
      </fieldset>
      {forms.map((form) => (
        <ProblemsOf key={form.key} form={form} />
      ))}
    </Part>
  )
}
