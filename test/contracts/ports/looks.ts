/** 查看留痕 — what whoever keeps looks at identity data must do. */
import { describe, expect, it } from 'vitest'
import type { Look, Looks } from '../../../shared/access/looks.ts'
import type { Deliveries } from '../../../shared/record/deliveries.ts'
import { at, numbered, promised } from './words.ts'

interface Opened {
  looks: Looks
  deliveries: Deliveries
}
const ticket = numbered(3)
const other = numbered(4)
const look = (time: string, more: Partial<Look> = {}): Look => ({
  ...{ at: at(time), ticket, by: { role: 'operator', id: 'o' }, from: { ip: '10.0.0.1', request: 'r' } },
  ...{ purpose: '回访', fields: ['name', 'phone'] },
  ...more,
})

export const looksContract = (open: () => Promise<Opened>) =>
  describe('looks', () => {
    it('of a ticket are all kept, the oldest first, also two in one moment, and those of no other', async () => {
      const { looks } = await open()
      const some = [
        look('10:00', { order: `${ticket}-1` }),
        look('09:00'),
        look('09:00'),
        look('09:30', { ticket: other }),
      ]
      for (const one of some) await looks.record(one)
      expect(await looks.ofTicket(ticket)).toEqual([some[1], some[2], some[0]])
      expect(await looks.ofTicket(other)).toEqual([some[3]])
      expect(await looks.ofTicket(numbered(5))).toEqual([])
    })

    it('end with what was posted, of this ticket alone; once more ends nothing', async () => {
      const { looks, deliveries } = await open()
      for (const number of [ticket, other]) {
        await looks.record(look('10:00', { ticket: number }))
        await deliveries.promise(promised(number, 1))
      }
      await looks.end(ticket)
      await looks.end(ticket)
      expect([await looks.ofTicket(ticket), await deliveries.ofTicket(ticket)]).toEqual([[], []])
      expect(await looks.ofTicket(other)).toHaveLength(1)
      expect(await deliveries.ofTicket(other)).toHaveLength(1)
    })
  })
