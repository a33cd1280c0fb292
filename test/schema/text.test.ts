/** What people write: something that can be seen, within its length. */

import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { eventShapes } from '../../shared/appeals/words/event.ts'
import { isKeptText, keptText, line, writtenText } from '../../shared/schema/text.ts'

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

it('is a text that leaves the log, however its field describes it', () => {
  for (const schema of [keptText, keptText.describe('说明'), keptText.meta({ example: '说明' })])
    expect(isKeptText(schema)).toBe(true)
  for (const schema of [z.string(), keptText.optional(), z.union([z.string(), z.int()])])
    expect(isKeptText(schema)).toBe(false)
})

describe('what stands on the log itself', () => {
  /** Codes, numbers, days and bodies; and who of the desk or of a unit acted, which is their responsibility (第二十一条). */
  const noTexts =
    /\.(number|channel|reference|category|area|areaOfPoint|model|categories\[\]|occurredAt|externalLine|identity|article|version|earlierTicket|to|to\[\]|why|whyEn|order|at|held\[\]|toldAt|how|alternative|unit|matter|citation|into|workOrder|workOrders\[\]|earlier|later|proposes|transferTo|task|branch\[\]|subject|causes\[\]|inspection|kind|contactedAt|rules|told\[\]|by|of|notice|call|callId|registeredAt|by\.id|by\.staff|holder|file|sha256|hash|removed\[\]|ground|deliveredAt|receivedAt|due)$/
  const stringsIn = (schema: unknown, path: string): string[] => {
    if (isKeptText(schema)) return []
    if (schema instanceof z.ZodOptional) return stringsIn(schema.unwrap(), path)
    if (schema instanceof z.ZodArray) return stringsIn(schema.element, `${path}[]`)
    if (schema instanceof z.ZodUnion) return schema.options.flatMap((one) => stringsIn(one, path))
    if (schema instanceof z.ZodObject)
      return Object.entries(schema.shape).flatMap(([name, inner]) => stringsIn(inner, `${path}.${name}`))
    return schema instanceof z.ZodString ? [path] : []
  }
  it('is no text that anybody writes about a matter or a person: those are kept apart', () => {
    const strings = eventShapes.flatMap(({ type, schema }) => stringsIn(schema(), type))
    expect(strings.length).toBeGreaterThan(100)
    expect(strings.filter((path) => !noTexts.test(path))).toEqual([])
  })
})
