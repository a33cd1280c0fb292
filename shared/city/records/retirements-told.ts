/** 撤并留痕 — each retirement and withdrawal also stands among the acts of administrators. */
import { type Acts, recordAct } from '../../access/acts.ts'
import type { Clock, Draw } from '../../record/clock.ts'
import type { Retirement } from '../city.ts'
import type { Effects } from './enact.ts'
import { type UnitsHappened, unitsRecord } from './units.ts'

interface Deps {
  acts: Acts
  clock: Pick<Clock, 'sleep'>
  draw: Draw
}

export const retirementsTold =
  (deps: Deps): Effects<UnitsHappened> =>
  async ({ n, at, by, events }, log) => {
    for (const happened of events) {
      if (!('reason' in happened || 'retires' in happened)) continue
      const former = unitsRecord.replay(log.slice(0, n - 1))?.all.get(happened.unit)?.retires
      const retires = 'retires' in happened ? happened.retires : undefined
      const { reason } = retires ?? (happened as { reason: string })
      await recordAct(
        {
          what: happened.type,
          at,
          by,
          subject: happened.unit,
          reason,
          decided: told(retires, former),
          once: `units ${n}`,
        },
        deps,
      )
    }
  }

type Decided = Partial<Pick<Retirement, 'from' | 'successor'>>

const told = ({ from, successor }: Decided = {}, former: Decided = {}): Record<string, string> => ({
  ...(from ? { from } : {}),
  ...(successor ? { successor } : {}),
  ...(former.from ? { formerFrom: former.from } : {}),
  ...(former.successor ? { formerSuccessor: former.successor } : {}),
})
