import type { Spoken } from '#shared/words/spoken.ts'
import type { zhSheetSlip } from '#shared/words/zh/sheet-slip.ts'

/** Words of the slip that goes with a bundle. */
export const enSheetSlip: Spoken<typeof zhSheetSlip> = {
  title: 'Hand-in slip',
  code: 'Slip',
  number: 'Bundle: ',
  place: (sequence, epoch) => `no. ${sequence} (series ${epoch})`,
  file: 'File: ',
  made: 'Made: ',
  pack: 'Hash of the pack: ',
  principal: 'Signed by the principal: ',
  unsigned: 'not yet',
  id: 'Bundle id (SHA-256): ',
  same: 'A bundle with this id at the county is what this slip lists; writing it again or a later signature of the principal does not change it.',
  request: 'This bundle is a request for enrolment and carries no record.',
  nothing: 'This bundle carries no record; it names the key of the principal.',
  records: (count) => (count === 1 ? '1 record' : `${count} records`),
  columns: ['No.', 'Form', 'Period', 'Rev.', 'Reasons', 'Hash (first 16)'],
  others: (personal, attachments) =>
    [
      ...(personal > 0 ? [`${personal} objects of persons`] : []),
      ...(attachments > 0 ? [`${attachments} attachments`] : []),
    ].join(', '),
  kept: 'Reasons: how many warnings were explained. The file on the stick is encrypted for the county alone; its signed receipt is what counts.',
  signatures: [
    ['Given by: ', 'Date: ', '(seal of the school)'],
    ['Taken by: ', 'Date: ', '(seal of the county)'],
  ],
}
