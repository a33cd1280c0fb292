/** 数过多 — more values than one answer holds. */
import { DoorRefusal } from '../../door/input.ts'

/** What an answer of the gateway can hold. */
export const mostValues = 15_000

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
