/** 应答用语 — what a page of the desk shows of an answer is called in Chinese. */
import { expect, it } from 'vitest'
import * as z from 'zod'
import { answerOf } from '../../shared/api/answers.ts'
import { allRoutes } from '../../shared/api/routes.ts'
import { callOf } from '../../shared/pages/desk/calls.ts'
import { labelOf } from '../../shared/pages/show.ts'

type Schema = z.core.JSONSchema.BaseSchema

const fieldsIn = ({ properties = {}, anyOf, oneOf, items, $defs = {} }: Schema, depth = 0): string[] =>
  depth > 8
    ? []
    : [
        ...Object.entries(properties as Record<string, Schema>).flatMap(([name, inner]) => [
          name,
          ...fieldsIn(inner, depth + 1),
        ]),
        ...[
          ...((anyOf ?? oneOf ?? []) as Schema[]),
          ...(items ? [items as Schema] : []),
          ...Object.values($defs as Record<string, Schema>),
        ].flatMap((inner) => fieldsIn(inner, depth + 1)),
      ]

/** Read by pages drawn by hand, which show the rest of them like any answer. */
const drawn = new Set(['readTicket', 'readWorkOrder'])

it('every field of every answer that is no list; settings of the city keep the names of its file', () => {
  const shown = allRoutes.filter(
    (route) => (callOf(route.name, 'record') && route.name !== 'readCity') || drawn.has(route.name),
  )
  expect(shown.length).toBeGreaterThan(40)
  const bare = shown.flatMap((route) => {
    const answer = answerOf(route)
    const names = answer ? fieldsIn(z.toJSONSchema(answer, { unrepresentable: 'any' }) as Schema) : []
    return [...new Set(names)]
      .filter(
        (name) => !['en', 'version'].includes(name) && !/\p{Script=Han}/u.test(labelOf(name, { call: route.name })),
      )
      .map((name) => `${route.name}.${name}`)
  })
  expect(bare).toEqual([])
})
