/** 步数 — by which power of a text's length the steps of a pattern may grow. */
import { type AST, parseRegExpLiteral } from '@eslint-community/regexpp'
import { checkSync } from 'recheck'

/** It runs here, and starts no other program. */
process.env.RECHECK_BACKEND = 'pure'

type Part = AST.Alternative | AST.Element

const inside = (part: Part): readonly Part[] => {
  if ('alternatives' in part) return part.alternatives
  if (part.type === 'Alternative') return part.elements
  return part.type === 'Quantifier' ? [part.element] : []
}
const repeats = (part: Part): boolean => (part.type === 'Quantifier' && part.max > 1) || inside(part).some(repeats)
/** Without an end; or of what itself repeats, which soon comes to the same. */
const isLoop = (part: Part): boolean =>
  part.type === 'Quantifier' && (part.max === Number.POSITIVE_INFINITY || (part.max > 1 && repeats(part.element)))
const isLook = ({ type, ...part }: Part): boolean =>
  type === 'Assertion' && 'kind' in part && /^look/.test(String(part.kind))
const holdsLoop = (part: Part): boolean => !isLook(part) && (isLoop(part) || inside(part).some(holdsLoop))

/** In a loop what is bounded but may vary is as good as without bounds. */
function looped(part: Part): string {
  if (isLook(part)) return ''
  if (part.type === 'Alternative') return part.elements.map(looped).join('')
  if ('alternatives' in part) return `(?:${part.alternatives.map(looped).join('|')})`
  if (part.type !== 'Quantifier') return part.raw
  const once = looped(part.element)
  if (once === '' || (part.min === part.max && part.max < 2)) return once
  if (part.max === 1) return `${once}?`
  return part.min === part.max ? once : once + (part.min === 0 ? '*' : '+')
}

const most = 64
const joined = (lists: readonly (readonly string[])[]): string[] =>
  lists.reduce<string[]>((all, list) => all.flatMap((one) => list.map((other) => one + other)).slice(0, most), [''])

/** Ways through a pattern that have a loop; of a choice without loops the first word stands for all. */
function waysThrough(part: Part): string[] {
  if (isLook(part)) return ['']
  if (part.type === 'Alternative') return joined(part.elements.map(waysThrough))
  if ('alternatives' in part) {
    const open = part.alternatives.filter(holdsLoop)
    return (open.length > 0 ? open : part.alternatives.slice(0, 1)).flatMap(waysThrough)
  }
  if (part.type !== 'Quantifier') return [part.raw]
  if (isLoop(part)) return [`${looped(part.element)}${part.min === 0 ? '*' : '+'}`]
  return waysThrough(part.element).map((way) => (way === '' || part.min > 0 ? way : `(?:${way})?`))
}

/** What looks ahead or behind is left out: it may only cut ways off. */
export const simple = (pattern: RegExp): string[] =>
  parseRegExpLiteral(pattern).pattern.alternatives.filter(holdsLoop).flatMap(waysThrough)

/** 1 as long as the text, 2 its square; infinite where each further character doubles them, or nothing could be told. */
export function powerOf(source: string, flags: string): number {
  const found = checkSync(source, flags.replace(/[dgsy]/g, ''), {
    checker: 'automaton',
    timeout: 10_000,
  })
  if (found.status === 'unknown' || found.complexity.type === 'exponential') return Number.POSITIVE_INFINITY
  return found.complexity.type === 'polynomial' ? found.complexity.degree : 1
}
