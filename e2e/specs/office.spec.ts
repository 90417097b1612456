import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from '#e2e/fixtures.ts'
import { type OfficeService, serveOffice } from '#e2e/office.ts'
import { barriers } from '#e2e/pages/barriers.ts'
import { words } from '#shared/words/words.ts'

const { signIn, accounts, officeNav, schoolList, coverage, coverState } = words.zh
const password = 'yunxi-2026-秋'

test('the first administrator lets a colleague in, who sees only what the role allows', async ({
  browser,
  folder,
  district,
}) => {
  expect(district.fingerprint).toMatch(/^(\d{5} ){7}\d{5}$/)
  const office = await serveOffice(browser, join(folder, 'district'))
  try {
    await journey(office)
  } finally {
    await office.close()
  }
})

async function journey(office: OfficeService) {
  const admin = await office.open()
  await test.step('the code of the start becomes a password', async () => {
    await expect(admin.getByRole('heading', { name: signIn.title })).toBeVisible()
    expect(await barriers(admin)).toEqual([])
    await choose(admin, 'admin', office.code ?? '')
    await admin.getByRole('link', { name: officeNav.accounts }).click()
    await expect(admin.getByRole('heading', { name: accounts.title })).toBeVisible()
    expect(await barriers(admin)).toEqual([])
  })
  const code = await test.step('a reviewer of two townships gets a code', async () => {
    await admin.getByRole('button', { name: accounts.add }).click()
    const dialog = admin.getByRole('dialog')
    await dialog.getByLabel(accounts.name).fill('欧阳娜娜·阿卜杜热合曼')
    await dialog.getByLabel(signIn.login).fill('ouyang')
    await dialog.getByLabel(accounts.townships).fill('青石镇、白云乡')
    expect(await barriers(admin)).toEqual([])
    await dialog.getByRole('button', { name: accounts.add }).click()
    await expect(dialog.getByText('ouyang')).toBeVisible()
    const shown = (await dialog.innerText()).match(/[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}/)?.[0]
    await dialog.getByRole('button', { name: accounts.codeNoted }).click()
    await expect(admin.getByRole('row', { name: /欧阳娜娜/ })).toContainText('青石镇、白云乡')
    return shown ?? ''
  })
  await test.step('the list of schools is taken from a table, and fills the coverage', async () => {
    await admin.getByRole('link', { name: officeNav.schools }).click()
    await admin.getByRole('button', { name: schoolList.import }).click()
    const dialog = admin.getByRole('dialog')
    const names = ['青石镇中心小学,青石镇', '白云九年一贯制学校,白云乡', '小岭教学点,小岭乡']
    const lines = names.map((name, at) => `219900000${at + 1},${name}`)
    const text = ['学校标识码,学校名称,乡镇', ...lines, '21990000,少两位,小岭乡'].join('\n')
    const list = { name: '名录.csv', mimeType: 'text/csv', buffer: Buffer.from(text) }
    await dialog.getByLabel(schoolList.file).setInputFiles(list)
    await expect(dialog).toContainText(schoolList.found(3, 1))
    await expect(dialog).toContainText(schoolList.problem(5, words.zh.schoolProblem.code))
    expect(await barriers(admin)).toEqual([])
    await dialog.getByRole('button', { name: schoolList.take(3) }).click()
    await expect(dialog).toContainText(
      schoolList.done({ added: 3, changed: 0, closed: 0, same: 0 }),
    )
    await dialog.getByRole('button', { name: words.zh.app.close }).last().click()
    await expect(admin.getByRole('row', { name: /小岭教学点/ })).toBeVisible()
    expect(await barriers(admin)).toEqual([])
    await admin.getByRole('link', { name: officeNav.coverage }).click()
    await expect(admin.getByRole('row', { name: /白云九年一贯制学校/ })).toContainText(
      coverState.late,
    )
    expect(await barriers(admin)).toEqual([])
  })
  await test.step('the reviewer signs in, keeps no accounts, sees two townships', async () => {
    const reviewer = await office.open()
    await choose(reviewer, 'ouyang', code)
    await expect(reviewer.getByRole('banner')).toContainText('欧阳娜娜')
    await expect(reviewer.getByRole('link', { name: officeNav.accounts })).toHaveCount(0)
    await reviewer.getByRole('link', { name: officeNav.coverage }).click()
    await expect(reviewer.getByText(coverage.what(2, 20))).toBeVisible()
    await expect(reviewer.getByRole('row', { name: /小岭教学点/ })).toHaveCount(0)
    await reviewer.getByRole('button', { name: /欧阳娜娜/ }).click()
    await reviewer.getByRole('menuitem', { name: signIn.out }).click()
    await expect(reviewer.getByRole('heading', { name: signIn.title })).toBeVisible()
  })
  await test.step('a wrong password is told, the right one opens the door again', async () => {
    const again = await office.open()
    await again.getByLabel(signIn.login).fill('ouyang')
    await again.getByLabel(signIn.password, { exact: true }).fill('not the password')
    await again.getByRole('button', { name: signIn.act, exact: true }).click()
    await expect(again.getByText('登录名或密码不对。')).toBeVisible()
    await again.getByLabel(signIn.password, { exact: true }).fill(password)
    await again.getByRole('button', { name: signIn.act, exact: true }).click()
    await expect(again.getByRole('banner')).toContainText('欧阳娜娜')
  })
}

async function choose(page: Page, login: string, code: string) {
  await page.getByRole('button', { name: signIn.haveCode }).click()
  await page.getByLabel(signIn.login).fill(login)
  await page.getByLabel(signIn.code).fill(code)
  await page.getByLabel(signIn.newPassword, { exact: true }).fill(password)
  await page.getByLabel(signIn.again, { exact: true }).fill(password)
  await page.getByRole('button', { name: signIn.chooseAct }).click()
}
