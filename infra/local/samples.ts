/** 样例知识库 — what a sample city knows where it runs on this machine; none is ever deployed. */
import { randomUUID } from 'node:crypto'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import type { City } from '../../shared/city/city.ts'
import { registryOf } from '../../shared/city/registry.ts'
import type { Article } from '../../shared/knowledge/article.ts'
import { loadArticles } from '../../shared/knowledge/storage/load.ts'
import { regulations } from '../../shared/law/regulations.ts'
import { clock as system } from '../../shared/run/clock.ts'
import type { Host } from './host.ts'
import { administrator } from './iam/guard.ts'

/** By the name of the city's file; read when it is asked for. */
const bases: Readonly<Record<string, () => Promise<readonly Article[]>>> = {
  shenyang: async () => (await import('../cities/shenyang/knowledge/index.ts')).sampleArticles,
}

export async function loadSamples(
  name: string,
  city: City,
  { host, region }: { host: Pick<Host, 'endpoint' | 'outputs' | 'clock'>; region: string },
): Promise<void> {
  const base = await bases[name]?.()
  const [rules] = Object.values(regulations)
  if (!base || !rules) return
  const { endpoint, outputs, clock } = host
  const client = new DynamoDBClient({
    endpoint,
    region,
    credentials: { accessKeyId: administrator, secretAccessKey: 'local' },
  })
  try {
    await loadArticles(client, base, {
      tables: { tickets: String(outputs.ticketsTable), registry: String(outputs.registryTable) },
      place: { registry: registryOf(city), rules },
      clock: { ...system, now: () => new Date(clock.now()) },
      attempt: randomUUID,
    })
  } finally {
    client.destroy()
  }
}
