/** 疑似重复 — how alike two appeals are, and why; it points out and never decides (第十七条（七）、国办函〔2025〕66号). */
import { dayNumber } from '../../../law/civil-date.ts'
import type { Rules } from '../../../law/rules.ts'
import { dateOf, type Instant } from '../../../law/shanghai-time.ts'
import { metresBetween, pointOfText } from '../../../places/point.ts'
import { bigramsOf, plain, shareOf } from '../../ticket/bigrams.ts'

/** What is compared of a ticket. */
export interface Appeal {
  title: string
  text: string
  place: string | undefined
  /** as the record keeps it */
  point: string | undefined
  category: string | undefined
  area: string | undefined
  registeredAt: Instant
}

export const kinds = {
  repeat: { zh: '疑似重复诉求', en: 'likely a repeat by the same appellant' },
  'same-matter': {
    zh: '疑似同一事项，可考虑合并',
    en: 'likely the same matter of another appellant: may be merged',
  },
} as const

export interface Reason {
  code: 'same-appellant' | 'same-category' | 'same-area' | 'same-place' | 'near' | 'similar-text' | 'days-between'
  zh: string
  en: string
  /** of the text, where that is the reason */
  share?: number
  days?: number
  metres?: number
}

export interface Likeness {
  kind: keyof typeof kinds
  /** 0 to 1, to two digits: what is compared with the threshold is what is shown */
  score: number
  reasons: Reason[]
}

/** Undefined when there is nothing to point out. The same whichever of the two is asked about. */
export function likeness(
  one: Appeal,
  other: Appeal,
  sameAppellant: boolean,
  { atLeast, samePlaceAdds, nearMetres, withinDays }: Rules['repeats']['similar'],
): Likeness | undefined {
  const sameCategory = one.category !== undefined && one.category === other.category
  const sameArea = one.area !== undefined && one.area === other.area
  const days = daysBetween(one, other)
  if (!sameAppellant && !(sameCategory && sameArea && days <= withinDays)) return undefined

  const share = textShare(one, other)
  const samePlace = isSamePlace(one.place, other.place)
  const metres = apartInMetres(one.point, other.point)
  const isNear = metres !== undefined && metres <= nearMetres
  const score = toTwoDigits(Math.min(1, share + (samePlace || isNear ? samePlaceAdds : 0)))
  if (score < atLeast) return undefined

  const reasons: (Reason | false)[] = [
    sameAppellant && { code: 'same-appellant', zh: '同一诉求人', en: 'the same appellant' },
    sameCategory && { code: 'same-category', zh: '诉求分类相同', en: 'the same category' },
    sameArea && { code: 'same-area', zh: '行政区划相同', en: 'the same area' },
    samePlace && { code: 'same-place', zh: '地点相同', en: 'the same place' },
    isNear && { code: 'near', metres, zh: `相距${metres}米`, en: `${metres} metres apart` },
    similarText(share),
    apart(days),
  ]
  return {
    kind: sameAppellant ? 'repeat' : 'same-matter',
    score,
    reasons: reasons.filter((reason) => reason !== false),
  }
}

/** The share of their pairs of characters that both have. */
export const textShare = (one: Pick<Appeal, 'title' | 'text'>, other: Pick<Appeal, 'title' | 'text'>): number =>
  toTwoDigits(shareOf(bigramsOf(one.title, one.text), bigramsOf(other.title, other.text)))

/** Words, not signs: 三号楼，2单元 is 三号楼2单元. Nothing said is no place. */
function isSamePlace(one = '', other = ''): boolean {
  const place = plain(one)
  return place !== '' && place === plain(other)
}

/** To ten metres: no telephone knows better. Undefined unless both have a point. */
function apartInMetres(one: string | undefined, other: string | undefined): number | undefined {
  const [a, b] = [pointOfText(one ?? ''), pointOfText(other ?? '')]
  return a && b && Math.round(metresBetween(a, b) / 10) * 10
}

const daysBetween = (one: Appeal, other: Appeal): number =>
  Math.abs(dayNumber(dateOf(one.registeredAt)) - dayNumber(dateOf(other.registeredAt)))

const toTwoDigits = (share: number): number => Math.round(share * 100) / 100

const similarText = (share: number): Reason => {
  const percent = Math.round(share * 100)
  return {
    code: 'similar-text',
    share,
    zh: `标题与内容重合${percent}%`,
    en: `title and text agree by ${percent}%`,
  }
}

const apart = (days: number): Reason => ({
  code: 'days-between',
  days,
  zh: days === 0 ? '同日登记' : `登记相隔${days}日`,
  en: days === 0 ? 'registered on the same day' : `registered ${days} days apart`,
})
