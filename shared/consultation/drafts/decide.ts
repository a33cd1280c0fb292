/** 决定 — who writes a draft, which second person opens it, and what may change then. */
import { type Actor, isSamePerson } from '../../access/actor.ts'
import { isInBranch, type Place } from '../../access/sees.ts'
import type { Consulting } from '../../city/consulting.ts'
import { dateOf } from '../../law/shanghai-time.ts'
import { canonical } from '../../record/chain.ts'
import type { Report } from '../report/report.ts'
import type { DraftContent } from './content.ts'
import { type Draft, type DraftVersion, type Happened, isReported, openedIn, tellingSince, unitOf } from './draft.ts'
import { type Refusal, refused } from './refusals.ts'

export type DraftCommand =
  | { type: 'proposeConsultation'; content: DraftContent }
  | { type: 'openConsultation'; version: number }
  | { type: 'refuseConsultation'; version: number; reasons: string }
  | { type: 'withdrawConsultation'; reasons: string }
  /** as it was counted just now */
  | { type: 'prepareReport'; report: Report }
  | { type: 'publishReport'; report: Report }
  | { type: 'refuseReport'; reasons: string }
  | { type: 'endCommenters' }
  /** of a report that is published */
  | { type: 'markTold'; after?: string | undefined; failed: readonly string[] }

type CommandOf<T extends DraftCommand['type']> = Extract<DraftCommand, { type: T }>

/** What decisions on drafts are made with. */
export interface Deciding {
  now: string
  actor: Actor
  /** the revision that whoever proposes has read */
  ifMatch?: number | undefined
  place: Place & { registry: { consulting: Pick<Consulting, 'kinds'> } }
  /** bytes of its log as they are stored */
  bytes: number
}

type Decided = Happened[] | Refusal

/** One item holds all versions, compressed: room is left for what follows a proposal. */
const mostBytes = 200_000

export function decideDraft(command: DraftCommand, draft: Draft | undefined, deciding: Deciding): Decided {
  const { actor, place } = deciding
  if (command.type === 'proposeConsultation') return propose(command, draft, deciding)
  if (command.type === 'endCommenters') return draft && !draft.commentersEnded ? [{ type: 'commenters-ended' }] : []
  if (command.type === 'markTold') return draft ? marked(command, draft) : refused('consultation.unknown')
  if (!draft || !isInBranch(unitOf(draft), actor, place)) return refused('consultation.unknown')
  if (command.type === 'prepareReport' || command.type === 'publishReport' || command.type === 'refuseReport')
    return decideReport(command, draft, deciding)
  if (draft.withdrawn) return refused('consultation.withdrawn')
  if (actor.staff === undefined) return refused('consultation.needs-person')
  if (command.type === 'withdrawConsultation')
    return openedIn(draft)
      ? [{ type: 'draft-withdrawn', reasons: command.reasons }]
      : refused('consultation.not-opened')
  const found = draft.versions[command.version - 1]
  if (!found) return refused('consultation.version-unknown', { version: command.version })
  if (found.state !== 'proposed')
    return refused('consultation.not-proposed', { version: found.version, draftState: found.state })
  if (command.type === 'refuseConsultation')
    return [{ type: 'draft-refused', version: found.version, reasons: command.reasons }]
  return open(found, draft, deciding)
}

const marked = ({ after, failed }: CommandOf<'markTold'>, draft: Draft): Happened[] =>
  tellingSince(draft) === undefined
    ? []
    : [{ type: 'commenters-told', failed: [...failed], ...(after === undefined ? {} : { after }) }]

function propose({ content }: CommandOf<'proposeConsultation'>, draft: Draft | undefined, deciding: Deciding): Decided {
  const { actor, place, ifMatch, bytes, now } = deciding
  const { kind, unit, last } = content
  if (draft && !isInBranch(unitOf(draft), actor, place)) return refused('consultation.unknown')
  if (!place.registry.unit(unit)) return refused('consultation.unit-unknown', { unit })
  if (!isInBranch(unit, actor, place)) return refused('consultation.unknown')
  const { kinds } = place.registry.consulting
  if (!kinds.some(({ code }) => code === kind))
    return refused('consultation.kind-unknown', { kind, kinds: kinds.map(({ code }) => code) })
  if (draft?.withdrawn) return refused('consultation.withdrawn')
  const newest = draft?.versions.at(-1)
  const isSame = newest && canonical(newest.content) === canonical(content)
  if (isSame && (newest.state === 'proposed' || newest.state === 'opened')) return []
  if (draft && ifMatch === undefined) return refused('consultation.exists', { revision: draft.revision })
  if (bytes > mostBytes) return refused('consultation.full')
  if (actor.staff === undefined) return refused('consultation.needs-person')
  const fixed = draft && textIsFixed(content, draft, now)
  if (fixed) return fixed
  if (last < dateOf(now)) return refused('consultation.over-already', { last })
  return [{ type: 'draft-proposed', version: (draft?.versions.length ?? 0) + 1, content }]
}

function open({ version, content, proposed }: DraftVersion, draft: Draft, { actor, now }: Deciding): Decided {
  if (isSamePerson(proposed.by, actor))
    return refused('consultation.own-proposal', { by: proposed.by.staff ?? proposed.by.id })
  if (content.last < dateOf(now)) return refused('consultation.over-already', { last: content.last })
  return textIsFixed(content, draft, now) ?? [{ type: 'draft-opened', version }]
}

/** 征求意见情况报告 — after the close, by two people; counted again before it is published. */
function decideReport(
  command: CommandOf<'prepareReport' | 'publishReport' | 'refuseReport'>,
  draft: Draft,
  { actor, now }: Deciding,
): Decided {
  const opened = openedIn(draft)
  if (!opened) return refused('consultation.not-opened')
  if (actor.staff === undefined) return refused('consultation.needs-person')
  const { last } = opened.content
  if (!draft.withdrawn && dateOf(now) <= last) return refused('consultation.not-over', { last })
  const { report } = draft
  if (report?.published) return refused('consultation.reported-already')
  if (command.type === 'prepareReport') {
    if (isReported(draft)) return refused('consultation.prepared-already')
    return [{ type: 'report-prepared', report: command.report }]
  }
  if (!report || report.refused) return refused('consultation.not-prepared')
  if (command.type === 'refuseReport') return [{ type: 'report-refused', reasons: command.reasons }]
  if (isSamePerson(report.prepared.by, actor))
    return refused('consultation.own-report', { by: report.prepared.by.staff ?? report.prepared.by.id })
  if (canonical(report.content) !== canonical(command.report)) return refused('consultation.report-stale')
  return [{ type: 'report-published' }]
}

/** 文本不变 — people comment on what they read: once it has begun the last day alone may be put off. */
function textIsFixed(content: DraftContent, draft: Draft, now: string): Refusal | undefined {
  const standing = openedIn(draft)?.content
  if (!standing || dateOf(now) < standing.first) return undefined
  const isLonger =
    content.last >= standing.last && canonical({ ...content, last: '' }) === canonical({ ...standing, last: '' })
  return isLonger && dateOf(now) <= standing.last
    ? undefined
    : refused('consultation.text-fixed', { first: standing.first, last: standing.last })
}
