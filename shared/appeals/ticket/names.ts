/** 名称 — what states, roles, authorities and commands are called when people are told of them. */
import type { authorities, Role } from '../../access/actor.ts'
import type { Name } from '../words/asking.ts'
import { type CommandName, commandBodies } from '../words/command.ts'
import type { State } from './states.ts'

export type { Name }

export const stateNames: { readonly [S in State]: Name } = {
  registered: ['待初核', 'registered'],
  'awaiting-supplement': ['待补正', 'waiting for a supplement'],
  accepted: ['已受理待派单', 'accepted, to be dispatched'],
  handling: ['办理中', 'in handling'],
  replied: ['已答复待审核', 'replied, to be checked'],
  merged: ['已并入他件', 'merged into another'],
  closed: ['已办结', 'closed'],
  answered: ['已直接答复', 'answered directly'],
  rejected: ['不予受理', 'not accepted'],
  redirected: ['已告知专属机构', 'named the competent body'],
  filed: ['已归档', 'filed'],
  withdrawn: ['已撤回', 'withdrawn'],
}

export const roleNames: { readonly [R in Role]: Name } = {
  channel: ['诉求渠道', 'a channel'],
  appellant: ['诉求人', 'the appellant'],
  operator: ['话务员', 'an operator'],
  department: ['承办单位', 'a department'],
  supervisor: ['主管部门', 'a supervisor'],
  admin: ['管理员', 'an administrator'],
  province: ['省营商环境建设主管部门', 'the provincial business-environment authority'],
  government: ['地区人民政府', 'the government of the region'],
  anyone: ['任何人', 'anyone'],
  system: ['平台', 'the platform itself'],
}

export const authorityNames: { readonly [A in (typeof authorities)[number]]: Name } = {
  platform: ['热线平台主管部门', 'the platform authority'],
  'business-environment': ['营商环境建设主管部门', 'the business-environment authority'],
}

export const commandNames = Object.fromEntries(
  Object.entries(commandBodies).map(([command, { called }]) => [command, called]),
) as { readonly [N in CommandName]: Name }
