import { allVectors } from '#shared/testing/vectors/all.ts'
import { writeVectors } from './write-vectors.ts'

const [folder, ...rest] = process.argv.slice(2)
if (folder === undefined || rest.length > 0) {
  console.error('npm run vectors -- FOLDER (which must not be there yet)')
  process.exitCode = 2
} else {
  const vectors = await allVectors()
  await writeVectors(folder, vectors)
  console.log(`${vectors.length} → ${folder}`)
}
