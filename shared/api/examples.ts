/** 请求示例 — what the commonest calls are sent, for the reference: a test holds each against its schema. */
import type { RouteName } from './routes.ts'

const consultation = { at: '2026-11-27T09:30:00+08:00', by: '李工', how: 'phone', said: '室温已达标，满意' }

export const examples: { readonly [N in RouteName]?: unknown } = {
  register: {
    channel: 'web',
    reference: 'W20261126-000123',
    ticketType: 'help',
    category: 'heating-temperature',
    area: '210102',
    title: '家中室温不达标',
    text: '某小区3号楼，供暖一周室温只有15度，请派人检修。',
    place: '和平区某小区3号楼2单元',
    appellant: { name: '王女士', phone: '13800000000' },
  },
  accept: {},
  reject: { ground: 6, reasons: '来电内容为辱骂，未提出具体诉求。' },
  answer: { answer: '采暖期为11月1日至次年3月31日。', knowledge: { article: 'heating-season', version: '2026-1' } },
  requestSupplement: { ask: '请补充具体楼栋、单元和门牌号。' },
  supplySupplement: { text: '3号楼2单元501室。' },
  dispatch: {
    lead: 'sy-heating-1',
    coHandlers: ['heping-housing'],
    reason: '该小区由供热一公司供热，房产部门协助核对面积。',
  },
  acknowledge: { by: '李工' },
  replyInterim: { record: '现场测温14.5度，换热站压力不足。', answer: '已安排检修，明日复测。' },
  reply: { record: '更换阀门，复测20度。', answer: '已修复，室温20度。', consultation },
  sendBack: { reasons: '未说明停暖原因，请补充。' },
  passCheck: {},
  close: { ground: 1, alternative: 'solved', reasons: '已修复，室温20度。' },
  callBack: { outcome: 'reached', solved: 'solved', truth: 'true', by: '回访员' },
  rate: { level: 5, via: 'link', comment: '处理及时' },
  rateBySms: { message: '5' },
  setConfidentiality: { confidential: true },
  writeForUnits: { title: '反映某公司违规排放', text: '某公司夜间向河道排放污水，请查处。' },
  withdraw: { how: 'written', reasons: '问题已自行解决。' },
  addFacts: { text: '楼上也不热。' },
  requestReturn: {
    ground: 'not-responsible',
    form: 'transfer',
    proposes: 'sy-heating-3',
    reasons: '该小区已并入三公司管网。',
  },
  decideReturn: { decision: 'approve', reasons: '退件理由成立。', transferTo: 'sy-heating-3' },
  requestExtension: { months: 1, reasons: '需更换一次管网，工期约三周。' },
  decideExtension: { decision: 'grant', reasons: '同意。' },
  reportProgress: { text: '管网更换完成一半。' },
  rotateSecret: { overlapHours: 24 },
  putEndpoint: { url: 'https://department.example/work-orders' },
  issueKey: { role: 'department', unit: 'sy-heating-1', name: '供热一公司', expires: '2027-12-31T00:00:00+08:00' },
}
