const [head, tail] = [3, 4]

/** `110***********002X`: the first three and last four stand; of a short text only the first. */
export function masked(text: string): string {
  const letters = [...text]
  if (letters.length <= head + tail) {
    return letters.map((letter, at) => (at === 0 ? letter : '*')).join('')
  }
  const hidden = '*'.repeat(letters.length - head - tail)
  return `${letters.slice(0, head).join('')}${hidden}${letters.slice(-tail).join('')}`
}
