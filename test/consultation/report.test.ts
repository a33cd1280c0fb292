/** 征求意见情况报告 — numbers, by clause, from what was screened and judged. */
import { describe, expect, it } from 'vitest'
import type { CommentRow } from '../../shared/consultation/comments/ports.ts'
import { reported } from '../../shared/consultation/report/report.ts'

const row = (n: number, more: Partial<CommentRow> = {}): CommentRow => ({
  ...{ comment: `C261012-${String(n).padStart(8, '0')}`, consultation: 'd', at: '2026-10-12T02:00:00Z' },
  ...{ state: 'published', verdict: 'adopted', reasons: '合理' },
  ...more,
})

describe('a report', () => {
  it('counts each comment once, by clause, with the reasons that were given', () => {
    const rows = [
      row(1),
      row(2, { clause: 3 }),
      row(3, { clause: 3, verdict: 'not-adopted', reasons: '上位法已有规定' }),
      row(4, { clause: 3, state: 'handed' }),
      row(5, { clause: 1, state: 'taken-down', verdict: undefined, reasons: undefined }),
      row(6, { state: 'off-topic', verdict: undefined, reasons: undefined }),
    ]
    expect(reported(rows)).toEqual({
      ...{ received: 6, offTopic: 1, public: 3, takenDown: 1, adopted: 3, partly: 0, notAdopted: 1, reasonsLeftOut: 0 },
      clauses: [
        {
          comments: 1,
          adopted: 1,
          partly: 0,
          notAdopted: 0,
          reasons: [{ verdict: 'adopted', reasons: '合理', comments: 1 }],
        },
        { clause: 1, comments: 1, adopted: 0, partly: 0, notAdopted: 0, reasons: [] },
        {
          ...{ clause: 3, comments: 3, adopted: 2, partly: 0, notAdopted: 1 },
          reasons: [
            { verdict: 'adopted', reasons: '合理', comments: 2 },
            { verdict: 'not-adopted', reasons: '上位法已有规定', comments: 1 },
          ],
        },
      ],
    })
    expect(reported(rows.toReversed())).toEqual(reported(rows))
  })
  it('waits until every comment is screened and judged', () => {
    expect(reported([row(1, { state: 'waiting', verdict: undefined }), row(2, { verdict: undefined })])).toEqual({
      ...{ waiting: 1, unanswered: 1 },
    })
  })
  it('lists a hundred different reasons at most, and says how many it left out', () => {
    const rows = Array.from({ length: 130 }, (_, n) => row(n, { clause: (n % 3) + 1, reasons: `理由${n}` }))
    const counted = reported([...rows, row(999, { clause: 1, reasons: '理由0' })])
    if ('waiting' in counted) throw new Error('not counted')
    expect(counted.clauses.flatMap(({ reasons }) => reasons)).toHaveLength(100)
    expect([counted.reasonsLeftOut, counted.adopted]).toEqual([30, 131])
  })
})
