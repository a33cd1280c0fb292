/** 排名靠后督办 — answers calls that propose, issue, answer, check and end (art. 31). */
import type { Actor } from '../../access/actor.ts'
import { isInBranch } from '../../access/sees.ts'
import { askedBy, type Call } from '../../door/http.ts'
import { isRefusal } from '../../record/refusal.ts'
import type { UnitOfStaff } from '../appeals/ports.ts'
import type { LadderCommand } from './decide.ts'
import { type DecideDeps, decided } from './decided.ts'
import { type EnteringDeps, entered, standsNow } from './entering.ts'
import { ladderId } from './kind.ts'
import { isOver, type Ladder, ladderOf } from './ladder.ts'
import { type Refusal, refused } from './refusals.ts'
import type { LadderRoutes } from './routes.ts'
import { shown } from './shown.ts'

export type CallDeps = DecideDeps & EnteringDeps & { unitOfStaff: UnitOfStaff }

export async function proposeLadder(call: Call<LadderRoutes['proposeLadder']>, deps: CallDeps) {
  const { body } = call
  const law = await deps.law()
  if (!law.registry.unit(body.unit)) return refused('unit.unknown', { unit: body.unit })
  const earlier = await laddersOf(body.unit, deps)
  const known = { earlier, entered: await entered(law.rules, deps.clock.now().toISOString(), deps) }
  const last = earlier.at(-1)
  const number = earlier.length + (last && !isOver(last) ? 0 : 1)
  const id = ladderId(body.unit, number)
  const command = { type: 'proposeLadder', ...body } as const
  return answered(await decided({ ...askedBy(call), id, command }, known, deps), deps)
}

/** In the order in which they were proposed. */
async function laddersOf(unit: string, deps: Pick<CallDeps, 'ladders'>): Promise<Ladder[]> {
  const all: Ladder[] = []
  for (let number = 1; ; number++) {
    const ladder = await ladderIn(ladderId(unit, number), deps)
    if (!ladder) return all
    all.push(ladder)
  }
}

type Given = { params: { ladder: string }; actor: Actor; ifMatch?: number | undefined }

const deciding =
  <N extends keyof LadderRoutes>(commandOf: (call: Call<LadderRoutes[N]>) => LadderCommand) =>
  async (call: Call<LadderRoutes[N]>, deps: CallDeps) => {
    const { params, actor, ifMatch } = call as unknown as Given
    const ladder = await seenLadder(params.ladder, actor, deps)
    if (isRefusal(ladder)) return ladder
    const command = commandOf(call)
    const known = await knownFor(command, ladder, actor, deps)
    const done = await decided({ ...askedBy(call as never), id: ladder.id, command, ifMatch }, known, deps)
    return answered(done, deps)
  }

/** What no record of the ladder says: how its ground stands by now, and to which unit a checker belongs. */
async function knownFor({ type }: LadderCommand, ladder: Ladder, { staff }: Actor, deps: CallDeps) {
  if (type === 'issueLadderStep') return { stands: await standsNow(ladder, (await deps.law()).rules, deps) }
  if (type === 'checkRectification' && staff !== undefined) return { unitOfStaff: await deps.unitOfStaff(staff) }
  return {}
}

export const declineLadder = deciding<'declineLadder'>(({ body }) => ({ type: 'declineLadder', ...body }))
export const issueLadderStep = deciding<'issueLadderStep'>(({ body }) => ({ type: 'issueLadderStep', ...body }))
export const receiveLadderStep = deciding<'receiveLadderStep'>(({ body }) => ({
  type: 'receiveLadderStep',
  ...body,
  how: 'acknowledged',
}))
export const replyToLadderStep = deciding<'replyToLadderStep'>(({ body }) => ({ type: 'replyToLadderStep', ...body }))
export const reportRectification = deciding<'reportRectification'>(({ body }) => ({
  type: 'reportRectification',
  ...body,
}))
export const checkRectification = deciding<'checkRectification'>(({ body }) => ({
  type: 'checkRectification',
  ...body,
}))
export const endLadder = deciding<'endLadder'>(({ body }) => ({ type: 'endLadder', ...body }))
export const withdrawLadder = deciding<'withdrawLadder'>(({ body }) => ({ type: 'withdrawLadder', ...body }))

export async function readLadder({ params, actor }: Call<LadderRoutes['readLadder']>, deps: CallDeps) {
  return answered(await seenLadder(params.ladder, actor, deps), deps)
}

async function answered(done: Ladder | Refusal, deps: CallDeps) {
  if (isRefusal(done)) return done
  const { rules } = await deps.law()
  const body = shown(done, rules.evaluation.measures, deps.clock.now().toISOString())
  return { body, location: `/v1/ladders/${done.id}`, version: done.version }
}

/** Of another branch it is answered like what nobody has. */
async function seenLadder(id: string, actor: Actor, deps: CallDeps): Promise<Ladder | Refusal> {
  const ladder = await ladderIn(id, deps)
  return ladder && isInBranch(ladder.unit, actor, await deps.law()) ? ladder : refused('ladder.unknown')
}

export async function ladderIn(id: string, { ladders }: Pick<CallDeps, 'ladders'>): Promise<Ladder | undefined> {
  const stored = await ladders.read(id)
  return stored && ladderOf(id, stored.log)
}
