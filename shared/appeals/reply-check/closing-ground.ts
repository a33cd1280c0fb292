/** 办结情形不符 — the chosen ground of article 25 against what the reply says (第二十五条). */
import type { Checked } from './checked.ts'
import { earlier } from './contradictions/statements.ts'
import type { Citation, Found } from './findings.ts'
import { cite, clausesOf, type Piece, sentencesOf, whole } from './texts.ts'

interface Ground {
  /** a clause with this speaks against the ground */
  against?: RegExp
  /** what takes that back: said of the same text */
  unless?: RegExp
  /** some text must say this, or nothing carries the ground */
  carriedBy?: RegExp
}

/** 未解决 — said of the matter, not of a part that follows later. */
const unsolved =
  /(?:诉求|问题|事项|本件|此事)[^，。；]{0,8}(?:尚未|仍未|未能?|暂未|无法|暂无法|没有)(?:得到)?[^，。；]{0,4}(?:解决|办结|处理)|(?:尚未|仍未|暂未|暂无法|目前无法|暂不能|短期内无法|无法)(?:得到)?(?:彻底|完全|予以|实质)?解决|未解决|正在(?:积极)?(?:处理|办理|协调|推进|解决|调查)(?:中|之中)?|(?:仍|尚)在(?:处理|办理|协调|推进|调查)(?:中|之中)?|挂账/
const disagreed =
  /(?:诉求人|来电人|反映人|投诉人|市民|企业|您|群众|消费者)(?:本人)?[^，。；]{0,10}(?:不认可|不满意|不同意|不接受|不予认可|未认可|不满|(?<![没无])有异议|拒绝签字|坚持原)|(?<!没|无)(?:不认可|不满意|不接受|不同意)(?:该|此|上述|目前的?)?(?:办理|处理|调查|答复|结果)|对(?:办理|处理|结果|答复)[^，。；]{0,8}(?:不认可|不满意|不同意|不接受|(?<![没无])有异议)/

/** 无法核实、于法不合 — said of what was appealed as a whole: another ground is for that. */
const unproved =
  /^(?:现有材料|目前|因此|故)?无法(?:核实|证实|查实)$|无法(?:核实|证实|查实)(?:(?:您|诉求人|来电人|市民|反映人)?(?:所)?(?:反映|所述|诉求))|(?:反映|所述|举报|投诉)的?(?:情况|内容|问题|事项)(?:均|全部)?(?:不属实|与事实不符|不成立)|(?:公安|检察|纪检|监察)[^，。]{0,8}介入|本(?:事项|件)由其(?:办理|调查)/
const unlawful =
  /(?:诉求|要求|请求)(?:事项)?(?:与|不)[^，。；]{0,6}(?:符合|相符|违背)[^，。；]{0,8}(?:政策|规定|法律)|(?:诉求|请求)(?:违反|违背)/

const either = (...patterns: readonly RegExp[]): RegExp => new RegExp(patterns.map(({ source }) => source).join('|'))

/** By the number of the ground and its alternative, as the regulation lists them. */
const grounds: Readonly<Record<string, Ground>> = {
  '1 solved': {
    against: either(unsolved, unproved, unlawful),
    unless: /(?:现已|目前已|最终|全部|均已)[^，。；]{0,8}(?:解决|办结|处理完毕)/,
  },
  '1 accepted': {
    against: either(disagreed, unproved),
    unless:
      /(?:最终|后经|经(?:再次|反复|多次)?(?:解释|沟通|协商)[^。]{0,6}|现已|随后)[^。]{0,10}(?:认可|接受|同意|满意|理解)/,
  },
  '1 settlement': {
    against:
      /(?:未|没有|尚未|未能|无法|拒绝)(?:能)?(?:达成|签署|签订|接受)?[^，。；]{0,6}(?:和解|协议|调解)|调解(?:未果|失败|不成|无效)|协议[^，。；]{0,6}(?:未|尚未|没有)(?:履行|执行)/,
    unless: /(?:最终|后|再次)[^。]{0,12}(?:达成|签署|签订|履行)/,
    carriedBy: /协议|和解|调解/,
  },
  '2 lawsuit': { carriedBy: /诉讼|起诉|法院|立案|民初|应诉|判决/ },
  '2 reconsideration': { carriedBy: /复议/ },
  '2 arbitration': { carriedBy: /仲裁/ },
  '3 ended': {
    against: /(?:诉求人|来电人|市民)[^，。；]{0,8}(?:要求|坚持|希望)[^，。；]{0,6}(?:继续|尽快)(?:办理|处理|解决)/,
    carriedBy: /终止|撤回|撤销|撤诉|不再|放弃|取消|停止办理|自行解决|无需|结束/,
  },
  '3 withdrawn': {
    against: /(?:诉求人|来电人|市民)[^，。；]{0,8}(?:要求|坚持|希望)[^，。；]{0,6}(?:继续|尽快)(?:办理|处理|解决)/,
    carriedBy: /撤回|撤销|撤诉|放弃|取消|终止/,
  },
  '4 not-supplemented': {
    against: /(?:诉求人|来电人|市民|您|企业)[^，。；]{0,10}已(?:按[^，。]{0,6})?(?:补充|补正|提供|提交|补齐)/,
    carriedBy: /补充|补正|材料|证据|提供|提交/,
  },
  '5 untrue': {
    against:
      /(?<!不)属实|情况属真|确实存在|确有其事|查实|违法行为成立|予以确认|已(?:责令)[^，。；]{0,4}整改|(?:处罚|罚款)[^，。；]{0,8}元/,
    unless:
      /不属实|与事实不符|不符|不存在|未发现|无法(?:核实|证实|认定|查实)|不能(?:认定|证实|证明)|未能(?:证实|核实|查实)|无(?:证据|事实)|没有(?:发现|证据)|并非|不成立/,
    carriedBy: /不属实|不符|不存在|未发现|没有发现|未见|无法|未能|不能|难以|无从|查无|没有证据|无证据|不成立|不足/,
  },
  '5 unverifiable': {
    against:
      /(?<!不)属实|情况属真|确实存在|确有其事|查实|违法行为成立|予以确认|已(?:责令)[^，。；]{0,4}整改|(?:处罚|罚款)[^，。；]{0,8}元/,
    unless: /无法|未能|不能|难以|无从|未发现|不存在|没有|无[^，。]{0,6}(?:证据|记录)|不属实|不符/,
    carriedBy: /不属实|不符|不存在|未发现|没有发现|未见|无法|未能|不能|难以|无从|查无|没有证据|无证据|不成立|不足/,
  },
  '6 public-security': { carriedBy: /公安|警|派出所|刑侦|经侦|立案侦查/ },
  '6 procuratorate': { carriedBy: /检察/ },
  '6 discipline': { carriedBy: /纪检|监察|纪委|监委/ },
  '7 unlawful': {
    against: /(?:诉求|要求|请求)[^，。；]{0,6}(?<!不|未)(?:合理|合法|符合(?:法律|规定|政策))|(?:应当?予以|依法应)支持/,
    carriedBy: /违反|违背|不符合|违法|不得|禁止|《/,
  },
  '7 against-policy': {
    against: /(?:诉求|要求|请求)[^，。；]{0,6}(?<!不|未)(?:合理|合法|符合(?:法律|规定|政策))|(?:应当?予以|依法应)支持/,
    carriedBy:
      /政策|不符合|违反|违背|不得|没有[^，。]{0,6}依据|无[^，。]{0,6}依据|规定不|规定[^，。]{0,10}(?:不|禁止)|达不到|不具备/,
  },
  '8 non-cooperation': {
    against:
      /(?:诉求人|来电人|市民|您)(?:本人)?[^，。；]{0,6}(?:(?<!不|未)配合|到场|已?提供|表示(?:认可|满意|同意|感谢)|如约)/,
    unless: /不(?:予)?配合|拒(?:绝|不)|未(?:予)?配合|不再(?:接听|配合)/,
    carriedBy: /配合|拒|联系不上|无法联系|未接|无人接听|失联|不接|关机|停机/,
  },
  '9 other-law': { carriedBy: /《|法|条例/ },
}

export function closingGround({ reply, closing }: Pick<Checked, 'reply' | 'closing'>): Found[] {
  const ground = closing && grounds[`${closing.ground} ${closing.alternative}`]
  if (!ground) return []
  const { consultation } = reply
  const said = consultation && ('impossible' in consultation ? consultation.impossible : consultation.said)
  const texts = [whole(reply.record, 'record'), whole(reply.answer, 'answer'), whole(said ?? '', 'consultation')]
  const against = spokenAgainst(ground, texts)
  if (against.length > 0) return [{ code: 'closing-ground', cites: against }]
  const isCarried = !ground.carriedBy || texts.some(({ words }) => ground.carriedBy?.test(words))
  return isCarried ? [] : [{ code: 'closing-ground', cites: [] }]
}

function spokenAgainst({ against, unless }: Ground, texts: readonly Piece[]): Citation[] {
  if (!against || texts.some(({ words }) => unless?.test(words))) return []
  const said = texts.flatMap(sentencesOf).flatMap((sentence) => {
    const clauses = clausesOf(sentence)
    return clauses.map((clause, n) => ({ clause, isTheirs: isOfOthers(clause.words, clauses[n - 1]?.words ?? '') }))
  })
  const found = said.findIndex(({ clause, isTheirs }) => against.test(clause.words) && !isTheirs)
  const clause = said[found]?.clause
  const isMadeGood = said.slice(found).some(({ clause: next }) => next.in === clause?.in && contented.test(next.words))
  return clause && !(disagreed.test(clause.words) && isMadeGood) ? [cite(clause)] : []
}

/** 曾经、如有、另有 — said of an earlier time, of a case that may come, or of another matter. */
const isOfOthers = (words: string, before: string): boolean =>
  earlier.test(words) || /的$|^(?:如|若)/.test(words.trim()) || /同类|类似|另[有外]|其他|其它|同期/.test(before + words)

/** 终表认可 — behind it in the same text the appellant is content. */
const contented = /(?<![不没未]|不予|未予|没有)(?:予以)?(?:认可|同意|满意|接受)|[没无]有?(?:异议|意见)/
