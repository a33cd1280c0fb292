/** 提交内容 — what is wrong leads to the field in which it was typed, inside ways too. */
import { expect, it } from 'vitest'
import type * as z from 'zod'
import { type RouteName, routes } from '../../../shared/api/routes.ts'
import type { Route } from '../../../shared/door/route.ts'
import { fieldsOf } from '../../../shared/pages/forms/fields.ts'
import { fieldNamed, type Typed } from '../../../shared/pages/forms/sent.ts'

const cases: readonly (readonly [RouteName, string, Typed, string])[] = [
  ['reply', 'consultation.at', { 'consultation.way': ['0'] }, 'consultation.0.at'],
  ['reply', 'consultation.impossible', { 'consultation.way': ['1'] }, 'consultation.1.impossible'],
  ['reply', 'answer', {}, 'answer'],
  ['putStaff', 'roles.1.authority', { 'roles.1.way': ['1'] }, 'roles.1.1.authority'],
  ['recordReturn', 'by', { way: ['1'] }, '1.by'],
]
it.each(cases)('%s: %s', (call, written, typed, field) => {
  const { body } = routes[call] as Route
  expect(fieldNamed(written, fieldsOf(call, body as () => z.ZodType), typed)).toBe(field)
})
