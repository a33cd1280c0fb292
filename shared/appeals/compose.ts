/** 组装 — puts together what answers calls about appeals and writes their decisions. */
import { composeCity } from '../city/compose.ts'
import { dynamoArticles, dynamoUses, quoting } from '../knowledge/index.ts'
import { wakingQueues } from '../run/functions.ts'
import { platform } from '../run/platform.ts'
import type { Settings } from '../run/settings.ts'
import { dynamoDeliveries } from '../storage/dynamo-deliveries.ts'
import { dynamoIdentities } from '../storage/dynamo-identities.ts'
import { dynamoLinks } from '../storage/dynamo-links.ts'
import { dynamoLooks } from '../storage/dynamo-looks.ts'
import { dynamoListed } from '../storage/dynamo-rows.ts'
import { dynamoTexts } from '../storage/dynamo-texts.ts'
import { keptSecret } from '../storage/identity-secret.ts'
import { sqsDeliveries, sqsKnocks } from '../storage/sqs.ts'
import { dynamoModels, rememberedModel } from '../suggesting/index.ts'
import { rulings } from './desk/ruled.ts'
import { dynamoAnsweringLines } from './storage/answering-lines.ts'
import { dynamoDigestProgress } from './storage/digest-progress.ts'
import { dynamoDrafts } from './storage/drafts.ts'
import { dynamoInspections } from './storage/inspections.ts'
import { dynamoKeptForCalls } from './storage/kept-for-calls.ts'
import { type LetterBox, sqsLetters } from './storage/letters.ts'
import { dynamoListCounts } from './storage/list-counts.ts'
import { dynamoLists, dynamoOrders } from './storage/lists.ts'
import { dynamoLookups } from './storage/lookups.ts'
import { dynamoMissedCalls } from './storage/missed-calls.ts'
import { dynamoPhoneCalls } from './storage/phone-calls.ts'
import { dynamoPresses } from './storage/presses.ts'
import { dynamoSavedLists } from './storage/saved-lists.ts'
import { dynamoStaffActs } from './storage/staff-acts.ts'
import { dynamoTickets } from './storage/tickets.ts'
import { dynamoToldLaters } from './storage/told-laters.ts'

export function composeAppeals(on = platform()) {
  const { settings, dynamo, sqs } = on
  const { tables, queues } = settings
  const secret = keptSecret(dynamo, tables.appellants)
  const identities = dynamoIdentities(dynamo, tables.appellants, secret)
  const tickets = dynamoTickets(dynamo, tables.tickets)
  const models = dynamoModels(dynamo, tables.registry)
  return {
    ...composeCity(on),
    ...rulings(tickets),
    tickets,
    texts: dynamoTexts(dynamo, tables.tickets),
    orders: dynamoOrders(dynamo, tables.tickets),
    listed: dynamoListed(dynamo, tables.tickets),
    digestProgress: dynamoDigestProgress(dynamo, tables.tickets),
    lists: dynamoLists(dynamo, tables.tickets),
    counts: dynamoListCounts(dynamo, tables.tickets),
    savedLists: dynamoSavedLists(dynamo, tables.tickets),
    deliveries: dynamoDeliveries(dynamo, tables.tickets),
    identities,
    secret,
    missedCalls: dynamoMissedCalls(dynamo, tables, identities),
    phoneCalls: dynamoPhoneCalls(dynamo, tables),
    lookups: dynamoLookups(dynamo, tables.tickets),
    drafts: dynamoDrafts(dynamo, tables.appellants),
    keptForCalls: dynamoKeptForCalls(dynamo, tables.appellants),
    toldLaters: dynamoToldLaters(dynamo, tables.tickets),
    looks: dynamoLooks(dynamo, tables.tickets),
    links: dynamoLinks(dynamo, tables.appellants),
    presses: dynamoPresses(dynamo, tables.appellants),
    answeringLines: dynamoAnsweringLines(dynamo, tables.appellants, identities),
    knocks: sqsKnocks(sqs, queues.changes),
    queue: sqsDeliveries(sqs, queues.delivery),
    letters: sqsLetters(sqs, letterBoxesOf(queues)),
    // As calls and rules ask it: through the face of knowledge.
    quoted: quoting(dynamoArticles(dynamo, tables.tickets), on.clock),
    uses: dynamoUses(dynamo, tables.registry),
    inspections: dynamoInspections(dynamo, tables.registry),
    staffActs: dynamoStaffActs(dynamo, tables.registry),
    models,
    modelInUse: rememberedModel(models, on.clock),
  }
}

/** What calls about appeals are given. */
export type CallDeps = ReturnType<typeof composeAppeals>

const letterBoxesOf = ({ dead, ...queues }: Settings['queues']): LetterBox[] => [
  ...wakingQueues.map((queue) => ({ queue, lies: dead[queue], from: queues[queue] })),
  { queue: 'setAside', lies: queues.setAside, from: undefined },
]
