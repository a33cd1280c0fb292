/** 告知被督办单位 — posts decisions on its ladder to a unit, and records receipts. */
import { system } from '../../access/actor.ts'
import type { Measures } from '../../law/after-closing.ts'
import { inShanghai } from '../../law/shanghai-time.ts'
import type { Clock } from '../../record/clock.ts'
import { type Delivered, deliver, type Post } from '../../record/deliver.ts'
import type { Circuits, Deliveries, Delivery, Directory } from '../../record/deliveries.ts'
import { discard } from '../../record/discarded.ts'
import { promise } from '../../record/promises.ts'
import { isRefusal } from '../../record/refusal.ts'
import { deliveryOf, recordOf } from '../posted.ts'
import type { TellDeps } from '../results/tell.ts'
import { type DecideDeps, decided } from './decided.ts'
import { type Ladder, type LadderEntry, ladderOf, type Step } from './ladder.ts'
import { namesOf } from './order.ts'
import { rowOf } from './row.ts'
import { currentStep } from './terms.ts'
import { type LadderNotice, ladderNotices } from './words.ts'

/** It stands once, however often it is made; a unit without an address finds the ladder in its list. */
export const tellUnit = ({ id, unit }: Ladder, version: number, notice: LadderNotice, deps: TellDeps): Promise<void> =>
  promise(deliveryOf({ of: 'ladder', id, unit, version, notice }), deps)

export const isOfLadder = ({ notice }: Pick<Delivery, 'notice'>): boolean => ladderNotices.some((one) => one === notice)

export type DeliverDeps = DecideDeps & {
  clock: Clock
  deliveries: Deliveries
  circuits: Circuits
  directory: Directory
  post: Post
}

/** As the ladder stands when it is sent; 2xx is the receipt of a step. */
export async function deliverLadder(delivery: Delivery, receives: number, deps: DeliverDeps): Promise<Delivered> {
  const id = recordOf(delivery)
  const { evaluation } = (await deps.law()).rules
  const stored = await deps.ladders.read(id)
  const ladder = stored && ladderOf(id, stored.log)
  const measure = stored && issuedIn(stored.log[delivery.version - 1])
  // What was withdrawn before it arrived is nothing that anybody should answer.
  if (ladder?.state === 'withdrawn' && delivery.notice !== 'ladder.withdrawn')
    return discard(delivery, system('delivery'), 'the ladder was withdrawn', deps)
  const about = ladder && stepOf(ladder, measure)
  return deliver(delivery, receives, {
    ...deps,
    body: async () => ladder && bodyOf(ladder, about, delivery, evaluation.measures, deps.clock.now().toISOString()),
    pulledAt: async () => (measure === undefined ? undefined : about?.received?.at),
    async received() {
      if (measure === undefined) return
      const command = { type: 'receiveLadderStep', measure, how: 'posted' } as const
      const done = await decided({ id, command, actor: system('delivery') }, {}, deps)
      if (isRefusal(done)) throw new Error(`the receipt of a step of ${id} was refused: ${done.refused}`)
    },
  })
}

const issuedIn = (entry: LadderEntry | undefined): string | undefined =>
  entry?.events.flatMap((event) => (event.type === 'step-issued' ? [event.step] : []))[0]

/** The step that a post is about: the one that was issued then, else the one that stands. */
const stepOf = (ladder: Ladder, measure: string | undefined): Step | undefined =>
  measure === undefined ? currentStep(ladder) : ladder.steps.find(({ step }) => step === measure)

const bodyOf = (
  ladder: Ladder,
  step: Step | undefined,
  { notice }: Delivery,
  measures: Measures,
  now: string,
): string => JSON.stringify({ type: notice, timestamp: now, data: toldOf(ladder, step, measures) }, inShanghai)

/** What the unit is told: where the ladder stands, and the step as it was issued. */
function toldOf(ladder: Ladder, step: Step | undefined, measures: Measures) {
  const { ladder: id, unit, state, results, fellBy, overAt } = rowOf(ladder)
  return {
    ...{ ladder: id, unit, state, results },
    step: step && stepTold(step, measures),
    ...{ fellBy, overAt, reasons: ladder.over?.reasons, version: ladder.version },
  }
}

const stepTold = (step: Step, measures: Measures) => {
  const { zh, en } = namesOf(step.step, measures)
  const { article, text, reasons, reference, meetingOn, replyBy, reportBy, at: issuedAt, checks } = step
  const last = checks.at(-1)
  const check = last && { at: last.at, finding: last.finding, reasons: last.reasons }
  const { role } = step.by
  return {
    measure: step.step,
    zh,
    en,
    issuedAt,
    issuer: role,
    article,
    text,
    reasons,
    reference,
    meetingOn,
    replyBy,
    reportBy,
    check,
  }
}
