/** 个人信息写法 — sentences that name a person's telephone, papers, account, home or car. */
import type { Random } from '../../../simulation/random.ts'
import { card, home, idNumber, mobile, person, plate } from './personal.ts'

type Said = (random: Random) => [words: string, sentences: string[]]

const said = {
  mobile: (random) => {
    const words = random.chance(0.2) ? mobile(random).replace(/^(...)(....)/, '$1-$2-') : mobile(random)
    const who = person(random)
    return [
      words,
      [
        `被反映人${who}的手机为${words}，可自行与其协商。`,
        `已拨打诉求人手机${words}核对情况。`,
        `后续请与邻居${who}联系，号码${words}。`,
        `当事人${who}（${words}）对上述情况作了确认。`,
        `来电号码${words}已登记为回访号码。`,
      ],
    ]
  },
  'id-number': (random) => {
    const words = random.chance(0.2) ? idNumber(random).toLowerCase() : idNumber(random)
    const who = person(random)
    return [
      words,
      [
        `经核对，${who}身份证号${words}，信息一致。`,
        `当事人${who}，公民身份号码${words}，已作询问笔录。`,
        `登记的证件号码为${words}。`,
        `${who}（${words}）在档案中登记为户主。`,
      ],
    ]
  },
  card: (random) => {
    const words = random.chance(0.25) ? card(random).replace(/(\d{4})(?=\d)/g, '$1 ') : card(random)
    return [
      words,
      [
        `款项转入账户${words}。`,
        `收款账号为${words}，户名${person(random)}。`,
        `登记的储蓄卡卡号${words}，核对无误。`,
        `银行回单显示转至${words}。`,
      ],
    ]
  },
  'name-and-home': (random) => {
    const words = `${person(random)}，家住${home(random)}`
    const other = `${home(random)}住户${person(random)}`
    return random.chance(0.5)
      ? [words, [`被反映人${words}，已对其批评教育。`, `经查，举报人${words}。`, `诉求人${words}，工作人员已作登记。`]]
      : [other, [`${other}已被约谈。`, `经走访，${other}对此作了证明。`, `工作人员到${other}家中作了询问。`]]
  },
  plate: (random) => {
    const words = plate(random)
    return [
      words,
      [
        `涉事车辆号牌为${words}，车主已到案。`,
        `停放在通道上的${words}小型轿车已通知驶离。`,
        `经调取监控，${words}的车主${person(random)}承认了上述行为。`,
        `您的车辆${words}已登记。`,
      ],
    ]
  },
} satisfies Record<string, Said>

export interface Exposed {
  form: keyof typeof said
  /** what is personal in it */
  words: string
  sentence: string
}

export function exposed(random: Random): Exposed {
  const form = random.pick(Object.keys(said) as (keyof typeof said)[])
  const [words, sentences] = said[form](random)
  return { form, words, sentence: random.pick(sentences) }
}
