/** Every field's error is also said in Chinese, in words of a desk. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { areaCode } from '../../shared/city/city.ts'
import { fieldErrors } from '../../shared/door/field-errors.ts'
import { civilDate, timeWithOffset } from '../../shared/law/civil-date.ts'
import { telephoneOrNone as phone } from '../../shared/schema/telephone.ts'
import { line, writtenText } from '../../shared/schema/text.ts'

const of = (schema: z.ZodType, given: unknown) => {
  const { error } = z.strictObject({ field: schema }).safeParse(given)
  return error ? fieldErrors(error, '').map(({ pointer, zh }) => `${pointer} ${zh}`) : []
}
const about = (schema: z.ZodType, field: unknown) => of(schema, { field })

describe('一处填错', () => {
  it.each([
    ['what is missing', z.string(), undefined, '必填。'],
    ['another type', line, 3, '类型不对，应为文字。'],
    ['no number', z.number(), '3', '类型不对，应为数字。'],
    ['a fraction', z.int(), 1.5, '类型不对，应为整数。'],
    ['no list', z.array(z.string()), 'a', '类型不对，应为列表。'],
    ['no object', z.strictObject({}), 'a', '类型不对，应为对象。'],
    ['nothing', line, ' ', '不能为空。'],
    ['what nobody sees', writtenText, '\u200b', '不能只有看不见的字符。'],
    ['a text too long', line, '长'.repeat(201), '不能超过 200 个字。'],
    ['a text too short', z.string().min(3), 'a', '不能少于 3 个字。'],
    ['a list too long', z.array(z.string()).max(1), ['a', 'b'], '不能超过 1 项。'],
    ['an empty list', z.array(z.string()).min(1), [], '不能少于 1 项。'],
    ['a number too large', z.int().max(5), 6, '不能大于 5。'],
    ['a number too small', z.int().min(1), 0, '不能小于 1。'],
    ['none of the choices', z.enum(['web', 'phone']), 'fax', '应为下列之一：web、phone。'],
    ['not the only choice', z.literal('phone'), 'fax', '只能是 phone。'],
    ['a day there is not', civilDate, '2026-02-30', '应为日期，如 2026-11-25。'],
    ['a day too far', civilDate, '9999-01-01', '应在1900年至2199年之间。'],
    [
      'a time without its offset',
      timeWithOffset,
      '2026-11-25T08:00:00',
      '应为带时区的时间，如 2026-11-25T08:30:00+08:00。',
    ],
    ['no email', z.email(), 'x', '应为电子邮箱地址。'],
    ['no telephone', phone, '00', '应为电话号码（5至20位数字，可写区号、分机、括号、多个号码）；没有电话的写“无”。'],
    ['no area', areaCode, '2101', '应为6、9或12位行政区划代码。'],
  ])('%s', (_, schema, given, zh) => expect(about(schema, given)).toEqual([`/field ${zh}`]))

  it('a field that there is not is named', () =>
    expect(of(z.string(), { field: 'a', 别: 1, other: 2 })).toEqual([' 没有这些字段：别、other。']))

  it('a choice that tells the rest apart is named where it stands', () => {
    const kinds = z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('a') }),
      z.strictObject({ kind: z.literal('b') }),
    ])
    expect(about(kinds, { kind: 'c' })).toEqual(['/field/kind 应为下列之一：a、b。'])
  })
})

it('no schema says something of its own in one language only', () => {
  const files = readdirSync('shared', { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile() && file.name.endsWith('.ts'))
    .map((file) => join(file.parentPath, file.name))
  expect(files.length).toBeGreaterThan(200)
  // `.regex(/…/, 'in one language')`, `.refine(…, 'in one language')`, `.refine(…, { message: 'in one language' })`
  const alone = /\.regex\(\/(\\.|[^/\\\n])+\/\w*,\s*'|\.refine\((?:(?!said\()[^;])*?(,\s*|\bmessage: )'[^']*'/
  expect(files.filter((path) => alone.test(readFileSync(path, 'utf8')))).toEqual([])
})
