/** 填空 — places, offices, telephone lines and times that fill what a written pair leaves open. */
import type { Random } from '../../../simulation/random.ts'

export type Slots = Record<string, string>

export const fill = (text: string, slots: Slots): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const filled = slots[name]
    if (filled === undefined) throw new Error(`nothing fills {${name}}: ${text}`)
    return filled
  })

const first = [
  '翠湖',
  '东陵',
  '望河',
  '长青',
  '金桥',
  '和兴',
  '永泰',
  '新北',
  '文安',
  '丰乐',
  '银杏',
  '浑河湾',
  '百川',
  '秀水',
]
const estates = ['家园', '小区', '花园', '一期', '新村', '里', '名苑', '大院']
const roads = ['路', '大街', '北街', '东路', '二街', '西巷']
const villages = ['前屯村', '后岭村', '大泡子村', '三家子村', '柳条村', '西河沿村', '榆树台村', '小北河村', '高台子村']
const offices = ['办公室', '承办科室', '监督科', '信访科', '业务二科', '综合科', '值班室', '便民服务科']

export const places = (random: Random): Slots => ({
  estate: `${random.pick(first)}${random.pick(estates)}`,
  estate2: `${random.pick(first)}${random.pick(['公馆', '雅居', '庭院'])}`,
  road: `${random.pick(first)}${random.pick(roads)}`,
  village: random.pick(villages),
  office: random.pick(offices),
  landline: `024-${[2, 8, 3][random.draw(3)]}${digits(random, 7)}`,
})

export const digits = (random: Random, many: number): string =>
  Array.from({ length: many }, () => String(random.draw(10))).join('')

const hanzi = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九']
function inHanzi(n: number): string {
  if (n < 10) return hanzi[n] ?? ''
  const tens = Math.floor(n / 10)
  return `${tens > 1 ? hanzi[tens] : ''}十${n % 10 > 0 ? hanzi[n % 10] : ''}`
}

const dayOf = (after: number, from: number): Date => new Date(Date.UTC(2026, 0, 5 + from + after))
const arabic = (day: Date): string => `${day.getUTCMonth() + 1}月${day.getUTCDate()}日`
const chinese = (day: Date): string => `${inHanzi(day.getUTCMonth() + 1)}月${inHanzi(day.getUTCDate())}日`
const full = (day: Date): string => `${day.getUTCFullYear()}年${arabic(day)}`

/** 时间 — named days: in figures, in characters, or counted from the day the order came. */
export function times(random: Random, isInWinter = false): Slots {
  if (random.chance(0.2)) return timesInWords(random)
  const from = isInWinter ? 295 + random.draw(30) : random.draw(300)
  const write = random.pick([arabic, arabic, chinese, full])
  const half = random.pick(['', '', '', '当天'])
  const second = 1 + random.draw(3)
  const due = second + 6 + random.draw(20)
  return {
    done: `${write(dayOf(0, from))}${half}`,
    done2: write(dayOf(second, from)),
    call: write(dayOf(second + 1, from)),
    call0: write(dayOf(second, from)),
    due: `${write(dayOf(due, from))}前`,
    on: write(dayOf(due, from)),
  }
}

export const timesInWords = (random: Random): Slots => ({
  done: random.pick(['接单当日', '接单次日', '上周三', '本周一上午', '立冬前一天', '周四夜里']),
  done2: random.pick(['次日', '第三天', '隔日上午', '当晚', '两天后']),
  call: random.pick(['本周四', '办结当天', '第四天上午', '周五下午', '周日傍晚']),
  call0: random.pick(['本周三', '前一天', '周四中午']),
  due: random.pick(['本月底前', '下周五前', '三月中旬前', '五个工作日内', '年底前', '两周内', '春节前', '月末之前']),
  on: random.pick(['下周一', '下月初', '本月底', '三月中旬', '元旦过后第一天']),
})

/** 无时间 — words that only look like a time. */
export const vagueTimes = (random: Random): Slots => {
  const past = ['近日', '日前', '前期']
  return {
    done: random.pick(past),
    done2: random.pick(['随后', '之后', '其后']),
    call: random.pick(past),
    call0: random.pick(past),
    due: random.pick(['尽快', '近期', '适时', '抓紧', '尽早']),
    on: random.pick(['近期', '近期', '下一步']),
  }
}
