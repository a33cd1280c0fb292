/** Moves the clock moment by moment, performs what is due and waits for followers. */
import type { Instant } from '../../shared/law/shanghai-time.ts'
import type { Act } from './act.ts'
import { appellantActs } from './appellants.ts'
import { departmentActs } from './departments.ts'
import { operatorActs } from './operator.ts'
import type { Cue, Step } from './script.ts'
import { PlayStopped, type Stage } from './stage.ts'

const acts = { ...operatorActs, ...appellantActs, ...departmentActs } satisfies { readonly [S in Step]: Act }

/** What a play needs of the host: its clock, and to know when nothing is under way. */
export interface Theatre {
  clock: { advanceTo(instant: Instant): void }
  idle(): Promise<void>
}

const sideBySide = 12

/** @param cues by moment @param moments other moments at which the clock must stop, with what happens then */
export async function play(
  cues: readonly Cue[],
  moments: ReadonlyMap<Instant, () => Promise<unknown>>,
  stage: Stage,
  { clock, idle }: Theatre,
  performed: (count: number, at: Instant) => void,
): Promise<void> {
  const due = Map.groupBy(cues, ({ at }) => at)
  let done = 0
  for (const at of [...new Set([...due.keys(), ...moments.keys()])].sort()) {
    clock.advanceTo(at)
    await moments.get(at)?.()
    const byAppeal = Map.groupBy(due.get(at) ?? [], ({ appeal }) => appeal)
    await each([...byAppeal.values()], async (mine) => {
      for (const cue of mine) await perform(cue, stage)
    })
    await idle()
    done += due.get(at)?.length ?? 0
    performed(done, at)
  }
}

async function perform({ step, appeal, at }: Cue, stage: Stage): Promise<void> {
  const kase = stage.cases.get(appeal)
  if (!kase) throw new PlayStopped(`no appeal ${appeal}`)
  await acts[step](kase, at, stage)
}

/** Each of them, at most `sideBySide` at once; the first failure stops the rest. */
async function each<T>(all: readonly T[], one: (item: T) => Promise<void>): Promise<void> {
  const left = all.values()
  await Promise.all(
    Array.from({ length: Math.min(sideBySide, all.length) }, async () => {
      for (const item of left) await one(item)
    }),
  )
}
