/** 线索移交 — commands: by the business-environment authority alone (第七条). */
import * as z from 'zod'
import { line, writtenText } from '../../../schema/text.ts'
import { businessEnvironment, command, whoSees } from '../../words/asking.ts'
import { code } from '../../words/fields.ts'
import { closedBy, handedTo, toldOf } from './words.ts'

const clue = code.describe('clue-1')

export const transferClue = command(['移交线索', 'transfer a clue'], whoSees('ticket', businessEnvironment), () =>
  z.strictObject({
    to: code.describe('one of the kinds of body the rules name: judicial, discipline'),
    ...handedTo(writtenText, line),
  }),
)

/** 定期反馈 — what the body has made of it so far. */
export const recordClueFeedback = command(
  ['记录线索反馈', 'record feedback on a clue'],
  whoSees('ticket', businessEnvironment),
  () => z.strictObject({ clue, ...toldOf(writtenText, line) }),
)

export const closeClue = command(['线索办结', 'close a clue'], whoSees('ticket', businessEnvironment), () =>
  z.strictObject({ clue, ...closedBy(writtenText, line) }),
)

export const cluesCommands = {
  transferClue,
  recordClueFeedback,
  closeClue,
}
