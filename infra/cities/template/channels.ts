/** 渠道 — where a city's appeals come from. */
import type { ChannelInput } from '../schema/input.ts'
import { shortName, type Town } from './town.ts'

export const channelsOf = ({ name }: Pick<Town, 'name'>): ChannelInput[] => [
  { code: 'phone', name: '12345热线电话', kind: 'phone' },
  { code: 'web', name: '政府网站诉求栏目', kind: 'web' },
  { code: 'wechat', name: `微信公众号“${shortName(name)}接诉”`, kind: 'wechat' },
  { code: 'app', name: '政务服务手机应用', kind: 'app' },
  { code: 'sms', name: '短信', kind: 'sms' },
  { code: 'email', name: '电子邮箱', kind: 'email' },
  { code: 'letter', name: '来信', kind: 'letter' },
  { code: 'visit', name: '来访接待', kind: 'visit' },
  { code: 'hotline-12329', name: '12329公积金热线（已归并）', kind: 'hotline' },
  { code: 'hotline-12315', name: '12315消费投诉热线（双号并行）', kind: 'hotline' },
  { code: 'province', name: '省12345平台转办', kind: 'hotline' },
  { code: 'petition', name: '信访信息系统', kind: 'petition' },
  { code: 'oversight', name: '政府督查平台', kind: 'oversight' },
  { code: 'line-110', name: '110报警服务台', kind: 'hotline', line: { number: '110' } },
  { code: 'line-119', name: '119消防救援指挥中心', kind: 'hotline', line: { number: '119' } },
  { code: 'line-120', name: '120医疗急救中心', kind: 'hotline', line: { number: '120' } },
  { code: 'open311', name: '城市随手拍（Open311接入方）', kind: 'open311' },
]
