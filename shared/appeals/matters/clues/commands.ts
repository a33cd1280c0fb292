/** 线索移交 — commands: by the business-environment authority alone (第七条). */
import * as z from 'zod'
import { lazily } from '../../../schema/lazily.ts'
import { line, writtenText } from '../../../schema/text.ts'
import { code } from '../../words/fields.ts'

const clue = code.describe('clue-1')

export const transferClue = lazily(() =>
  z.strictObject({
    to: code.describe('one of the kinds of body the rules name: judicial, discipline'),
    body: line.describe('name of the body'),
    facts: writtenText,
    reference: line,
  }),
)

/** 定期反馈 — what the body has made of it so far. */
export const recordClueFeedback = lazily(() => z.strictObject({ clue, text: writtenText, reference: line.optional() }))

export const closeClue = lazily(() => z.strictObject({ clue, result: writtenText, reference: line }))

export const cluesCommands = {
  transferClue,
  recordClueFeedback,
  closeClue,
}
