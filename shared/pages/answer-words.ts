/** 应答用语 — what the fields of an answer are called, as its schema describes them. */
import * as z from 'zod'
import { answerOf } from '../api/answers.ts'
import { type RouteName, routes } from '../api/routes.ts'
import type { Route } from '../door/route.ts'
import { chineseIn } from './forms/words.ts'

type Schema = z.core.JSONSchema.BaseSchema

const known = new Map<string, ReadonlyMap<string, string>>()

/** By the name of the field, wherever it stands in the answer: the first that says it in Chinese. */
export function wordsOfAnswer(call: RouteName): ReadonlyMap<string, string> {
  const standing = known.get(call)
  if (standing) return standing
  const route: Route = routes[call]
  const schema = answerOf({ ...route, name: call } as Parameters<typeof answerOf>[0])
  const said = new Map<string, string>()
  if (schema) collect(z.toJSONSchema(schema, { unrepresentable: 'any' }) as Schema, said, 0)
  known.set(call, said)
  return said
}

const deepest = 8

function collect(
  { properties = {}, anyOf, oneOf, items, additionalProperties, $defs = {} }: Schema,
  said: Map<string, string>,
  depth: number,
): void {
  if (depth > deepest) return
  for (const [name, inner] of Object.entries(properties) as [string, Schema][]) {
    const label = chineseIn(inner.description)?.split(/[，；。：]/)[0]
    if (label && /\p{Script=Han}/u.test(label) && !said.has(name)) said.set(name, label)
    collect(inner, said, depth + 1)
  }
  for (const inner of [...(anyOf ?? oneOf ?? []), items, additionalProperties, ...Object.values($defs)])
    if (typeof inner === 'object' && !Array.isArray(inner)) collect(inner as Schema, said, depth + 1)
}
