/** 对外的事实 — of each kind codes, days and numbers alone leave the platform. */
import { expect, it } from 'vitest'
import * as z from 'zod'
import { announcedShape, announcedTypes } from '../../../shared/appeals/kind/announced.ts'
import { cluesEvents } from '../../../shared/appeals/matters/clues/events.ts'
import { misconductEvents } from '../../../shared/appeals/matters/misconduct/events.ts'
import { misuseEvents } from '../../../shared/appeals/matters/misuse/events.ts'
import { notingEvents } from '../../../shared/appeals/matters/noting/events.ts'
import { eventNames } from '../../../shared/appeals/words/event-names.ts'

/** Strings that are no enumeration, each looked at: codes of units, channels and orders, names of clocks and steps, and so on. */
const codes = [
  'registered.channel',
  'reassigned.to',
  'passed-down.order',
  'passed-down.orders.number',
  'passed-down.orders.unit',
  'dispatched.orders.number',
  'dispatched.orders.unit',
  'return-requested.order',
  'return-requested.proposes',
  'return-approved.order',
  'return-approved.transferTo',
  'return-refused.order',
  'reassigned.order',
  'received.order',
  'extension-requested.order',
  'extension-granted.order',
  'extension-refused.order',
  'limit-passed.order',
  'closed.alternative',
  'rating-examined.subject',
  'merged.into',
  'supervision-opened.order',
  'supervision-raised.order',
  'supervision-discharged.order',
]

interface Schema {
  type?: string
  enum?: unknown
  const?: unknown
  format?: string
  pattern?: string
  properties?: Record<string, Schema>
  items?: Schema
  anyOf?: Schema[]
}

/** Where words of people could stand. */
function textsIn(schema: Schema, at: string): string[] {
  if (schema.enum || schema.const !== undefined || schema.format) return []
  if (schema.type === 'string') return [at]
  return [
    ...Object.entries(schema.properties ?? {}).flatMap(([name, one]) => textsIn(one, `${at}.${name}`)),
    ...(schema.items ? textsIn(schema.items, at) : []),
    ...(schema.anyOf ?? []).flatMap((one) => textsIn(one, at)),
  ]
}

it('has no field that could hold words, but for codes that were looked at', () => {
  const found = announcedTypes.flatMap((type) => {
    const { facts } = announcedShape(type).shape
    return textsIn(z.toJSONSchema(facts as z.ZodType, { io: 'input', unrepresentable: 'any' }) as Schema, type)
  })
  expect([...new Set(found)].filter((one) => !codes.includes(one))).toEqual([])
  expect(codes.filter((one) => !found.includes(one))).toEqual([])
})

it('tells nothing of clues, misuse, misconduct and notes', () => {
  const kept = [...cluesEvents, ...misuseEvents, ...misconductEvents, ...notingEvents].map(({ type }) => type)
  expect(announcedTypes.filter((type) => (kept as readonly string[]).includes(type))).toEqual([])
})

it('has a name for each kind', () => {
  expect(announcedTypes.filter((type) => !eventNames[type])).toEqual([])
})
