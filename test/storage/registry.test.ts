/** The registry refuses to write anything that it could not read again. */
import { type BatchWriteItemCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { describe, expect, it } from 'vitest'
import { readCity } from '../../infra/cities/index.ts'
import { loadCity } from '../../shared/city/storage/load.ts'
import { dynamoRegistry } from '../../shared/city/storage/registry.ts'

// Nothing listens there, and nothing is asked.
const registry = dynamoRegistry(
  new DynamoDBClient({ region: 'cn-north-1', endpoint: 'http://127.0.0.1:9' }),
  'registry',
)

describe('登记簿', () => {
  it('takes no part that its own schema does not read', async () => {
    await expect(registry.put('category', { code: 'BAD NAME', name: '错' })).rejects.toThrow('lower-case letters')
    await expect(registry.put('channel', { code: 'web', name: '', kind: 'web' })).rejects.toThrow('Too small')
  })
})

describe('a city is loaded', () => {
  const { city } = readCity('shenyang')

  /** Takes of each batch only half at its first coming. */
  function overloaded() {
    const taken: string[] = []
    const seen = new Set<string>()
    const send = async ({ input }: BatchWriteItemCommand) => {
      if (!input.RequestItems) return {}
      const asked = input.RequestItems?.registry ?? []
      const nameOf = (one: (typeof asked)[number]) => one.PutRequest?.Item?.sk?.S ?? ''
      const first = asked.length > 1 && !seen.has(nameOf(asked[0] as (typeof asked)[number]))
      const left = first ? asked.slice(0, asked.length / 2) : []
      for (const one of asked) seen.add(nameOf(one))
      taken.push(...asked.filter((one) => !left.includes(one)).map(nameOf))
      return { UnprocessedItems: left.length > 0 ? { registry: left } : {} }
    }
    return { taken, client: Object.assign(new DynamoDBClient({ region: 'cn-north-1' }), { send }) }
  }

  it('whole, each entry once, though the table takes half of each batch first; what names the city comes last', async () => {
    const { taken, client } = overloaded()
    const said: [number, number][] = []
    await loadCity(client, 'registry', city, (done, of) => said.push([done, of]))
    const { areas, units, categories, catalogue, channels, topics, responsibilities } = city
    const parts = [areas, units, categories, catalogue, channels, topics, responsibilities]
    const entries = parts.reduce((sum, { length }) => sum + length, 0)
    expect(new Set(taken).size).toBe(entries + 1)
    expect(taken).toHaveLength(entries + 1)
    expect(taken.at(-1)).toBe('city')
    expect(said.at(-1)).toEqual([entries, entries])
  })

  it('not at all when one entry of it could not be read again', async () => {
    const { taken, client } = overloaded()
    const spoilt = { ...city, channels: [...city.channels, { code: 'BAD NAME', name: '错', kind: 'web' as const }] }
    await expect(loadCity(client, 'registry', spoilt)).rejects.toThrow('lower-case letters')
    expect(taken).toEqual([])
  })
})
