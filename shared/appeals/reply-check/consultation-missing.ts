/** 未征求意见 — neither the record nor the answer says how the appellant was heard (第二十一条第二款). */
import type { Reply } from './checked.ts'
import type { Found } from './findings.ts'
import { cite, clausesOf, whole } from './texts.ts'
import { appellants, others } from './words.ts'

const who = `(?:${appellants})`
const aside = '[^，。；]'
/** 听取、征求 — a contact with the appellant, or what the appellant said to it. */
const consulted: readonly RegExp[] = [
  new RegExp(
    `(?:与|和|同|跟|向|给|对|经|为)${aside}{0,6}${who}(?:本人|家属)?${aside}{0,14}(?:沟通|联系|通话|通电话|回复|告知|解释|说明|反馈|答复|征求|听取|回访|见面|座谈|核实|核对|确认|协商|商量|商定|交流|致歉|道歉)`,
  ),
  new RegExp(
    `(?:发给|发送给|寄给|短信告知|请|告诉了?|联系|致电|电话告知|电话回访|反馈给?|解释给?|通知|转告|通报|说明|告知给?|回访|走访|电话沟通|当面告知|当面答复|听取|征求|回复|电话答复|征得|征询|约见|邀请|会同|陪同)(?:到|了)?${aside}{0,6}${who}`,
  ),
  new RegExp(
    `${who}(?:本人|及家属|家属)?${aside}{0,10}(?:表示|认可|同意|不同意|满意|不满|接受|知晓|知悉|认为|签字|签名|确认|[无没]有?异议|[无没]有?(?:其他)?意见|没有提出|回复|明白|清楚|同意办结|致谢|已接|未接|理解|到场|在场|陪同)`,
  ),
  /回访|(?:逐项|逐条|逐户)?(?:当面|电话|入户|上门)(?:逐[条项])?(?:答复|告知|沟通|回复|说明|解释|征求|致歉|道歉|回访)|(?:用户|住户|户主|业主|企业|消费者|学生家长|家长|村民|农户|代表|家属|双方)[^，。]{0,10}(?:认可|签字|签章|盖章|确认|同意|满意|接受|表示|致谢)/,
]
/** 征求了谁的意见 — of nobody named, or of the appellant. */
const opinion = /(?:征求|听取)(?<whose>[^，。]{0,12})(?:意见|诉求)/
/** 无法征求 — a reason why it was impossible. */
const impossible = new RegExp(
  `匿名|(?:未留|没有留下?|未提供|保密|拒绝提供)${aside}{0,6}(?:联系方式|电话|号码)|(?:联系方式|电话|号码)${aside}{0,6}(?:保密|未留)|要求保密|(?:${appellants}|拨打|预留|回访|致电)${aside}{0,16}(?:未接|无人接听|无法接通|未接通|关机|停机|空号|拒接|联系不上|未能联系|无法联系|未能取得联系)|无法(?:与其)?联系(?:到)?(?:${appellants})|(?:停机|空号|关机|无人接听|无法接通|拒接)，?无法征求|拒绝沟通|拒绝接听`,
)
const denied = new RegExp(
  `(?:未|没有?|尚未|暂未|无需|不再)(?:再)?(?:能)?(?:与|向|和)?${aside}{0,4}(?:${appellants})?${aside}{0,4}(?:征求|听取|联系(?!方式|电话)|沟通|回访|告知)`,
)

/** A structured consultation speaks for itself; an empty reason says nothing. */
export function consultationMissing({ record, answer, consultation }: Reply): Found[] {
  if (consultation && !('impossible' in consultation)) return []
  if (consultation && 'impossible' in consultation && isReason(consultation.impossible)) return []
  const texts = [whole(record, 'record'), whole(answer, 'answer')]
  const clauses = texts.flatMap(clausesOf)
  if (clauses.some(({ words }) => isConsulted(words))) return []
  const said = consultation ? [cite(whole(consultation.impossible, 'consultation'))] : []
  const unsaid = clauses.find(({ words }) => denied.test(words))
  return [{ code: 'consultation-missing', cites: unsaid ? [cite(unsaid)] : said }]
}

const isConsulted = (words: string): boolean =>
  impossible.test(words) || (!denied.test(words) && (isHeard(words) || consulted.some((way) => way.test(words))))

function isHeard(words: string): boolean {
  const whose = opinion.exec(words)?.groups?.whose
  return whose !== undefined && (new RegExp(appellants).test(whose) || !new RegExp(others).test(whose))
}

/** 无、保密、略 are no reasons. */
const isReason = (words: string): boolean =>
  words.replaceAll(/[\s，。、]|无法|不能|不便|征求|联系|诉求人|意见|原因|无|略|暂|未|其他/g, '').length >= 2
