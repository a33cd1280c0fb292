/** 草稿 — an honest case whose parts are still apart, so that a fault can be planted. */
import type { Random } from '../../simulation/random.ts'
import { besidesOf, pairs } from './pairs/index.ts'
import type { Ask, Case, Ground, Origin, Pair, PlantedKind, Type } from './shape.ts'
import { appealOf } from './wording/asking.ts'
import { consulted, saidOf } from './wording/consulting.ts'
import { answered, contactOf, openerOf, type Parts, recorded, type Writing, writingOf } from './wording/frames.ts'
import { fill, places, type Slots, times } from './wording/slots.ts'

export interface Draft {
  pair: Pair
  type: Type
  asks: readonly Ask[]
  ground: Ground | undefined
  appeal: string
  parts: Parts
  /** said in one of the two texts only; then they are apart */
  inPublic?: string
  inRecord?: string
  slots: Slots
  earlierReplies: string[]
  /** record and public answer are two texts */
  isApart: boolean
  writing: Writing
}

export const answersOf = (asks: readonly Ask[]): Parts['answers'] =>
  asks.map(({ topic, answer }) => ({ topic, text: answer }))

function asksOf(pair: Pair, random: Random): readonly Ask[] {
  const { asks } = pair
  if (random.chance(0.3)) return [...asks, random.pick(besidesOf(pair))]
  return random.chance(0.25) ? asks.slice(0, 1 + random.draw(asks.length)) : asks
}

export const slotsOf = ({ category }: Pair, random: Random): Slots => ({
  ...places(random),
  ...times(random, /^(heating|snow)-/.test(category)),
})

/** 起草 — an honest case of this pair. */
export function drafted(pair: Pair, random: Random, asks = asksOf(pair, random)): Draft {
  return {
    pair,
    type: pair.type,
    asks,
    ground: pair.ground,
    appeal: appealOf(pair.about, asks, random),
    parts: {
      opener: openerOf(pair.type, pair.title, random),
      acts: pair.acts,
      answers: answersOf(asks),
      more: [],
      consult: consulted(saidOf(pair), random),
      contact: contactOf(random),
    },
    slots: slotsOf(pair, random),
    earlierReplies: Array.from({ length: random.draw(3) }, () => earlierReply(pair, random)),
    isApart: random.chance(0.5),
    writing: writingOf(random),
  }
}

/** 早前答复 — an honest reply of the same field to another matter. */
export function earlierReply(pair: Pair, random: Random, more: string[] = []): string {
  const other = random.pick(pairs.filter((one) => one.field === pair.field && one !== pair))
  const parts: Parts = {
    opener: openerOf(other.type, other.title, random),
    acts: other.acts,
    answers: answersOf(other.asks),
    more,
    consult: consulted(saidOf(other), random),
    contact: contactOf(random),
  }
  return fill(answered(parts, writingOf(random)), slotsOf(other, random))
}

/** 成文 — the texts of a draft, and what they are judged beside. */
export function textsOf({ parts, writing, inPublic, inRecord, slots, ground, ...draft }: Draft): Origin {
  const isApart = draft.isApart || inPublic !== undefined || inRecord !== undefined
  const withMore = (more = '') => ({ ...parts, more: [...parts.more, more] })
  const answer = fill(answered(withMore(inPublic), writing), slots)
  return {
    ...(isApart
      ? { reply: fill(recorded(withMore(inRecord), writing), slots), publicAnswer: answer }
      : { reply: answer }),
    ...(ground ? { ground } : {}),
    earlierReplies: draft.earlierReplies,
  }
}

const caseOf = (draft: Draft) => ({
  appeal: fill(draft.appeal, draft.slots),
  type: draft.type,
  category: draft.pair.category,
  ...textsOf(draft),
})

export interface Fault {
  form: string
  where: string
  also?: PlantedKind[]
}

export const planted = (kind: PlantedKind, draft: Draft, origin: Draft, { form, where, also = [] }: Fault): Case => ({
  ...caseOf(draft),
  planted: kind,
  also,
  where: fill(where, draft.slots),
  form,
  origin: textsOf(origin),
})

export const innocent = (form: string, draft: Draft): Case => ({ ...caseOf(draft), planted: undefined, also: [], form })
