import { expect, test } from 'vitest'
import { pageHeaders } from './page-headers.ts'

test('the content policy begins with nothing and opens neither inline code, network nor frames', () => {
  const rules = (pageHeaders['content-security-policy'] ?? '').split('; ')
  expect(rules[0]).toBe("default-src 'none'")
  for (const rule of ["script-src 'self'", "style-src 'self'", "connect-src 'self'"])
    expect(rules).toContain(rule)
  for (const closed of ['base-uri', 'form-action', 'frame-ancestors'])
    expect(rules).toContain(`${closed} 'none'`)
  // What is not named falls back to nothing: frames, plug-ins, workers.
  for (const unnamed of ['frame-src', 'object-src', 'worker-src', 'child-src'])
    expect(rules.filter((rule) => rule.startsWith(unnamed))).toEqual([])
  expect(rules.join(' ')).not.toMatch(/https?:|unsafe|\*/)
})
