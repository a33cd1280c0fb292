/** 法律、法规 — told from a 规章 by the form of the citation (第十九条（五）、第二十五条（九）). */
import { describe, expect, it } from 'vitest'
import { liaoningDraft2021 } from '../../shared/law/liaoning-draft-2021/index.ts'
import { citedTitle, isStatute } from '../../shared/law/statute.ts'

const { statutes } = liaoningDraft2021

describe('a citation', () => {
  it.each([
    '《中华人民共和国行政复议法》第十一条',
    '《中华人民共和国民法典》第二百零一条',
    '《信访工作条例》第二十三条',
    '《辽宁省供热条例》第十七条第二款',
    '《物业管理条例》（2018年修订）第三十五条',
    '《诉讼费用交纳办法》第十条',
  ])('%s is of a law or regulation', (citation) => expect(isStatute(citation, statutes)).toBe(true))

  it.each([
    '《城市供热管理办法》第八条',
    '《辽宁省物业服务收费管理实施办法》第三条',
    '《沈阳市机动车停放服务收费规定》第五条',
    '《行政复议法》',
    '行政复议法第十一条',
    '《关于进一步优化政务服务便民热线的通知》第二条',
  ])('%s is not', (citation) => expect(isStatute(citation, statutes)).toBe(false))
})

describe('the cited title', () => {
  it.each([
    ['《中华人民共和国行政复议法》第十一条', '行政复议法'],
    ['《物业管理条例》（2018年修订）第三十五条', '物业管理条例'],
    ['《物业管理条例（2018年修订）》第三十五条', '物业管理条例'],
    ['《价格违法行为行政处罚规定（试行）》第三条', '价格违法行为行政处罚规定'],
    ['《关于修改（部分）法规的决定》第一条', '关于修改（部分）法规的决定'],
    ['《与中华人民共和国民法典有关的解释》第一条', '与中华人民共和国民法典有关的解释'],
  ])('of %s is %s', (citation, title) => expect(citedTitle(citation)).toBe(title))
  it.each([['物业管理条例第三十五条'], ['《物业管理条例》'], ['依《物业管理条例》第三十五条'], ['']])(
    '%s cites nothing',
    (citation) => {
      expect(citedTitle(citation)).toBeUndefined()
      expect(isStatute(citation, { ...statutes, named: [''], endings: [''], notEndings: [] })).toBe(false)
    },
  )
})
