/** 请求 — finds what an appeal asks for: numbered lists, and sentences of asking. */
import { clausesOf, type Piece, part, sentencesOf, whole } from '../texts.ts'
import { isTrivial, manner } from './concepts.ts'
import { listIn } from './listed.ts'
import { asking, inquiring, inVain, ofOthers } from './words.ts'

/** One thing that is asked for, in the words of the appeal. */
export type Ask = Piece

interface Spoken extends Piece {
  /** 说事时带出 — not at the head of its sentence */
  isAside: boolean
}

/** Those of a list with what is asked behind it; or sentences of asking; or, where there are none, what is asked while something is told. */
export function asksIn(text: string): Ask[] {
  const appeal = whole(text, 'appeal')
  const listed = listIn(appeal)
  const end = listed.at(-1)?.end ?? 0
  const spoken = spokenOf(appeal).filter(({ start }) => start >= end)
  const alone = spoken.filter(({ isAside }) => !isAside)
  return listed.length + alone.length > 0 ? [...listed, ...alone] : spoken
}

/** 请甲；乙；丙 — what goes on behind a semicolon is asked as well. */
function spokenOf(appeal: Piece): Spoken[] {
  let isGoingOn = false
  return sentencesOf(appeal).flatMap((sentence) => {
    const stop = appeal.words.charAt(sentence.end)
    const found = spokenIn(sentence, stop)
    const asks =
      found.length === 0 && isGoingOn && !isTrivial(sentence.words) ? [{ ...sentence, isAside: false }] : found
    isGoingOn = asks.length > 0 && /[；;]/.test(stop)
    return asks
  })
}

/** From the word of asking to the end of the sentence, or to the next such word. */
function spokenIn(sentence: Piece, stop: string): Spoken[] {
  const clauses = clausesOf(sentence)
  const isQuestion = /[？?]/.test(stop) && !ofOthers.test(sentence.words)
  const heads = clauses.flatMap((clause, n) =>
    isAsking(clause.words, clauses[n + 1]?.words) || (isQuestion && inquiring.test(clause.words)) ? [n] : [],
  )
  return heads.flatMap((n, k) => {
    const last = clauses[(heads[k + 1] ?? clauses.length) - 1]
    const head = clauses[n]
    if (!head || !last) return []
    const ask = part(sentence, head.start - sentence.start, last.end - sentence.start)
    return isTrivial(ask.words)
      ? []
      : [{ ...ask, isAside: n === heads[0] && clauses.slice(0, n).some(({ words }) => words.trim().length > 4) }]
  })
}

const isAsking = (words: string, next = ''): boolean =>
  asking.test(words) && !ofOthers.test(words) && !manner.test(words) && !inVain.test(next)
