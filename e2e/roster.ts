import type { Edit } from '#shared/engine/edit.ts'
import { PlainDate, RegisterKey, RowId } from '#shared/ids.ts'

const register = RegisterKey.parse('C.teachers')
const from = PlainDate.parse('2026-09-01')
const family = [...'王李张刘陈杨赵黄周吴徐孙马朱胡林郭何高罗郑梁谢宋唐许邓冯韩曹']
const given = ['秀英', '建国', '丽', '伟', '桂兰', '志强', '敏', '小燕', '文博', '雪梅']
/** Names with which programs stumble: rare letters, an outer plane, a dot, many syllables. */
const rare = ['覃〇𠮷', '阿卜杜拉·买买提江', '欧阳婉清', '迪丽努尔·阿布都热合曼', '䶮'] as const

const nameOf = (n: number): string =>
  n % 40 === 7
    ? (rare[Math.floor(n / 40) % rare.length] ?? rare[0])
    : `${family[n % family.length] ?? ''}${given[Math.floor(n / 3) % given.length] ?? ''}`

export const teacherId = (n: number): RowId =>
  RowId.parse(`00000000-0000-4000-9000-${String(n).padStart(12, '0')}`)

/** The typed columns of a teacher, by name, as the draft keeps them. */
export function teacher(n: number): ReadonlyMap<string, string | boolean> {
  return new Map<string, string | boolean>([
    ['name', nameOf(n)],
    ['sex', n % 3 === 0 ? '1' : '2'],
    ['birth_ym', `${1966 + (n % 35)}-${String((n % 12) + 1).padStart(2, '0')}`],
    ['category', 'full_time'],
    ['joined_on', `${2008 + (n % 18)}-09-01`],
    ['stage', 'p'],
    ['weekly_periods', String(10 + (n % 9))],
    ['is_part_time_rotating', false],
    ['is_rotating', false],
  ])
}

/** A roster of so many teachers, as if it had been entered before. */
export function roster(count: number): readonly Edit[] {
  return Array.from({ length: count }, (_, n) => n).flatMap((n) => {
    const row = teacherId(n)
    const cells = [...teacher(n)].map(
      ([column, value]): Edit => ({ op: 'set-cell', register, row, column, value }),
    )
    return [{ op: 'add-row', register, row, from }, ...cells]
  })
}
