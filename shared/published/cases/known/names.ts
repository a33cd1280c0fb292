/** 已知姓名 — somebody who is known by name, however a text speaks of them. */
import { doubleSurnames, titles } from '../marks/person-words.ts'
import { squeezed } from './plain.ts'

const double = new RegExp(`^(?:${doubleSurnames})`, 'u')
const title = `(?:${titles}|某|[x*]{1,3}|市民|居民|业主|住户|住戶|阿婆|老伯|家(?=[的，。里住中人]|$)|姓)`
/** 法人的字号 — what a firm is called besides its place and its kind. */
const legal =
  /(?:集团)?(?:股份|有限|责任|合伙|个体|公司|企业|（[^）]*）|\([^)]*\)|事务所|经营部|商行|工作室|合作社|总店|分店|店|厂)+$/u
const trade =
  /(?:商贸|贸易|科技|建筑|工程|餐饮|物业|服务|管理|咨询|实业|置业|房地产|开发|投资|文化|传媒|物流|运输|食品|制造|电子|信息|技术|教育|医疗|健康|超市|饭店|酒店|宾馆|药房|烧烤|美容|美发)+$/u
const where =
  /^(?:[\p{Script=Han}]{2,3}(?:省|市|区|县))*(?:辽宁|沈阳|大连|[\p{Script=Han}]{2}(?=[\p{Script=Han}]{4,}公司))?/u

/** @returns how the text speaks of them, where it does */
export function nameIn(text: string, name: string): string | undefined {
  const known = squeezed(name)
  const read = squeezed(text)
  if (known.length < 2) return undefined
  if (read.includes(known)) return name
  if (!/^\p{Script=Han}{2,4}$/u.test(known)) return coreIn(read, known)
  const surname = double.test(known) && known.length > 2 ? known.slice(0, 2) : known.slice(0, 1)
  const given = known.slice(surname.length)
  if (given.length > 1 && read.includes(given)) return given
  // 建国王、王（大名建国）
  if (read.includes(`${given}${surname}`) && given.length > 1) return given
  const spoken = new RegExp(`${surname}(?:${given.charAt(0)})?${title}|[姓老小阿]${surname}|${surname}姓`, 'u')
  return spoken.exec(read)?.[0]
}

/** A firm by its own word, or a name in other letters. */
function coreIn(read: string, known: string): string | undefined {
  if (!/\p{Script=Han}/u.test(known)) return undefined
  const core = known.replace(legal, '').replace(trade, '').replace(where, '')
  return core.length >= 2 && core !== known && read.includes(core) ? core : undefined
}
