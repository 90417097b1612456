import { inChina } from '#shared/china-day.ts'
import type { GivenCode } from '#shared/contract/office/accounts.ts'
import type { Language } from '#shared/words/words.ts'

const minute = ({ until }: GivenCode) => inChina(until).slice(0, 16).replace('T', ' ')

/** What the service says when it starts. */
export const serveWords: Readonly<
  Record<Language, { readonly first: (login: string, given: GivenCode) => readonly string[] }>
> = {
  zh: {
    first: (login, given) => [
      '还没有管理员设过密码。请在浏览器里打开上面的地址，选“用登录码设密码”：',
      `  登录名 ${login}    登录码 ${given.code}    ${minute(given)} 前有效，只能用一次`,
    ],
  },
  en: {
    first: (login, given) => [
      'No administrator has a password yet. Open the address above and choose “I have a code”:',
      `  login ${login}    code ${given.code}    good until ${minute(given)} (China), once`,
    ],
  },
}
