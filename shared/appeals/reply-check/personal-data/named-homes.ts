/** 姓名加住址 — a person's name and a home in one sentence of a public answer. */
import { inPlainForms } from '../../../schema/numerals.ts'
import { type Piece, part, sentencesOf } from '../texts.ts'
import { afterNames, beforeNames, doubleSurnames, surnames } from './words.ts'

/** Down to the door: building and flat, or a yard with its number in a village. */
const home =
  /(?:\d+|[一二三四五六七八九十]+)(?:号楼|栋|幢|号院|座|号)[^，。；、]{0,6}?(?:(?:\d+|[一二三四五六七八九十]+)(?:单元|门|楼|层))?[^，。；、]{0,3}?\d{2,4}(?:室|号|户)?|\d+-\d+-\d{2,4}|\d+单元\d{2,4}|[村屯组街路巷弄里]\d+号(?![楼线])/

const name = `(?:[${surnames}]|${doubleSurnames})[\\u4e00-\\u9fa5]{1,2}?`
const introduced = new RegExp(`(?:${beforeNames})(?:为|是|叫|:|：)?(${name})(?=${afterNames}|$)`)
const addressed = new RegExp(
  `(?:(?<![\\u4e00-\\u9fa5])|(?<=[号室户栋楼院的为是系对与向和给请据经由]|联系|业主|居民|住户))(${name})(?:先生|女士|同志|老人|大爷|大娘|阿姨)`,
)
const opening = new RegExp(`(?:^|[，、：:（(])(${name})(?=[（(，,、]?(?:家住|住|现住|住址|地址|系))`)
const notNames = /[某*×xX]|负责|工作|人员|反映|来电|表示|电话|家中|有关|相关|和业|方便|时间|应当|于|在/

/** Each sentence with both; an office's person is named with an office, not with a home. */
export const namedHomes = (answer: Piece): Piece[] =>
  sentencesOf(answer).flatMap((sentence) => {
    const plain = inPlainForms(sentence.words)
    const where = home.exec(plain)
    const who = [introduced, addressed, opening].map((pattern) => pattern.exec(plain)).find(isName)
    if (!where || !who) return []
    const from = Math.min(where.index, who.index)
    const to = Math.max(where.index + where[0].length, who.index + who[0].length)
    return [part(sentence, from, to)]
  })

const isName = (found: RegExpExecArray | null): found is RegExpExecArray =>
  found !== null && !notNames.test(found[1] ?? '')
