import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { createEngine } from '#shared/engine/engine.ts'
import { shownNumber } from '#shared/number/shown.ts'
import { pageOf } from '#shared/sheet/page.ts'
import { builtInPack } from '#shared/testing/built-in-pack.ts'
import { openSample } from '#tools/open-sample.ts'
import { readInput, readInputFile } from '#tools/pack/evaluate-input.ts'
import { readSample } from '#tools/sample.ts'
import { paperOf } from './paper.ts'

const root = join(import.meta.dirname, '..', '..')
const samples = join(root, 'packs', 'cn.balanced.2017', 'samples')
const folder = mkdtempSync(join(tmpdir(), 'junheng-print-test-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const print = (...args: readonly string[]) =>
  spawnSync('npm', ['run', '-s', 'print', '--', ...args], { cwd: root, encoding: 'utf8' })
const hasPdftotext = spawnSync('pdftotext', ['-v'], { stdio: 'ignore' }).error === undefined
/** As text without spaces: a column of paper breaks words where it is full. */
const bare = (text: string): string => text.replace(/\s+/g, '')

test.each(['E1', 'E2', 'E3', 'E4', 'E5'])(
  '%s: every figure of the checklist is the engine’s',
  (name) => {
    const input = join(samples, `${name}.yaml`)
    const paper = paperOf('checklist', readInput(readInputFile(input)), { language: 'zh' })
    const page = bare(pageOf(paper).replace(/<[^>]*>/g, '\n'))
    const pack = builtInPack()
    const units = openSample(createEngine(pack), readSample(readFileSync(input, 'utf8'))).units()
    expect(units.length).toBeGreaterThan(0)
    for (const { indicators, verdict } of units) {
      if (verdict === 'exempt') expect(page).toContain('不纳入评估')
      for (const { id, figure, threshold } of indicators) {
        const places = pack.indicators.find((one) => one.id === id)?.places
        expect(page).toContain(`≥${shownNumber(threshold)}`)
        if (figure.state === 'value') expect(page).toContain(shownNumber(figure.value, places))
      }
    }
    expect(pageOf(paper)).toContain('草稿 不作上报')
    expect(page).toContain('测试：样例数据，不作上报')
  },
)

test.runIf(hasPdftotext)(
  'a PDF has its text, page numbers, the pack and that no county has confirmed it',
  () => {
    const out = join(folder, 'E1.pdf')
    const said = print('checklist', '--input', join(samples, 'E1.yaml'), '--out', out)
    expect([said.status, said.stdout]).toEqual([0, `${out}\n`])
    const text = bare(execFileSync('pdftotext', ['-layout', out, '-'], { encoding: 'utf8' }))
    for (const part of [
      '青石镇中心小学',
      '5.61',
      '差1人',
      '第1页共3页',
      '未经县级确认',
      '教督〔2017〕6号',
    ])
      expect(text).toContain(part)
  },
)

test('a kind that is none, a file that is none and a command without an end are refused', () => {
  expect(print('cake', '--input', 'x', '--out', 'y.pdf').status).toBe(2)
  expect(print('checklist', '--input', join(samples, 'E1.yaml')).status).toBe(2)
  const wrong = print(
    'checklist',
    '--input',
    join(samples, 'README.md'),
    '--out',
    join(folder, 'x.html'),
  )
  expect(wrong.status).toBe(1)
  expect(wrong.stderr).not.toContain('    at ')
})
