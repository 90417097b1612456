import { expect, test } from 'vitest'
import { perform } from '#district/store/act.ts'
import { aDistrict } from '#district/testing/a-district.ts'
import { aStation } from '#district/testing/a-station.ts'
import { Epoch, SigningKey, StationId } from '#shared/ids.ts'
import { faultOf } from '#shared/testing/faults.ts'
import { noteTrust } from './trusting.ts'

test('a change that no reply could carry is not kept', async () => {
  const { district, person, clock } = await aDistrict()
  const { party, face, school } = await aStation(district)
  const until = Array.from({ length: 152 }, (_, at) => ({
    ...{ station: StationId.parse(face.id), epoch: Epoch.parse(at.toString(16).padStart(8, '0')) },
    through: 1,
  }))
  const note = () =>
    perform({ db: district.db, district: district.id, person, at: clock() }, 'reply', (act) =>
      noteTrust(act, district, school, {
        ...{ act: 'revoke', reason: '调离'.repeat(100), until },
        subject: { role: 'principal', signing: SigningKey.parse(party.pair.public) },
      }),
    )
  expect(await faultOf(note)).toEqual({ code: 'trust-too-long', details: { school, series: 152 } })
})
