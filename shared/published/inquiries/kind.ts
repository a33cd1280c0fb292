/** 询问这一类记录 — what the record machine must know of inquiries. */
import { type Actor, signed } from '../../access/actor.ts'
import { textsInTheLog } from '../../record/kept-texts.ts'
import type { Kind } from '../../record/kind.ts'
import { isRefusal } from '../../record/refusal.ts'
import { refused } from '../refusals.ts'
import { type Deciding, decideInquiry, type InquiryCommand } from './decide.ts'
import { type Inquiry, type InquiryEntry, inquiryOf } from './inquiry.ts'

type InquiryKind = Kind<Inquiry, InquiryEntry, InquiryCommand, Inquiry, Actor>

export const inquiryKind = (id: string, { personalIn }: Pick<Deciding, 'personalIn'>): InquiryKind => ({
  chainOf: (of) => `inquiry ${of}`,
  // What names a person is refused: nothing in it has to end.
  texts: textsInTheLog(),
  replay: (log) => inquiryOf(id, log),
  signed,
  unseen: () => undefined,
  begins: ({ type }) => type === 'receive',
  decide({ command, actor }, inquiry) {
    const events = decideInquiry(command, inquiry, { actor, personalIn })
    return isRefusal(events) ? events : { events }
  },
  rows: (inquiry) => inquiry,
  says: {
    unknown: () => refused('inquiry.unknown'),
    changed: () => refused('inquiry.changed'),
    keyReused: () => refused('idempotency.key-reused'),
  },
})
