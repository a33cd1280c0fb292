/** 定性篡改 — an appeal for help, a complaint or a report that is answered as something lighter (第二十三条（一）). */
import type { Checked } from './checked.ts'
import type { Found } from './findings.ts'
import { cite, part, whole } from './texts.ts'

/** 重的定性 — types that ask for handling, not for words. */
const heavy = ['help', 'complaint', 'report', 'enterprise'] as const
const isHeavy = (type: string): boolean => heavy.some((one) => one === type)

/** 类型改成 — words by which a change of the type is told. */
const taken =
  '(?:作为|按照?|定性为|归为|列为|转为|改为|视为|属于?|系|定为|调整为|变更为|性质(?:变更|调整)为|登记为|归类为?)'
const takenForConsultation = new RegExp(
  `${taken}(?:一般性?|政策|普通)?咨询(?:类|件|事项|答复|办理|处理|问题|[，。；]|$)`,
)
const takenForSuggestion = new RegExp(`${taken}(?:一般性?|合理化?|意见)?建议(?:类|件|事项|答复|办理|处理|，|。|予以)`)
const asConsultation: readonly RegExp[] = [
  /(?:您|市民|诉求人|来电人|反映人|投诉人|举报人)(?:好，)?(?:来电|来信|所|提出|电话|在线)?咨询的?(?!进度|进展|结果|电话|热线)[^，。；]{0,30}?(?:问题|事项|事宜|内容|一事|，|。|：)/,
  /(?:针对|关于|就|对于?)(?:您|市民|诉求人|来电人)?(?:来电)?的(?:来电)?咨询(?!电话|热线)|(?:您|市民|诉求人)的咨询(?:事项|问题|诉求|内容|已|收悉)/,
  /(?:现|特)?(?:就|将|对)(?:您的?|相关|有关)?(?:咨询|政策)[^，。]{0,10}(?:解答|解释|答复)如下|咨询(?:解答|答复)如下|政策解答如下/,
]
const asSuggestion: readonly RegExp[] = [
  /(?:您|市民|诉求人|来电人|反映人)(?:所)?(?:提出|提)的?(?:宝贵|合理化?)?(?:意见)?建议(?:已|我|将|很|，)/,
  /(?:您的|该项?|此项?)(?:宝贵|合理化?)?(?:意见)?建议(?:已|我[们局单]|将|会)[^，。]{0,12}(?:收悉|记录|采纳|研究|参考|留存|登记|转达|吸纳)/,
]
/** 开头 — how a reply to a consultation, or to a suggestion, opens; whatever the appeal asks besides. */
const opensAs =
  /^[^。；]{0,6}感谢您的(?:来电)?咨询。[^。；]{0,24}(?:解答|答复|说明)如下|^[^。；]{0,12}?(?:您|市民|诉求人|来电人|反映人)(?:所)?咨询的[^。；]{0,24}(?:答复|解答|说明|回复)如下|^[^。；]{0,12}?(?:您|市民|诉求人|来电人|反映人)的(?:咨询|建议)(?:已)?(?:收悉|收到|知悉)|^[^。；]{0,8}感谢您[^。；]{0,16}提出的?(?:宝贵|合理化?)?(?:意见)?建议|^[^。；]{0,12}?您(?:关于|提出)[^。；]{0,20}的?建议(?:已|收悉)/
/** 另有所问 — the appeal itself asks or suggests something, which may be answered as such. */
const asks = /咨询|请问|想问|问一下|想知道|想了解|询问|是否|多少|怎么办理|如何|能否|能不能|可否/
const suggests = /建议|最好|提议|意见是/
/** 非 — the words are denied, or the asking was about the progress. */
const denied =
  /(?:不属于?|并非|不是|而非|非|不应|不得|不能|不予|未)[^，。]{0,8}(?:咨询|建议)|由(?:一般)?(?:咨询|建议)[^，。]{0,6}(?:改|调整|变更)为|原?(?:误)?(?:按|登记为|列为)(?:咨询|建议)[^。]{0,20}(?:更正|纠正|改|调整|变更)/

export function relabelled({ appeal, reply }: Pick<Checked, 'appeal' | 'reply'>): Found[] {
  if (!isHeavy(appeal.type)) return []
  const asked = `${appeal.title}。${appeal.text}`
  const patterns = [
    opensAs,
    takenForConsultation,
    takenForSuggestion,
    // Where the appeal asks or suggests as well, that may be answered as such.
    ...(asks.test(asked) ? [] : asConsultation),
    ...(suggests.test(asked) ? [] : asSuggestion),
  ]
  return [whole(reply.answer, 'answer'), whole(reply.record, 'record')].flatMap((text) => {
    const found = patterns.map((pattern) => pattern.exec(text.words)).find((one) => one && !isDenied(text.words, one))
    return found
      ? [{ code: 'relabelled' as const, cites: [cite(part(text, found.index, found.index + found[0].length))] }]
      : []
  })
}

function isDenied(text: string, found: RegExpExecArray): boolean {
  const around = text.slice(Math.max(0, found.index - 12), found.index + found[0].length + 24)
  return denied.test(around)
}
