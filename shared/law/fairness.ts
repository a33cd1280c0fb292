/** 公平比较 — the shape of what tells chance from difference, as data (art. 27, 31). */
import * as z from 'zod'
import { lazily, type Parsed } from '../schema/lazily.ts'
import { said } from '../schema/said.ts'
import { cited } from './limit.ts'

const share = z.number().gt(0).lt(1)

export const fairness = lazily(() =>
  z.strictObject({
    /** 控制限 — the share of blameless units that each holds within; what it leaves out lies half on each side */
    limits: z
      .strictObject({
        grey: share,
        red: share,
        /** 收缩限 — the share of *true* rates of blameless units that a shrunk rate lies within; below it is red too. Not asked of results sealed before it was */
        shrunk: share.optional(),
      })
      .refine(({ grey, red }) => grey < red, said('red holds more within than grey', '红色界限须宽于灰色界限。')),
    /** red is also so far below the group's rate, as a share: 0.02 is two percentage points */
    redAlsoBelowBy: z.number().min(0).lt(1),
    /** fewer matters behind a rate: shown as few, never grey or red */
    leastMatters: z.int().positive(),
    /** fewer others to be compared with: no limits */
    leastPeers: z.int().min(2),
    /** 离散度 — the spread of blameless units is looked for between these */
    spread: z
      .strictObject({ least: share, most: share })
      .refine(({ least, most }) => least < most, said('least is below most', '离散度下限须小于上限。')),
    /** 长期排名靠后 (art. 31) — the last share of a peer group, in so many results running, and red each time */
    longAtTheBottom: z.strictObject({ lastShare: share, results: z.int().min(2) }),
    ...cited,
  }),
)
export type Fairness = Parsed<typeof fairness>
