/** 各类记录所在 — where the records of the city lie, and what their chains begin with. */
import type { Partition } from '../../storage/dynamo-records.ts'
import { categoriesKind } from './categories.ts'
import { channelKind } from './channel.ts'
import { cityFileKind } from './city-file.ts'
import { catalogueRecord, responsibilityRecord, topicRecord } from './dated.ts'
import { logPartition } from './enact.ts'
import { endpointsPartition } from './endpoints.ts'
import { gatewaysPartition } from './gateways.ts'
import { keysPartition } from './keys.ts'
import { callsPartition } from './line-calls.ts'
import { signOnPartition } from './sign-on-client.ts'
import { staffPartition } from './staff.ts'
import { standardRepliesPartition } from './standard-replies.ts'
import { unitsRecord } from './units.ts'

const logged = [
  cityFileKind,
  unitsRecord,
  categoriesKind,
  channelKind,
  catalogueRecord.kind(''),
  topicRecord.kind(''),
  responsibilityRecord.kind(''),
].map(({ name }) => ({ partition: logPartition(name), kind: name }))

export const cityPartitions: readonly Partition[] = [
  ...logged,
  { partition: 'suggestions', kind: 'suggestion' },
  { partition: keysPartition, kind: 'key' },
  { partition: endpointsPartition, kind: 'endpoint' },
  { partition: gatewaysPartition, kind: 'gateway' },
  { partition: callsPartition, kind: 'calls' },
  { partition: staffPartition, kind: 'staff' },
  { partition: signOnPartition, kind: 'sign-on-secret' },
  { partition: standardRepliesPartition, kind: 'standard-reply' },
]
