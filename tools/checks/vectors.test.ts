import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createEngine } from '#shared/engine/engine.ts'
import { decimal, toDecimal } from '#shared/number/rational.ts'
import type { Pack } from '#shared/pack/pack.ts'
import { builtInPack } from '#shared/testing/built-in-pack.ts'
import { openSample } from '#tools/open-sample.ts'
import { readSample } from '#tools/sample.ts'
import { type Changes, change } from './example.ts'

const folder = join(import.meta.dirname, '..', '..', 'packs', 'cn.balanced.2017', 'samples')
const pack = builtInPack()
const engine = createEngine(pack)

/** What the engine says of some cells of a sample, numbers at six places. */
function said(name: string, cells: readonly string[], changes: Changes = {}, own = engine) {
  const text = readFileSync(join(folder, `${name}.yaml`), 'utf8')
  const session = openSample(own, readSample(text))
  change(session, changes)
  return cells.map((cell) => {
    const { computed } = session.cell(cell)
    if (typeof computed !== 'object') return computed
    return computed.state === 'value' ? toDecimal(decimal(computed.value), 6) : computed.state
  })
}

// Domain §9.3–§9.6, computed by hand; nothing here comes from the engine.
const vectors: Readonly<Record<string, Readonly<Record<string, string | boolean>>>> = {
  E1: {
    ...{ 'B.class_total': '16', 'B.class_max_p': '46', 'B.classes_over_p': '1' },
    ...{ 'B.class_size_ok': false, 'B.large_classes': '0', 'B.super_classes': '0' },
    ...{ 'B.bin_36_40': '10', 'B.bin_41_45': '5', 'B.bin_46_50': '1', 'B.bin_31_35': '0' },
    ...{ 'B.size_assessed': '642', 'B.size_max': '2000', 'B.size_ok': true },
    ...{ 'A.music_rooms': '1', 'A.art_rooms': '1', 'A.rooms_need': '2', 'A.rooms_ok': false },
    ...{ 'A.music_rooms_x3': '2', 'A.art_rooms_x3': '1', 'A.rooms_ok_x3': false },
    ...{ 'A.rooms_ok_x4': false, 'A.site_area_per_pupil': '19.439252' },
    ...{ 'A.girls_wc_gap': '4', 'A.boys_wc_gap': '0', 'A.urinals_gap': '0' },
    ...{ 'A.basins_gap': '1', 'A.basins_need_strict': '17', 'A.toilets_ok': false },
    ...{ 'A.books_per_pupil': '26.323988', 'A.pupils_per_computer': '9.727273' },
    ...{ 'E.training_share': '5.13308', 'E.training_ok': true, 'E.fund_ok': true },
    ...{ 'E.fund_floor_yuan': '491040', 'E.fund_per_pupil': '819.314642' },
    ...{ 'E.fund_top_up_yuan': '0', 'E.special_per_pupil': '8000', 'E.special_ok': true },
    ...{ 'H.bed_surplus': '0', 'H.beds_ok': true, 'H.dorm_per_boarder': '2.864583' },
    ...{ 'H.dorm_ok': false, 'H.health_room_ok': true, 'H.health_staff_ok': true },
    ...{ 'H.lines_applicable': '18', 'H.lines_met': '17', 'H.lines_ok': false },
    ...{ 'F.curriculum_full': true, 'F.load_ok': true, 'F.plan_due': '164' },
    ...{ 'G.enrolment_rate': '100', 'G.resource_room_ok': true, 'G.plan_ok': true },
    ...{ 'I.r7_effective_p': '2.492212', 'I.use_rate': '73.333333', 'I.coverage': '100' },
  },
  E2: {
    ...{ 'B.size_assessed': '640', 'B.size_max': '2500', 'B.class_size_ok': true },
    ...{ 'B.retention_a_raw': '95.789474', 'B.retention_b_raw': '95.959596' },
    ...{ 'B.retention': '95.789474', 'B.retention_ok': true, 'B.class_max_j': '46' },
    ...{ 'E.fund_floor_yuan': '544960', 'H.lines_ok': true, 'F.curriculum_full': true },
    ...{ 'A.rooms_need': '2', 'A.toilets_ok': true },
  },
  E3: {
    ...{ 'E.fund_floor_yuan': '72000', 'E.fund_top_up_yuan': '38880', 'E.fund_ok': true },
    ...{ 'H.lines_applicable': '13', 'H.lines_ok': true },
  },
  E4: {
    ...{ 'E.fund_floor_yuan': '72000', 'E.fund_top_up_yuan': '15840' },
    ...{ 'A.rooms_ok': false, 'A.rooms_ok_x3': false, 'A.rooms_ok_x4': true },
  },
  E5: {
    ...{ 'E.fund_floor_yuan': '667400', 'B.in_zone_share_j': '98.333333' },
    ...{ 'A.rooms_ok': true, 'B.class_max_j': '48', 'B.class_size_ok': true },
  },
}

test.each(Object.entries(vectors))('the figures of %s', (name, cells) => {
  const names = Object.keys(cells)
  const found = said(name, names)
  expect(Object.fromEntries(names.map((cell, at) => [cell, found[at]]))).toEqual(cells)
})

/** The pack with a text or a switch of its own, as a profile would set it. */
function packWith(name: string, value: string): Pack {
  const old = pack.parameters[name]
  if (old === undefined || !('text' in old)) throw new Error(`no text param.${name}`)
  return { ...pack, parameters: { ...pack.parameters, [name]: { ...old, text: value } } }
}

test('read as a sum, one music and one art room are enough for E1', () => {
  const sum = createEngine(packWith('rooms_reading', 'sum'))
  expect(said('E1', ['A.rooms_ok'], {}, sum)).toEqual([true])
})

test('by formula B the retention of E2 is 95/99', () => {
  const b = createEngine(packWith('retention_variant', 'B'))
  expect(said('E2', ['B.retention'], {}, b)).toEqual(['95.959596'])
})

test('a retention above 100 is shown as 100 and kept as it is', () => {
  const cells = ['B.retention', 'B.retention_a_raw']
  expect(said('E2', cells, { 'B.flows/3/graduates': '96' })).toEqual(['100', '101.052632'])
})

test.each([
  ['2000', true],
  ['2001', false],
])('a primary school of %s pupils', (pupils, isMet) => {
  const others = [2, 3, 4, 5, 6].map((row) => [`B.enrolment/${row}/enrolled`, '0'])
  const changes = { ...Object.fromEntries(others), 'B.enrolment/1/enrolled': pupils }
  expect(said('E1', ['B.size_ok'], changes)).toEqual([isMet])
})

test('schools built until 2010, or with mostly migrant pupils, have more room under X5', () => {
  const cells = ['B.size_max', 'B.size_max_x5']
  expect(said('E1', cells)).toEqual(['2000', '2400'])
  expect(said('E1', cells, { 'S.main_build_year': '2011' })).toEqual(['2000', '2000'])
  const migrants = { 'S.main_build_year': '2011', 'B.enrolment/1/migrant_in_province': '400' }
  expect(said('E1', cells, migrants)).toEqual(['2000', '2400'])
  expect(said('E2', cells, { 'S.main_build_year': '2010' })).toEqual(['2500', '3000'])
})

test.each([
  ['55', '0', '0', '0'],
  ['56', '1', '0', '1'],
  ['65', '1', '0', '1'],
  ['66', '1', '1', '0'],
])('a class of %s pupils', (size, large, huge, between) => {
  const cells = ['B.large_classes', 'B.super_classes', 'B.large_excl_super']
  const boys = String(Number(size) - 17)
  expect(said('E1', cells, { 'B.classes/1/boys': boys })).toEqual([large, huge, between])
})

test.each([
  ['99', '100', '71280'],
  ['100', '100', '72000'],
])('a school of %s pupils is funded as %s', (pupils, _, base) => {
  const rows = [2, 3, 4, 5, 6].map((row) => [`B.enrolment/${row}/enrolled`, '0'])
  const changes = { ...Object.fromEntries(rows), 'B.enrolment/1/enrolled': pupils }
  const [floor, topUp] = said('E4', ['E.fund_floor_yuan', 'E.fund_top_up_yuan'], changes)
  expect(floor).toBe('72000')
  expect(topUp).toBe(`${72000 - Number(base)}`)
})
