import { Button } from '@mantine/core'
import { useSpeech } from '#renderer/language/language.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import type { FormKey } from '#shared/ids.ts'
import styles from './hand-in.module.css'
import type { Delivery } from './use-delivery.ts'
import type { Sealing } from './use-sealing.ts'

interface HandInActionProps {
  readonly sealing: Sealing
  readonly delivery: Delivery
  readonly forms: readonly FormKey[]
  readonly blocked: boolean
  readonly agreed: boolean
  readonly folder: string
  /** A chain is broken and nobody has agreed to a new series. */
  readonly undecided: boolean
}

/** The one act of the page: 封存 while the person is confirming, otherwise 写入U盘; and why not yet. */
export function HandInAction(props: HandInActionProps) {
  const { sealing, delivery, forms, blocked, agreed, folder, undecided } = props
  const { words } = useSpeech()
  const news = delivery.records + delivery.asked + delivery.requests + delivery.keys
  const packs = delivery.full.isChosen || news > 0
  const canWrite = (packs || delivery.bundles > 0) && delivery.hasOffice
  const isSealing = forms.length > 0 && (!blocked || !canWrite)
  if (isSealing) {
    return (
      <>
        <span className={styles.quiet}>
          {sealing.isPending ? words.handIn.sealing : agreed ? null : words.handIn.needAgree}
        </span>
        <Button
          size="md"
          leftSection={<Icon name="seal" />}
          disabled={blocked || !agreed || sealing.isPending}
          onClick={() => sealing.mutate(forms)}
        >
          {words.handIn.seal}
        </Button>
      </>
    )
  }
  const mustAgree = packs && undecided
  const isReady = canWrite && !mustAgree && folder.trim() !== ''
  return (
    <>
      <span className={styles.quiet}>
        {canWrite && !isReady
          ? mustAgree
            ? words.series.needAgree
            : words.handIn.needFolder
          : null}
      </span>
      <Button
        size="md"
        leftSection={<Icon name="stick" />}
        disabled={!isReady || delivery.writing.isPending}
        onClick={() => delivery.write(folder.trim())}
      >
        {words.handIn.write}
      </Button>
    </>
  )
}
