/** 表单字段 — every field and code of every form and list is said in Chinese. */
import { describe, expect, it } from 'vitest'
import type * as z from 'zod'
import { allRoutes } from '../../../shared/api/routes.ts'
import { callOf } from '../../../shared/pages/desk/calls.ts'
import { type Field, fieldsOf } from '../../../shared/pages/forms/fields.ts'

const all = (field: Field): Field[] => {
  switch (field.kind) {
    case 'group':
      return [field, ...field.fields.flatMap(all)]
    case 'groups':
      return [field, ...(field.each[0] ?? []).flatMap(all)]
    case 'ways':
      return [field, ...field.ways.flatMap(all)]
    default:
      return [field]
  }
}
const isHan = (text: string): boolean => /\p{Script=Han}/u.test(text)
/** Names that are written so in Chinese too. */
const known = new Set(['WGS84', 'GCJ-02'])

const shown = allRoutes.filter(({ name }) => callOf(name, 'form') ?? callOf(name, 'list') ?? callOf(name, 'record'))
const asked = shown
  .flatMap((route) =>
    [route.body, route.query].flatMap((schema) =>
      schema
        ? fieldsOf(route.name, schema as () => z.ZodType)
            .flatMap(all)
            .map((field) => ({ call: route.name, field }))
        : [],
    ),
  )
  .filter(({ field }) => !['cursor', 'limit'].includes(field.name))

describe('a field', () => {
  it('is there for every call that asks something', () => expect(asked.length).toBeGreaterThan(500))
  it('is called by a Chinese name', () =>
    expect(
      asked
        .filter(({ field }) => field.name !== '' && !/\d$/.test(field.name) && !isHan(field.label))
        .map(({ call, field }) => `${call}.${field.name}`),
    ).toEqual([]))
  it('offers its codes in Chinese', () =>
    expect(
      asked.flatMap(({ call, field }) =>
        field.kind === 'choice'
          ? field.choices
              .filter(({ says }) => !isHan(says) && !known.has(says))
              .map(({ value }) => `${call}.${field.name}=${value}`)
          : [],
      ),
    ).toEqual([]))
  /** What is written as JSON has no shape that a form could ask; each new one is looked at. */
  it('is JSON only where its shape is open', () =>
    expect(
      [
        ...new Set(
          asked.filter(({ field }) => field.kind === 'json').map(({ call, field }) => `${call}.${field.name}`),
        ),
      ].sort(),
    ).toEqual(['postBulkAct.shared', 'putGateway.credentials']))
})
