/** 告知文本 — a sentence says what is known, and a template that could say nonsense is refused. */
import { describe, expect, it } from 'vitest'
import { dayAloud } from '../../../shared/city/notices/read-aloud.ts'
import { certainOf, faultsOf, sentenceOf, uncertainIn } from '../../../shared/city/notices/sentence.ts'

const accepted = '您反映的事项（编号{number}）已于{day}受理[，{limit}前答复您]。咨询请拨{ask}。'
const known = { number: '261009-48213077', day: '10月9日', ask: '12345' }

describe('a sentence', () => {
  it('names what is known', () => {
    expect(sentenceOf(accepted, { ...known, limit: '10月16日' })).toBe(
      '您反映的事项（编号261009-48213077）已于10月9日受理，10月16日前答复您。咨询请拨12345。',
    )
  })
  it('leaves out a part of which something is missing, and only that', () => {
    expect(sentenceOf(accepted, known)).toBe('您反映的事项（编号261009-48213077）已于10月9日受理。咨询请拨12345。')
    const two = '{number}[ to {unit}][ until {limit}]'
    expect(sentenceOf(two, { ...known, limit: '16 October' })).toBe('261009-48213077 until 16 October')
    expect(sentenceOf('{number}[ to {unit} until {limit}]', { ...known, limit: '16 October' })).toBe('261009-48213077')
  })
  it('takes nothing that a fact says for a fact', () => {
    expect(sentenceOf('{number}[ to {unit}]', { ...known, unit: '{ask}[x]' })).toBe('261009-48213077 to {ask}[x]')
  })
})

describe('a template', () => {
  it('of known facts, those that may be missing in brackets, has no fault', () => {
    expect(faultsOf(accepted)).toEqual([])
    expect(faultsOf('请致电了解。')).toEqual([])
  })
  it.each([
    ['{nmber}', 'there is no {nmber}'],
    ['{toString}', 'there is no {toString}'],
    ['{number}[ soon]', '[ soon] names nothing that could be missing'],
    ['{number', 'brackets and braces stand in pairs'],
    ['{number}]', 'brackets and braces stand in pairs'],
    ['[{limit}[{unit}]]', 'brackets and braces stand in pairs'],
  ])('%s: %s', (text, fault) => {
    expect(faultsOf(text).map(({ en }) => en)).toContain(fault)
  })
})

it('is certain to say what stands outside brackets, and cannot be the only one where that may be missing', () => {
  expect(certainOf(accepted)).toEqual(['number', 'day', 'ask'])
  expect(uncertainIn(accepted)).toEqual([])
  expect(uncertainIn('{number} {limit}').map(({ en }) => en)).toEqual([
    '{limit} is not always known: it stands in brackets, [… {limit} …]',
  ])
})

describe('a day', () => {
  it('is said without its year in that year, and with it in another', () => {
    expect(dayAloud('2026-10-09', '2026-12-31', 'zh')).toBe('10月9日')
    expect(dayAloud('2027-01-04', '2026-12-31', 'zh')).toBe('2027年1月4日')
    expect(dayAloud('2026-10-09', '2026-12-31', 'en')).toBe('9 October')
    expect(dayAloud('2027-01-04', '2026-12-31', 'en')).toBe('4 January 2027')
  })
})
