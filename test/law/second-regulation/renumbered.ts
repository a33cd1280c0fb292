/** 另行编号 — a regulation whose articles all stand forty later. */
import type { Rules } from '../../../shared/law/rules.ts'

const units = '零一二三四五六七八九'
const later = 40

/** 第十九条（四） → 第五十九条（四） */
const moved = (text: string): string =>
  text.replaceAll(/第([一二三四])?(十)?([一二三四五六七八九])?条/g, (_, tens = '', ten = '', ones = '') => {
    const n =
      (ten ? 10 * (tens ? units.indexOf(tens) : 1) : units.indexOf(tens)) + Math.max(0, units.indexOf(ones)) + later
    return `第${units.charAt(Math.floor(n / 10))}十${n % 10 === 0 ? '' : units.charAt(n % 10)}条`
  })

function renumber(value: unknown): unknown {
  if (typeof value === 'string') return moved(value)
  if (Array.isArray(value)) return value.map(renumber)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, renumber(inner)]))
}

/** A copy: what it is moved from keeps its numbers. */
export const renumbered = (rules: Rules): Rules => renumber(rules) as Rules
