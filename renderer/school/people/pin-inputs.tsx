import { PasswordInput } from '@mantine/core'
import { useSpeech } from '#renderer/language/language.tsx'

/** A PIN as it is typed for the first time: twice. */
export interface TypedPin {
  readonly pin: string
  readonly again: string
}

export const noPin: TypedPin = { pin: '', again: '' }

/** The PIN, once it has enough digits and both are the same; undefined before. */
export const chosenPin = ({ pin, again }: TypedPin): string | undefined =>
  pin.length >= 4 && pin === again ? pin : undefined

/** Digits only, as many as a PIN may have. */
export const digitsOf = (text: string): string => text.replace(/\D/g, '').slice(0, 8)

interface PinInputsProps {
  readonly label: string
  readonly typed: TypedPin
  readonly onType: (typed: TypedPin) => void
}

/** Two boxes for a new PIN. */
export function PinInputs({ label, typed, onType }: PinInputsProps) {
  const { words } = useSpeech()
  const differs = typed.again.length >= typed.pin.length && typed.again !== typed.pin
  return (
    <>
      <PasswordInput
        label={label}
        description={words.people.pinRule}
        value={typed.pin}
        onChange={(event) => onType({ ...typed, pin: digitsOf(event.currentTarget.value) })}
        inputMode="numeric"
        autoComplete="off"
      />
      <PasswordInput
        label={words.people.pinAgain}
        value={typed.again}
        onChange={(event) => onType({ ...typed, again: digitsOf(event.currentTarget.value) })}
        error={differs ? words.people.pinDiffers : undefined}
        inputMode="numeric"
        autoComplete="off"
      />
    </>
  )
}
