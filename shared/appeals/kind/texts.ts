/** 文本 — which texts of a ticket lie beside its log, and when they end. */
import { keptTexts } from '../../record/kept-texts.ts'
import type { DecisionRecord } from '../ticket/log.ts'
import { schemaOf } from '../words/event.ts'

export const ticketTexts = keptTexts<DecisionRecord>({
  schemaOf,
  endsTexts: ({ events }) => events.some(({ type }) => type === 'texts-ended'),
})
export const { keepTexts, referredTo, inFull, withEachText } = ticketTexts
