/** Rules of telling taken away, and the harm to be seen there. */
import { noticeOf } from '../../shared/telling/notice.ts'
import { recordReceipt } from '../../shared/telling/receipts.ts'
import type { BrokenRule } from './broken-rules.ts'
import { asDesigned } from './rules-of-the-game.ts'

export const brokenRulesOfTelling: readonly BrokenRule[] = [
  {
    without: 'a notice of each thing to be told',
    harm: 'lost',
    rules: {
      tell: async (asked, deps, tools) =>
        void (tools.random.chance(0.9) && (await asDesigned.tell(asked, deps, tools))),
    },
  },
  {
    without: 'the ticket hearing what became of its notices',
    harm: 'lost',
    rules: {
      async followNotice(knock, received, deps, tools) {
        const waiting = { told: async () => {}, untold: async () => {} }
        return asDesigned.followNotice(knock, received, { ...deps, waiting }, tools)
      },
    },
  },
  {
    without: 'looks at messages of which nothing is heard',
    harm: 'told by nobody',
    rules: { lookAtNotice: async () => {} },
  },
  {
    without: 'the gateway’s own number on a receipt',
    harm: 'wrong answer',
    rules: {
      async recordReceipt(receipt, deps) {
        const [id = '', attempt] = receipt.outId.split('~')
        const log = (await deps.notices.read(id))?.log ?? []
        const sent = noticeOf(id, log)?.messages.find((message) => message.attempt === Number(attempt))
        return recordReceipt({ ...receipt, providerId: sent?.providerId ?? receipt.providerId }, deps)
      },
    },
  },
]
