/** 排名靠后督办 — how decisions on ladders are refused (art. 31). */
import { accessRefusals } from '../../access/refusals.ts'
import { namingRefusals } from '../../city/refusals.ts'
import { type RecordCode, type Refusal as RefusalOf, type Refusals, refusing } from '../../record/refusal.ts'

const provision = 'evaluation.measures' as const

export const ladderRefusals = {
  'ladder.unknown': { kind: 'unknown', zh: '没有这件督办。', en: 'There is no such ladder.' },
  'ladder.changed': {
    kind: 'changed',
    zh: '这件督办已被他人变更，请重新读取。',
    en: 'This ladder was changed by others: read it again.',
  },
  'ladder.other-level': {
    kind: 'forbidden',
    zh: '对排名靠后单位的督办由市级营商环境建设主管部门提出、核查，不由下级办理。',
    en: 'Ladders are proposed and checked by the authority of the city, not by those below.',
    provision,
  },
  'ladder.results-missing': {
    kind: 'conflict',
    zh: '提出督办要有连续{results}次已审定的考核结果，现有：{found}。',
    en: 'A ladder is proposed from {results} approved results running; there are: {found}.',
    provision,
  },
  'ladder.not-long-at-the-bottom': {
    kind: 'conflict',
    zh: '{unit}没有在{found}中都处于同类组末段并且低于控制限，不能仅凭一次结果或者名次提出督办。',
    en: '{unit} was not at the bottom of its peers and below the limits in each of {found}: one result, or a place alone, is no ground.',
    provision,
  },
  'ladder.open-already': {
    kind: 'conflict',
    zh: '{unit}已有督办{ladder}，未了结之前不另行提出。',
    en: 'There is the ladder {ladder} about {unit} already: no other is begun before it is over.',
    provision,
  },
  'ladder.rests-already': {
    kind: 'conflict',
    zh: '督办{ladder}已经以{result}为依据，同一结果不作两次依据。',
    en: 'The ladder {ladder} rested on {result} already: a result is the last ground of one ladder.',
    provision,
  },
  'ladder.not-now': {
    kind: 'conflict',
    zh: '这件督办现为“{ladderState}”，不能这样办理。',
    en: 'The ladder is “{ladderState}”: this cannot be done now.',
    provision,
  },
  'ladder.measure-unknown': {
    kind: 'invalid',
    zh: '没有“{measure}”这一督办方式，可用的有：{known}。',
    en: 'There is no step “{measure}”; known are: {known}.',
    provision,
  },
  'ladder.not-its-issuer': {
    kind: 'forbidden',
    zh: '“{measure}”由{may}作出。',
    en: '“{measure}” is for {may} to issue.',
    provision,
  },
  'ladder.issued-already': {
    kind: 'conflict',
    zh: '“{measure}”已于{at}作出，同一方式不作两次。',
    en: '“{measure}” was issued on {at} already: no step is taken twice.',
    provision,
  },
  'ladder.out-of-order': {
    kind: 'conflict',
    zh: '督办依次作出，“{measure}”之前应是：{next}。',
    en: 'Steps are taken in their order: before “{measure}” comes {next}.',
    provision,
  },
  'ladder.needs-finding': {
    kind: 'conflict',
    zh: '“{measure}”须在整改经核查认定不力之后作出；“{last}”没有这样的记录。',
    en: '“{measure}” follows a rectification that was checked and found insufficient; of “{last}” there is no such record.',
    provision,
  },
  'ladder.may-still-reform': {
    kind: 'conflict',
    zh: '“{last}”的整改期限到{lastDay}止，尚未逾期，也未经核查认定不力。',
    en: 'The rectification after “{last}” may be reported until {lastDay}, and was not found insufficient.',
    provision,
  },
  'ladder.check-awaited': {
    kind: 'conflict',
    zh: '“{last}”的整改情况已经报送，待核查。',
    en: 'What was done after “{last}” is reported, and waits to be checked.',
    provision,
  },
  'ladder.reformed': {
    kind: 'conflict',
    zh: '“{last}”之后的整改经核查已经到位，只能解除督办。',
    en: 'The rectification after “{last}” was found sufficient: the ladder can only be ended.',
    provision,
  },
  'ladder.ground-fell': {
    kind: 'conflict',
    zh: '依据已不成立：按{result}，该单位不在同类组末段或者不低于控制限；已作出的由作出机关撤销。',
    en: 'The ground fell: by {result} the unit is not at the bottom of its peers or not below the limits. What was issued is withdrawn by its issuer.',
    provision,
  },
  'ladder.meeting-missing': {
    kind: 'invalid',
    zh: '“{measure}”须写明日期和约谈对象；其他方式不写。',
    en: '“{measure}” says on which day and with whom; other steps do not.',
    provision,
  },
  'ladder.step-not-current': {
    kind: 'conflict',
    zh: '“{measure}”不是现在的督办，现在是：{last}。',
    en: '“{measure}” is not the step that stands; it is {last}.',
    provision,
  },
  'ladder.replied-already': {
    kind: 'conflict',
    zh: '已于{at}回复。',
    en: 'It was answered on {at} already.',
    provision,
  },
  'ladder.nothing-to-check': {
    kind: 'conflict',
    zh: '没有待核查的整改情况：尚未报送且期限未过，或者已经核查。',
    en: 'There is nothing to check: nothing is reported while its term runs, or it was checked.',
    provision,
  },
  'ladder.nothing-reported': {
    kind: 'conflict',
    zh: '逾期未报送整改情况的，不能认定整改到位。',
    en: 'What was never reported cannot be found sufficient.',
    provision,
  },
  'ladder.city-checks-first': {
    kind: 'conflict',
    zh: '整改情况先由本市营商环境建设主管部门在{lastDay}前核查，逾期或者核查之后方可复核。',
    en: 'The authority of the city checks first, until {lastDay}; after that, or once it has, it may be checked again.',
    provision,
  },
  'ladder.own-branch': {
    kind: 'forbidden',
    zh: '由涉事分支以外的人办理：{by}属于{unit}所在的分支。',
    en: 'This is for somebody outside the branch: {by} belongs to that of {unit}.',
    provision,
  },
  'ladder.not-reformed': {
    kind: 'conflict',
    zh: '整改未经核查认定到位，不能解除督办。',
    en: 'The rectification was not found sufficient: the ladder is not ended.',
    provision,
  },
  'unit.unknown': namingRefusals['unit.unknown'],
  'ladder.never-by-the-city': accessRefusals['ladder.never-by-the-city'],
} as const satisfies Refusals

export type LadderRefusal = keyof typeof ladderRefusals | RecordCode
export const refused = refusing<LadderRefusal>()
export type Refusal = RefusalOf<LadderRefusal>
