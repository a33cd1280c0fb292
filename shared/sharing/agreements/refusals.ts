/** 共享协议 — how agreements, and readers without one, are refused (art. 33, 35). */
import { type RecordCode, type Refusal as RefusalOf, type Refusals, refusing } from '../../record/refusal.ts'

const provision = 'sharing' as const

export const agreementRefusals = {
  'agreement.unknown': {
    kind: 'unknown',
    zh: '没有共享协议“{agreement}”。',
    en: 'There is no agreement “{agreement}”.',
  },
  'agreement.changed': {
    kind: 'changed',
    zh: '这份协议已被他人变更，请重新读取。',
    en: 'This agreement was changed by others: read it again.',
  },
  'agreement.none': {
    kind: 'forbidden',
    zh: '贵方没有在期的共享协议，不得读取数据流。',
    en: 'You have no agreement in force: the feed is not yours to read.',
    provision,
  },
  'agreement.several': {
    kind: 'forbidden',
    zh: '贵方有几份在期的协议（{agreements}），须写明依哪一份。',
    en: 'You have several agreements in force ({agreements}): say by which one you read.',
    provision,
  },
  'agreement.naming-unknown': {
    kind: 'invalid',
    zh: '协议提到的{what}不存在：{codes}。',
    en: 'The agreement names {what} that do not exist: {codes}.',
  },
  'agreement.until-out-of-range': {
    kind: 'invalid',
    zh: '最后一日须在{from}至{to}之间；含个人信息的至多{months}个月。',
    en: 'The last day has to lie between {from} and {to}: {months} months at most where there are personal fields.',
    provision: 'identity',
  },
  'agreement.not-proposed': {
    kind: 'conflict',
    zh: '这份协议没有待审批的内容。',
    en: 'Nothing of this agreement waits for approval.',
  },
  'agreement.own-proposal': {
    kind: 'forbidden',
    zh: '提出的人不得自行审批，须由另一人审批。',
    en: 'Whoever proposed it cannot approve it: another person does.',
    provision: 'identity',
  },
  'agreement.needs-person': {
    kind: 'forbidden',
    zh: '含个人信息的协议，提出和审批都须用本人的密钥。',
    en: 'Personal fields are proposed and approved by persons, with keys of their own.',
    provision: 'identity',
  },
  'agreement.other-level': {
    kind: 'forbidden',
    zh: '共享协议由市级主管部门办理，不由下级单位的主管部门办理。',
    en: 'Agreements are for the authority of the city, not for those below.',
    provision,
  },
  'push.not-in-force': {
    kind: 'conflict',
    zh: '协议不在期，不能推送。',
    en: 'The agreement is not in force: nothing is pushed by it.',
    provision,
  },
  'push.no-address': {
    kind: 'conflict',
    zh: '这份协议没有登记接收地址：先由管理员登记（PUT /v1/endpoints/agreement/{agreement}）。',
    en: 'The agreement has no address: an administrator enters it first (PUT /v1/endpoints/agreement/{agreement}).',
  },
  'push.running': {
    kind: 'conflict',
    zh: '正在推送；要从别处开始，先停止。',
    en: 'It is being pushed: stop it first, to begin from elsewhere.',
  },
  'push.not-running': { kind: 'conflict', zh: '没有在推送。', en: 'Nothing is being pushed.' },
  'replay.unknown': {
    kind: 'unknown',
    zh: '没有补发“{replay}”，或者已过一周。',
    en: 'There is no replay “{replay}”, or not any more.',
  },
  'replay.days-reversed': {
    kind: 'invalid',
    zh: '首日{since}在末日{until}之后。',
    en: 'The first day {since} lies behind the last, {until}.',
  },
  'replay.another': {
    kind: 'conflict',
    zh: '补发“{replay}”还在进行，一次一件。',
    en: 'Replay “{replay}” is not done yet: one at a time.',
  },
  'agreement.over': { kind: 'conflict', zh: '这份协议已经终止。', en: 'This agreement has ended already.' },
} as const satisfies Refusals

type AgreementRefusal = keyof typeof agreementRefusals | RecordCode
export const refused = refusing<AgreementRefusal>()
export type Refusal = RefusalOf<AgreementRefusal>
