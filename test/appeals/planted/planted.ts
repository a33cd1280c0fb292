/** 植入差错 — seeded cases: replies with a planted fault, and right ones that look like them. */
import { type Random, seeded } from '../../simulation/random.ts'
import { type Draft, drafted, innocent } from './draft.ts'
import { contradiction } from './faults/contradiction.ts'
import { groundAgainstText } from './faults/ground.ts'
import { noConsultation, noProcess, noTime } from './faults/leaving-out.ts'
import { personalData } from './faults/personal-data.ts'
import { relabelled } from './faults/relabelled.ts'
import { sameText } from './faults/same-text.ts'
import { askUnmet } from './faults/unmet.ts'
import { ofAsks } from './lookalikes/asks.ts'
import { ofTexts } from './lookalikes/beside.ts'
import { ofContact } from './lookalikes/contact.ts'
import { ofNumbers } from './lookalikes/numbers.ts'
import { ofStates } from './lookalikes/states.ts'
import { pairs } from './pairs/index.ts'
import type { Case, PlantedKind } from './shape.ts'

type Make = (draft: Draft, random: Random) => Case | undefined

const faults: Record<PlantedKind, Make> = {
  'ask-unmet': askUnmet,
  contradiction,
  'no-consultation': noConsultation,
  'no-time': noTime,
  'no-process': noProcess,
  'same-text': sameText,
  'ground-against-text': groundAgainstText,
  relabelled,
  'personal-data': personalData,
}

const looks = { ...ofAsks, ...ofContact, ...ofStates, ...ofNumbers, ...ofTexts }

const makes: [form: string, Make][] = Object.entries(looks).map(([form, look]) => [
  form,
  (draft, random) => {
    const changed = look(draft, random)
    return changed && innocent(form, changed)
  },
])

export interface Amounts {
  seed: number
  /** of each kind of fault */
  ofKind?: number
  /** of each look-alike form */
  ofForm?: number
}

/** 植入 — faults first, then look-alikes; the same seed gives the same cases, all distinct. */
export function plantedCases({ seed, ofKind = 40, ofForm = 80 }: Amounts): Case[] {
  const seen = new Set<string>()
  const drawn = (name: string, make: Make, many: number): Case[] => {
    const random = seeded(seed ^ hashOf(name))
    const made: Case[] = []
    for (let turn = 0; made.length < many; turn++) {
      if (turn > many * 100) throw new Error(`only ${made.length} of ${name}`)
      const one = make(drafted(random.pick(pairs), random), random)
      const key = one && `${one.appeal}\n${one.reply}\n${one.publicAnswer}\n${JSON.stringify(one.ground)}`
      if (!one || !key || seen.has(key)) continue
      seen.add(key)
      made.push(one)
    }
    return made
  }
  return [
    ...Object.entries(faults).flatMap(([kind, make]) => drawn(kind, make, ofKind)),
    ...makes.flatMap(([form, make]) => drawn(form, make, ofForm)),
  ]
}

/** Each kind and form draws its own numbers, whatever is added beside it (FNV-1a). */
const hashOf = (name: string): number =>
  [...name].reduce((hash, sign) => Math.imul(hash ^ sign.charCodeAt(0), 0x01000193), 0x811c9dc5)
