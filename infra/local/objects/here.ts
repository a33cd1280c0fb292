/** Puts the template's buckets beside the host's other services: its policies, its bus, its clock. */
import { createHmac, randomBytes } from 'node:crypto'
import type { EventBus } from '../events/event-bus.ts'
import { administrator, type Guard } from '../iam/guard.ts'
import type { Meter } from '../meter.ts'
import type { HostClock } from '../state/clock.ts'
import type { State } from '../state/state.ts'
import { type Place, suffixOf } from '../template/physical.ts'
import type { Template } from '../template/template.ts'
import { definitionOf } from './definition.ts'
import { actionOf, mayKnow, needsOf } from './needs.ts'
import { forbiddenBy, policiesOf } from './policy.ts'
import { type Objects, startObjects } from './server.ts'

interface Given {
  state: State
  template: Template
  place: Place
  guard: Guard
  clock: HostClock
  folder: string | undefined
  hostname: string
  bus(): EventBus
  meter: Meter | undefined
  log(line: string): void
}

export interface ObjectsHere extends Objects {
  /** what a function, or the administrator, signs with; others for each run */
  secretOf(accessKey: string): string
}

export async function startObjectsHere(given: Given): Promise<ObjectsHere> {
  const { template, guard, clock, meter } = given
  const { region } = given.place
  const ofThisRun = randomBytes(32)
  const secretOf = (accessKey: string): string => createHmac('sha256', ofThisRun).update(accessKey).digest('hex')
  const via = `s3.${region}.${suffixOf(region)}`
  const policies = policiesOf(template.all('AWS::S3::BucketPolicy'))
  const objects = await startObjects({
    ...given,
    buckets: template.all('AWS::S3::Bucket').map(definitionOf),
    signers: {
      region,
      now: clock.now,
      secretOf: (accessKey) =>
        guard.rules.has(accessKey) || accessKey === administrator ? secretOf(accessKey) : undefined,
    },
    denied({ caller, operation, bucket, key, onlyNew }) {
      // Of the bucket itself: it binds the administrator of this machine too.
      const judged = { action: actionOf(operation), resource: `${bucket.arn}/${key}`, onlyNew }
      const by = forbiddenBy(policies.get(bucket.name) ?? [], judged)
      if (by !== undefined)
        return `User: ${caller} is not authorized to perform: ${judged.action} on resource: "${judged.resource}" with an explicit deny in a resource-based policy (${by})`
      const need = guard.missing(caller, needsOf(operation, bucket, key, via))
      return need && `User: ${caller} is not authorized to perform: ${need.action} on resource: "${need.resource}"`
    },
    mayKnow: (caller, bucket) => guard.missing(caller, [mayKnow(bucket)]) === undefined,
    arrived: (bucket, { key, size, etag }, reason) =>
      given.bus().tell({
        source: 'aws.s3',
        'detail-type': 'Object Created',
        resources: [bucket.arn],
        detail: { version: '0', bucket: { name: bucket.name }, object: { key, size, etag }, reason },
      }),
    called: ({ caller, operation, bucket, key }) =>
      meter?.called({
        caller,
        target: 'S3',
        operation,
        input: { Bucket: bucket.name, Key: key },
        answer: { status: 200, body: {} },
      }),
  })
  return { ...objects, secretOf }
}
