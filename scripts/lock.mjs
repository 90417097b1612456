// @ts-check

/**
 * The part of an entry of package-lock.json that is read here.
 * @typedef {object} Entry
 * @property {string} [version]
 * @property {string} [integrity]
 * @property {string} [resolved]
 * @property {boolean} [optional]
 * @property {boolean} [link]
 * @property {boolean} [inBundle]
 * @property {Record<string, string>} [optionalDependencies]
 * @typedef {Record<string, Entry>} Entries
 */

/**
 * What is wrong with a lock although npm wrote it without a word: an optional package that is named
 * but not locked (the next `npm ci` fails), a package without a sum, an address of one machine's
 * registry.
 * @param {Entries} entries
 * @returns {string[]} one sentence for each mistake
 */
export function lockMistakes(entries) {
  const mistakes = []
  for (const [place, entry] of Object.entries(entries)) {
    for (const name of Object.keys(entry.optionalDependencies ?? {}))
      if (!isLocked(entries, place, name)) mistakes.push(`${place} wants ${name}: not in the lock`)
    if (place === '' || entry.link || entry.inBundle) continue
    if (!entry.integrity) mistakes.push(`${place} has no integrity`)
    if (entry.resolved) mistakes.push(`${place} names an address (resolved)`)
  }
  return mistakes
}

/**
 * Whether node_modules is what the lock says. Optional packages of other systems may be absent.
 * @param {Entries} wanted of package-lock.json
 * @param {Entries} installed of node_modules/.package-lock.json, which npm writes last
 */
export function isInStep(wanted, installed) {
  for (const [place, entry] of Object.entries(wanted)) {
    if (place === '') continue
    const found = installed[place]
    if (!found) {
      if (entry.optional) continue
      return false
    }
    if (found.version !== entry.version || found.integrity !== entry.integrity) return false
  }
  return Object.keys(installed).every((place) => Object.hasOwn(wanted, place))
}

/**
 * Looks where Node would look: beside the package, then in every folder above it.
 * @param {Entries} entries
 * @param {string} place
 * @param {string} name
 */
function isLocked(entries, place, name) {
  for (
    let above = place;
    ;
    above = above.slice(0, Math.max(0, above.lastIndexOf('/node_modules/')))
  ) {
    if (entries[`${above === '' ? '' : `${above}/`}node_modules/${name}`]) return true
    if (above === '') return false
  }
}
