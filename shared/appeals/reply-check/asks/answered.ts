/** 回应 — whether a clause of the reply speaks to what was asked. */
import { clausesOf, type Piece } from '../texts.ts'
import type { Ask } from './asked.ts'
import { type Concept, concepts, trivial } from './concepts.ts'

/** 虚字、常用字 — characters by which no thing is told from another. */
const idle =
  /请求|希望|要求|恳请|建议|能否|能不能|可否|请问|想问|想知道|想了解|什么时候|何时|尽快|立即|马上|及时|相关|有关|部门|单位|政府|我们|我家|你们|他们|来电人|诉求人|市民|居民|小区|问题|情况|处理|解决|协调|帮忙|帮助|进行|给予|予以|按照|按规定|规定|一下|一个|这个|那个|现在|目前|已经|告诉|应该|可以|能够|是否|是不是|怎么|如何|多少|为什么|为何|原因|以及|并且|或者|还有|另外|同时|首先|其次|最后|[请的了是在把给和与及并也都让就再又很我你他她它们这那有没不要能会可对从到向由被将为于以之其各等个一二三四五六七八九十0-9]/g

/** 转述 — what the reply says again of the appeal answers nothing. */
const restated =
  /(?:您|市民|诉求人|来电人|反映人|投诉人|举报人|群众)(?:好)?[^，。；]{0,4}(?:反映|提出|投诉|咨询|举报|所提|来电|要求|请求|希望)的?[^。；]{0,80}?(?:等?(?:问题|事项|诉求|情况|一事|事宜|请求|要求))(?=收悉|已收悉|，|。|已|我)/g

export interface Met {
  ask: Ask
  /** the clause of the ask that nothing speaks to; undefined where the ask is met */
  open: Piece | undefined
}

export function answeredIn(asks: readonly Ask[], texts: readonly string[]): Met[] {
  const clauses = texts
    .flatMap((text) => text.replaceAll(restated, '').split(/[，,。；;：:！？!?\n]+/))
    .filter((one) => one.trim() !== '')
  const all = asks.map((ask) => ({ ask, parts: partsOf(ask) }))
  return all.map(({ ask, parts }) => {
    const others = new Set(
      all.flatMap((other) => (other.ask === ask ? [] : other.parts.flatMap(({ things }) => [...things]))),
    )
    const open = parts.filter((one) => !isMet(one, others, clauses))
    return { ask, open: open.length === parts.length ? open[0]?.piece : undefined }
  })
}

interface Part {
  piece: Piece
  concepts: Concept[]
  things: Set<string>
}

/** Each clause of an ask that asks for something of its own. */
function partsOf(ask: Ask): Part[] {
  return clausesOf(ask).flatMap((piece) => {
    if (trivial.test(piece.words.trim())) return []
    const asked = concepts.filter((concept) => concept.asked.test(piece.words))
    const things = thingsOf(piece.words)
    return asked.length + things.size > 0 ? [{ piece, concepts: asked, things }] : []
  })
}

export function thingsOf(words: string): Set<string> {
  const things = new Set<string>()
  for (const run of words.replaceAll(idle, ' ').split(/[^\u4e00-\u9fa5A-Za-z]+/))
    for (let i = 0; i + 2 <= run.length; i++) things.add(run.slice(i, i + 2))
  return things
}

/** Its concept where nothing else is spoken of; or its own things, by name. */
function isMet({ concepts: asked, things }: Part, others: ReadonlySet<string>, clauses: readonly string[]): boolean {
  const own = [...things].filter((thing) => !others.has(thing))
  return clauses.some((clause) => {
    const named = own.filter((thing) => clause.includes(thing)).length
    const speaks = asked.some(({ met }) => met.test(clause))
    if (asked.length === 0) return own.length === 0 || named > 0 || sharesSigns(own, clause)
    if (speaks && named > 0) return true
    if (named > 1) return true
    return speaks && ![...others].some((thing) => clause.includes(thing))
  })
}

/** 气味 is spoken of as 异味: two of its characters, or the one of few. */
function sharesSigns(things: readonly string[], clause: string): boolean {
  const signs = [...new Set(things.join(''))]
  return signs.filter((sign) => clause.includes(sign)).length >= (signs.length > 3 ? 2 : 1)
}
