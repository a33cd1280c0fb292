/** A city’s file is loaded whole or not at all. */
import { type AttributeValue, paginateQuery } from '@aws-sdk/client-dynamodb'
import { describe, expect, it } from 'vitest'
import { readCity } from '../../infra/cities/index.ts'
import { mergedCity } from '../../shared/city/merge.ts'
import { sentences } from '../../shared/city/notices/defaults.ts'
import { telling } from '../../shared/city/notices/telling.ts'
import { languages } from '../../shared/city/notices/words.ts'
import { loadCity } from '../../shared/city/storage/load.ts'
import { dynamoRegistry } from '../../shared/city/storage/registry.ts'
import { emptyTables } from '../support/tables.ts'

describe('a city is loaded', () => {
  const { city } = readCity('shenyang')

  it('whole, each record with its birth, and stands as its file says; what names the city comes last', async () => {
    const client = emptyTables()
    const said: [number, number][] = []
    const written: string[] = []
    const send = client.send.bind(client)
    client.send = (async (command: { input: { Item?: Record<string, { S?: string }> } }) => {
      const { pk, sk } = command.input.Item ?? {}
      if (pk?.S === 'city') written.push(sk?.S ?? '')
      return send(command as never)
    }) as never
    await loadCity(client, 'registry', city, { progress: (done, of) => said.push([done, of]) })
    const loaded = await dynamoRegistry(client, 'registry').city()
    expect(loaded && mergedCity(city, loaded, new Set())).toMatchObject({ changes: [], kept: [] })
    expect(written.at(-1)).toBe('city')
    expect(new Set(written).size).toBe(written.length)
    expect(said.at(-1)?.[0]).toBe(said.at(-1)?.[1])
  })

  it('with words of its own for every notice in a fifth more bytes at most than it once had without', async () => {
    const client = emptyTables()
    const own = Object.entries(sentences).flatMap(([notice, texts]) =>
      languages.map((language) => ({
        notice,
        way: 'sms' as const,
        language,
        text: texts[language],
        code: 'SMS_154950909',
      })),
    )
    await loadCity(client, 'registry', { ...city, telling: { ...telling().parse({}), templates: own } })
    const asked = {
      TableName: 'registry',
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': { S: 'city' } },
    }
    let bytes = 0
    for await (const { Items = [] } of paginateQuery({ client }, asked))
      for (const attributes of Items.map(Object.entries<AttributeValue>))
        for (const [name, { S = '', N = '' }] of attributes) bytes += Buffer.byteLength(name + S + N)
    expect(bytes).toBeGreaterThan(264_778)
    expect(bytes).toBeLessThanOrEqual(317_733)
  })

  it('not at all when one entry of it could not be read again', async () => {
    const client = emptyTables()
    const spoilt = { ...city, channels: [...city.channels, { code: 'BAD NAME', name: '错', kind: 'web' as const }] }
    await expect(loadCity(client, 'registry', spoilt)).rejects.toThrow('lower-case letters')
    expect(await dynamoRegistry(client, 'registry').city()).toBeUndefined()
  })
})
