/** What people write: something that can be seen, within its length. */
import { describe, expect, it } from 'vitest'
import { line, writtenText } from '../../shared/ticket/text.ts'

describe.each([
  ['text', writtenText, 4000],
  ['line', line, 200],
] as const)('%s', (_, schema, most) => {
  it.each(['理由', '?', '😀', 'a\u200bb', ' 已核实 '])('%j is one', (text) =>
    expect(schema.parse(text)).toBe(text.trim()),
  )
  it.each(['', ' \n', '\u200b', '\u200b \u2060', '\u0000', '\u202e'])('%j is none', (text) =>
    expect(schema.safeParse(text).success).toBe(false),
  )
  it('has a length', () => {
    expect(schema.safeParse('字'.repeat(most)).success).toBe(true)
    expect(schema.safeParse('字'.repeat(most + 1)).success).toBe(false)
  })
})
