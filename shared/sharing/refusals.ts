/** 数据共享 — how questions about the feed are refused (art. 33). */
import { type Refusal as RefusalOf, type Refusals, refusing } from '../record/refusal.ts'

const provision = 'sharing' as const

export const sharingRefusals = {
  'feed.day-not-sealed': {
    kind: 'unknown',
    zh: '{day}没有封存：当日的数据在次日凌晨封存，最近封存的是{last}。',
    en: '{day} is not sealed: a day is sealed in the night behind it; the last one is {last}.',
    provision,
  },
  'feed.type-unknown': {
    kind: 'unknown',
    zh: '没有“{type}”这个事实种类，或者没有这个版本。',
    en: 'There is no kind of fact “{type}”, or not that version of it.',
    provision,
  },
} as const satisfies Refusals

export type SharingCode = keyof typeof sharingRefusals
export const refused = refusing<SharingCode>()
export type Refused = RefusalOf<SharingCode>
