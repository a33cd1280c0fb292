/** 掩盖 — no number, e-mail or name of the writer is left in a comment, however it is written. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { maskedComment } from '../../shared/api/masked-comment.ts'

const person = {
  name: '欧阳明月',
  phone: '13912345678',
  email: 'mingyue_88@example.com',
  idNumber: '11010519491231002X',
}
const masked = (text: string) => maskedComment(text, person)

const wide = (text: string) => text.replaceAll(/[!-~]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0))
const spelled = (text: string) => text.replaceAll(/\d/g, (one) => '零一二三四五六七八九'[Number(one)] ?? '')
const capital = (text: string) => text.replaceAll(/\d/g, (one) => '零壹贰叁肆伍陆柒捌玖'[Number(one)] ?? '')
const bold = (text: string) => text.replaceAll(/\d/g, (one) => String.fromCodePoint(0x1d7ce + Number(one)))
const circled = (text: string) => text.replaceAll(/[1-9]/g, (one) => String.fromCharCode(0x2460 + Number(one) - 1))
const mixed = (text: string) => [...text].map((one, at) => (at % 2 ? wide(one) : spelled(one))).join('')
const apart = (gap: string) => (text: string) => [...text].join(gap)
const forms = [
  ...[(text: string) => text, wide, spelled, capital, bold, circled, mixed],
  ...[apart(' '), apart('-'), apart('·'), apart('\u200b'), apart(' - '), apart('　'), apart('.')],
]
/** The digits of a text in the order in which they stand, whatever they are written with. */
const digitsOf = (text: string) =>
  [...text.normalize('NFKC')]
    .map((one) => {
      const at = '零一二三四五六七八九'.indexOf(one)
      const capitalAt = '零壹贰叁肆伍陆柒捌玖'.indexOf(one)
      return at >= 0 ? String(at) : capitalAt >= 0 ? String(capitalAt) : one
    })
    .join('')
    .replace(/\D/g, '')

describe('a comment that is shown', () => {
  const numbers = fc.constantFrom(
    ...[
      '13912345678',
      '11010519491231002X',
      '02488001234',
      '8613800000000',
      '6222020200112233446',
      '210102198001011234',
    ],
  )
  const around = fc.constantFrom('', '请联系', '我的电话是', '证件', '打', '加微信', '反映人')
  it('tells no number, in whatever characters and with whatever between', () => {
    fc.assert(
      fc.property(numbers, fc.constantFrom(...forms), around, around, (number, form, before, after) => {
        const told = masked(`建议延长供热期。${before}${form(number)}${after}，谢谢。`)
        // No half of a character that takes two places is left.
        expect(told.isWellFormed()).toBe(true)
        const left = digitsOf(told)
        expect(left.length, left).toBeLessThan(9)
        expect(left).not.toContain(number.slice(3, -4))
      }),
      { numRuns: 500, seed: 7 },
    )
  })
  it('tells no address of e-mail', () => {
    for (const form of [
      (text: string) => text,
      wide,
      (text: string) => text.replace('@', ' @ '),
      (text: string) => text.replace('@', '(at)'),
      (text: string) => text.replace('@', '艾特'),
    ])
      expect(masked(`邮箱${form('mingyue_88@example.com')}可以联系`).normalize('NFKC')).not.toMatch(/yue_88|xample/)
    expect(masked('微信号：zhangsan_2020')).not.toContain('zhangsan')
  })
  it('tells not the name of who wrote it', () => {
    for (const text of ['欧阳明月', '欧 阳 明 月', '欧阳·明月', '欧\u200b阳\u200b明\u200b月', '欧　阳　明月'])
      expect(masked(`我是${text}，建议如下`)).toBe('我是欧**，建议如下')
  })
  it('keeps articles, days, sums and years, and 12345', () => {
    for (const text of [
      '第二十五条建议改为：一、二、三、四、五、六、七项并列。',
      '自2021-09-30起施行，二〇二一年九月三十日公布。',
      '热费1250000元应当公示，面积1200000平方米。',
      '请拨打12345；参见辽政发〔2021〕1号第3条第2款。',
    ])
      expect(masked(text)).toBe(text)
  })
  it('leaves markup as the text it is', () => {
    expect(masked('<script>alert(1)</script>')).toBe('<script>alert(1)</script>')
  })
})
