/** 漏写 — made summaries that tell something known of their ticket, each in another way of writing. */
import { Faker, zh_CN } from '@faker-js/faker'
import { seeded } from '../../../infra/local/stand-in/behaviour.ts'
import type { Known } from '../../../shared/published/cases/known/known.ts'

export interface Leak {
  kind: string
  form: string
  text: string
  known: Known
}

/** Where § stands something known is put, or a word for anybody. */
const carriers = [
  '市民反映暖气不热，§，维修人员当天上门换阀，室温回升。',
  '群众投诉夜间噪声，经调解双方和解。§。',
  '去年十月，§，有关部门用三天修好了路灯四十六盏。',
  '（§）反映电梯停运，物业动用维修资金更换了部件。',
  '咨询高龄津贴的办理，§，窗口改为上门核验，次月起发放。',
  '一处路面塌陷被反映后两小时围挡，§，次日回填。',
]
const nobody = '诉求人表示满意'

const wide = (text: string) => text.replaceAll(/[!-~]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0))
const hanDigits = '零一二三四五六七八九'
const bankDigits = '零壹贰叁肆伍陆柒捌玖'
const spelled = (text: string, of = hanDigits) => text.replaceAll(/\d/g, (one) => of.charAt(Number(one)))
const apart = (text: string, by: string) => [...text].join(by)
const grouped = (text: string, by: string) => `${text.slice(0, 3)}${by}${text.slice(3, 7)}${by}${text.slice(7)}`

type Forms = Record<string, (value: string) => string>
const nameForms: Forms = {
  whole: (name) => `由${name}提出`,
  spaces: (name) => `${apart(name, ' ')}提出`,
  dots: (name) => `${apart(name, '·')}提出`,
  dashes: (name) => `${apart(name, '－')}提出`,
  unseen: (name) => `${apart(name, '\u200b')}提出`,
  brackets: (name) => `${name.charAt(0)}（${name.slice(1)}）提出`,
  some: (name) => `${family(name)}某提出`,
  someone: (name) => `${family(name)}某某提出`,
  mister: (name) => `${family(name)}先生提出`,
  madam: (name) => `${family(name)}女士来电`,
  old: (name) => `邻居都叫他老${family(name)}`,
  called: (name) => `来电人姓${family(name)}`,
  citizen: (name) => `${family(name)}姓市民来电`,
  starred: (name) => `${family(name)}**来电`,
  crossed: (name) => `${family(name)}XX来电`,
}
const double = ['欧阳', '司马', '上官', '诸葛', '令狐', '夏侯', '司徒', '尉迟', '皇甫', '慕容', '申屠', '长孙']
const family = (name: string) => (double.includes(name.slice(0, 2)) ? name.slice(0, 2) : name.slice(0, 1))
const numberForms: Forms = {
  whole: (number) => `号码${number}`,
  spaces: (number) => `电话${grouped(number, ' ')}`,
  dashes: (number) => `电话${grouped(number, '-')}`,
  dots: (number) => `电话${grouped(number, '·')}`,
  every: (number) => `电话${apart(number, ' ')}`,
  wide: (number) => `号码${wide(number)}`,
  spelled: (number) => `号码${spelled(number)}`,
  capital: (number) => `号码${spelled(number, bankDigits)}`,
  mixed: (number) => `号码${spelled(number.slice(0, 5))}${number.slice(5)}`,
  split: (number) => `前几位是${number.slice(0, 4)}，后面是${number.slice(4)}`,
  circled: (number) => `号码${number.replaceAll(/[1-9]/g, (one) => String.fromCodePoint(0x2460 + Number(one) - 1))}`,
  unseen: (number) => `号码${apart(number, '\u200b')}`,
  part: (number) => `号码中有${number.slice(-8)}`,
  ending: (number) => `尾号${number.replaceAll(/\D/g, '').slice(-4)}`,
  starred: (number) => `${number.slice(0, 3)}****${number.slice(-4)}`,
}
const withoutEnding = ({ ending: _, starred: __, ...forms }: Forms): Forms => forms
const emailForms: Forms = {
  whole: (email) => `邮箱${email}`,
  wide: (email) => `邮箱${wide(email)}`,
  at: (email) => `邮箱${email.replace('@', ' 艾特 ')}`,
  spaces: (email) => `邮箱${apart(email, ' ')}`,
  local: (email) => `邮箱名为${email.split('@')[0]}`,
}
const addressForms: Forms = {
  whole: (address) => `家住${address}`,
  spaces: (address) => `家住${apart(address, ' ')}`,
  wide: (address) => `家住${wide(address)}`,
  compound: (address) => `家住${/(?<=号).*小区/.exec(address)?.[0]}`,
  street: (address) => `${/(?<=区).*?[路街巷]/.exec(address)?.[0]}的住户`,
  door: (address) => `住在${/\d+单元\d+/.exec(address)?.[0]}室`,
  short: (address) => `住${/(\d+)单元/.exec(address)?.[1]}-${/单元(\d+)/.exec(address)?.[1]}`,
  spelled: (address) => `家住${spelled(/小区(.*)/.exec(address)?.[1] ?? '')}`,
}
const firmForms: Forms = {
  whole: (firm) => `${firm}提出`,
  spaces: (firm) => `${apart(firm, ' ')}提出`,
  core: (firm) => `${firm.slice(2, 4)}公司提出`,
  short: (firm) => `${firm.slice(0, 4)}提出`,
}

const syllables = [...'安昌长春达德恩丰福桂翰恒华惠吉佳嘉康乐丽隆茂明鹏泉荣瑞盛泰祥鑫兴轩雅怡银裕源悦泽振']

export function madeLeaks(count: number, seed: number): { leaks: Leak[]; innocent: Leak[] } {
  const random = seeded(seed)
  const faker = new Faker({ locale: zh_CN, seed })
  const one = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
  const digits = (length: number) => Array.from({ length }, () => Math.floor(random() * 10)).join('')
  const word = (length: number) => Array.from({ length }, () => one(syllables)).join('')
  const pad = (most: number) => String(1 + Math.floor(random() * most)).padStart(2, '0')
  const makes: Record<string, { make: () => string; forms: Forms; of: keyof Known }> = {
    name: { make: () => faker.person.fullName(), forms: nameForms, of: 'names' },
    official: { make: () => faker.person.fullName(), forms: nameForms, of: 'names' },
    mobile: { make: () => `1${one([...'3578'])}${digits(9)}`, forms: numberForms, of: 'phones' },
    landline: { make: () => `024${one([...'2368'])}${digits(7)}`, forms: numberForms, of: 'phones' },
    resident: {
      make: () =>
        `2101${pad(12)}19${40 + Math.floor(random() * 60)}${pad(12)}${pad(28)}${digits(3)}${one([...'0123456789X'])}`,
      forms: numberForms,
      of: 'idNumbers',
    },
    ticket: { make: () => `26${pad(12)}${pad(28)}-${digits(8)}`, forms: withoutEnding(numberForms), of: 'numbers' },
    reference: { make: () => `WX${digits(8)}`, forms: withoutEnding(numberForms), of: 'numbers' },
    email: {
      make: () =>
        `${faker.internet
          .username()
          .toLowerCase()
          .replaceAll(/[^a-z\d]/g, '')}x@${one(['163.com', 'qq.com'])}`,
      forms: emailForms,
      of: 'emails',
    },
    address: {
      make: () =>
        `沈阳市${one(['和平', '铁西', '大东'])}区${word(2)}${one(['路', '街', '巷'])}${pad(99)}号${word(3)}小区${pad(30)}号楼${1 + Math.floor(random() * 6)}单元${1 + Math.floor(random() * 20)}0${1 + Math.floor(random() * 4)}`,
      forms: addressForms,
      of: 'addresses',
    },
    firm: {
      make: () => `沈阳${word(2)}${one(['商贸', '科技', '物业服务', '建筑工程'])}有限公司`,
      forms: firmForms,
      of: 'names',
    },
    written: {
      make: () => `1${one([...'3578'])}${digits(9)}`,
      forms: numberForms,
      of: 'texts',
    },
  }
  const kinds = Object.keys(makes)
  const none: Known = { names: [], phones: [], idNumbers: [], emails: [], addresses: [], numbers: [], texts: [] }
  const leaks: Leak[] = []
  const innocent: Leak[] = []
  for (let nth = 0; nth < count; nth++) {
    const kind = kinds[nth % kinds.length] as string
    const { make, forms, of } = makes[kind] as (typeof makes)[string]
    const value = make()
    // Every ticket knows of all its people; one of them is told of.
    const known = Object.fromEntries(
      Object.entries(none).map(([field]) => [
        field,
        field === of ? [field === 'texts' ? `请打我电话${value}` : value] : [],
      ]),
    ) as unknown as Known
    const full: Known = {
      ...known,
      names: [...known.names, faker.person.fullName()],
      phones: [...known.phones, `1${one([...'3578'])}${digits(9)}`],
    }
    const form = one(Object.keys(forms))
    const carrier = one(carriers)
    leaks.push({ kind, form, known: full, text: carrier.replace('§', () => (forms[form] as Forms[string])(value)) })
    innocent.push({ kind, form: 'none', known: full, text: carrier.replace('§', nobody) })
  }
  return { leaks, innocent }
}
