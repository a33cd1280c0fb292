/** 逐级交办 — the ways in which its commands are refused. */
import { namingRefusals } from '../../../city/refusals.ts'
import type { Refusals } from '../../../record/refusal.ts'

export const passingDownRefusals = {
  'pass-down.not-sub-unit': {
    kind: 'invalid',
    zh: '工单只能逐级交办给本单位的直接下级单位。',
    en: 'An order is passed down level by level: only to direct sub-units of the unit that holds it.',
    provision: 'passing-down.by-level',
  },
  'pass-down.communities-assist': {
    kind: 'invalid',
    zh: '村民委员会、居民委员会不承接工单，只能由乡镇（街道）请其协助。',
    en: 'Villages and communities take no orders; the township or street asks them to assist.',
    provision: 'assistance',
  },
  'pass-down.outlasts': {
    kind: 'invalid',
    zh: '下级单位的办理时限（{until}）不得晚于本单位的时限（{outer}）。',
    en: 'The limit given to a sub-unit ({until}) cannot outlast the unit’s own ({outer}).',
    provision: 'passing-down',
  },
  'pass-down.limit-past': {
    kind: 'invalid',
    zh: '下级单位的办理时限不得早于今日。',
    en: 'The limit given to a sub-unit cannot lie before today.',
    provision: 'passing-down',
  },
  'pass-down.limit-needed': {
    kind: 'invalid',
    zh: '该工单目前没有正在计算的答复时限，交办时应指定下级单位的时限。',
    en: 'No reply limit of this order is running: name the last day for the sub-unit.',
    provision: 'passing-down',
  },
  'pass-down.not-passed': {
    kind: 'conflict',
    zh: '该工单由热线平台派发，不是上级单位交办的。',
    en: 'This order was dispatched by the platform, not passed down by a unit.',
    provision: 'passing-down',
  },
  'pass-down.other-unit': {
    kind: 'conflict',
    zh: '只有交办单位可以审核、采用、退回或者收回其交办的工单。',
    en: 'Only the unit that passed an order down checks, adopts, sends back or recalls it.',
    provision: 'passing-down',
  },
  'pass-down.nothing-replied': {
    kind: 'conflict',
    zh: '下级单位尚未反馈。',
    en: 'The sub-unit has not replied yet.',
    provision: 'passing-down',
  },
  'pass-down.already-adopted': {
    kind: 'conflict',
    zh: '下级单位的反馈已被采用。',
    en: 'The sub-unit’s reply was already adopted.',
    provision: 'passing-down',
  },
  'pass-down.no-objection': {
    kind: 'conflict',
    zh: '上级单位交办的工单不适用退回申请；有异议的，向交办单位反馈并由其收回或者申请退回。',
    en: 'A passed-down order is not returned to the authority: reply to the unit that passed it, which may recall it or ask for a return itself.',
    provision: 'returning',
  },
  'assistance.communities-only': namingRefusals['assistance.communities-only'],
  'assistance.other-guidance': {
    kind: 'conflict',
    zh: '村民委员会、居民委员会在其所在乡镇（街道）指导下协助，应由该乡镇（街道）提出。',
    en: 'A village or community assists under the guidance of its own township or street.',
    provision: 'assistance',
  },
  'assistance.date-past': {
    kind: 'invalid',
    zh: '协助任务的日期不得早于今日。',
    en: 'The day of an assistance task cannot lie before today.',
    provision: 'assistance',
  },
  'assistance.unknown': {
    kind: 'unknown',
    zh: '没有这个编号的协助任务。',
    en: 'There is no assistance task with this number.',
  },
  'assistance.over': {
    kind: 'conflict',
    zh: '所协助的工单已不在办理中。',
    en: 'The order this assistance was for is no longer open.',
    provision: 'assistance',
  },
  'assistance.already-reported': {
    kind: 'conflict',
    zh: '该协助任务已经反馈。',
    en: 'This assistance task was already reported on.',
    provision: 'assistance',
  },
} as const satisfies Refusals
