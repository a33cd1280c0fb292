/** The registry writes nothing that it could not read again: one such item, and there would be no city. */
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { describe, expect, it } from 'vitest'
import { dynamoRegistry } from '../../shared/adapters/dynamo-registry.ts'

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
