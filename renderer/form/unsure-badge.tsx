import { useSpeech } from '#renderer/language/language.tsx'
import { Mark } from '#renderer/ui/mark.tsx'
import type { Citation } from '#shared/pack/text.ts'

/** Says that a rule was not found in any document and that the county must confirm it (domain §0.1). */
export function UnsureBadge({ cite }: { readonly cite: Citation | undefined }) {
  const { words } = useSpeech()
  if (cite?.tag !== 'unconfirmed') return null
  return (
    <Mark
      tone="unsure"
      icon="unsure"
      word={words.tag.unconfirmed}
      title={words.tagWhat.unconfirmed}
    />
  )
}
