/** 规则说明 — each rule of points as a sentence, in Chinese and English. */
import type { ScoringTable } from '../../law/scoring.ts'
import { percent } from './decimal.ts'

interface Words {
  zh: string
  en: string
}
type Component = ScoringTable['parts'][number]['components'][number]

const of = {
  hits: { zh: '计入分子的', en: 'in the numerator' },
  misses: { zh: '未计入分子的', en: 'outside the numerator' },
}

export function ruleWords({ weight, points: rule }: Pick<Component, 'weight' | 'points'>): Words {
  switch (rule.rule) {
    case 'proportional':
      return { zh: `${weight}分乘以该比率`, en: `${weight} points times the rate` }
    case 'scale':
      return {
        zh: `${rule.full}天以内得${weight}分，${rule.none}天以上不得分，其间按比例`,
        en: `${weight} points up to ${rule.full} days, none from ${rule.none} days on, evenly between`,
      }
    case 'target':
      return targetWords(rule, weight)
    case 'bands':
      return {
        zh: `${rule.bands.map(({ from, points }) => `达到${percent(from)}%得${points}分`).join('，')}，其余不得分`,
        en: `${rule.bands.map(({ from, points }) => `${points} points from ${percent(from)} % on`).join(', ')}, else none`,
      }
    case 'matters':
      return {
        zh: `${weight}分，${of[rule.counts].zh}每件扣${rule.each}分，${downTo(rule.least).zh}`,
        en: `${weight} points less ${rule.each} for each matter ${of[rule.counts].en}, ${downTo(rule.least).en}`,
      }
    case 'given':
      return {
        zh: `${weight}分，由主管部门评定；未评定的得满分`,
        en: `${weight} points, given by the authority; all of them where it gave none`,
      }
  }
}

function targetWords(
  { target, perPoint, steps, least, cutOff }: Extract<Component['points'], { rule: 'target' }>,
  weight: number,
): Words {
  const step = steps ? stepWords[steps] : { zh: '', en: '' }
  const cut =
    cutOff === undefined
      ? { zh: '', en: '' }
      : { zh: `；低于${percent(cutOff)}%不得分`, en: `; none below ${percent(cutOff)} %` }
  return {
    zh: `达到${percent(target)}%得${weight}分，每低1个百分点扣${perPoint}分${step.zh}，${downTo(least).zh}${cut.zh}`,
    en: `${weight} points from ${percent(target)} % on, less ${perPoint} for each percentage point below${step.en}, ${downTo(least).en}${cut.en}`,
  }
}

const stepWords = {
  begun: { zh: '（不足1个百分点的按1个计）', en: ' (one begun counts whole)' },
  completed: { zh: '（不足1个百分点的不计）', en: ' (one begun does not count)' },
}

const downTo = (least: number): Words =>
  least > 0 ? { zh: `最低得${least}分`, en: `at least ${least}` } : { zh: '扣完为止', en: 'down to none' }

/** 加分、扣分项 — what each matter brings or takes. */
export function adjustmentWords({ each, most, counts }: ScoringTable['adjustments'][number]): Words {
  const [zh, en] = each > 0 ? ['加', 'adds'] : ['扣', 'takes']
  return {
    zh: `${of[counts].zh}每件${zh}${Math.abs(each)}分，最多${zh}${most}分`,
    en: `each matter ${of[counts].en} ${en} ${Math.abs(each)}, at most ${most}`,
  }
}
