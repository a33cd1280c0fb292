/** 已处理 — sentences that tell of an end and, by themselves, of no act. */

export const settled = [
  '您反映的问题已于{done2}处理完毕。',
  '经协调，该问题已于{done2}解决。',
  '该事项已于{done2}处理。',
  '您反映的情况已于{done2}协调解决。',
  '接件后我单位高度重视，现问题已于{done2}解决。',
  '{done2}，此事已妥善处理。',
]

export const settledAsk = [
  '{topic}的问题已解决。',
  '{topic}一事已处理。',
  '{topic}已协调。',
  '{topic}方面已落实。',
  '{topic}已办理完毕。',
]
