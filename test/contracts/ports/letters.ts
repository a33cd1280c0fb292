/** 信件 — what whoever finds, gives back and settles dead letters must do. */
import { describe, expect, it } from 'vitest'
import type { Letters } from '../../../shared/appeals/desk/letters.ts'

export interface Opened {
  letters: Letters
  /** Lays one into a queue of dead letters, in a group where the queue has groups. @returns its id */
  bury(queue: 'changes' | 'setAside', body: string, group?: string): Promise<string>
  /** how many lie among the dead letters and in the queue they came from */
  lying(): Promise<{ dead: number; setAside: number; changes: number }>
  /** groups of what is to be had in the queue they came from */
  groupsBack(): Promise<(string | undefined)[]>
}
const all = { most: 100 }

export const lettersContract = (open: () => Promise<Opened>) =>
  describe.concurrent('a letter', () => {
    it('that was only looked at is to be had again, though somebody looks right behind', async () => {
      const { letters, bury } = await open()
      const id = await bury('changes', '{}', 'a')
      for (let look = 1; look <= 2; look++)
        await letters.hold(all, async (held) => {
          expect(held.others).toBe(0)
          expect(held.letters).toMatchObject([{ id, queue: 'changes', body: '{}', received: look }])
          expect(Date.parse(held.letters[0]?.sentAt ?? '')).toBeGreaterThan(Date.parse('2020-01-01'))
        })
      expect(await letters.hold({ id, most: 100 }, async (held) => held.letters.map((one) => one.id))).toEqual([id])
    })

    it('is sent back in its group, or removed, and then lies here no longer', async () => {
      const { letters, bury, lying, groupsBack } = await open()
      const ids = [await bury('changes', '1', 'a'), await bury('changes', '2', 'b')]
      await letters.hold(all, async (held) => {
        expect(held.letters.map((one) => one.id).toSorted()).toEqual(ids.toSorted())
        await held.letters.find((one) => one.id === ids[0])?.sendBack()
        await held.letters.find((one) => one.id === ids[1])?.remove()
      })
      expect(await lying()).toEqual({ dead: 0, setAside: 0, changes: 1 })
      expect(await groupsBack()).toEqual(['a'])
    })

    it('that was set aside goes back nowhere: it is gone', async () => {
      const { letters, bury, lying } = await open()
      const id = await bury('setAside', '{"item":1}')
      await bury('changes', '1', 'a')
      await letters.hold({ queues: ['setAside'], most: 100 }, async (held) => {
        expect(held).toMatchObject({ letters: [{ id, queue: 'setAside', body: '{"item":1}' }], others: 0 })
        await held.letters[0]?.sendBack()
      })
      expect(await lying()).toEqual({ dead: 1, setAside: 0, changes: 0 })
    })

    it('in somebody’s hands is out of sight for everybody else, and when it is settled it is gone', async () => {
      const { letters, bury, lying } = await open()
      const id = await bury('changes', '{}', 'a')
      await letters.hold({ id, most: 100 }, async ({ letters: [letter] }) => {
        await letters.hold({ id, most: 100 }, async (other) => expect(other).toEqual({ letters: [], others: 1 }))
        await letter?.remove()
      })
      await letters.hold({ id, most: 100 }, async (other) => expect(other).toEqual({ letters: [], others: 0 }))
      expect(await lying()).toEqual({ dead: 0, setAside: 0, changes: 0 })
    })

    it('is settled by one of two who want it at once; the other waits a moment and finds it gone', async () => {
      const { letters, bury, lying } = await open()
      const [id, another] = [await bury('changes', '1', 'a'), await bury('changes', '2', 'b')]
      const outcomes = await Promise.all(
        [1, 2].map(() =>
          letters.hold({ id, most: 100 }, async (held) => {
            const letter = held.letters.find((one) => one.id === id)
            await letter?.sendBack()
            return `${letter ? 'sent' : 'gone'}, ${held.others} others`
          }),
        ),
      )
      expect(outcomes.sort()).toEqual(['gone, 0 others', 'sent, 0 others'])
      expect(await lying()).toMatchObject({ changes: 1, dead: 1 })
      await letters.hold(all, async (held) => expect(held.letters.map((one) => one.id)).toEqual([another]))
    })
  })
