/** 已办未办 — of one thing one clause says that a deed was done, another denies it. */
import { clausesOf, type Piece, sentencesOf } from '../texts.ts'
import { appellants } from '../words.ts'
import { isOfOthers, numbersIn } from './numbers.ts'
import { earlier, later } from './statements.ts'

interface Said {
  clause: Piece
  /** where its sentence begins */
  sentence: number
  /** the characters of what it speaks of */
  signs: ReadonlySet<string>
  pairs: ReadonlySet<string>
}

interface Denied extends Said {
  /** 目前、至今 — it is so now, not when somebody looked first */
  isNow: boolean
  /** what must be told of the thing for the two to exclude each other; undefined where the deed itself is named */
  by: RegExp | undefined
}

/** 否定 — what was not done, or is not to be. */
const never =
  /(?:至今|目前|现在|仍然?|还|尚|暂|一直|始终|均|也)*(?:未(?:能|予|作|做|见|曾)?|没有?(?!问题|异议|意见|其他|提出|人|再|发现)|无法|不予|不再|拒绝|拒不|不能(?!再)|不(?=更换|退|赔|补|增设|安装|恢复))/
/** 仍在 — it goes on. */
const lasting = /(?:仍|依旧|依然)(?:然|旧|在|有|按|要)?(?!需|须|可|未|没|不|应|将|请|由|有(?:疑|问|异))[^，。；]{2,}/
/** 停止 — it goes on no longer. */
const stopped = /停止|不再|停业|停工|拆除|清运|清走|清理|撤|移走|搬|取消|解除|消除|恢复|取缔|驶离|关停/
/** 处理 — words that stand for any deed. */
const anyDeed = /处理|处置|解决|整改|落实|办理|动工|开工|进展|开始/
const now = /至今|目前|现在|仍|还(?=没|未|在|不)|尚|暂|截至/
/** 做成 — it is told as done: 已, 了, 完, a day before it. */
const told =
  /已|了(?!解)|完毕|完成|到位|均|全部|装上|换上|补上|修好|当[天日晚]|次日|[月日号天]|上午|下午|随后|后(?=[^，。]{2})|(?:\d|[一二两三四五六七八九十百千万])(?:组|个|台|盏|处|米|吨|车|元|户|棵|块|套|根|只|把|条)/
/** 未必做成 — asked, planned, allowed, said by somebody, or a case that may come. */
const open =
  /将|拟|计划|预计|准备|打算|应|须|要求|责令|督促|敦促|限期|承诺|保证|争取|希望|请|建议|可(?:以|凭|到|向)|如|若|待|是否|能否|避免|防止|(?<!已|立)即将|前(?=[完装修发付办寄]|将)|通知|约定|申请|反映|投诉|来电|诉求|举报|列入|纳入|拒绝|未|没|不(?!动产|锈|久)|无(?!偿|障碍|人机|线)|停止|取消/
/** 另有所指 — one of several, a part, another. */
const apart = /部分|其余|其他|其它|另|个别|余款|尾款|首期|多数|少数|有的|剩余|同类|类似|其中|第[二三四五六七八九]/
/** 诉求人、转述 — what the appellant said or had, and what the appeal was about. */
const ofAppellant = new RegExp(`${appellants}|反映|投诉|举报|咨询|提出|异议|意见|问题$`)
/** 初查 — found when somebody looked first, and mended since. */
const foundThen =
  /发现|查明|查实|核实|检查|查看|勘查|现场|到场|经查|原因|系|因(?!此)|由于|缺失|原本|反映属实|当时|此前|起初|之前|导致|造成|致使/

/** 虚字 — signs that name neither thing nor deed. */
const idle =
  /目前|至今|现在|已经|现已|业已|仍然|依然|一直|始终|没有|无法|不予|不再|不能|拒绝|情况|问题|事项|反映|诉求|有关|相关|进行|工作|人员|单位|部门|[一二三四五六七八九十百千万两零〇\d]+|[已了的未没不无仍还尚暂均也再于在由从对将把被和与及并其该此这那个各为是到向等之有能予作做见所上下月日号天时年]/g

const deeds = '装修换清运拆退付发办改补建通停供还赔偿铺挖植栽疏堵拨寄贴查封搬撤移除整治处增设恢复更正掏扫洒接检测验'
/** 动作 — a sign of what is done to things. */
export const deed = new RegExp(`[${deeds}]`)

/** Pairs of clauses that exclude each other, the deed first as it stands in the text. */
export function undone(texts: readonly Piece[]): [Piece, Piece][] {
  const all = texts.flatMap((text) =>
    sentencesOf(text).flatMap((sentence) =>
      clausesOf(sentence).map((clause, n, clauses) => ({ clause, sentence, before: clauses[n - 1] })),
    ),
  )
  const denied = all.flatMap(({ clause, sentence, before }) => deniedIn(clause, sentence, before))
  const done = all.flatMap(({ clause, sentence }) => doneIn(clause, sentence))
  return denied.flatMap((no): [Piece, Piece][] => {
    const yes = done.find((one) => excludes(one, no))
    if (!yes) return []
    const isBefore = yes.clause.in !== no.clause.in || yes.clause.start < no.clause.start
    return [isBefore ? [yes.clause, no.clause] : [no.clause, yes.clause]]
  })
}

const said = (clause: Piece, sentence: Piece, words = clause.words): Said => {
  const left = words.replaceAll(idle, ' ')
  const runs = left.split(/[^\u4e00-\u9fa5A-Za-z]+/)
  const pairs = runs.flatMap((run) =>
    Array.from({ length: Math.max(0, run.length - 1) }, (_, at) => run.slice(at, at + 2)),
  )
  return { clause, sentence: sentence.start, signs: new Set(runs.join('')), pairs: new Set(pairs) }
}

function deniedIn(clause: Piece, sentence: Piece, before: Piece | undefined): Denied[] {
  const { words } = clause
  if (ofAppellant.test(words) || apart.test(words) || earlier.test(words) || /(?:的|时|者)$/.test(words.trim()))
    return []
  if (/^(?:如|若|一旦|倘|逾期)/.test(sentence.words.trim()) || /是否|能否|不(?:影响|收费|存在)/.test(words)) return []
  const denial = never.exec(words)
  // 拒不支付报酬的线索: whose, or which, and not that it was so.
  if (denial ? /的|问题|一[事节项]/.test(words.slice(denial.index)) : !lasting.test(words)) return []
  const isDenied = denial !== null
  const isNow = now.test(words) || !isDenied
  if (!isNow && foundThen.test(sentence.words)) return []
  const own = said(clause, sentence)
  // 晾衣架没有列入，也不予增设: the thing may stand in the clause before.
  const whole =
    own.pairs.size > 1 || !before || !/^(?:也|亦|且|并|都|均)/.test(words.trim())
      ? own
      : said(clause, sentence, `${before.words}，${words}`)
  const by = isDenied ? (anyDeed.test(words) ? deed : undefined) : stopped
  return [{ ...whole, isNow, by }]
}

function doneIn(clause: Piece, sentence: Piece): Said[] {
  const { words } = clause
  const lead = sentence.words.slice(0, clause.start - sentence.start)
  if (open.test(words) || apart.test(words) || never.test(words)) return []
  if (!told.test(words) && !/[月日号天]$|[月日号天][^，]{0,6}$/.test(lead.slice(-12))) return []
  return [said(clause, sentence)]
}

/** Two of the thing and one of the deed at least; what is done behind what was not so was done since. */
function excludes(yes: Said, no: Denied): boolean {
  if (yes.sentence === no.sentence && yes.clause.in === no.clause.in) return false
  if (later.test(yes.clause.words) && yes.clause.start > no.clause.start && !no.isNow) return false
  const signs = [...no.signs].filter((sign) => yes.signs.has(sign))
  const pairs = [...no.pairs].filter((pair) => yes.pairs.has(pair))
  if (pairs.length === 0 || signs.length < 3 || isOfOthers(numbersIn(yes.clause.words), numbersIn(no.clause.words)))
    return false
  return no.by ? no.by.test(yes.clause.words) : signs.some((sign) => deed.test(sign))
}
