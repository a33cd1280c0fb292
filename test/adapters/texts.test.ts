/** Texts that a table without room puts off are asked for again after growing pauses, and not for ever. */
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { expect, it } from 'vitest'
import { dynamoTexts } from '../../shared/adapters/dynamo-texts.ts'

/** A table that puts everything off so many times. */
function table(refusals: number) {
  const askedAt: number[] = []
  const client = {
    async send({ input }: { input: { RequestItems: Record<string, { Keys: { sk: { S: string } }[] }> } }) {
      askedAt.push(performance.now())
      const Keys = input.RequestItems.texts?.Keys ?? []
      if (askedAt.length <= refusals) return { Responses: {}, UnprocessedKeys: { texts: { Keys } } }
      return { Responses: { texts: Keys.map(({ sk }) => ({ sk, text: { S: `text of ${sk.S}` } })) } }
    },
  }
  return { askedAt, texts: dynamoTexts(client as unknown as DynamoDBClient, 'texts') }
}

it('what was put off comes after pauses that grow', async () => {
  const { askedAt, texts } = table(3)
  expect([...(await texts.get('261009-48213074', ['a']))]).toEqual([['a', 'text of text#a']])
  const pauses = askedAt.slice(1).map((at, index) => at - (askedAt[index] ?? 0))
  expect(pauses[0]).toBeGreaterThan(20)
  expect(pauses[2]).toBeGreaterThan(90)
})

it('a table that puts off for ever is given up', async () => {
  const { askedAt, texts } = table(Number.POSITIVE_INFINITY)
  await expect(texts.get('261009-48213074', ['a'])).rejects.toThrow('keeps putting off')
  expect(askedAt.length).toBeLessThan(12)
})
