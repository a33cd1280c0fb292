/** 下一步 — what whoever calls can be told that a ticket waits for. */
import type { Worklist } from '../kind/worklist.ts'

export const nextSteps: Readonly<Record<Worklist, { zh: string; en: string }>> = {
  review: { zh: '待平台审核', en: 'waits for the review' },
  supplement: { zh: '待诉求人补充材料', en: 'waits for what the appellant was asked to supply' },
  dispatch: { zh: '已受理，待派单', en: 'accepted, to be dispatched' },
  'return-decision': { zh: '承办单位申请退件，待审定', en: 'its unit asked to give it back: to be decided' },
  handling: { zh: '承办单位办理中', en: 'being handled by its unit' },
  check: { zh: '承办单位已答复，待平台审核', en: 'answered by its unit: to be checked' },
  merged: { zh: '与相同诉求合并办理', en: 'handled together with its like' },
  closing: { zh: '答复已通过审核，待办结', en: 'its answer passed the check: to be closed' },
  callback: { zh: '已办结，待回访', en: 'closed: to be called back' },
  ended: { zh: '已结束', en: 'ended' },
}
