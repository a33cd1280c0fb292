/** 行为人 — who acts by the command line, as AWS or this machine knows them. */
import { userInfo } from 'node:os'
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts'
import type { Actor } from '../../shared/access/actor.ts'
import type { Deployment } from './deployment.ts'

/** On this machine, and where another AWS knows no callers, the user of the system. */
export async function whoever({
  isLocal,
  region,
  endpoint,
}: Pick<Deployment, 'isLocal' | 'region' | 'endpoint'>): Promise<Actor> {
  const here: Actor = { role: 'admin', id: `city ${userInfo().username}` }
  if (isLocal) return here
  const client = new STSClient({ region, ...(endpoint ? { endpoint } : {}) })
  const { Arn } = await client.send(new GetCallerIdentityCommand({})).catch((error: unknown) => {
    if (endpoint) return { Arn: undefined }
    throw error
  })
  return Arn ? { role: 'admin', id: `${here.id} ${Arn}` } : here
}
