/** 联系的近似 — 未接通 and 无法联系 where the appellant was reached, or another was meant. */
import type { Random } from '../../../simulation/random.ts'
import type { Draft } from '../draft.ts'
import { consultedLater, consultedUnspoken, consultingTried, saidOf } from '../wording/consulting.ts'

type Look = (draft: Draft, random: Random) => Draft | undefined

const consultedBy =
  (consult: (draft: Draft, random: Random) => string): Look =>
  (draft, random) => ({ ...draft, parts: { ...draft.parts, consult: consult(draft, random) } })

const others = [
  '施工单位负责人的电话始终无法接通，承办人员改与其上级公司联系，已取得书面说明。',
  '开发企业原联系人无法联系，改由其法定代表人到场。',
  '被反映一方的电话未接通，已由社区送达书面通知。',
  '原经办人已离职、联系不上，由接任人员查阅了台账。',
  '设备厂家客服多次无人接听，承办人员改用邮件联系并收到回复。',
  '楼上住户第一次没有联系上，第二次由网格员陪同找到本人。',
  '物业经理手机关机，无法联系，由物业公司总部派人到场配合。',
  '提供线索的另一位居民没有留下号码，无法与其联系，不影响本件办理。',
]
const otherUnreachable: Look = (draft, random) => ({
  ...draft,
  parts: { ...draft.parts, acts: `${draft.parts.acts}${random.pick(others)}` },
})

const unanswered: readonly [string, string][] = [
  ['你们公布的电话根本无法接通。', '您提到公布的电话无法接通，经查该号码已停用，新号码已在网站更正。'],
  ['打单位电话从来没人接。', '您反映单位电话无人接听，是午间没有排班所致，现已安排轮值。'],
  ['想找负责人也联系不上。', '您说联系不上负责人，因其外出开会、没有转接，现已设双人值守。'],
  ['客服热线一直占线。', '您提到客服热线占线，系高峰时段线路不足，已增开两条线路。'],
  ['物业经理的电话是空号。', '您反映物业经理的电话是空号，物业已在公示栏换上有效号码。'],
]
const unreachableInAppeal: Look = (draft, random) => {
  const [claim, finding] = random.pick(unanswered)
  return {
    ...draft,
    appeal: draft.appeal.replace(draft.pair.about, `${draft.pair.about}${claim}`),
    parts: { ...draft.parts, more: [finding] },
  }
}

/** Whoever was never reached cannot have accepted. */
const triedInVain: Look = (draft, random) => {
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
