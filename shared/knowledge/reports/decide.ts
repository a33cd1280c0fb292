/** 决定 — who reports an error, and how its task ends (第三十四条). */
import { type Actor, isOfPlatform } from '../../access/actor.ts'
import type { Calendar } from '../../law/calendar.ts'
import type { Rules } from '../../law/rules.ts'
import { dateOf } from '../../law/shanghai-time.ts'
import type { KeptVersion } from '../versions/kept-article.ts'
import { type Refusal, refused } from './refusals.ts'
import type { ErrorTask, Happened } from './report.ts'
import type { ReviewFinding } from './words.ts'

export type ReportCommand =
  | { type: 'reportArticle'; wrong: string; source?: string | undefined }
  | { type: 'answerArticleReport'; version?: number | undefined; note?: string | undefined }
  | { type: 'refuseArticleReport'; reasons: string }
  | { type: 'reviewArticleReport'; finding: ReviewFinding; reasons: string }
  | { type: 'remindOfArticleReport'; demand: string }
  | { type: 'endReportTexts' }

type CommandOf<T extends ReportCommand['type']> = Extract<ReportCommand, { type: T }>

/** What decisions on reported errors are made with. */
export interface Deciding {
  now: string
  actor: Actor
  rules: Pick<Rules, 'knowledge'>
  calendar: Pick<Calendar, 'workingDaysAfter'>
  /** the article, and its version that is said to be wrong */
  article?: { id: string; versions: readonly KeptVersion[] } | undefined
  reported?: KeptVersion | undefined
}

type Decided = Happened[] | Refusal

/** A hundred people have said it: one more says nothing new, and each text is kept. */
const mostReports = 100
/** Of them without a key: whoever asks with one is heard yet. */
const mostWithoutKey = 80

export function decideReport(command: ReportCommand, task: ErrorTask | undefined, deciding: Deciding): Decided {
  if (command.type === 'reportArticle') return report(command, task, deciding)
  if (!task) return refused('article-report.unknown')
  switch (command.type) {
    case 'answerArticleReport':
      return answer(command, task, deciding)
    case 'refuseArticleReport':
      if (task.state !== 'open') return notNow(task)
      return [{ type: 'errors-refused', reasons: command.reasons }]
    case 'reviewArticleReport':
      return review(command, task, deciding)
    case 'remindOfArticleReport':
      return remind(command, task, deciding)
    case 'endReportTexts':
      return task.textsEnded || task.endedAt === undefined ? [] : [{ type: 'report-texts-ended' }]
  }
}

/** What was refused for good may be said again by somebody who knows better; what was mended is said of the version in force. */
function report(
  { wrong, source }: CommandOf<'reportArticle'>,
  task: ErrorTask | undefined,
  deciding: Deciding,
): Decided {
  const { article, reported } = deciding
  if (!article || !reported) return refused('article-report.unknown')
  if (task && (task.state === 'answered' || task.textsEnded))
    return refused('article-report.settled', { reportState: task.state })
  const most = mostOf(deciding.actor)
  const said = task?.reports.filter(({ by }) => most === mostReports || mostOf(by) === most) ?? []
  if (said.length >= most) return refused('article-report.enough', { most })
  const { title, owner } = reported.content
  const begins = task === undefined || task.state === 'upheld'
  return [
    {
      ...{ type: 'error-reported', article: article.id, reported: reported.version, title, owner, wrong },
      ...(source === undefined ? {} : { source }),
      ...(begins ? { dueBy: dueBy(deciding) } : {}),
    },
  ]
}

const mostOf = ({ role }: Actor): number => (role === 'anyone' ? mostWithoutKey : mostReports)

const dueBy = ({ now, rules, calendar }: Deciding): string =>
  calendar.workingDaysAfter(dateOf(now), rules.knowledge.errors.withinWorkingDays).date

/** By a later version that is published, or because the version was withdrawn. */
function answer({ version, note }: CommandOf<'answerArticleReport'>, task: ErrorTask, { article }: Deciding): Decided {
  if (task.state !== 'open' && task.state !== 'refused') return notNow(task)
  const named = article?.versions[(version ?? task.reported) - 1]
  const isMended = version !== undefined && version > task.reported && named?.state === 'published'
  const isGone = version === undefined && named?.state === 'withdrawn'
  if (!isMended && !isGone) return refused('article-report.not-mended', { reported: task.reported })
  return [
    {
      type: 'errors-answered',
      ...(version === undefined ? {} : { by: version }),
      ...(note === undefined ? {} : { note }),
    },
  ]
}

/** 审看 — by a person: their number stands for the second pair of eyes. */
function review({ finding, reasons }: CommandOf<'reviewArticleReport'>, task: ErrorTask, deciding: Deciding): Decided {
  if (task.state !== 'refused') return notNow(task)
  const { actor } = deciding
  if (!isOfPlatform(actor) || actor.staff === undefined) return refused('article-report.needs-person')
  const again = finding === 'sent-back' ? { dueBy: dueBy(deciding) } : {}
  return [{ type: 'refusal-reviewed', finding, reasons, ...again }]
}

/** 督办 — of what is late. */
function remind({ demand }: CommandOf<'remindOfArticleReport'>, task: ErrorTask, { now }: Deciding): Decided {
  if (task.state !== 'open') return notNow(task)
  if (!isLate(task, now)) return refused('article-report.not-late', { dueBy: task.dueBy })
  return [{ type: 'unit-reminded', demand }]
}

const notNow = ({ state }: ErrorTask): Refusal => refused('article-report.not-now', { reportState: state })

/** 逾期 — its unit had not dealt with it by the end of its last day. */
export const isLate = ({ dueBy, handledAt }: Pick<ErrorTask, 'dueBy' | 'handledAt'>, now: string): boolean =>
  dateOf(handledAt ?? now) > dueBy
