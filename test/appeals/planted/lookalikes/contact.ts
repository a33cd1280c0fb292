/** 联系的近似 — 未接通 and 无法联系 where the appellant was reached, or another was meant. */
import type { Random } from '../../../simulation/random.ts'
import type { Draft } from '../draft.ts'
import { consultedLater, consultedUnspoken, consultingTried, meetsElsewhere, saidOf } from '../wording/consulting.ts'
import { isWorks } from './states.ts'

type Look = (draft: Draft, random: Random) => Draft | undefined

const consultedBy =
  (consult: (draft: Draft, random: Random) => string): Look =>
  (draft, random) => ({ ...draft, parts: { ...draft.parts, consult: consult(draft, random) } })

const others = {
  any: [
    '被反映一方的电话未接通，已由社区送达书面通知。',
    '原经办人已离职、联系不上，由接任人员查阅了台账。',
    '另一位当事人第一次没有联系上，第二次由网格员陪同找到本人。',
    '提供线索的另一位居民没有留下号码，无法与其联系，不影响本件办理。',
    '被反映单位公布的电话多次无人接听，承办人员直接上门找到负责人。',
    '知情人手机关机、无法联系，改为查阅书面材料核实。',
  ],
  works: [
    '施工单位负责人的电话始终无法接通，承办人员改与其上级公司联系，已取得书面说明。',
    '设备厂家客服多次无人接听，承办人员改用邮件联系并收到回复。',
    '原维修班组联系不上，由公司另派班组到场。',
    '管线图纸的编制人无法联系，由档案馆提供了底图。',
  ],
}
const otherUnreachable: Look = (draft, random) => {
  const words = random.pick(isWorks(draft.pair) ? [...others.any, ...others.works] : others.any)
  return { ...draft, parts: { ...draft.parts, acts: `${draft.parts.acts}${words}` } }
}

const unanswered: readonly [string, string][] = [
  ['你们公布的电话根本无法接通。', '您提到公布的电话无法接通，经查该号码已停用，新号码已在网站更正。'],
  ['打单位电话从来没人接。', '您反映单位电话无人接听，是午间没有排班所致，现已安排轮值。'],
  ['想找负责人也联系不上。', '您说联系不上负责人，因其外出开会、没有转接，现已设双人值守。'],
  ['客服热线一直占线。', '您提到客服热线占线，系高峰时段线路不足，已增开两条线路。'],
  ['公示栏上的电话是空号。', '您反映公示栏上的电话是空号，现已换上有效号码。'],
]
const unreachableInAppeal: Look = (draft, random) => {
  const [claim, finding] = random.pick(unanswered)
  return {
    ...draft,
    appeal: draft.appeal.replace(draft.pair.about, `${draft.pair.about}${claim}`),
    parts: { ...draft.parts, more: [finding] },
  }
}

/** Whoever was never reached cannot have accepted, nor been met at other times. */
const triedInVain: Look = (draft, random) => {
  if (meetsElsewhere(draft.parts) || (draft.ground && draft.ground.ground !== 1)) return undefined
  if (draft.ground?.alternative === 'accepted' || draft.ground?.alternative === 'settlement') return undefined
  return consultedBy((_, drawn) => consultingTried(drawn))(draft, random)
}

export const ofContact = {
  'reached-later': consultedBy(({ pair }, random) => consultedLater(saidOf(pair), random)),
  'told-face-to-face': consultedBy(({ pair }, random) => consultedUnspoken(saidOf(pair), random)),
  'tried-in-vain': triedInVain,
  'other-unreachable': otherUnreachable,
  'unreachable-in-appeal': unreachableInAppeal,
} satisfies Record<string, Look>
