import { useState } from 'react'
import { useDesk, useDeskVersion } from '#renderer/desk/desk-context.tsx'
import { formProgress } from '#renderer/form/progress.ts'
import { useSpeech } from '#renderer/language/language.tsx'
import { useSeries } from '#renderer/series/use-series.ts'
import { Page } from '#renderer/ui/page.tsx'
import { formUses } from '#shared/engine/uses.ts'
import type { FormKey } from '#shared/ids.ts'
import { schoolForms } from '#shared/pack/school-forms.ts'
import { CheckStep } from './check-step.tsx'
import { withUses } from './chosen-forms.ts'
import { ConfirmStep } from './confirm-step.tsx'
import { DeliverStep } from './deliver-step.tsx'
import { HandInAction } from './hand-in-action.tsx'
import { useDelivery } from './use-delivery.ts'
import { useSealing } from './use-sealing.ts'

/** 核对 → 确认 → 交付: three steps on one page, and one act at the bottom right that fits the step. */
export function HandInPage({ person }: { readonly person: string }) {
  const desk = useDesk()
  useDeskVersion()
  const { words } = useSpeech()
  const { pack } = desk.engine
  // A form that is not ready is left out until it is chosen: it must not hold up the others.
  const [left, setLeft] = useState<ReadonlySet<FormKey>>(() => {
    const unready = schoolForms(pack).filter((form) => !formProgress(desk, form).isReady)
    return new Set(unready.map((form) => form.key))
  })
  const [agreed, setAgreed] = useState(false)
  const [folder, setFolder] = useState('')
  const open = schoolForms(pack)
    .map((form) => form.key)
    .filter((key) => !desk.sealedUnchanged().has(key))
  const chosen = withUses(
    open.filter((key) => !left.has(key)),
    open,
    formUses(pack),
  )
  const forms = schoolForms(pack).filter((form) => chosen.includes(form.key))
  const blocked = forms.some((form) => !formProgress(desk, form).isReady)
  const sealing = useSealing(desk, () => setAgreed(false))
  const series = useSeries()
  const delivery = useDelivery(series.agreed)
  const toggle = (key: FormKey) =>
    setLeft((before) => {
      const next = new Set(before)
      if (!next.delete(key)) next.add(key)
      return next
    })
  return (
    <Page
      title={words.handIn.title}
      note={words.handIn.what}
      action={
        <HandInAction
          sealing={sealing}
          delivery={delivery}
          forms={chosen}
          blocked={blocked}
          agreed={agreed}
          folder={folder}
          undecided={series.isOpen}
        />
      }
    >
      <CheckStep open={open} chosen={chosen} onToggle={toggle} />
      <ConfirmStep
        forms={forms}
        person={person}
        agreed={agreed}
        onAgree={setAgreed}
        blocked={blocked}
        sealing={sealing}
      />
      <DeliverStep folder={folder} onFolder={setFolder} delivery={delivery} series={series} />
    </Page>
  )
}
