import { handoff } from './handoff.ts'

const measurements = {
  entry: async () => (await import('./entry.ts')).entry(),
  engine: async () => (await import('./engine.ts')).engine(),
  handoff: () => handoff(15),
}

const [name, ...flags] = process.argv.slice(2)
const chosen = Object.entries(measurements).find(([known]) => known === name)
if (chosen === undefined || flags.some((flag) => flag !== '--json')) {
  console.error(`usage: npm run bench -- ${Object.keys(measurements).join('|')} [--json]`)
  process.exit(2)
}
const measured = await chosen[1]()
console.log(flags.includes('--json') ? JSON.stringify(measured) : JSON.stringify(measured, null, 2))
