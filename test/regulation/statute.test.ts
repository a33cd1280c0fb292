/** 法律、法规 — told from a 规章 by the form of the citation (第十九条（五）、第二十五条（九）). */
import { describe, expect, it } from 'vitest'
import { liaoningDraft2021 } from '../../shared/regulation/liaoning-draft-2021.ts'
import { isStatute } from '../../shared/regulation/statute.ts'

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
