/** 请求用词 — the words of asking, and what sounds like them and asks for nothing. */
import { others } from '../words.ts'

/** 请求词 — said by the appellant of what is to be done or told. */
export const asking =
  /^望(?!河|江|花|湖|城|海|京|远|见|着|了)|请求|恳请|敬请|希望|盼望|盼(?=能|政|有|尽|相|领)|要求|诉求(?:是|为|：|:)|想(?:请|问|知道|了解|咨询)|请问|请(?![假客示])|能否|能不能|可否|可不可以|是否可以|是否能|要不要|什么时候|何时|建议|咨询|最好|应该(?=把|给|由|立即|赔|退)/
export const question = /怎么|怎样|如何|什么|哪|多少|是否|能否|吗|几/
/** 问 — of a sentence that ends with a question mark. */
export const inquiring =
  /多久|多少|什么(?:材料|条件|手续|时候|标准)|哪些|怎么(?:办|申请|算|收|交)|如何|几[天日年个次号]|由谁|归谁|是否|能不能|可以[^，。]{0,8}吗/
/** 他人之请 — somebody else asks, or it was asked before. */
export const ofOthers = new RegExp(
  [
    `(?:${others}|客服|窗口|派出所|医生|老师|门岗|保安|经理|师傅|工作人员|合同|文件|规定|他们?|她)[^，。；]{0,10}(?:要求|让|请|希望|建议)`,
    '(?:多次|再三|曾[^，。]{0,6}|不)(?:要求|请求|申请)|(?:要求|请求|请)[^，。；]{0,8}(?:被拒|无果|未果|没人|都说|均)',
    '申请|邀请|聘请|提请|报请|请来|请过|请了|曾[^，。]{0,6}请|不知道|不清楚|说不清|^看(?:看|是)',
  ].join('|'),
)
/** 要过而未得 — asked before, in vain. */
export const inVain = /^(?:没有?人|没人|被拒|都说|他们?|她|对方|无果|未果|一直没|至今没|始终|但|可是?(?:他|对|物|没))/
