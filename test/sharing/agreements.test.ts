/** 共享协议 — what stands while it is changed, approved, refused and ended, and for how long. */
import { describe, expect, it } from 'vitest'
import type { Actor } from '../../shared/access/actor.ts'
import { hashBefore } from '../../shared/record/chain.ts'
import { isRefusal } from '../../shared/record/refusal.ts'
import { type AgreementEntry, agreedOn, agreementOf } from '../../shared/sharing/agreements/agreement.ts'
import { type AgreementCommand, decideAgreement } from '../../shared/sharing/agreements/decide.ts'
import { stateOf } from '../../shared/sharing/agreements/states.ts'
import type { Terms } from '../../shared/sharing/agreements/words.ts'

const staff = (number: string): Actor => ({
  role: 'supervisor',
  id: `k-${number}`,
  staff: number,
  authority: 'platform',
})
const [anna, bert] = [staff('001'), staff('002')]
const terms = (more: Partial<Terms> = {}): Terms => ({
  ...{ to: { kind: 'channel', code: 'web' }, fields: ['state'], until: '2027-02-28', reason: '核对' },
  ...more,
})

/** One agreement, decided on day by day. */
function world() {
  const log: AgreementEntry[] = []
  const now = () => agreementOf('a', log)
  const give = (command: AgreementCommand, actor: Actor, today = '2026-11-30') => {
    const events = decideAgreement(command, now(), { actor, today, unknown: () => undefined })
    if (isRefusal(events)) return events.refused
    const n = log.length + 1
    const at = `${today}T01:00:00.000Z`
    log.push({
      n,
      at,
      attempt: 'a',
      by: actor,
      command: command.type,
      before: hashBefore('agreement a', log),
      events,
    } as never)
    return now()
  }
  return { give, now }
}
const propose = (more?: Partial<Terms>): AgreementCommand => ({ type: 'proposeAgreement', terms: terms(more) })
const personal = { personal: ['name'] } satisfies Partial<Terms>

describe('共享协议', () => {
  it('goes on as agreed while personal fields wait for another person, who approves what was read', () => {
    const { give, now } = world()
    give(propose(), anna)
    give(propose(personal), anna)
    expect(now()).toMatchObject({ inForce: { version: 1 }, proposed: { version: 2 } })
    give(propose({ ...personal, to: { kind: 'unit', code: 'heping' } }), anna)
    expect(give({ type: 'approveAgreement', terms: 2 }, bert)).toBe('agreement.changed')
    expect(give({ type: 'approveAgreement', terms: 3 }, anna)).toBe('agreement.own-proposal')
    expect(now()?.inForce?.terms.to.code).toBe('web')
    expect(give({ type: 'approveAgreement', terms: 3 }, bert)).toMatchObject({
      inForce: { version: 3, approved: { by: bert } },
      proposed: undefined,
    })
    give(propose({ ...personal, personal: ['name', 'phone'] }), bert)
    expect(give({ type: 'refuseAgreement', terms: 5, reasons: '无必要' }, anna)).toMatchObject({
      inForce: { version: 3 },
      refused: { version: 5 },
    })
  })

  it('is proposed and approved by persons where there are personal fields', () => {
    const { give } = world()
    const key: Actor = { role: 'admin', id: 'shared' }
    expect(give(propose(personal), key)).toBe('agreement.needs-person')
    expect(give(propose(), key)).toMatchObject({ inForce: { version: 1 } })
  })

  it.each([
    [{}, '2029-11-30', undefined],
    [{}, '2029-12-01', 'agreement.until-out-of-range'],
    [personal, '2027-11-30', undefined],
    [personal, '2027-12-01', 'agreement.until-out-of-range'],
    [{}, '2026-11-29', 'agreement.until-out-of-range'],
  ])('%j until %s', (more, until, refused) => {
    const done = world().give(propose({ ...more, until }), anna)
    expect(typeof done === 'string' ? done : undefined).toBe(refused)
  })

  it('gives nothing from the day after its last, and remembers whose it was', () => {
    const { give, now } = world()
    give(propose({ until: '2026-12-31' }), anna)
    const standing = now()
    if (!standing) throw new Error('nothing stands')
    expect([agreedOn('2026-12-31', standing)?.version, agreedOn('2027-01-01', standing)]).toEqual([1, undefined])
    expect([stateOf(standing, '2026-12-31'), stateOf(standing, '2027-01-01')]).toEqual(['in-force', 'expired'])
    expect(give({ type: 'endAgreement', reasons: '不再需要' }, anna)).toMatchObject({
      ...{ inForce: undefined, lastTo: { kind: 'channel', code: 'web' } },
    })
    expect(give({ type: 'endAgreement', reasons: '不再需要' }, anna)).toBe('agreement.over')
    expect(give(propose(), anna)).toMatchObject({ inForce: { version: 3 }, ended: undefined })
  })
})
