import type { FaultCode, FaultDetails, FaultValue, faults } from '#shared/fault.ts'
import { enBundleFaults } from '#shared/words/en/faults-bundle.ts'
import { enDistrictFaults } from '#shared/words/en/faults-district.ts'
import { enEnrolmentFaults } from '#shared/words/en/faults-enrolment.ts'
import { enOfficeFaults } from '#shared/words/en/faults-office.ts'
import { enPackFaults } from '#shared/words/en/faults-pack.ts'
import { enSchoolFaults } from '#shared/words/en/faults-school.ts'
import { enSheetFaults } from '#shared/words/en/faults-sheet.ts'
import type { FaultSentence, FaultSentences } from '#shared/words/fault-sentence.ts'
import type { Language } from '#shared/words/words.ts'
import { zhBundleFaults } from '#shared/words/zh/faults-bundle.ts'
import { zhDistrictFaults } from '#shared/words/zh/faults-district.ts'
import { zhEnrolmentFaults } from '#shared/words/zh/faults-enrolment.ts'
import { zhOfficeFaults } from '#shared/words/zh/faults-office.ts'
import { zhPackFaults } from '#shared/words/zh/faults-pack.ts'
import { zhSchoolFaults } from '#shared/words/zh/faults-school.ts'
import { zhSheetFaults } from '#shared/words/zh/faults-sheet.ts'

/** Every fault in every language: a code without words does not compile. */
export const faultWords: Readonly<Record<Language, FaultSentences<typeof faults>>> = {
  zh: {
    ...zhPackFaults,
    ...zhBundleFaults,
    ...zhSchoolFaults,
    ...zhSheetFaults,
    ...zhDistrictFaults,
    ...zhEnrolmentFaults,
    ...zhOfficeFaults,
  },
  en: {
    ...enPackFaults,
    ...enBundleFaults,
    ...enSchoolFaults,
    ...enSheetFaults,
    ...enDistrictFaults,
    ...enEnrolmentFaults,
    ...enOfficeFaults,
  },
}

/** What a person is told of a fault: what happened, what is safe, what to do. */
export function sayFault(fault: FaultValue, language: Language): FaultSentence {
  return say(faultWords[language], fault.code, fault.details)
}

function say<C extends FaultCode>(
  sentences: FaultSentences<typeof faults>,
  code: C,
  details: FaultDetails<FaultCode>,
): FaultSentence {
  // A fault value pairs each code with its own details; the compiler loses the pair in a union.
  return sentences[code](details as FaultDetails<C>)
}
