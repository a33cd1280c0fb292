/** 公开查阅 — what anyone reads of drafts, without a key and from caches. */
import type { Consulting } from '../../city/consulting.ts'
import type { Call } from '../../door/http.ts'
import { cursorFrom } from '../../door/paging.ts'
import { dateOf } from '../../law/shanghai-time.ts'
import type { Clock } from '../../record/clock.ts'
import { type CallDeps, draftIn } from './calls.ts'
import { type Draft, type DraftVersion, openedIn, stageOn } from './draft.ts'
import type { PublicDraft } from './ports.ts'
import { refused } from './refusals.ts'
import type { DraftRoutes } from './routes.ts'

/** What is public may be kept by others so long; a comment is to be seen within a minute. */
export const cached = { 'Cache-Control': 'public, max-age=20' } as const

/** 说明 — as the column itself says. */
const notice = '展示内容均为社会公众提出的意见或建议，不代表本平台观点。'

const today = ({ clock }: { clock: Pick<Clock, 'now'> }): string => dateOf(clock.now().toISOString())

export async function listConsultations({ query }: Call<DraftRoutes['listConsultations']>, deps: CallDeps) {
  const { items, ...rest } = await deps.drafts.public(query.limit, cursorFrom(query.cursor))
  const { registry } = await deps.law()
  const day = today(deps)
  return { body: { ...rest, items: items.map((draft) => rowOf(draft, registry.consulting, day)) }, headers: cached }
}

export async function readConsultation({ params }: Call<DraftRoutes['readConsultation']>, deps: CallDeps) {
  const found = await openedDraft(params.consultation, deps)
  if (!found) return refused('consultation.unknown')
  const { draft, opened } = found
  const { registry } = await deps.law()
  const { about, clauses, ...content } = opened.content
  const row = { ...content, consultation: draft.consultation, ...(draft.withdrawn ? { withdrawn: true as const } : {}) }
  const { where } = registry.consulting
  const withdrawnBecause = draft.withdrawn?.reasons
  return {
    body: { ...rowOf(row, registry.consulting, today(deps)), about, clauses, withdrawnBecause, where, notice },
    headers: cached,
  }
}

/** What was never opened does not exist for the public. */
export async function openedDraft(
  id: string,
  deps: Pick<CallDeps, 'drafts'>,
): Promise<{ draft: Draft; opened: DraftVersion } | undefined> {
  const draft = await draftIn(id, deps)
  const opened = draft && openedIn(draft)
  return opened && { draft, opened }
}

function rowOf(
  { withdrawn = false, ...draft }: Omit<PublicDraft, 'withdrawn'> & { withdrawn?: true | false },
  consulting: Consulting,
  day: string,
) {
  const { name, handling } = kindOf(draft.kind, consulting)
  const { consultation, kind, title, unit, first, last } = draft
  return {
    ...{ consultation, kind, title, unit, kindName: name, handling, first, last },
    stage: stageOn(day, { first, last, withdrawn }),
  }
}

/** Of a kind that the city has no more, comments are screened. */
export const kindOf = (
  kind: string,
  { kinds }: Pick<Consulting, 'kinds'>,
): Pick<Consulting['kinds'][number], 'name' | 'handling'> =>
  kinds.find(({ code }) => code === kind) ?? { name: kind, handling: 'screened' }
