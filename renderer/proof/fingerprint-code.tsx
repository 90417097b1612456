import { encode } from 'uqr'
import { useSpeech } from '#renderer/language/language.tsx'
import { fingerprintCode, type Whose } from '#shared/trust/fingerprint-code.ts'
import styles from './fingerprint-text.module.css'

interface FingerprintCodeProps {
  readonly whose: Whose
  readonly fingerprint: string
}

/** The fingerprint as a QR code, for paper and for a phone that is held up to the screen. */
export function FingerprintCode({ whose, fingerprint }: FingerprintCodeProps) {
  const { words } = useSpeech()
  const { size, data } = encode(fingerprintCode(whose, fingerprint), { ecc: 'M', border: 4 })
  const squares = data.flatMap((row, y) =>
    row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])),
  )
  return (
    <svg
      className={styles.code}
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={words.office.qr}
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={squares.join('')} fill="#000" />
    </svg>
  )
}
