/** Matches events against EventBridge patterns, and refuses unknown matchers at start. */
import { StartError } from '../start-error.ts'

type Pattern = { [key: string]: Pattern | unknown[] }
type Matcher = Record<string, unknown>

const known = new Set(['prefix', 'suffix', 'anything-but', 'exists', 'numeric', 'equals-ignore-case'])

/** @throws StartError when `by` uses a matcher the host does not know */
export function checkPattern(pattern: unknown, by: string): void {
  for (const [key, wanted] of Object.entries(pattern as Pattern)) {
    if (key.startsWith('$')) throw new StartError(`template: ${by}: the pattern key ${key} is not known here`)
    if (!Array.isArray(wanted)) checkPattern(wanted, by)
    else
      for (const one of wanted)
        for (const name of isMatcher(one) ? Object.keys(one) : [])
          if (!known.has(name)) throw new StartError(`template: ${by}: the pattern matcher ${name} is not known here`)
  }
}

/** Every key of the pattern must match; of the values of a key, one. */
export function matches(pattern: unknown, event: unknown): boolean {
  return Object.entries(pattern as Pattern).every(([key, wanted]) => {
    const value = typeof event === 'object' && event !== null ? (event as Record<string, unknown>)[key] : undefined
    if (!Array.isArray(wanted)) return matches(wanted, value)
    const values = Array.isArray(value) ? value : [value]
    return wanted.some((one) => values.some((candidate) => matchesOne(one, candidate)))
  })
}

const isMatcher = (one: unknown): one is Matcher => typeof one === 'object' && one !== null

function matchesOne(wanted: unknown, value: unknown): boolean {
  if (!isMatcher(wanted)) return wanted === value
  const text = typeof value === 'string' ? value : undefined
  return Object.entries(wanted).every(([name, argument]) => {
    switch (name) {
      case 'exists':
        return (value !== undefined) === argument
      case 'prefix':
        return text?.startsWith(String(argument)) ?? false
      case 'suffix':
        return text?.endsWith(String(argument)) ?? false
      case 'equals-ignore-case':
        return text?.toLowerCase() === String(argument).toLowerCase()
      case 'anything-but': {
        const refused = Array.isArray(argument) ? argument : [argument]
        return value !== undefined && !refused.some((one) => matchesOne(one, value))
      }
      default:
        return typeof value === 'number' && inRange(value, argument as unknown[])
    }
  })
}

/** `['>', 0, '<=', 5]` */
function inRange(value: number, [operator, bound, ...rest]: unknown[]): boolean {
  const limit = Number(bound)
  const holds: Record<string, boolean> = {
    '=': value === limit,
    '<': value < limit,
    '<=': value <= limit,
    '>': value > limit,
    '>=': value >= limit,
  }
  return (holds[String(operator)] ?? false) && (rest.length === 0 || inRange(value, rest))
}
