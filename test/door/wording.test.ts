/** 措辞 — long lists in a sentence, and fields whose faults are told precisely. */
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { sentence } from '../../shared/api/problems.ts'
import { fieldErrors } from '../../shared/door/field-errors.ts'
import { joined } from '../../shared/door/sentence.ts'

const unitNames = () => undefined
const many = (count: number) => Array.from({ length: count }, (_, n) => `甲${n}`)

describe('a list in a sentence', () => {
  it('has twelve names, and says that there are more', () => {
    expect(sentence('{a}', { a: many(12) }, unitNames, 0)).toBe(many(12).join('、'))
    expect(sentence('{a}', { a: many(13) }, unitNames, 0)).toBe(`${many(12).join('、')}等`)
    expect(sentence('{a}', { a: many(13) }, unitNames, 1)).toBe(`${many(12).join(', ')} …`)
  })
  it('names each once', () => {
    expect(joined(['甲', '乙', '甲'], 0)).toBe('甲、乙')
    expect(joined(['a', 'b', 'a'], 1)).toBe('a, b')
  })
  it('that is missing is said to be so, in the reader’s language', () => {
    expect(sentence('{missing}', {}, unitNames, 0)).toBe('（未注明）')
    expect(sentence('{missing}', {}, unitNames, 1)).toBe('(not said)')
  })
})

describe('of a field', () => {
  const faults = (schema: z.ZodType, value: unknown, at = '') =>
    fieldErrors(schema.safeParse(value).error as z.ZodError, at)
  const zhOf = (schema: z.ZodType, value: unknown) => faults(schema, value).map(({ zh }) => zh)

  it('what was meant is the form it misses by least', () => {
    const forms = z.union([
      z.strictObject({ a: z.string(), b: z.string(), c: z.string() }),
      z.strictObject({ a: z.number() }),
      z.strictObject({ a: z.string(), b: z.string() }),
    ])
    expect(faults(z.object({ x: forms }), { x: { a: 'x', b: 1 } })).toMatchObject([{ pointer: '/x/b' }])
  })
  it('twenty faults are told at a time', () =>
    expect(
      faults(
        z.array(z.number()),
        Array.from({ length: 30 }, () => 'x'),
      ),
    ).toHaveLength(20))
  it('the fault is told in both languages', () => {
    const [fault] = faults(z.object({ a: z.number() }), { a: 'x' }, 'query')
    expect(fault).toEqual({
      pointer: 'query/a',
      message: expect.stringContaining('expected number'),
      zh: '类型不对，应为数字。',
    })
  })
  it.each([
    [z.string().min(1), '', '不能为空。'],
    [z.string().min(2), '水', '不能少于 2 个字。'],
    [z.string().max(1), '停水', '不能超过 1 个字。'],
    [z.array(z.string()).min(1), [], '不能少于 1 项。'],
    [z.array(z.string()).max(1), ['a', 'b'], '不能超过 1 项。'],
    [z.set(z.string()).min(1), new Set(), '不能少于 1 项。'],
    [z.number().min(1), 0, '不能小于 1。'],
    [z.number().max(1), 2, '不能大于 1。'],
    [z.enum(['a', 'b']), 'c', '应为下列之一：a、b。'],
    [z.literal('a'), 'b', '只能是 a。'],
    [z.strictObject({}), { a: 1 }, '没有这些字段：a。'],
    [z.iso.date(), 'x', '应为日期，如 2026-11-25。'],
    [z.string().regex(/^a$/), 'b', '格式不对。'],
    [z.string(), undefined, '必填。'],
    [z.date(), 'x', '类型不对，应为 date。'],
    [z.number().multipleOf(2), 3, '不符合要求。'],
  ] as const)('%#: it is said in Chinese what is wrong', (schema, value, zh) =>
    expect(zhOf(schema, value)).toEqual([zh]),
  )
  it('a kind that none of the forms has is told by those there are', () => {
    const kinds = z.discriminatedUnion('type', [z.object({ type: z.literal('a') }), z.object({ type: z.literal('b') })])
    expect(zhOf(kinds, { type: 'c' })[0]).toMatch(/应为下列之一|不符合要求/)
  })
})
