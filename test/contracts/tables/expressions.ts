/** Right expressions of all kinds, with the names and values they are given. */
import type { AttributeValue, Item } from '../../../infra/local/tables/definition.ts'
import type { Dice } from './random.ts'
import { itemsBy, moments, numbers, sorts } from './words.ts'

export function expressionsBy(dice: Dice) {
  const { below, chance, pick } = dice
  const { value } = itemsBy(dice)

  /** Names and values of one request's expressions. */
  const given = () => {
    const names: Record<string, string> = {}
    const values: Item = {}
    const path = (name: string): string => {
      if (!['list', 'other', 'shard'].includes(name) && chance(0.6)) return name
      names[`#${name}`] = name
      return `#${name}`
    }
    const valued = (one: AttributeValue): string => {
      const placeholder = `:v${Object.keys(values).length}`
      values[placeholder] = one
      return placeholder
    }
    return {
      path,
      valued,
      fields: () => ({
        ...(Object.keys(names).length > 0 ? { ExpressionAttributeNames: names } : {}),
        ...(Object.keys(values).length > 0 ? { ExpressionAttributeValues: values } : {}),
      }),
    }
  }
  type Given = ReturnType<typeof given>
  const attribute = (): string => pick(['label', 'n', 'n', 'other', 'since', 'due'])

  const test = ({ path, valued }: Given, names: () => string): string => {
    const name = names()
    const one = (): AttributeValue =>
      name === 'n' ? { N: pick(numbers) } : chance(0.7) ? { S: pick([...sorts, ...moments]) } : value()
    const orderly = (): AttributeValue => (name === 'n' ? { N: pick(numbers) } : { S: pick([...sorts, ...moments]) })
    switch (below(5)) {
      case 0:
        return `attribute_exists(${path(name)})`
      case 1:
        return `attribute_not_exists(${path(name)})`
      case 2:
        return `begins_with(${path(name)}, ${valued({ S: pick(['text#', '2026-10', '汉', '\ud83d\ude00', '']) })})`
      case 3:
        return `${path(name)} ${pick(['<', '<=', '>', '>='])} ${valued(orderly())}`
      default:
        return `${path(name)} ${pick(['=', '<>'])} ${valued(one())}`
    }
  }
  const condition = (with_: Given, names: () => string): string => {
    const first = test(with_, names)
    if (chance(0.5)) return first
    if (chance(0.5)) return `${first} ${pick(['AND', 'OR', 'and'])} ${test(with_, names)}`
    return `${first} OR (${test(with_, names)} AND (${test(with_, names)} or ${test(with_, names)}))`
  }
  const range = ({ path, valued }: Given, name: string, from: readonly string[]): string => {
    const text = (): string => pick(from)
    switch (below(4)) {
      case 0:
        return `begins_with(${path(name)}, ${valued({
          S: text()
            .slice(0, 1 + below(4))
            .replace(/[\ud800-\udbff]$/, '😀'),
        })})`
      case 1: {
        const bounds = [text(), text()].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)))
        return `${path(name)} BETWEEN ${bounds.map((S) => valued({ S })).join(' AND ')}`
      }
      default:
        return `${path(name)} ${pick(['=', '<', '<=', '>', '>='])} ${valued({ S: text() })}`
    }
  }

  return { given, attribute, condition, range }
}
