/** 检索留痕 — keeps of a desk's search what it looked for, where it came to nothing. */
import type { Actor } from '../../access/actor.ts'
import { dateOf } from '../../law/shanghai-time.ts'
import type { Clock } from '../../record/clock.ts'
import { plain } from '../../schema/plain.ts'
import { isEmpty } from '../search/empty-words.ts'
import { isSingle, termsOf } from '../search/terms.ts'
import type { Questions } from './ports.ts'
import { mondayOf } from './week.ts'

export interface AskedDeps {
  questions: Pick<Questions, 'record'>
  /** 去标识 — without numbers, and without names that the platform knows as such */
  masked(text: string): string
  clock: Pick<Clock, 'now'>
  failed(what: string, error: unknown): void
}

/** An answer that says less than this part of the question answers another. */
const leastShare = 1 / 3
/** of the first hits */
const looked = 3
/** More than this nobody asks. */
const mostCharacters = 60

/** 话务检索 — of whoever answers people; units and channels look for other things. */
export const isOfDesk = ({ role, authority }: Actor): boolean =>
  role === 'operator' || (role === 'supervisor' && authority === 'platform')

/**
 * @param texts of the first hits, best first
 * @returns under which whoever opens one of them says so; undefined where nothing is kept
 */
export async function keepAsked(
  question: string,
  texts: readonly string[],
  { questions, masked, clock, failed }: AskedDeps,
): Promise<string | undefined> {
  const words = plain(masked(question)).slice(0, mostCharacters).trim()
  if (words === '') return undefined
  const isAnswered = texts.slice(0, looked).some((text) => saysOf(question, plain(text)) >= leastShare)
  const week = mondayOf(dateOf(clock.now().toISOString()))
  try {
    const search = await questions.record(week, { words, state: isAnswered ? 'shown' : 'unanswered' })
    return isAnswered ? search : undefined
  } catch (error) {
    // Whoever has a caller on the line is answered all the same.
    failed('a search', error)
    return undefined
  }
}

/** Which part of the pairs and words of a question a text has. */
function saysOf(question: string, text: string): number {
  const terms = [...new Set(termsOf(question))].filter((term) => !isSingle(term) && !isEmpty(term))
  return terms.length === 0 ? 1 : terms.filter((term) => text.includes(term)).length / terms.length
}
