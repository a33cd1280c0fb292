/** 数过多 — more values than one answer holds, or than are kept of a long period. */
import { DoorRefusal } from '../../door/input.ts'

/** What an answer of the gateway can hold. */
const mostValues = 15_000
/** What is kept of a long period: scores of 2,700 units read all their figures. */
export const mostKept = 60_000

const valuesIn = (groups: readonly { figures: readonly unknown[] }[]): number =>
  groups.reduce((sum, { figures }) => sum + figures.length, 0)

/** @param groups those that are shown */
export const isTooMany = (groups: Parameters<typeof valuesIn>[0], most = mostValues): boolean => valuesIn(groups) > most

export const tooMany = () =>
  new DoorRefusal('input.invalid', {
    errors: [
      {
        pointer: 'query/figures',
        message: `at most ${mostValues} values: name the figures, or a shorter period or series`,
        zh: `一次不超过${mostValues}个数：请指明指标，或者缩短期间、加长分段。`,
      },
    ],
  })
