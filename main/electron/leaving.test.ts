import { expect, test } from 'vitest'
import { zhShell } from '#shared/words/zh/shell.ts'
import { leaveAnswer, leavingQuestion } from './leaving.ts'

test('only the button that says so gives up what is not saved', () => {
  const { buttons, defaultId, cancelId } = leavingQuestion(zhShell.leaving)
  expect(buttons?.[leaveAnswer]).toBe(zhShell.leaving.leave)
  expect([defaultId, cancelId].map((id) => buttons?.[id ?? leaveAnswer])).toEqual([
    zhShell.leaving.stay,
    zhShell.leaving.stay,
  ])
})
