/** 线索移交 — commands: by the business-environment authority alone (第七条). */
import * as z from 'zod'
import { instant } from '../../../law/civil-date.ts'
import { line, writtenText } from '../../../schema/text.ts'
import { clueAuthority, command, whoSees } from '../../words/asking.ts'
import { code } from '../../words/fields.ts'
import { closedBy, deliveredBy, handedTo, receivedBy, toldOf } from './words.ts'

const clue = code.describe('clue-1')
const onlyTheirs = whoSees('ticket', clueAuthority)

export const transferClue = command(['移交线索', 'transfer a clue'], onlyTheirs, () =>
  z.strictObject({
    to: code.describe('one of the kinds of body the rules name: judicial, discipline'),
    ground: code.describe('one of the grounds the rules name: unlawful, undisciplined'),
    ...handedTo(writtenText, line),
    attached: z
      .array(line)
      .max(20)
      .optional()
      .describe(
        '所附材料：附件编号或者其他编号，不附原件 what is attached, by reference: ids of files, or other numbers',
      ),
  }),
)

/** 送达 — the document was taken to the body. */
export const recordClueDelivery = command(['记录线索送达', 'record that a clue was delivered'], onlyTheirs, () =>
  z.strictObject({ clue, ...deliveredBy(instant, line) }),
)

/** 签收 — the body has it: who signed, when, under which number. */
export const recordClueReceipt = command(['记录线索签收', 'record the receipt of a clue'], onlyTheirs, () =>
  z.strictObject({ clue, ...receivedBy(instant, line) }),
)

/** 定期反馈 — what the body has made of it so far. */
export const recordClueFeedback = command(['记录线索反馈', 'record feedback on a clue'], onlyTheirs, () =>
  z.strictObject({ clue, ...toldOf(writtenText, line) }),
)

export const closeClue = command(['线索办结', 'close a clue'], onlyTheirs, () =>
  z.strictObject({ clue, ...closedBy(writtenText, line) }),
)

export const cluesCommands = {
  transferClue,
  recordClueDelivery,
  recordClueReceipt,
  recordClueFeedback,
  closeClue,
}
