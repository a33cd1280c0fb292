/** Turns a schema's complaints into sentences that an administrator understands. */
import type { z } from 'zod'
import { precise } from '../../../shared/door/field-errors.ts'
import { apart } from '../../../shared/schema/said.ts'

type Issue = z.core.$ZodIssue

/** @param input what was read, so that a place in a list is named by its code instead of its number */
export const sentencesOf = ({ issues }: z.ZodError, input: unknown): string[] =>
  issues
    .flatMap(precise)
    .map((issue) => ({ ...issue, message: apart(issue.message)?.en ?? issue.message }))
    .map((issue) => {
      const value = issue.path.reduce<unknown>(inside, input)
      return `${placeOf(issue.path, input)}: ${complaint(issue, value)}`
    })

function complaint(issue: Issue, value: unknown): string {
  switch (issue.code) {
    case 'invalid_type':
      return value === undefined ? 'is missing' : `should be ${named(issue.expected)}, but is ${shown(value)}`
    case 'unrecognized_keys':
      return `has ${issue.keys.map((key) => `"${key}"`).join(', ')}, which nobody reads — a slip of the pen?`
    case 'invalid_value':
      return issue.values.length > 0 && issue.message.startsWith('Invalid')
        ? `should be one of ${issue.values.join(', ')}, but is ${shown(value)}`
        : `should be ${issue.message}, but is ${shown(value)}`
    case 'too_small':
    case 'too_big': {
      const bound = issue.code === 'too_small' ? `at least ${issue.minimum}` : `at most ${issue.maximum}`
      return /^Too (small|big)/.test(issue.message) ? `should be ${bound}, but is ${shown(value)}` : issue.message
    }
    case 'invalid_format':
      return issue.message.startsWith('Invalid')
        ? `is ${shown(value)}, which has not the form of ${named(issue.format)}`
        : `should be ${issue.message}, but is ${shown(value)}`
    default:
      return issue.message
  }
}

const names: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  array: 'a list',
  object: 'a group of fields',
  boolean: 'true or false',
  date: 'a date like 2026-10-01',
  regex: 'what belongs here',
}
const named = (what: string): string => names[what] ?? what

function shown(value: unknown): string {
  const text = typeof value === 'string' ? `"${value}"` : JSON.stringify(value)
  return text === undefined ? 'nothing' : text.length > 60 ? `${text.slice(0, 57)}…` : text
}

/** city › unit "dl-housing" › parent */
export function placeOf(path: readonly PropertyKey[], input: unknown): string {
  const place: string[] = []
  let at = input
  for (const key of path) {
    const list = Array.isArray(at)
    at = inside(at, key)
    if (list) place[place.length - 1] = `${singular(place.at(-1) ?? '')} ${labelOf(at) ?? `no. ${Number(key) + 1}`}`
    else place.push(String(key))
  }
  return place.join(' › ') || 'the file'
}

const inside = (value: unknown, key: PropertyKey): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined

const singular = (word: string): string => word.replace(/ies$/, 'y').replace(/s$/, '')

function labelOf(value: unknown): string | undefined {
  const { code, category, area, date, name } = (value ?? {}) as Record<string, unknown>
  if (typeof code === 'string') return `"${code}"`
  if (typeof category === 'string') return `"${category}" in ${area}`
  const label = date ?? name
  return typeof label === 'string' ? `"${label}"` : undefined
}
