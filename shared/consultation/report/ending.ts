/** 到期删除 — each night forgets who commented on what was reported long ago (第三十五条). */
import { system } from '../../access/actor.ts'
import type { Law } from '../../city/law.ts'
import { addMonths } from '../../law/civil-date.ts'
import { dateOf, startOfDay } from '../../law/shanghai-time.ts'
import { isRefusal } from '../../record/refusal.ts'
import { commentOf, isPublic } from '../comments/comment.ts'
import { type DecideDeps as CommentDeps, commentDecided } from '../comments/decided.ts'
import type { Commenters } from '../comments/ports.ts'
import { type DecideDeps as DraftDeps, draftDecided } from '../drafts/decided.ts'

interface EndingDeps extends CommentDeps, DraftDeps {
  commenters: Pick<Commenters, 'end' | 'unconfirmed' | 'remove' | 'keep'>
  law(): Promise<Pick<Law, 'registry' | 'rules'>>
  /** 告知的文本和号码 — of a comment */
  endTold(comment: string): Promise<void>
  failed(what: string, error: unknown): void
}

const by = system('retention')
const aDay = 86_400_000

/** Identities first, then the decision that lists the draft no more: what fails in between is tried again the next night. */
export async function endCommenters(timeIsUp: () => boolean, deps: EndingDeps) {
  const { identityYears } = (await deps.law()).registry.consulting
  const before = startOfDay(addMonths(dateOf(deps.clock.now().toISOString()), -12 * identityYears))
  const counts = { drafts: 0, commenters: 0, orphans: await removeOrphans(deps) }
  for (const consultation of await deps.drafts.endedBefore(before)) {
    if (timeIsUp()) return { ...counts, more: true }
    try {
      counts.commenters += await endOf(consultation, deps)
      const done = await draftDecided({ id: consultation, command: { type: 'endCommenters' }, actor: by }, deps)
      if (!isRefusal(done)) counts.drafts++
    } catch (error) {
      deps.failed(consultation, error)
    }
  }
  return { ...counts, more: false }
}

/** What is public stays so, masked as it is; what never was, or was taken down, ends with who wrote it. */
async function endOf(consultation: string, deps: EndingDeps): Promise<number> {
  let [ended, after]: [number, string | undefined] = [0, undefined]
  do {
    const page = await deps.comments.list({ consultation, waiting: false }, 100, after)
    for (const { comment } of page.items) {
      await deps.commenters.end(comment)
      await deps.endTold(comment)
      const stored = await deps.comments.read(comment)
      const kept = stored && commentOf(comment, stored.log)
      if (kept && !isPublic(kept) && !kept.textsEnded) {
        await deps.comments.texts.end(comment)
        await commentDecided(
          { id: comment, command: { type: 'endCommentTexts' }, actor: by },
          { isReported: true },
          deps,
        )
      }
      ended++
    }
    after = page.next
  } while (after)
  return ended
}

/** 孤儿 — claims whose comment was never written within a day. */
async function removeOrphans({ commenters, comments, clock }: EndingDeps): Promise<number> {
  let removed = 0
  for (const comment of await commenters.unconfirmed(new Date(clock.real() - aDay).toISOString())) {
    if (await comments.read(comment)) await commenters.keep(comment)
    else {
      await commenters.remove(comment)
      removed++
    }
  }
  return removed
}
