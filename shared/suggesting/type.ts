/** 类型识别 — question, complaint, report, suggestion or help, by how a text asks. */
import type { ticketTypes } from '../law/codes.ts'

type TicketType = (typeof ticketTypes)[number]

/** In this order: what a text calls itself goes before how it asks. Enterprise matters are the appellant's kind, no words. */
const said: readonly (readonly [type: TicketType, words: RegExp])[] = [
  ['thanks', /^(表扬|感谢|谢谢)|来电感谢|特此表扬/],
  ['report', /^举报|举报(人|称)|我要举报|实名举报/],
  ['suggestion', /^建议|我建议|提个建议/],
  ['complaint', /^投诉|(市民|家长|业主|劳动者|乘客|我)(要)?投诉|再次投诉|骂(人|我)|态度(恶劣|差|蛮横)/],
  ['service', /^(预约|登记|请(求)?(上门|短信|寄送))|想预约|帮我(登记|预约)/],
]

/** 诉 — that somebody is to do something about it. */
const asksForDeeds =
  /(请求|希望|要求|求助|恳请|盼)[^。？]{0,30}(处理|解决|查|修|恢复|安排|协调|督促|清|赔|退|整改|派|装|换|帮)|(请|尽快|马上|赶紧)(派|修|查|处理|解决|清理|安排|给)|没人(管|修|清|理)|一直(没|不)|至今(没|未)|推(诿|来推去|了)/

/** 问 — that it wants to know something. */
const asksToKnow =
  /咨询|请问|想(问|知道|了解)|询问|来电(核实|问)|吗[？。，]|如何|怎(么|样)(办|申请|交|算|查|走|预约|补|转|领|开|认定|报|退|弄|处理)|多少|哪里|哪儿|几(号|点|年|岁|个月)|能不能|可不可以|是否|能否|需(要)?(什么|哪些)|什么时候|何时|算不算|合法吗|有没有/g

export interface TypeFound {
  type: TicketType
  /** as the text says it */
  words: string[]
}

/** @returns undefined where a text says neither: a person decides then */
export function typeIn(title: string, text: string): TypeFound | undefined {
  const whole = `${title}。${text}`
  for (const [type, pattern] of said) {
    const word = pattern.exec(title)?.[0] ?? pattern.exec(text)?.[0]
    if (word) return { type, words: [word] }
  }
  const questions = [...new Set([...whole.matchAll(asksToKnow)].map(([word]) => word))]
  const deed = asksForDeeds.exec(whole)?.[0]
  if (questions.length > 0 && (!deed || questions.length > 2 || /吗$|如何|怎|咨询|多少|能否|哪/.test(title)))
    return { type: 'consultation', words: questions.slice(0, 3) }
  return deed ? { type: 'help', words: [deed] } : undefined
}
