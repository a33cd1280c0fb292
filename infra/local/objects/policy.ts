/** 存储桶策略 — what a bucket forbids everybody, whoever they are: the subset of the template, evaluated exactly. */
import { matches } from '../iam/statements.ts'
import { StartError } from '../start-error.ts'
import type { Resource } from '../template/template.ts'

/** A call as a bucket's policy sees it. */
export interface Judged {
  action: string
  resource: string
  /** the call says If-None-Match */
  onlyNew: boolean
}

interface Forbids {
  sid: string
  actions: readonly string[]
  resources: readonly string[]
  /** only calls without If-None-Match */
  unlessOnlyNew: boolean
}

/** @returns what each bucket, by its name, forbids @throws StartError on what is not understood */
export function policiesOf(all: readonly Resource<'AWS::S3::BucketPolicy'>[]): ReadonlyMap<string, readonly Forbids[]> {
  return new Map(
    all.map(({ id, properties: { Bucket, PolicyDocument } }) => [
      Bucket,
      PolicyDocument.Statement.flatMap(({ Sid = '', Effect, Action, Resource, Condition = {} }): Forbids[] => {
        const where = `template: ${id} ${Sid}`
        if (Effect !== 'Deny') throw new StartError(`${where}: a bucket that allows something is not understood here`)
        // TLS means nothing in one process.
        if (JSON.stringify(Condition) === insecure) return []
        const unlessOnlyNew = JSON.stringify(Condition) === withoutIfNoneMatch
        if (!unlessOnlyNew && Object.keys(Condition).length > 0)
          throw new StartError(`${where}: the condition ${JSON.stringify(Condition)} is not understood here`)
        return [{ sid: Sid, actions: [Action].flat(), resources: [Resource].flat(), unlessOnlyNew }]
      }),
    ]),
  )
}
const insecure = JSON.stringify({ Bool: { 'aws:SecureTransport': 'false' } })
const withoutIfNoneMatch = JSON.stringify({ Null: { 's3:if-none-match': 'true' } })

/** By which statement it is forbidden; undefined: by none. */
export const forbiddenBy = (all: readonly Forbids[], { action, resource, onlyNew }: Judged): string | undefined =>
  all.find(
    ({ actions, resources, unlessOnlyNew }) =>
      actions.includes(action) &&
      resources.some((pattern) => matches(pattern, resource)) &&
      !(unlessOnlyNew && onlyNew),
  )?.sid
