/** 件号清单 — pages of the tickets behind a figure, of short and of long periods. */
import type { Actor } from '../access/actor.ts'
import type { Law } from '../city/law.ts'
import { DoorRefusal } from '../door/input.ts'
import { behindPage, listIn, numberAfter } from './behind-page.ts'
import type { CallDeps } from './compose.ts'
import { type Add, occasionsOf } from './days/reading.ts'
import type { Evaluation } from './evaluate.ts'
import { evaluationOf } from './long/ask.ts'
import { behindFrom } from './long/behind.ts'
import { isCounted, known, waiting } from './long/calls.ts'
import type { Evaluation as Long } from './long/evaluation.ts'
import { type AskedBehind, type Behind, behind } from './occasions/behind.ts'

type Asked = AskedBehind & Evaluation
interface Page {
  limit: number
  cursor?: string | undefined
  evaluation?: string | undefined
}

const listOf = ({ figure, by, of, period: { from, to } }: AskedBehind, evaluation = ''): string =>
  [figure.code, by, of, from, to, evaluation].join(' ')

export async function listShort(asked: Asked, { limit, cursor }: Page, deps: CallDeps) {
  const list = listOf(asked)
  const after = numberAfter(cursor, list)
  const found: Behind[] = []
  const add: Add = (columns, isElsewhere) => {
    for (const one of behind(columns, asked, isElsewhere)) found.push(one)
  }
  const { unreadable } = await occasionsOf(asked.period, asked, add, deps)
  const page = behindPage(found, limit, after, list)
  return { page, isEmpty: found.length === 0, evaluation: undefined, unreadable }
}

/** From what the evaluation was counted from, so that its pages come to what it says. */
export async function listLong(
  asked: Asked,
  { limit, cursor, evaluation }: Page,
  actor: Actor,
  law: Law,
  deps: CallDeps,
) {
  const { by, of, figure, period } = asked
  const id = listIn(cursor)?.split(' ').at(-1) ?? evaluation
  const question = { ...period, by, figures: asked.figures?.map(({ code }) => code) ?? [] }
  const found = id ? await known(id, deps) : await evaluationOf(question, actor, law, deps)
  if (!isOfThe(question, figure.code, found))
    throw new DoorRefusal('thing.unknown', { details: { evaluation: found.id } })
  if (!isCounted(found)) return waiting(actor, found, law, deps)
  const list = listOf(asked, found.id)
  const after = numberAfter(cursor, list)
  const { at: now = asked.now, unreadable = [] } = found.outcome ?? {}
  const [from, groups] = await Promise.all([deps.evaluations.countedFrom(found), deps.evaluations.groupsOf(found)])
  const read = await behindFrom(from, { ...asked, now }, { after, limit }, deps)
  const value = groups.find((group) => group.of === of)?.figures.find((one) => one.figure === figure.code)
  const { numerator = 0, denominator = 0 } = value ?? {}
  // A key limited to some of them sees fewer, and nobody has counted those.
  const all = asked.isSeen ? undefined : { numerator, denominator }
  const page = behindPage(read.found, limit, after, list, read.upTo)
  return { page: { ...page, all }, isEmpty: value === undefined, evaluation: found.id, unreadable }
}

/** The same period and groups, cut into no intervals, and with the figure in question. */
const isOfThe = (question: Long['asked']['question'], figure: string, { asked }: Long): boolean => {
  const { from, to, by, every, figures } = asked.question
  const isSamePeriod = from === question.from && to === question.to && every === undefined
  return isSamePeriod && by === question.by && figures.includes(figure)
}
