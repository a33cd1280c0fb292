/** 脱敏 — what a confidential text shows to whoever must not know the appellant. */
import { describe, expect, it } from 'vitest'
import {
  maskedName,
  maskText,
  maskTexts,
  type Person,
} from '../../../shared/appeals/matters/confidentiality/masking.ts'
import { maskedPhone } from '../../../shared/schema/telephone.ts'

const person: Person = {
  name: '王建国',
  phone: '13812340000',
  email: 'wang.jg@example.cn',
  idNumber: '21010219800101123X',
  address: '沈阳市和平区南湖街道某小区3号楼501',
}

describe('a telephone is masked however it is written', () => {
  it.each([
    ['电话13812340000，请回复', '电话138****0000，请回复'],
    ['电话138 1234 0000', '电话138****0000'],
    ['电话138-1234-0000。', '电话138****0000。'],
    ['电话１３８１２３４００００', '电话138****0000'],
    ['电话138\u00a01234\u00a00000', '电话138****0000'],
    ['+86 13812340000', '138****0000'],
    ['0086-138-1234-0000', '138****0000'],
    ['一三八一二三四零零零零', '138****0000'],
    ['幺三八 幺二三四 〇〇〇〇', '138****0000'],
    ['壹叁捌壹贰叁肆零零零零', '138****0000'],
    ['①③⑧①②③④⓪⓪⓪⓪', '138****0000'],
    ['𝟏𝟑𝟖𝟏𝟐𝟑𝟒𝟎𝟎𝟎𝟎', '138****0000'],
    ['座机024-23212321', '座机024****2321'],
    ['座机(024)23212321', '座机024****2321'],
    ['座机（024）2321 2321', '座机024****2321'],
    ['0411 8888 6666', '041****6666'],
    ['打23212321找我', '打232****2321找我'],
    ['打2321-2321找我', '打232****2321找我'],
    ['两个：13812340000、13998765432', '两个：138****0000、139****5432'],
  ])('%s', (text, masked) => expect(maskText(text)).toBe(masked))
})

describe('an ID number and other papers are masked', () => {
  it.each([
    ['身份证21010219800101123X', '身份证2****************X'],
    ['身份证 210102 19800101 123x', '身份证 2****************X'],
    ['身份证２１０１０２１９８００１０１１２３Ｘ', '身份证2****************X'],
    ['护照E12345678', '护照E*******8'],
    ['卡号6222020200112233445', '卡号6*****************5'],
  ])('%s', (text, masked) => expect(maskText(text)).toBe(masked))
})

describe('whatever characters a person is known by', () => {
  const signs = [...Array(0x7f - 0x21)].map((_, n) => String.fromCharCode(0x21 + n)).filter((sign) => sign !== '@')
  it.each(['name', 'phone', 'email', 'idNumber', 'address'] as const)('as their %s', (field) => {
    for (const sign of [...signs, '（', '－', '·', '𠮷']) {
      const value = `${sign}024${sign}某某甲乙`
      expect(maskText(`在${value}家中`, { ...person, [field]: value }), sign).not.toContain('某某甲')
    }
  })
})

describe('what is no number of a person stays', () => {
  it.each([
    '2026-10-09 08:30 至 2026-10-10 停水',
    '2026年10月9日，3号楼2单元501室，室温15度',
    '诉求件261009-48213077，工单261009-48213077-1',
    '欠薪120000元，面积2321平方米',
    '日期20261009',
    '三百二十一号，一共二十三人',
    '请打12345或者110',
  ])('%s', (text) => expect(maskText(text)).toBe(text))
})

describe('what the identity side knows of the appellant is masked', () => {
  it.each([
    ['我叫王建国，住沈阳市和平区南湖街道某小区3号楼501', '我叫王**，住***'],
    ['举报人 王 建 国', '举报人 王**'],
    ['邮箱WANG.jg@example.cn', '邮箱w***@example.cn'],
  ])('%s', (text, masked) => expect(maskText(text, person)).toBe(masked))

  it('a name of one character masks nothing', () =>
    expect(maskText('王某说', { ...person, name: '王' })).toBe('王某说'))
  it('in one shape', () => {
    expect(maskedName('王建国')).toBe('王**')
    expect(maskedPhone('13812340000')).toBe('138****0000')
    expect(maskedPhone('12345')).toBe('****')
  })
})

it('every text of a view is masked, and no code, number or time', () => {
  const view = {
    number: '261009-48213077',
    area: '210102001001',
    registeredAt: '2026-10-09T09:00:00.000+08:00',
    title: '王建国举报',
    orders: [{ workOrder: '261009-48213077-1', reply: { record: '已电话13812340000联系', times: 3 }, none: undefined }],
  }
  expect(maskTexts(view, person)).toEqual({
    ...view,
    title: '王**举报',
    orders: [{ workOrder: '261009-48213077-1', reply: { record: '已电话138****0000联系', times: 3 }, none: undefined }],
  })
})
