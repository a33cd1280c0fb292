/** 决定 — who proposes a version, and which second person publishes it (第三十四条). */
import { type Actor, isOfPlatform, isSamePerson } from '../../access/actor.ts'
import { isInBranch, isInKey, isLimited, type Place, seesEverything } from '../../access/sees.ts'
import { dateOf } from '../../law/shanghai-time.ts'
import { canonical } from '../../record/chain.ts'
import { type ArticleContent, isSample } from '../article.ts'
import { type Happened, type KeptArticle, type KeptVersion, ownerOf } from './kept-article.ts'
import { type Refusal, refused } from './refusals.ts'

export type ArticleCommand =
  | { type: 'proposeArticle'; content: ArticleContent }
  | { type: 'publishArticle'; version: number }
  | { type: 'rejectArticle'; version: number; reasons: string }
  | { type: 'withdrawArticle'; version: number; reasons: string }
  /** 载入 — as the sample base is loaded where a city is tried */
  | { type: 'loadArticle'; content: ArticleContent }

type CommandOf<T extends ArticleCommand['type']> = Extract<ArticleCommand, { type: T }>

/** What decisions on articles are made with. */
export interface Deciding {
  now: string
  actor: Actor
  /** the revision that whoever proposes has read */
  ifMatch?: number | undefined
  place: Place & { registry: { hasArea(code: string): boolean; hasCategory(code: string): boolean } }
  /** how long its log is: characters as they are written, and bytes as they are stored */
  written: { characters: number; bytes: number }
}

type Decided = Happened[] | Refusal

/** One item holds all versions, compressed: room is left for what follows a proposal. */
const mostBytes = 300_000
/** Inflated it may have 4 MB, at three bytes a character. */
const mostCharacters = 1_000_000

export function decideArticle(command: ArticleCommand, article: KeptArticle | undefined, deciding: Deciding): Decided {
  if (command.type === 'loadArticle') return load(command, article)
  if (command.type === 'proposeArticle') return propose(command, article, deciding)
  if (!article) return refused('article.unknown')
  const found = article.versions[command.version - 1]
  if (!found) return refused('article.version-unknown', { version: command.version })
  if (command.type === 'withdrawArticle') return withdraw(command, found, deciding)
  return command.type === 'publishArticle' ? publish(found, deciding) : reject(command, found, deciding)
}

function load({ content }: CommandOf<'loadArticle'>, article: KeptArticle | undefined): Decided {
  if (article) return []
  return [
    { type: 'version-proposed', version: 1, content },
    { type: 'version-published', version: 1 },
  ]
}

function propose(
  { content }: CommandOf<'proposeArticle'>,
  article: KeptArticle | undefined,
  deciding: Deciding,
): Decided {
  const { now, actor, written, ifMatch } = deciding
  const wrong = invented(content, article) ?? namesUnknown(content, deciding) ?? notTheirs(content, deciding)
  if (wrong) return wrong
  if (article) {
    const last = article.versions.at(-1)
    const others = last && notTheirs({ ...last.content, owner: ownerOf(article) ?? content.owner }, deciding)
    if (others) return others
    const isSame = canonical(last?.content) === canonical(content)
    if (isSame && (last?.state === 'proposed' || last?.state === 'published')) return []
    if (ifMatch === undefined) return refused('article.exists', { revision: article.revision })
    if (written.bytes > mostBytes || written.characters > mostCharacters) return refused('article.full')
  }
  if (isOfPlatform(actor) && actor.staff === undefined) return refused('article.needs-person')
  const { validUntil } = content
  if (validUntil !== undefined && validUntil < dateOf(now)) return refused('article.ended-already', { validUntil })
  return [{ type: 'version-proposed', version: (article?.versions.length ?? 0) + 1, content }]
}

/** 样例 — comes with the sample base alone, which is loaded on one machine: nobody puts one into a city. */
const invented = (content: ArticleContent, article: KeptArticle | undefined): Refusal | undefined =>
  isSample(content) && !article?.versions.some((one) => isSample(one.content))
    ? refused('article.sample', { number: content.source.number })
    : undefined

function namesUnknown({ owner, areas, categories }: ArticleContent, { place }: Deciding): Refusal | undefined {
  const { registry } = place
  if (!registry.unit(owner)) return refused('article.owner-unknown', { owner })
  const unknown = [
    ...areas.filter((code) => !registry.hasArea(code)),
    ...categories.filter((code) => !registry.hasCategory(code)),
  ]
  return unknown.length > 0 ? refused('article.names-unknown', { unknown }) : undefined
}

/** A department's own; what an authority's units keep; within what an operator's key is limited to. */
function notTheirs({ owner, areas, categories }: ArticleContent, { actor, place }: Deciding): Refusal | undefined {
  if (actor.role === 'department') return actor.unit === owner ? undefined : refused('article.other-owner', { owner })
  if (actor.role === 'supervisor' && !seesEverything(actor, place) && !isInBranch(owner, actor, place))
    return refused('authority.other-tree', { unit: owner })
  if (!isLimited(actor)) return undefined
  const isWithin = categories.every((category) => areas.every((area) => isInKey(actor, { category, area }, place)))
  return isWithin ? undefined : refused('key.limited')
}

function publish({ version, state, content, proposed }: KeptVersion, deciding: Deciding): Decided {
  const { actor, now } = deciding
  const others = notTheirs(content, deciding)
  if (others) return others
  if (state !== 'proposed') return refused('article.not-proposed', { version, versionState: state })
  if (actor.staff === undefined) return refused('article.needs-person')
  if (isSamePerson(proposed.by, actor))
    return refused('article.own-proposal', { by: proposed.by.staff ?? proposed.by.id })
  const { validUntil } = content
  if (validUntil !== undefined && validUntil < dateOf(now)) return refused('article.ended-already', { validUntil })
  return [{ type: 'version-published', version }]
}

function reject(
  { reasons }: CommandOf<'rejectArticle'>,
  { version, state, content }: KeptVersion,
  deciding: Deciding,
): Decided {
  const others = notTheirs(content, deciding)
  if (others) return others
  if (state !== 'proposed') return refused('article.not-proposed', { version, versionState: state })
  return [{ type: 'version-rejected', version, reasons }]
}

/** What is wrong is stopped at once, by whoever keeps it or by one person of the platform. */
function withdraw(
  { reasons }: CommandOf<'withdrawArticle'>,
  { version, state, content }: KeptVersion,
  deciding: Deciding,
): Decided {
  const others = notTheirs(content, deciding)
  if (others) return others
  if (state !== 'published') return refused('article.not-published', { version, versionState: state })
  return [{ type: 'version-withdrawn', version, reasons }]
}
