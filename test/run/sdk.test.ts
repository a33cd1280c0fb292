/** A table that never answers is given up within the function's own time. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb'
import { expect, it } from 'vitest'
import { functionTable } from '../../shared/run/functions.ts'
import { sdk } from '../../shared/run/sdk.ts'

it('each attempt ends by itself, and all of them within a call', async () => {
  const server = createServer(() => {})
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const client = new DynamoDBClient({
    ...sdk,
    maxAttempts: 1,
    region: 'cn-north-1',
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    credentials: { accessKeyId: 'a', secretAccessKey: 's' },
  })
  const began = performance.now()
  const asked = client.send(new GetItemCommand({ TableName: 'tickets', Key: { pk: { S: 'a' } } }))
  await expect(asked).rejects.toThrow(/timeout|timed out|exceeded/i)
  const seconds = (performance.now() - began) / 1000
  expect(sdk.maxAttempts * seconds).toBeLessThan(functionTable.intake.timeout)
  client.destroy()
  server.closeAllConnections()
  server.close()
})
