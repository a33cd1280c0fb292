/** 共享协议这一类记录 — what the record machine must know of agreements. */
import { type Actor, signed } from '../../access/actor.ts'
import { textsInTheLog } from '../../record/kept-texts.ts'
import type { Kind } from '../../record/kind.ts'
import { isRefusal } from '../../record/refusal.ts'
import { type Agreement, type AgreementEntry, agreementOf } from './agreement.ts'
import { type AgreementCommand, type Deciding, decideAgreement } from './decide.ts'
import { refused } from './refusals.ts'

export const agreementRecord = (code: string): string => `agreement ${code}`

type AgreementKind = Kind<Agreement, AgreementEntry, AgreementCommand, Agreement, Actor>

export const agreementKind = (code: string, standing: Omit<Deciding, 'actor'>): AgreementKind => ({
  chainOf: agreementRecord,
  // Why an agreement is made is about bodies, never about a person.
  texts: textsInTheLog(),
  replay: (log) => agreementOf(code, log),
  signed,
  unseen: () => undefined,
  begins: ({ type }) => type === 'proposeAgreement',
  decide({ command, actor }, agreement) {
    const events = decideAgreement(command, agreement, { ...standing, actor })
    return isRefusal(events) ? events : { events }
  },
  rows: (agreement) => agreement,
  says: {
    unknown: (agreement) => refused('agreement.unknown', { agreement }),
    changed: () => refused('agreement.changed'),
    keyReused: () => refused('idempotency.key-reused'),
  },
})
