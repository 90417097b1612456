import styles from './fingerprint-text.module.css'

/** A fingerprint for reading aloud: 8 numbered groups of 5 digits, four in a line. */
export function FingerprintText({ text }: { readonly text: string }) {
  return (
    <span className={styles.fingerprint}>
      {text.split(' ').map((group, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: groups are fixed in place and may repeat
        <span key={index}>{group}</span>
      ))}
    </span>
  )
}
