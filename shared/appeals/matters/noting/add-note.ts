/** 内部备注 — a note for colleagues, which changes nothing of the matter. */
import { decided, type Rule } from '../../ticket/decision.ts'
import { nextSubject, whoIs } from '../../words/event-fields.ts'

export const addNote: Rule<'addNote'> = ({ text }, { notes = [] }, { actor }) =>
  decided({ type: 'noted', subject: nextSubject('note', notes), text, by: whoIs(actor) })
