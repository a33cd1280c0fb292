/** 无须另行告知 — earlier notices, once a later one was told that says them (第十八条). */
import { expect, it } from 'vitest'
import { dropEarlier } from '../../shared/telling/cover.ts'
import { decidedAt, idOf, tellingWorld, ticket } from '../support/telling.ts'

const [mine, other] = [`${ticket}-01`, `${ticket}-02`]
type Told = { notice: string; order?: string }

/** The notices of one ticket, of somebody who must be telephoned; by the number of the decision. */
async function ticketWith(notices: Record<number, Told>) {
  const world = tellingWorld({ person: { name: '王小明', phone: '024-23212321' } })
  for (const [decision, { notice, order }] of Object.entries(notices))
    await world.tell({ decision: Number(decision), notice, order, limit: undefined })
  return {
    ...world,
    of: (decision: number) => world.standing(idOf(decision)),
    async called(decision: number) {
      await world.decide({ type: 'recordCall', outcome: 'reached', by: '王工', at: decidedAt }, idOf(decision))
      await world.follow()
    },
  }
}

it('acceptance is told with the reply, and by which notice is kept; what was asked of the appellant is not', async () => {
  const { called, of } = await ticketWith({
    2: { notice: 'appeal.accepted' },
    3: { notice: 'appeal.supplement-requested' },
    4: { notice: 'appeal.replied', order: mine },
  })
  await called(4)
  expect(of(2)).toMatchObject({ state: 'told', told: { how: 'person', at: decidedAt, through: idOf(4) } })
  expect(of(3).state).toBe('to-call')
})

it('nothing is told with what was decided before it, or is of another order; of the same it is', async () => {
  const { called, of } = await ticketWith({
    2: { notice: 'appeal.extended', order: mine },
    3: { notice: 'appeal.extended', order: other },
    4: { notice: 'appeal.replied', order: other },
    6: { notice: 'appeal.reopened' },
  })
  await called(4)
  expect([of(2).state, of(3).state, of(6).state]).toEqual(['to-call', 'told', 'to-call'])
})

it('told by itself, an earlier notice stays told as it was, and tells none that came later', async () => {
  const { called, of } = await ticketWith({ 2: { notice: 'appeal.accepted' }, 4: { notice: 'appeal.replied' } })
  await called(2)
  expect(of(4).state).toBe('to-call')
  await called(4)
  expect(of(2).told).not.toHaveProperty('through')
})

it('told through one that turns out not to have arrived, they are to be told again; those told otherwise are not', async () => {
  const { tell, deliver, decide, follow, people, of } = await ticketWith({
    2: { notice: 'appeal.accepted' },
    3: { notice: 'appeal.extended' },
  })
  await decide({ type: 'read' }, idOf(3))
  people.set('phone#1', { name: '王小明', phone: '13812345678' })
  await tell({ decision: 4, notice: 'appeal.replied', limit: undefined })
  await deliver()
  const receipt = { type: 'receipt' as const, attempt: 1, providerId: 'p', message: undefined, at: decidedAt }
  await decide({ ...receipt, status: 'delivered' }, idOf(4))
  await follow()
  expect(of(2).told?.through).toBe(idOf(4))
  await decide({ ...receipt, status: 'failed', code: 'DB' }, idOf(4))
  await follow()
  expect([of(2).state, of(2).untold, of(3).state]).toEqual(['to-call', 'DB', 'told'])
})

it('a withdrawal leaves nothing to be told but what concerns the person, and what came after it', async () => {
  const { deps, of, tell } = await ticketWith({
    2: { notice: 'appeal.accepted' },
    3: { notice: 'appeal.misuse-noticed' },
    4: { notice: 'appeal.progressed' },
    5: { notice: 'appeal.withdrawn' },
    6: { notice: 'appeal.closed' },
  })
  expect([of(2).state, of(2).why, of(3).state, of(6).state]).toEqual(['over', 'withdrawn', 'to-call', 'to-call'])
  expect(of(4).why).toBe('no-message')
  await dropEarlier(of(5), deps)
  await tell({ decision: 5, notice: 'appeal.withdrawn', limit: undefined })
  expect(of(6).state).toBe('to-call')
})

it('what cannot be covered because others keep writing is tried again; of what was erased nothing is said', async () => {
  const { decide, follow, deps, of, knocked } = await ticketWith({
    2: { notice: 'appeal.accepted' },
    4: { notice: 'appeal.replied' },
  })
  await decide({ type: 'recordCall', outcome: 'reached', by: '王工', at: decidedAt }, idOf(4))
  const again = [...knocked]
  const { write } = deps.notices
  deps.notices.write = async () => 'conflict'
  await expect(follow()).rejects.toThrow(`notice ${idOf(2)} refused to cover`)
  deps.notices.write = write
  await decide({ type: 'end' }, idOf(2))
  knocked.splice(0, knocked.length, ...again)
  await follow()
  expect(of(2).state).toBe('over')
})
