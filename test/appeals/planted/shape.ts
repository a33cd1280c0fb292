/** 形状 — what an honest pair, a planted fault and an innocent look-alike consist of. */
import type { TicketType } from '../../../shared/appeals/words/classification.ts'

export type Type = Extract<TicketType, 'consultation' | 'help' | 'complaint' | 'report' | 'suggestion'>

export type Field = 'utilities' | 'housing' | 'streets' | 'welfare' | 'markets' | 'endings'

/** 办结情形 — number and alternative of article 25. */
export interface Ground {
  ground: number
  alternative: string
}

export interface Ask {
  topic: string
  /** follows 请, 希望 or 要求 */
  want: string
  /** the same as a question, without its mark */
  question?: string
  /** the sentence of the reply that meets it */
  answer: string
  /** a sentence of the same field that does not */
  beside: string
  /** another sentence tells of it too: without `answer` it is still met */
  metElsewhere: boolean
}

/** 写成的样本 — times and places in it are left open: {done}, {done2}, {due}, {estate}, {road}, {village}. */
export interface Pair {
  field: Field
  type: Type
  category: string
  ground?: Ground
  title: string
  about: string
  acts: string
  asks: Ask[]
  /** the answer to one ask where it, or what is wanted in its place, is refused with reasons */
  refusal?: { of: number; want?: string; text: string }
  /** what cannot be true beside `acts` and the answers */
  contrary?: string
  /** what somebody is told who only asks how such things are ruled */
  policy?: string
}

export const plantedKinds = [
  'ask-unmet',
  'contradiction',
  'no-consultation',
  'no-time',
  'no-process',
  'same-text',
  'ground-against-text',
  'relabelled',
  'personal-data',
] as const
export type PlantedKind = (typeof plantedKinds)[number]

export interface Case {
  appeal: string
  /** what the unit wrote: the record, or the only text */
  reply: string
  type: Type
  category: string
  ground?: Ground
  /** of the same unit, to other matters */
  earlierReplies: string[]
  /** the text for the appellant and the public, where it is apart from the record */
  publicAnswer?: string
  /** undefined where the reply is right */
  planted: PlantedKind | undefined
  /** further kinds that the same change entails: no fault of a checker that finds them */
  also: PlantedKind[]
  /** the words planted; for something left out, what is missing */
  where?: string
  /** 写法 — which form of the fault, or of the near form, it takes */
  form: string
  /** of a fault: the same case before it was planted */
  origin?: Origin
}

export type Origin = Pick<Case, 'reply' | 'publicAnswer' | 'ground' | 'earlierReplies'>
