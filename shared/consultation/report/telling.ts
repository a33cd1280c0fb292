/** 采纳情况的告知 — tells whoever commented, once the report is published; in pages, each once. */
import { system } from '../../access/actor.ts'
import { dateOf } from '../../law/shanghai-time.ts'
import { inTurns } from '../../record/at-once.ts'
import { commentPartition } from '../../storage/tables.ts'
import type { ToTell } from '../../telling/index.ts'
import { type CommentEntry, commentOf } from '../comments/comment.ts'
import { verdictNames } from '../comments/names.ts'
import type { Comments } from '../comments/ports.ts'
import { type DecideDeps, draftDecided } from '../drafts/decided.ts'
import { type Draft, draftOf, tellingSince, unitOf } from '../drafts/draft.ts'

export interface TellingDeps extends DecideDeps {
  comments: Pick<Comments, 'read' | 'list'>
  /** makes the notice, once however often it is asked for */
  tell(asked: ToTell): Promise<void>
}

export const judged = 'comment-judged'

const page = 50
/** A look leaves the rest to the next minute: others of its shard wait behind it. */
const pages = 8
const atOnce = 8
/** So many that fail are an outage, which nothing is noted of. */
const mostFailed = 100

/** One look at a draft that is due. @throws where some could not be told; they are tried again, and no other waits for them */
export async function tellCommenters(consultation: string, timeIsUp: () => boolean, deps: TellingDeps): Promise<void> {
  const stored = await deps.drafts.read(consultation)
  const draft = stored && draftOf(consultation, stored.log)
  if (!draft || tellingSince(draft) === undefined) return
  const { told } = draft
  const isThrough = told !== undefined && told.after === undefined
  const done = isThrough ? await tellEach(told.failed, draft, deps) : await tellPages(draft, timeIsUp, deps)
  const isNews = !isThrough || done.failed.length < told.failed.length
  if (isNews && done.failed.length <= mostFailed) {
    const { after, failed } = done
    await draftDecided({ id: consultation, command: { type: 'markTold', after, failed }, actor: by }, deps)
  }
  if (done.error !== undefined && (isThrough || done.failed.length > mostFailed)) throw done.error
}

const by = system('telling')

interface Done {
  after?: string | undefined
  failed: readonly string[]
  error?: unknown
}

async function tellPages(draft: Draft, timeIsUp: () => boolean, deps: TellingDeps): Promise<Done> {
  let [after, failed, error] = [draft.told?.after, [...(draft.told?.failed ?? [])], undefined as unknown]
  for (let n = 0; n < pages && (n === 0 || !timeIsUp()); n++) {
    const found = await deps.comments.list({ consultation: draft.consultation, waiting: false }, page, after)
    const some = await tellEach(
      found.items.map(({ comment }) => comment),
      draft,
      deps,
    )
    ;[failed, error] = [[...failed, ...some.failed], some.error ?? error]
    after = found.next
    if (after === undefined) break
  }
  return { after, failed, error }
}

async function tellEach(comments: readonly string[], draft: Draft, deps: TellingDeps): Promise<Done> {
  const failed: string[] = []
  let error: unknown
  await inTurns(atOnce, comments, async (comment) => {
    try {
      await tellOne(comment, draft, deps)
    } catch (thrown) {
      error = thrown
      failed.push(comment)
    }
  })
  return { failed, error }
}

async function tellOne(number: string, draft: Draft, deps: TellingDeps): Promise<void> {
  const stored = await deps.comments.read(number)
  const comment = stored && commentOf(number, stored.log)
  const decision = stored && outcomeIn(stored.log)
  const published = draft.report?.published
  if (!comment || !decision || !published) return
  const [zh, en] = comment.verdict ? verdictNames[comment.verdict.verdict] : []
  const unit = unitOf(draft)
  await deps.tell({
    ...{ id: `${number}.${decision}.0`, ticket: number, decision, notice: judged, of: 'report-published' },
    ...{ decidedAt: published.at, identity: commentPartition(number), only: ['sms'], language: 'zh', wish: undefined },
    whose: { ticket: number, channel: '', units: unit === undefined ? [] : [unit], lead: unit, undispatched: false },
    restricted: false,
    known: {
      number,
      day: dateOf(published.at),
      outcome: zh === undefined || en === undefined ? undefined : { zh, en },
    },
    ...{ limit: undefined, inCall: undefined },
  })
}

/** The decision that said what became of it: what is done to it later is no other outcome to tell. */
const outcomeIn = (log: readonly CommentEntry[]): number | undefined =>
  log.findLast(({ events }) => events.some(({ type }) => type === 'verdict-given'))?.n ??
  log.find(({ events }) => events.some(({ type }) => type === 'comment-screened' || type === 'comment-taken-down'))?.n
