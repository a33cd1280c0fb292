/** 断路器 — what whoever counts a receiver's failures in a row must do. */
import { describe, expect, it } from 'vitest'
import type { Circuits } from '../../../shared/record/deliveries.ts'
import { failuresToOpen, openFor } from '../../../shared/record/pauses.ts'
import { at } from './words.ts'

const closed = { failures: 0, openUntil: undefined }
const until = (failures: number) => new Date(Date.parse(at('09:00')) + openFor(failures)).toISOString()

export const circuitsContract = (open: () => Promise<Circuits>) =>
  describe('circuits', () => {
    const failing = async (circuits: Circuits, times: number) => {
      let last: object = {}
      for (let n = 0; n < times; n++) last = await circuits.failed('unit#water', at('09:00'))
      return last
    }

    it('of a receiver that never failed is closed', async () =>
      expect(await (await open()).read('unit#water')).toEqual(closed))

    it('count failures in a row, of each receiver by itself, and open with the fifth', async () => {
      const circuits = await open()
      expect(await failing(circuits, failuresToOpen - 1)).toEqual({
        failures: failuresToOpen - 1,
        openUntil: undefined,
      })
      expect(await failing(circuits, 1)).toEqual({ failures: failuresToOpen, openUntil: until(failuresToOpen) })
      expect(await circuits.read('unit#water')).toEqual({ failures: failuresToOpen, openUntil: until(failuresToOpen) })
      expect(await circuits.read('unit#gas')).toEqual(closed)
    })

    it('stay open as long as was said, and open longer when as many fail again', async () => {
      const circuits = await open()
      expect(await failing(circuits, failuresToOpen + 1)).toEqual({
        failures: failuresToOpen + 1,
        openUntil: until(failuresToOpen),
      })
      expect(await failing(circuits, failuresToOpen - 1)).toEqual({
        failures: 2 * failuresToOpen,
        openUntil: until(2 * failuresToOpen),
      })
      expect(openFor(2 * failuresToOpen)).toBeGreaterThan(openFor(failuresToOpen))
    })

    it('are closed by one success, also one that never was open, and begin anew', async () => {
      const circuits = await open()
      await circuits.succeeded('unit#water')
      await failing(circuits, failuresToOpen)
      await circuits.succeeded('unit#water')
      expect(await circuits.read('unit#water')).toEqual(closed)
      expect(await failing(circuits, 1)).toEqual({ failures: 1, openUntil: undefined })
    })

    it('count each of many that fail at once', async () => {
      const circuits = await open()
      const all = await Promise.all([1, 2, 3].map(() => circuits.failed('unit#water', at('09:00'))))
      expect(all.map(({ failures }) => failures).toSorted()).toEqual([1, 2, 3])
    })
  })
