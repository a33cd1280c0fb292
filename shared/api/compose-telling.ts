/** 组装 — puts together what tells appellants: for calls, followers, deliveries and the sweep. */
import { type Actor, isOfPlatform } from '../access/actor.ts'
import { readTicket } from '../appeals/calls/commands.ts'
import { composeAppeals } from '../appeals/compose.ts'
import { composeFollowers } from '../appeals/compose-followers.ts'
import { answeredThroughGateway } from '../appeals/desk/asking-back.ts'
import { waitingTickets } from '../appeals/desk/waiting.ts'
import type { ToldNoMore } from '../appeals/index.ts'
import { notProved } from '../appeals/matters/attaching/named.ts'
import { maySeeNotice } from '../appeals/ticket/confidential.ts'
import { tellCommenters } from '../consultation/report/telling.ts'
import { dynamoCommenters } from '../consultation/storage/commenters.ts'
import { dynamoComments } from '../consultation/storage/comments.ts'
import { dynamoDrafts } from '../consultation/storage/drafts.ts'
import { dynamoChanges } from '../evaluation/storage/changes.ts'
import { dateOf } from '../law/shanghai-time.ts'
import { dynamoCases, endCases } from '../published/index.ts'
import type { Delivery, Receiver } from '../record/deliveries.ts'
import { isRefusal } from '../record/refusal.ts'
import { remembered } from '../record/remembered.ts'
import { clock } from '../run/clock.ts'
import { errorFields, log } from '../run/log.ts'
import { reachOf } from '../run/settings.ts'
import { isCommentNumber, ownerIn } from '../storage/tables.ts'
import type { People } from '../telling/address.ts'
import { smsDeps } from '../telling/compose-sms.ts'
import { type GatewayAnswer, tookNotice } from '../telling/deliver.ts'
import { endTold } from '../telling/end.ts'
import { lookAt } from '../telling/follow.ts'
import { sendSms } from '../telling/gateways/gateway.ts'
import type { Notice } from '../telling/notice.ts'
import type { Spoken } from '../telling/ports.ts'
import { markRead, unread } from '../telling/reading.ts'
import { recordReceipt } from '../telling/receipts.ts'
import type { Receiving } from '../telling/receiving.ts'
import { type Recounted, recount } from '../telling/recount.ts'
import { resultToldAt } from '../telling/result-told.ts'
import { dynamoNotices } from '../telling/storage/notices.ts'
import { dynamoSayings } from '../telling/storage/sayings.ts'
import { isToldAsWished, type ToTell, tell } from '../telling/tell.ts'
import { endingFiles } from './ending-files.ts'

type Appeals = ReturnType<typeof composeAppeals>

/** The credentials of a gateway are read again after this time. */
const keptFor = 30_000

/** What calls about notices are given. */
export function composeTelling() {
  const appeals = composeAppeals()
  const notices = told(appeals)
  const toldAt = (ticket: string) => resultToldAt(ticket, notices)
  const receiving: Receiving = {
    recordReceipt: (receipt) => recordReceipt(receipt, { ...appeals, ...notices }),
    recordAnswer: (answer) =>
      answeredThroughGateway(answer, { ...appeals, resultToldAt: toldAt, sendSms: notices.sendSms }),
  }
  const reading = {
    ...appeals,
    ...notices,
    notRecorded: (ticket: string, error: unknown) =>
      log('error', { message: 'what was read is not recorded as read', ticket, ...errorFields(error) }),
  }
  return {
    ...reading,
    unread: (ticket: string) => unread(ticket, reading),
    markRead: (standing: readonly Notice[], actor: Actor) => markRead(standing, actor, reading),
    receiving,
    resultToldAt: toldAt,
    /** What an authority alone may know of is hidden from the others of the platform; the appellant is told of it, and their channel. */
    maySee: (actor: Actor, notice: string) => !isOfPlatform(actor) || maySeeNotice(actor, notice),
    ticketFor: async (number: string, actor: Actor) => {
      const found = await readTicket(number, actor, appeals)
      if (isRefusal(found)) return found
      const { ticket } = found
      return {
        ticket: ticket.number,
        wish: ticket.tellBy?.way,
        unproved: (reference: string) => notProved(ticket, reference),
      }
    },
  }
}

/** What follows decisions, delivers and sweeps. */
export function composeTellingFollowers() {
  const appeals = composeFollowers()
  const notices = told(appeals)
  const { directory } = appeals
  /** An agreement to pass on, and an address to which it can be done. */
  const isGivenToPassOn = async (code: string): Promise<boolean> => {
    const { since } = (await appeals.law()).registry.channel(code)?.passesOn ?? {}
    if (since === undefined || since > dateOf(appeals.clock.now().toISOString())) return false
    return (await directory.endpoint({ kind: 'channel', code })) !== undefined
  }
  const deps = {
    ...appeals,
    ...endingFiles(appeals),
    ...notices,
    cases: dynamoCases(appeals.dynamo, appeals.settings.tables.registry),
    changes: dynamoChanges(appeals.dynamo, appeals.settings.tables.registry),
    isGivenToPassOn,
    directory: {
      // A gateway is asked by its own adapter: that it can be is all that is said here.
      async endpoint(receiver: Receiver) {
        if (receiver.kind !== 'gateway') return directory.endpoint(receiver)
        return (await notices.secretsOf(receiver.code)) ? { url: '', secret: '' } : undefined
      },
    },
  }
  const telling = (asked: ToTell) => tell(asked, deps)
  const { tickets } = appeals.settings.tables
  const drafts = {
    ...{ ...deps, tell: telling },
    ...{ drafts: dynamoDrafts(appeals.dynamo, tickets), comments: dynamoComments(appeals.dynamo, tickets) },
  }
  return {
    ...deps,
    tell: telling,
    tellCommenters: (consultation: string, timeIsUp: () => boolean) => tellCommenters(consultation, timeIsUp, drafts),
    isToldAsWished: (to: Parameters<typeof isToldAsWished>[0]) => isToldAsWished(to, deps),
    tookNotice: (delivery: Delivery) => tookNotice(delivery, deps),
    lookAtNotice: (id: string) => lookAt(id, deps),
    endTold: (ticket: string) => endTold(ticket, deps),
    recountNotices: (asked: Recounted) => recount(asked, deps),
    endCases: (asked: ToldNoMore) => endCases(asked, deps),
  }
}

/** Whoever appealed, or commented on a draft. */
function peopleOf({ identities, dynamo, settings }: Appeals): People {
  const commenters = dynamoCommenters(dynamo, settings.tables.appellants)
  return {
    async read(whose) {
      const owner = ownerIn(whose)
      if (!isCommentNumber(owner)) return identities.read(whose)
      const commenter = await commenters.read(owner)
      return commenter && { phone: commenter.phone }
    },
  }
}

function told(appeals: Appeals) {
  const { dynamo, settings, registry, law } = appeals
  const secrets = remembered(registry.gateway, { real: clock.real, steady: clock.steady, keptFor })
  const secretsOf = (code: string) => secrets.read(code)
  return {
    notices: dynamoNotices(dynamo, settings.tables.tickets),
    people: peopleOf(appeals),
    sayings: dynamoSayings(dynamo, settings.tables.appellants),
    secretsOf,
    /** The first sends; one without credentials sends nothing. */
    async gateway() {
      const [first] = (await law()).registry.telling.gateways
      return first && (await secretsOf(first.code)) ? first.code : undefined
    },
    async sendSms(
      code: string,
      outId: string,
      { to, text, code: template, params = {} }: Omit<Spoken, 'salt'> & { to: string },
    ): Promise<GatewayAnswer> {
      const { telling } = (await law()).registry
      const gateway = telling.gateways.find((one) => one.code === code)
      const secrets = await secretsOf(code)
      if (!gateway || !secrets) return { kind: 'later' as const, error: 'the gateway is gone', unsent: true as const }
      const message = { to, said: { text, code: template, params }, outId }
      const reach = reachOf(settings)
      return sendSms(gateway, secrets.credentials, message, smsDeps(telling, { reach, real: clock.real }))
    },
    waiting: waitingTickets(appeals),
  }
}
