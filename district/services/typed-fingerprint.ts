/** Forty digits in groups of five, however a person typed them. */
export function tidyFingerprint(typed: string): string {
  const digits = typed.replaceAll(/\D/g, '')
  return digits.replaceAll(/(\d{5})(?=\d)/g, '$1 ')
}
