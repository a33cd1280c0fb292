/** 评定分 — how points are refused that an authority would give. */
import { namingRefusals } from '../../city/refusals.ts'
import { type RecordCode, type Refusal as RefusalOf, type Refusals, refusing } from '../../record/refusal.ts'
import { resultRefusals } from '../results/refusals.ts'

const provision = 'scoring' as const

export const givenRefusals = {
  'points.changed': {
    kind: 'changed',
    zh: '评定分已被他人变更，请重新读取。',
    en: 'These points were changed by others: read them again.',
  },
  'points.own-branch': {
    kind: 'forbidden',
    zh: '评定分由涉事分支以外的人评定：{by}属于{unit}所在的分支。',
    en: 'Points are given by somebody outside the branch: {by} belongs to that of {unit}.',
    provision,
  },
  'points.component-unknown': {
    kind: 'invalid',
    zh: '评分表没有“{component}”这一评定项[，可用的有：{known}]。',
    en: 'The table of scores has no component “{component}” that an authority gives[; known are: {known}].',
    provision,
  },
  'points.too-many': {
    kind: 'invalid',
    zh: '该项满分{most}分。',
    en: 'This component brings {most} points at most.',
    provision,
  },
  'points.counted-already': {
    kind: 'conflict',
    zh: '考核结果{result}已经开始计算，评定分不再变更；撤销之后可以重新评定。',
    en: 'The result {result} is being worked out or stands: points are changed no more, unless it is withdrawn.',
    provision: 'evaluation.result',
  },
  'unit.unknown': namingRefusals['unit.unknown'],
  'result.other-level': resultRefusals['result.other-level'],
} as const satisfies Refusals

export type GivenRefusal = keyof typeof givenRefusals | RecordCode
export const refused = refusing<GivenRefusal>()
export type Refusal = RefusalOf<GivenRefusal>
