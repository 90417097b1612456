import { PasswordInput, type PasswordInputProps } from '@mantine/core'
import { useSpeech } from '#renderer/language/language.tsx'

/** A box for a passphrase, whose eye says in the person's language what it does. */
export function PassphraseInput(props: PasswordInputProps) {
  const { words } = useSpeech()
  return (
    <PasswordInput
      {...props}
      visibilityToggleButtonProps={{
        'aria-label': words.setup.showPassphrase,
        title: words.setup.showPassphrase,
      }}
    />
  )
}
