/** 推送诊断 — finds pushes of the feed that have stopped, or fail for hours. */
import { dateOf, shanghaiTime } from '../../../shared/law/shanghai-time.ts'
import { type Agreement, agreedOn } from '../../../shared/sharing/agreements/agreement.ts'
import type { Lane } from '../../../shared/sharing/push/lane.ts'
import { stopReasonNames } from '../../../shared/sharing/push/words.ts'
import { dynamoAgreements } from '../../../shared/sharing/storage/agreements.ts'
import { dynamoLanes } from '../../../shared/sharing/storage/lanes.ts'
import { type Check, type Finding, soon, wrong } from './finding.ts'

/** Hours after which somebody should know. */
const overdue = 2

export const pushes: Check = async ({ deployment: { dynamo, tables }, now }) => {
  const [agreements, lanes] = await Promise.all([
    dynamoAgreements(dynamo, tables.registry).all(),
    dynamoLanes(dynamo, tables.registry).all(),
  ])
  return wrongWith(agreements, lanes, now.toISOString())
}

export function wrongWith(agreements: readonly Agreement[], lanes: readonly Lane[], now: string): Finding[] {
  const before = new Date(Date.parse(now) - overdue * 3_600_000).toISOString()
  return agreements.flatMap((agreement) => {
    const { code, push } = agreement
    if (!push || !agreedOn(dateOf(now), agreement)) return []
    const { stopped, run } = push
    // What the authority stopped, it knows.
    if (stopped?.why === 'asked') return []
    if (stopped)
      return [
        wrong(
          `nothing is pushed by the agreement ${code} since ${shanghaiTime(stopped.at).slice(0, 16)}: ${stopReasonNames[stopped.why][1]}`,
          'call those who run its receiver; then the authority begins it again: POST /v1/agreements/{agreement}/push',
        ),
      ]
    const failing = lanes.filter(
      (lane) => lane.course === code && lane.run === run && (lane.failingSince ?? now) < before,
    )
    const [first] = failing.toSorted((a, b) => ((a.failingSince ?? '') < (b.failingSince ?? '') ? -1 : 1))
    if (!first) return []
    return [
      soon(
        `the receiver of the agreement ${code} has not taken what is pushed since ${shanghaiTime(first.failingSince ?? '').slice(0, 16)}: ${first.lastError ?? first.lastStatus ?? 'no answer'}`,
        'call those who run it: it is tried every ten hours, and ends five days after it began to fail',
      ),
    ]
  })
}
