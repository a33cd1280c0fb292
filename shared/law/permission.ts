/** 权限 — how a regulation says which command a state allows, to which roles. */
import * as z from 'zod'

/** 角色 — whoever a regulation lets act or look. */
export const roles = [
  'channel',
  'appellant',
  'operator',
  'department',
  'supervisor',
  'admin',
  'province',
  'government',
  'anyone',
  'system',
] as const
export type Role = (typeof roles)[number]

/** 督办机关 — who takes steps against those long at the bottom: 省营商环境建设主管部门; 地区人民政府 (art. 31). */
export const issuers = ['province', 'government'] as const satisfies readonly Role[]
export type Issuer = (typeof issuers)[number]

/** The two kinds of authority (热线平台主管部门; 营商环境建设主管部门). */
export const authorities = ['platform', 'business-environment'] as const

/** 状态 — where an appeal may stand. */
export const states = [
  'registered',
  'awaiting-supplement',
  'accepted',
  'handling',
  'replied',
  'merged',
  'closed',
  'answered',
  'rejected',
  'redirected',
  'filed',
  'withdrawn',
] as const
export type State = (typeof states)[number]

/** A row of the state table. */
export const permission = z.strictObject({
  /** none: the regulation has nothing of the kind */
  from: z.array(z.enum(states)).readonly(),
  by: z.array(z.enum(roles)).min(1).readonly(),
  article: z.string().min(1),
  /**
   * May be asked again and again, and therefore only so often per ticket and actor as the rules say (rules.repeating). A right or a duty
   * is `limited`; what is `optional` has besides, all of it together, only a share of the log. Without it: it leads to the end, answers
   * what was asked, can happen once, or is the platform's own, and finds room in any log.
   */
  room: z.enum(['limited', 'optional']).optional(),
})
export type Permission = z.infer<typeof permission>

/** The rows of a regulation, each by the name of its command; their types say which may be asked again and again. */
export const stateTable = <const T extends Readonly<Record<string, Permission>>>(
  rows: T,
): { readonly [N in keyof T]: Permission & Pick<T[N], keyof T[N] & 'room'> } => rows
