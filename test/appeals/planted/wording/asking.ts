/** 诉求写法 — one to four asks of an appeal, in the forms people write them. */
import type { Random } from '../../../simulation/random.ts'
import type { Ask } from '../shape.ts'

type Form = (asks: readonly Ask[], random: Random) => string

const leads = [
  '来电人要求：',
  '现请求：',
  '我的诉求是：',
  '希望有关部门：',
  '请求解决以下问题：',
  '市民诉求：',
  '要求：',
]
const ends = ['', '', '盼复。', '请给个说法。', '谢谢。', '请尽快回复。', '方便接电话的时间是晚上。']
const asked = ['请', '希望', '要求', '恳请', '请求', '望']
const numerals = ['一', '二', '三', '四', '五']

const listed =
  (mark: (n: number) => string, between: string): Form =>
  (asks, random) =>
    `${random.pick(leads)}${asks.map(({ want }, n) => `${mark(n)}${want}`).join(between)}。`

/** 建议 needs no 请 before it. */
const polite = (want: string, random: Random): string =>
  want.startsWith('建议') ? want : `${random.pick(asked)}${want}`

const one = ({ want, question }: Ask, random: Random): string =>
  question && random.chance(0.6)
    ? `${random.pick(['请问', '想问一下，', '我想知道', ''])}${question}？`
    : `${polite(want, random)}。`

const joining = ['另外，', '还有，', '同时，', '此外，', '再有，', '再一个，']
const joined: Form = (asks, random) =>
  asks.map((ask, n) => `${n === 0 ? '' : random.pick(joining)}${one(ask, random)}`).join('')

const sentences: Form = (asks, random) => asks.map((ask) => one(ask, random)).join('')

const run: Form = (asks, random) =>
  `${polite(asks.map(({ want }) => want).join(random.pick(['，', '，并', '；'])), random)}。`

export const forms = {
  'one-is': listed((n) => `${numerals[n]}是`, '；'),
  figures: listed((n) => `${n + 1}. `, '；'),
  'figures-comma': listed((n) => `${n + 1}、`, '。'),
  brackets: listed((n) => `（${numerals[n]}）`, '；'),
  'first-second': listed((n) => `第${numerals[n]}，`, '；'),
  joined,
  sentences,
  run,
} satisfies Record<string, Form>

/** 诉求 — what is told, then what is asked. */
export function appealOf(about: string, asks: readonly Ask[], random: Random): string {
  const names = Object.keys(forms) as (keyof typeof forms)[]
  const form = asks.length === 1 ? forms[random.pick(['joined', 'sentences'] as const)] : forms[random.pick(names)]
  return `${about}${form(asks, random)}${random.pick(ends)}`
}

const facts = [
  '已经打过两次电话，都说在登记',
  '邻居们都遇到同样的情况',
  '我手里有照片和录音',
  '社区知道这件事',
  '上次来人只看了一眼就走了',
  '家里有老人，折腾不起',
  '找过上级单位，让回来找你们',
  '这种情况不是头一回',
]

/** 列举事实 — numbered as asks are, and none. */
export function factsOf(random: Random): string {
  const start = random.draw(facts.length)
  const two = [facts[start] ?? '', facts[(start + 1 + random.draw(facts.length - 1)) % facts.length] ?? '']
  const mark = random.pick([
    (n: number) => `${numerals[n]}是`,
    (n: number) => `${n + 1}. `,
    (n: number) => `（${numerals[n]}）`,
  ])
  return `${random.pick(['说明两点情况：', '补充两点：', '情况是这样：'])}${two.map((fact, n) => `${mark(n)}${fact}`).join('；')}。`
}
