/** 个人信息 — invented telephone, ID, card and plate numbers, with the check digits real ones have. */
import type { Random } from '../../../simulation/random.ts'
import { digits } from './slots.ts'

const prefixes = [
  '130',
  '133',
  '135',
  '136',
  '138',
  '139',
  '150',
  '155',
  '158',
  '166',
  '177',
  '180',
  '186',
  '189',
  '198',
]
export const mobile = (random: Random): string => `${random.pick(prefixes)}${digits(random, 8)}`

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
/** 校验码 (GB 11643). */
export const checkOf = (seventeen: string): string =>
  '10X98765432'[weights.reduce((sum, weight, n) => sum + weight * Number(seventeen[n]), 0) % 11] ?? ''

const two = (n: number): string => String(n).padStart(2, '0')
export function idNumber(random: Random): string {
  const area = random.pick(['210102', '210103', '210104', '210105', '210106', '210111', '210112', '210113', '210181'])
  const birth = `${1945 + random.draw(55)}${two(1 + random.draw(12))}${two(1 + random.draw(28))}`
  const known = `${area}${birth}${digits(random, 3)}`
  return `${known}${checkOf(known)}`
}

/** Luhn: the sum that bank cards are held to. */
export function isCard(number: string): boolean {
  const sum = [...number].reverse().reduce((so, digit, n) => {
    const twice = Number(digit) * 2
    return so + (n % 2 === 0 ? Number(digit) : twice > 9 ? twice - 9 : twice)
  }, 0)
  return sum % 10 === 0
}
export function card(random: Random): string {
  const known = `${random.pick(['621700', '622202', '622848', '621661', '623058'])}${digits(random, random.pick([9, 12]))}`
  return Array.from({ length: 10 }, (_, digit) => `${known}${digit}`).find(isCard) ?? known
}

/** 编号 — as long as an ID or card number, and neither. */
export function orderNumber(random: Random): string {
  const number = `2026${two(1 + random.draw(12))}${two(1 + random.draw(28))}${digits(random, random.pick([8, 10]))}`
  const isTaken = isCard(number) || checkOf(number.slice(0, 17)) === number[17]
  return isTaken ? orderNumber(random) : number
}

const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ'
const letter = (random: Random): string => letters[random.draw(letters.length)] ?? 'A'
export function plate(random: Random): string {
  const city = `辽${random.pick(['A', 'A', 'B', 'C', 'D', 'F'])}${random.pick(['·', ''])}`
  return random.chance(0.3)
    ? `${city}${random.pick(['D', 'F'])}${digits(random, 5)}`
    : `${city}${digits(random, 2)}${letter(random)}${digits(random, 2)}`
}

const surnames = '王李张刘陈杨赵黄周吴徐孙马朱胡郭何高林罗'
const given = [
  '建国',
  '秀兰',
  '志强',
  '桂英',
  '丽华',
  '海波',
  '春梅',
  '玉芬',
  '文斌',
  '晓燕',
  '德福',
  '立新',
  '淑珍',
  '国庆',
  '雪',
]
export const person = (random: Random): string => `${surnames[random.draw(surnames.length)]}${random.pick(given)}`
export const home = (random: Random): string =>
  `{estate}${1 + random.draw(20)}号楼${1 + random.draw(5)}单元${1 + random.draw(18)}0${1 + random.draw(4)}${random.pick(['室', '', '号'])}`

/** 统一社会信用代码 — of an enterprise, public. */
export const creditCode = (random: Random): string =>
  `9121010${1 + random.draw(6)}MA${digits(random, 1)}${letter(random)}${digits(random, 2)}${letter(random)}${digits(random, 2)}${letter(random)}`
