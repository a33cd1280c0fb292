/** 决定 — who may file an appeal and until when, and who may rule it. */
import { type Actor, isSamePerson } from '../../access/actor.ts'
import { type Place, seesEverything } from '../../access/sees.ts'
import type { Calendar } from '../../law/calendar.ts'
import { addDays } from '../../law/civil-date.ts'
import type { Rules } from '../../law/rules.ts'
import { dateOf, endOfDay } from '../../law/shanghai-time.ts'
import { isOfOwnBranch } from '../own-branch.ts'
import type { Result } from '../results/result.ts'
import type { Appeal, Happened } from './appeal.ts'
import { type Refusal, refused } from './refusals.ts'
import type { Ruling } from './words.ts'

export type AppealCommand =
  | { type: 'fileEvaluationAppeal'; ticket: string; unit: string; figure: string; ground: string; statement: string }
  | { type: 'ruleEvaluationAppeal'; ruling: Ruling; reasons: string; lookAgainOn?: string | undefined }
  | { type: 'endAppealTexts' }

type CommandOf<T extends AppealCommand['type']> = Extract<AppealCommand, { type: T }>

/** What decisions on appeals are made with. */
export interface Deciding {
  now: string
  actor: Actor
  place: Place
  rules: Rules
  calendar: Calendar
  /** against whose list it is filed */
  result?: Result | undefined
  /** the matter counts in this figure of the unit, as it is sealed */
  counts?: boolean | undefined
  /** 经手人 — whoever decided anything on the ticket */
  hands?: readonly Pick<Actor, 'id' | 'staff'>[] | undefined
  /** of the member of staff who rules */
  unitOfStaff?: string | undefined
}

type Decided = Happened[] | Refusal

export function decideAppeal(command: AppealCommand, appeal: Appeal | undefined, deciding: Deciding): Decided {
  if (command.type === 'fileEvaluationAppeal') return file(command, appeal, deciding)
  if (!appeal) return refused('evaluation-appeal.unknown')
  if (command.type === 'endAppealTexts') return appeal.textsEnded ? [] : [{ type: 'appeal-texts-ended' }]
  return rule(command, appeal, deciding)
}

function file(
  { type: _, ...filed }: CommandOf<'fileEvaluationAppeal'>,
  appeal: Appeal | undefined,
  { now, actor, place, rules, calendar, result, counts }: Deciding,
): Decided {
  if (!result?.list) return refused('result.unknown')
  if (result.state === 'withdrawn')
    return refused('result.not-now', { resultState: result.state, needs: ['provisional'] })
  const { units, appealsUntil: lastDay } = result.list
  const isTheirs = actor.unit !== undefined && place.registry.isWithin(filed.unit, actor.unit)
  if (!isTheirs || !units.includes(filed.unit))
    return refused('evaluation-appeal.unit-not-listed', { unit: filed.unit })
  if (result.state !== 'provisional' || now >= endOfDay(lastDay))
    return refused('evaluation-appeal.too-late', { lastDay })
  const { appeals } = rules.evaluation
  if (!appeals.grounds.some(({ code }) => code === filed.ground))
    return refused('evaluation-appeal.ground-unknown', {
      ground: filed.ground,
      known: appeals.grounds.map(({ code }) => code),
    })
  if (appeal) return refused('evaluation-appeal.filed-already', { appeal: appeal.appeal })
  const { ticket, unit, figure } = filed
  if (!counts) return refused('evaluation-appeal.does-not-count', { ticket, unit, figure })
  const { date: ruleBy } = calendar.workingDaysAfter(dateOf(now), appeals.ruledWithinWorkingDays)
  return [{ type: 'appeal-filed', result: result.id, ...filed, ruleBy }]
}

function rule(
  { type: _, ...ruling }: CommandOf<'ruleEvaluationAppeal'>,
  appeal: Appeal,
  { now, actor, place, rules, hands = [], unitOfStaff }: Deciding,
): Decided {
  const by = actor.staff ?? actor.id
  if (isOfOwnBranch({ actor, unitOfStaff, place }, appeal.unit))
    return refused('evaluation-appeal.own-branch', { by, unit: appeal.unit })
  if (!seesEverything(actor, place)) return refused('result.other-level')
  const { ticket } = appeal
  if ([...hands, appeal.filedBy].some((hand) => isSamePerson(hand, actor)))
    return refused('evaluation-appeal.had-a-hand', { by, ticket })
  if (appeal.state === 'excluded' || appeal.state === 'refused')
    return refused('evaluation-appeal.ruled-already', { at: appeal.ruledAt })
  const from = addDays(dateOf(now), 1)
  const until = addDays(dateOf(now), rules.evaluation.appeals.putOffDays)
  const { ruling: is, lookAgainOn } = ruling
  const fits =
    is === 'put-off' ? lookAgainOn !== undefined && from <= lookAgainOn && lookAgainOn <= until : !lookAgainOn
  if (!fits) return refused('evaluation-appeal.look-again-out-of-range', { from, until })
  return [{ type: 'appeal-ruled', ...ruling }]
}
