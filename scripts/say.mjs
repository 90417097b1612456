// @ts-check

/**
 * Set-up talk goes to stderr, so that a command's stdout holds its answer and nothing else.
 * @param {string} sentence
 */
export const say = (sentence) => process.stderr.write(`${sentence}\n`)
