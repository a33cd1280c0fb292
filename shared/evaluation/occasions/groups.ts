/** 分组 — whose figures a ticket, or one unit's part of it, is counted in. */
import type { By } from '../words.ts'
import type { Columns } from './columns.ts'

export class Groups {
  readonly names: string[] = []
  readonly #places = new Map<string, number>()
  readonly #by: By
  readonly #branchOf: (unit: string) => readonly string[]

  /** @param branchOf a unit and those above it */
  constructor(by: By, branchOf: (unit: string) => readonly string[] = (unit) => [unit]) {
    this.#by = by
    this.#branchOf = branchOf
    if (by === 'city') this.#placeOf('city')
  }

  #placeOf(name: string): number {
    const known = this.#places.get(name)
    if (known !== undefined) return known
    this.#places.set(name, this.names.length)
    return this.names.push(name) - 1
  }

  /** @returns of these columns, the places of a ticket and of a unit in it */
  of({ names, ...columns }: Columns): (ticket: number, unit: number) => readonly number[] {
    const by = this.#by
    if (by === 'city') return () => city
    if (by === 'unit' || by === 'branch') {
      const places = names.unit.map((unit) => (unit ? this.#ofUnit(unit).map((one) => this.#placeOf(one)) : none))
      return (_, unit) => places[unit] ?? none
    }
    const column = columns[by]
    const places = names[by].map((name) => (name ? [this.#placeOf(name)] : none))
    return (ticket) => places[column[ticket] ?? 0] ?? none
  }

  /** Whether what a unit answers for is in the figures of a group of units. */
  holds(place: number, unit: string): boolean {
    const isOfUnits = this.#by === 'unit' || this.#by === 'branch'
    return isOfUnits && this.#ofUnit(unit).includes(this.names[place] ?? '')
  }

  #ofUnit(unit: string): readonly string[] {
    return this.#by === 'branch' ? this.#branchOf(unit) : [unit]
  }
}

const none: readonly number[] = []
const city: readonly number[] = [0]
