import { readFile, writeFile } from 'node:fs/promises'
import type { School, SchoolClient } from '#shared/contract/school.ts'
import type { Sample } from '#tools/sample.ts'

/** The test workspaces' passphrase: it protects nothing but samples. */
export const passphrase = 'samples only'

/**
 * Makes a school's test workspace as a clerk would: passphrase, recovery sheet and its question, the
 * school, the district's invitation with the fingerprint typed from the letter.
 */
export async function enrol(
  client: SchoolClient,
  sample: Sample,
  district: {
    readonly fingerprint: string
    /** Writes the school's invitation; answers with its file. */
    readonly invite: (school: string) => Promise<string>
  },
  keyFile: string,
): Promise<School> {
  const person = { name: '李梅', role: 'clerk' } as const
  const { recovery } = await client.workspace.create({ kind: 'test', passphrase, person })
  await writeFile(keyFile, `${passphrase}\n`, { mode: 0o600 })
  const { group } = await client.workspace.recoveryQuestion({})
  await client.workspace.confirmRecovery({ group, text: recovery[group - 1] ?? '' })
  const school = await client.schools.add(sample.school)
  const invitation = await district.invite(sample.school.code)
  const file = (await readFile(invitation)).toString('base64')
  await client.district.accept({ file, fingerprint: district.fingerprint })
  return school
}
