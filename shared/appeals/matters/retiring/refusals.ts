/** 机构撤并 — the ways in which its commands are refused. */
import type { Refusals } from '../../../record/refusal.ts'

export const retiringRefusals = {
  'unit.retired': {
    kind: 'invalid',
    zh: '“{unit}”自{from}起撤并，不再承接新的事项[，由“{successor}”承接]。',
    en: '“{unit}” is retired from {from} on and takes nothing new[: “{successor}” takes it instead].',
    article: '平台规则（依第八条、第二十条）',
  },
  'unit.has-sub-units': {
    kind: 'conflict',
    zh: '“{unit}”还有当日尚未撤并的下级单位（{subUnits}），应先将其撤并或者划归其他单位。',
    en: '“{unit}” has sub-units that are not retired by that day ({subUnits}): retire them first, or move them below another unit.',
    article: '平台规则（依第八条、第二十条）',
  },
  'unit.is-successor': {
    kind: 'conflict',
    zh: '“{unit}”是“{succeeds}”的承接单位，且须在当日承接，应先为其另定承接单位。',
    en: '“{unit}” follows “{succeeds}”, and would be retired when it has to: name another successor there first.',
    article: '平台规则（依第八条、第二十条）',
  },
  'retirement.own-successor': {
    kind: 'invalid',
    zh: '承接单位不能是撤并的单位自身。',
    en: 'A unit that is retired cannot follow itself.',
  },
  'retirement.date-past': {
    kind: 'invalid',
    zh: '撤并不得早于今日（{today}）生效，此前的派单不作改动。',
    en: 'A unit is retired from today ({today}) at the earliest; what it was given until then stays as it was.',
  },
  'retirement.too-far': {
    kind: 'invalid',
    zh: '撤并日期最迟可定在{latest}。',
    en: 'A retirement can be set for {latest} at the latest.',
  },
  'retirement.begun': {
    kind: 'conflict',
    zh: '“{unit}”已于{from}撤并，日期不能再改，也不能撤销；可以更换承接单位和理由。',
    en: '“{unit}” has been retired since {from}: the day stands and cannot be withdrawn; successor and reason may be changed.',
  },
  'key.unit-retired': {
    kind: 'forbidden',
    zh: '“{unit}”已于{from}撤并，其密钥自{ended}起失效[；其事项由“{successor}”承接]。',
    en: '“{unit}” was retired on {from}, and its keys ended on {ended}[; “{successor}” takes its matters].',
    article: '平台规则（依第八条、第三十五条）',
  },
} as const satisfies Refusals
