/** 照抄 — runs of the appellant's or the reply's words are found, whatever signs divide them. */
import { expect, it } from 'vitest'
import { copiedRun } from '../../../shared/published/cases/copied.ts'

const appeal = '我家暖气从十一月一日开始一直不热，打了三次电话都没有人来修，老人孩子都冻感冒了。'

it('a run of twelve characters is copied, signs and spaces left out', () => {
  expect(copiedRun('市民说打了三次电话，都没有 人来修，后经督办解决。', [appeal])).toBe('打了三次电话，都没有 人来修')
  expect(copiedRun('市民说打了三次电话都没有回音，后经督办解决。', [appeal])).toBeUndefined()
})

it('what anybody must write so is not', () => {
  const reply = '沈阳市和平区住房和城乡建设局依据《辽宁省城市供热条例实施细则》第三条处理。'
  const summary = '沈阳市和平区住房和城乡建设局按《辽宁省城市供热条例实施细则》作了处罚。'
  expect(copiedRun(summary, [reply])).toBe('沈阳市和平区住房和城乡建设局')
  expect(copiedRun(summary, [reply], ['沈阳市和平区住房和城乡建设局'])).toBeUndefined()
})
