/** 待通传 — what whoever keeps leads with merged tickets yet to tell must do. */
import { describe, expect, it } from 'vitest'
import type { Tickets, ToldLater, ToldLaters } from '../../../shared/appeals/desk/ports.ts'
import { allOf, at, numbered } from './words.ts'

interface Opened {
  toldLaters: ToldLaters
  tickets: Tickets
}
const lead = numbered(3)
const promise: ToldLater = {
  lead,
  token: 't1',
  nextCheckAt: at('09:00'),
  confirming: false,
  told: false,
  failed: false,
}

export const toldLatersContract = (open: () => Promise<Opened>) =>
  describe('what merged tickets are yet to be told', () => {
    const dueAt = ({ tickets }: Opened, now: string) => allOf((after) => tickets.due(3, now, 10, after))

    it('is kept as it was promised, and is due with the tickets', async () => {
      const opened = await open()
      expect(await opened.toldLaters.read(lead)).toBeUndefined()
      await opened.toldLaters.promise(promise)
      expect(await opened.toldLaters.read(lead)).toEqual(promise)
      expect(await dueAt(opened, at('08:59'))).toEqual([])
      expect(await dueAt(opened, at('09:00'))).toEqual([{ type: 'merged', lead }])
    })

    it('says how far a pass has come; when all have been told, it waits for nothing', async () => {
      const opened = await open()
      await opened.toldLaters.promise(promise)
      const further = { ...promise, cursor: 'c', confirming: true, told: true, failed: true, aside: true }
      await opened.toldLaters.update({ ...further, nextCheckAt: at('10:00') })
      expect(await opened.toldLaters.read(lead)).toEqual({ ...further, nextCheckAt: at('10:00') })
      expect(await dueAt(opened, at('09:59'))).toEqual([])
      await opened.toldLaters.update({ ...further, nextCheckAt: undefined })
      expect(await opened.toldLaters.read(lead)).toEqual({ ...further, nextCheckAt: undefined })
      expect(await dueAt(opened, at('23:00'))).toEqual([])
    })

    it('that was promised anew begins anew: the pass before writes nothing more', async () => {
      const { toldLaters } = await open()
      await toldLaters.promise(promise)
      const anew = { ...promise, token: 't2', nextCheckAt: at('10:00') }
      await toldLaters.promise(anew)
      await toldLaters.update({ ...promise, cursor: 'c', nextCheckAt: undefined })
      expect(await toldLaters.read(lead)).toEqual(anew)
      await toldLaters.update({ ...promise, lead: numbered(4) })
      expect(await toldLaters.read(numbered(4))).toBeUndefined()
    })
  })
