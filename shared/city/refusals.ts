/** 登记簿拒绝 — what the city refuses: names it does not have, rows that cannot stand, retirements. */
import { type AccessCode, accessRefusals } from '../access/refusals.ts'
import { type RecordCode, type Refusals, refusing } from '../record/refusal.ts'

/** What is named has to be there, and to be of the right kind. */
export const namingRefusals = {
  'channel.unknown': { kind: 'invalid', zh: '没有代码为“{channel}”的渠道。', en: 'There is no channel “{channel}”.' },
  'category.unknown': {
    kind: 'invalid',
    zh: '没有代码为“{category}”的诉求分类。',
    en: 'There is no category “{category}”.',
  },
  'area.unknown': { kind: 'invalid', zh: '没有代码为“{area}”的行政区划。', en: 'There is no area “{area}”.' },
  'unit.unknown': { kind: 'invalid', zh: '没有代码为“{unit}”的承办单位。', en: 'There is no unit “{unit}”.' },
  'unit.takes-no-orders': {
    kind: 'invalid',
    zh: '村（居）民委员会只协助解决，不接受工单。',
    en: 'Villages and communities assist; they take no work orders.',
    provision: 'assistance',
  },
  'assistance.communities-only': {
    kind: 'invalid',
    zh: '协助任务只面向村民委员会、居民委员会；其他单位应当交办工单。',
    en: 'Assistance is asked of villages and communities; to other units an order is passed down.',
    provision: 'assistance',
  },
  'dispatch.unit-twice': {
    kind: 'invalid',
    zh: '{unit}不能同时为主办和协办，也不能重复列为协办。',
    en: '{unit} can be named only once, as lead or as co-handler.',
    provision: 'co-handling',
  },
} as const satisfies Refusals

/** 派发工单目录、确责清单 — their rows and what is suggested for them. */
export const catalogueRefusals = {
  'catalogue.platform-authority': accessRefusals['catalogue.platform-authority'],
  'catalogue.backdated': {
    kind: 'invalid',
    zh: '调整不得早于今日生效，历史条目不作改动。',
    en: 'A change takes effect today at the earliest; what was in force stays as it was.',
    provision: 'catalogue',
  },
  'catalogue.limit-not-a-statute': {
    kind: 'invalid',
    zh: '只有法律、法规对办理时限的规定优先适用，规章和其他规范性文件不能替代本规定的时限。',
    en: 'Only a law or a regulation may set a limit in place of this one; a 规章 or another document may not.',
    provision: 'statutory-limits',
  },
  'catalogue.suggestion-decided': {
    kind: 'conflict',
    zh: '该建议已经审定。',
    en: 'This suggestion was already decided on.',
    provision: 'catalogue',
  },
  'responsibility.no-such-ruling': {
    kind: 'invalid',
    zh: '没有对该工单的退件作出过审定，不能以裁定列入确责清单。',
    en: 'No ruling on a return of this work order can be recorded in the responsibility list.',
    provision: 'responsibility.rulings',
  },
} as const satisfies Refusals

/** 机构撤并 — units that retire, and what was theirs. */
export const retiringRefusals = {
  'unit.retired': {
    kind: 'invalid',
    zh: '“{unit}”自{from}起撤并，不再承接新的事项[，由“{successor}”承接]。',
    en: '“{unit}” is retired from {from} on and takes nothing new[: “{successor}” takes it instead].',
    provision: 'retiring',
  },
  'unit.has-sub-units': {
    kind: 'conflict',
    zh: '“{unit}”还有当日尚未撤并的下级单位（{subUnits}），应先将其撤并或者划归其他单位。',
    en: '“{unit}” has sub-units that are not retired by that day ({subUnits}): retire them first, or move them below another unit.',
    provision: 'retiring',
  },
  'unit.is-successor': {
    kind: 'conflict',
    zh: '“{unit}”是“{succeeds}”的承接单位，且须在当日承接，应先为其另定承接单位。',
    en: '“{unit}” follows “{succeeds}”, and would be retired when it has to: name another successor there first.',
    provision: 'retiring',
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
    provision: 'retiring.keys',
  },
} as const satisfies Refusals

/** 人员 — whose a key may be. */
export const staffRefusals = {
  'staff.not-in-role': {
    kind: 'invalid',
    zh: '没有工号为“{staff}”、以“{role}”角色在岗的人员。',
    en: 'There is no member of staff “{staff}” who works as {role}.',
  },
  'sign-on.not-offered': {
    kind: 'conflict',
    zh: '本市的城市文件没有列出统一身份认证（signOn）。',
    en: 'The city’s file names no provider that staff sign in by (signOn).',
  },
  'sign-on.taken': {
    kind: 'conflict',
    zh: '该账号已登记给工号为“{staff}”的人员；一个账号只属于一人，请先撤销。',
    en: 'This account is that of the member of staff “{staff}”: an account is one person’s, so take it from them first.',
  },
  'sign-on.has-left': {
    kind: 'conflict',
    zh: '工号为“{staff}”的人员已经离岗，不能登记账号。',
    en: 'The member of staff “{staff}” has left, and is given no account to sign in by.',
  },
} as const satisfies Refusals

/** 答复口径模板 — what cannot be worded so. */
export const replyRefusals = {
  'standard-reply.fact-unknown': {
    kind: 'invalid',
    zh: '没有这些变量：{unknown}；可用的有：{known}。',
    en: 'There is nothing to fill in for {unknown}; there is {known}.',
    provision: 'standard-replies',
  },
  'standard-reply.ground-unknown': {
    kind: 'invalid',
    zh: '只有不予受理的模板可以指明情形，且须为所列情形之一（{known}）。',
    en: 'Only a rejection names a ground, and one of those listed ({known}).',
    provision: 'rejection',
  },
  'standard-reply.ends-before': {
    kind: 'invalid',
    zh: '停用日期（{until}）不得早于启用日期（{from}）。',
    en: 'It cannot end ({until}) before it begins ({from}).',
    provision: 'standard-replies',
  },
} as const satisfies Refusals

const ofRules = { ...namingRefusals, ...catalogueRefusals, ...retiringRefusals }
export const cityRefusals = { ...ofRules, ...staffRefusals, ...replyRefusals }

/** What may be refused by rules, of tickets too: the city's own, and what the floors below refuse anywhere. */
export type CityCode = keyof typeof ofRules | AccessCode | RecordCode
export const refused = refusing<CityCode>()
/** What keeping staff may be refused besides. */
export const refusedOfStaff = refusing<keyof typeof staffRefusals>()
/** What wording a standard reply may be refused besides. */
export const refusedOfReplies = refusing<keyof typeof replyRefusals>()
