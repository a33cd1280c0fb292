/** 长文本 — whatever four thousand characters are written, a check ends soon. */
import { expect, it } from 'vitest'
import { checked } from './checking.ts'

const bits = [
  '未',
  '已',
  '1',
  '您反映的',
  '一是',
  '请',
  '与您',
  '诉求人',
  '一',
  '6222',
  '《a》第',
  '“',
  '感谢',
  '如有',
  '1号楼',
  '辽A',
  '关于',
  '尽快',
  '希望修路灯，',
  '已联系诉求人，无法联系诉求人，',
  '该情况属实，不属实，',
  '谢',
  '已拆除围墙，尚未修复井盖，',
  '给予',
  '请问一下',
  '希望修路灯。',
  `《a》${'第一条'.repeat(40)}`,
  `《a》第十条${'第二款'.repeat(40)}`,
  '，',
  '一是修路灯；二是清垃圾；',
]

it.each(bits)('%s', (bit) => {
  const text = bit.repeat(Math.floor(4_000 / bit.length))
  const begun = performance.now()
  checked({
    appeal: { type: 'complaint', text },
    reply: { record: text, answer: text },
    closing: { ground: 1, alternative: 'solved' },
    earlier: [{ ticket: '1', appeal: '别的', record: text, answer: text }],
  })
  // Half a second on a quiet core; others share these.
  expect(performance.now() - begun).toBeLessThan(8_000)
})
