/** 清单表 — the columns of every list, in the order in which people read them. */
import { authorityLists } from './lists/authority.ts'
import { callersLists } from './lists/callers.ts'
import { cityLists } from './lists/city.ts'
import { consultationLists } from './lists/consultation.ts'
import { evaluationLists } from './lists/evaluation.ts'
import { handlingLists } from './lists/handling.ts'
import { knowledgeLists } from './lists/knowledge.ts'
import { publishedLists } from './lists/published.ts'
import { receivedLists } from './lists/received.ts'
import { sentLists } from './lists/sent.ts'
import { sharingLists } from './lists/sharing.ts'
import { suggestingLists } from './lists/suggesting.ts'
import { ticketsLists } from './lists/tickets.ts'

export const lists = {
  ...ticketsLists,
  ...handlingLists,
  ...authorityLists,
  ...callersLists,
  ...sentLists,
  ...cityLists,
  ...consultationLists,
  ...receivedLists,
  ...evaluationLists,
  ...knowledgeLists,
  ...publishedLists,
  ...sharingLists,
  ...suggestingLists,
}
