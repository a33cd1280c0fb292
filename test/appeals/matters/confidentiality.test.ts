/** 保密 — who asked, what it makes of a matter, and who may know the appellant (第十三条（四）、第三十五条). */

import { describe, expect, it } from 'vitest'
import { seenByUnits } from '../../../shared/appeals/desk/seen.ts'
import { asUnitsRead } from '../../../shared/appeals/matters/confidentiality/confidentiality.ts'
import { whyNoIdentity } from '../../../shared/appeals/matters/confidentiality/identity.ts'
import { appellantView, workOrderView } from '../../../shared/appeals/views/ticket.ts'
import {
  appellant,
  channel,
  department,
  first,
  law,
  number,
  operator,
  registered,
  type Story,
  supervisor,
} from '../../support/story.ts'
import { dispatched } from '../ticket/endings.ts'

const at = '2026-10-09T10:00+08:00'
const unit = 'heping-housing'
const asked = { type: 'setConfidentiality', confidential: true } as const
const lifted = { type: 'setConfidentiality', confidential: false } as const
const written = { type: 'writeForUnits', title: '反映某公司排污', text: '夜间排污' } as const
const contact = { type: 'recordContact', workOrder: first, at, by: '话务员', how: 'phone', outcome: 'reached' } as const
const isConfidential = (story: Story) => story.ticket.confidential

describe('保密件', () => {
  it('is what the appellant asks for at registration, and a report unless the appellant says otherwise', () => {
    expect(isConfidential(registered())).toBe(false)
    expect(isConfidential(registered({ confidential: true }))).toBe(true)
    expect(isConfidential(registered({ ticketType: 'report' }))).toBe(true)
    expect(isConfidential(registered({ ticketType: 'report', confidential: false }))).toBe(false)
  })

  it.each([
    ['the appellant', appellant()],
    ['the channel', channel()],
    ['an operator', operator],
  ])('may be asked for later by %s, and given up again only by the appellant’s word', (_, who) => {
    const kept = registered().and(at, who, asked)
    expect(isConfidential(kept)).toBe(true)
    kept.when(at, who, asked).refuses('confidentiality.unchanged')
    if (who.role === 'appellant') expect(isConfidential(kept.and(at, who, lifted))).toBe(false)
    else kept.when(at, who, lifted).refuses('confidentiality.needs-appellants-word')
    expect(isConfidential(kept.and(at, who, { ...lifted, how: '电话录音0917' }))).toBe(false)
  })

  it('is no affair of units and supervisors to ask for', () => {
    dispatched().when(at, department(unit), asked).refuses('ticket.role-not-allowed')
    registered().when(at, supervisor, asked).refuses('ticket.role-not-allowed')
  })

  it('follows when it is taken for a report, and stays when it is taken for something else again', () => {
    const report = registered().and(at, operator, { type: 'accept', ticketType: 'report', note: '举报企业排污' })
    expect(isConfidential(report)).toBe(true)
    const complaint = { type: 'reclassify', ticketType: 'complaint', reasons: '实为投诉' } as const
    expect(isConfidential(report.and(at, operator, complaint))).toBe(true)
    const later = dispatched().and(at, operator, { type: 'reclassify', ticketType: 'report', reasons: '实为举报' })
    expect(isConfidential(later)).toBe(true)
    const declined = registered({ confidential: false })
    expect(isConfidential(declined.and(at, operator, { type: 'accept', ticketType: 'report', note: '举报' }))).toBe(
      false,
    )
  })

  it('asked for later, which units knew before is said to the appellant, each with when', () => {
    const seen = [{ unit, at: '2026-10-09T01:00:00.000Z', how: 'delivery' as const }]
    const { ticket } = dispatched().and(at, appellant(), asked, { seen })
    expect(appellantView(ticket).confidentiality).toEqual({
      confidential: true,
      since: '2026-10-09T02:00:00.000Z',
      cause: 'asked',
      seenBy: seen,
    })
    expect(appellantView(registered({ confidential: true }).ticket).confidentiality?.seenBy).toEqual([])
  })

  it('names as having seen the data whose posts and looks came before it, and nobody’s after', async () => {
    const { ticket } = dispatched().and(at, appellant(), asked, { seen: [] })
    const post = { to: { kind: 'unit', code: unit }, order: first, ticket: number, attempts: 1, state: 'delivered' }
    const deliveries = {
      ofTicket: async () => [
        { ...post, createdAt: '2026-10-09T01:00:00.000Z', deliveredAt: '2026-10-09T01:00:05.000Z' },
        { ...post, createdAt: '2026-10-09T03:00:00.000Z', deliveredAt: '2026-10-09T03:00:05.000Z' },
        { ...post, createdAt: '2026-10-09T01:30:00.000Z', attempts: 0 },
        { ...post, to: { kind: 'unit', code: 'tried in vain' }, createdAt: '2026-10-09T01:30:00.000Z', posts: 0 },
      ],
    }
    const look = { ticket: number, by: department('sy-housing'), at: '2026-10-09T01:10:00.000Z' }
    const looks = { ofTicket: async () => [look, { ...look, by: operator }] }
    expect(await seenByUnits(ticket, { deliveries, looks } as never)).toEqual([
      { unit, at: '2026-10-09T01:00:05.000Z', how: 'delivery' },
      { unit: 'sy-housing', at: '2026-10-09T01:10:00.000Z', how: 'look' },
    ])
  })
})

describe('a unit that handles it', () => {
  const confidential = () => dispatched().and(at, appellant(), asked, { seen: [] })
  const person = { name: '王建国', phone: '13812340000', address: '某小区' }

  it('is shown the appellant masked, also while the order is in its hands', () => {
    expect(workOrderView(dispatched().ticket, first, person)?.appellant).toMatchObject(person)
    expect(workOrderView(confidential().ticket, first, person)?.appellant).toEqual({
      name: '王**',
      phone: '138****0000',
    })
  })

  it('reads what the platform wrote for units instead of the appellant’s words', () => {
    dispatched().when(at, operator, written).refuses('confidentiality.not-confidential')
    const { ticket } = confidential().and(at, operator, written)
    const placed = { ...ticket, point: '123.33 41.79 WGS84', areaOfPoint: '210106' }
    expect(asUnitsRead(placed)).toMatchObject({ text: written.text, point: undefined, areaOfPoint: undefined })
    expect(workOrderView(ticket, first)?.ticket).toMatchObject({ title: '反映某公司排污', text: '夜间排污' })
    expect(appellantView(ticket)).toMatchObject({ title: '电梯停运' })
  })

  it('may not look at the identity, nor may a supervisor; an operator may', () => {
    const why = (who: typeof operator, story: Story) => whyNoIdentity(who, story.ticket, law)?.refused
    expect(why(department(unit), confidential())).toBe('identity.confidential')
    expect(why(supervisor, confidential())).toBe('identity.confidential')
    expect(why(operator, confidential())).toBeUndefined()
    expect(why(department(unit), dispatched())).toBeUndefined()
    expect(why(department('sy-public-security'), dispatched())).toBe('ticket.unknown')
    expect(why(supervisor, dispatched())).toBe('ticket.unknown')
  })

  it('is told what the platform heard for it, and consulting through the platform is consulting', () => {
    dispatched().when(at, operator, contact).refuses('confidentiality.not-confidential')
    confidential()
      .when(at, operator, { ...contact, workOrder: `${number}-9` })
      .refuses('work-order.unknown')
    confidential()
      .when(at, operator, { ...contact, at: '2026-10-09T11:00+08:00' })
      .refuses('contact.not-yet')
    const spoken = confidential().and(at, operator, { ...contact, said: '夜里十一点最重' })
    expect(workOrderView(spoken.ticket, first)?.contacts).toMatchObject([
      { outcome: 'reached', said: '夜里十一点最重' },
    ])
  })

  it('says that it heard the appellant through the platform only where the platform reached them for its order', () => {
    const consultation = { at, by: '话务员', how: 'platform', said: '认可' } as const
    const reply = { type: 'reply', order: first, record: '已查处', answer: '已查处', consultation } as const
    const agreement = { at, how: 'platform', with: '诉求人' } as const
    const ask = { type: 'requestSupplement', ask: '请补充照片', until: '2026-10-20', agreement } as const
    const through = (story: Story) => [reply, ask].map((command) => story.when(at, department(unit), command))
    const spoken = confidential().and(at, operator, contact)
    const [replied, asked] = through(spoken)
    replied?.decides('replied')
    asked?.decides('supplement-requested')
    const unreached = confidential().and(at, operator, { ...contact, outcome: 'unreachable' })
    for (const story of [confidential(), unreached])
      for (const outcome of through(story)) expect(outcome.refuses('contact.none-made')).toEqual({ workOrder: first })
  })

  it('tells an enterprise through the platform on the same condition', () => {
    const told = { type: 'tellAppellant', order: first, at, by: '话务员', how: 'platform' } as const
    const matter = dispatched({
      ticketType: 'enterprise',
      appellantKind: 'organisation',
      businessEnvironment: true,
      confidential: true,
    })
    matter.when(at, department(unit), told).refuses('contact.none-made')
    matter.and(at, operator, contact).when(at, department(unit), told).decides('appellant-told')
  })
})
