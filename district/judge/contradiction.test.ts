import { expect, test } from 'vitest'
import { FormKey, Instant } from '#shared/ids.ts'
import { Pack } from '#shared/pack/pack.ts'
import { sealRecord } from '#shared/record/seal.ts'
import { someInstant } from '#shared/testing/hand-off.ts'
import { smallPack } from '#shared/testing/small-pack.ts'
import { smallSealing, smallSituation } from '#shared/testing/small-school.ts'
import { contradiction } from './contradiction.ts'

const S = FormKey.parse('S')
const label = { zh: '码', en: 'code' }
const code = (name: string) => ({ name, label, type: { kind: 'school_code' } })
const fields = ['school_code', 'parent_school_code']
const pack = Pack.parse({
  ...smallPack,
  forms: smallPack.forms.map((form) =>
    form.key === S ? { ...form, fields: [...form.fields, ...fields.map(code)] } : form,
  ),
})

async function contradictionOf(answers: object): Promise<string | undefined> {
  const forms = { ...smallSituation.forms, [S]: { ...smallSituation.forms[S], ...answers } }
  const situation = { ...smallSituation, forms }
  const at = Instant.parse(someInstant)
  const { record } = await sealRecord({ ...smallSealing, pack, situation, at, form: S })
  const { school } = smallSealing
  return contradiction({ school, pack, record, uses: [], superseded: undefined })
}

test('a record that states the code of another school contradicts its bundle', async () => {
  const { school } = smallSealing
  expect(await contradictionOf({ school_code: '2199000002' })).toBe('school')
  expect(await contradictionOf({ school_code: school })).toBeUndefined()
  expect(await contradictionOf({})).toBeUndefined()
})

test('the code of a parent school is that of another school', async () => {
  expect(await contradictionOf({ parent_school_code: '2199000002' })).toBeUndefined()
})
