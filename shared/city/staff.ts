/** 人员 — a member of staff: number, name, unit, and in which roles they work. */
import * as z from 'zod'
import { authorities } from '../access/actor.ts'
import { lazily, type Parsed } from '../schema/lazily.ts'
import { said } from '../schema/said.ts'
import { line } from '../schema/text.ts'
import { code } from './city.ts'
import { account } from './sign-on.ts'

/** 工号 — as the office writes it. */
export const staffNumber = z
  .string()
  .regex(
    /^[0-9A-Za-z][0-9A-Za-z-]{0,19}$/,
    said('letters, digits and hyphens, 20 at most', '只含字母、数字和连字符，最多20个。'),
  )

/** Codes of the city that somebody is limited to. */
export const limitedTo = z
  .array(z.string().max(40))
  .min(1)
  .max(50)
  .refine((codes) => new Set(codes).size === codes.length, said('each code once', '每个代码只填一次。'))

/** 岗位 — of a unit: whoever is on duty, whoever goes round a grid (网格员), anybody else. */
export const positions = ['staff', 'duty', 'grid'] as const

const inRole = lazily(() =>
  z.discriminatedUnion('role', [
    z.strictObject({
      role: z.literal('operator'),
      categories: limitedTo.optional().describe('these categories and those below them, nothing else'),
      areas: limitedTo.optional().describe('these areas, nothing else'),
      leads: z
        .literal(true)
        .optional()
        .describe(
          '班长：可改派他人认领的诉求件、查看个人工作量 leads the desk: hands claims over, sees figures by person',
        ),
    }),
    z.strictObject({
      role: z.literal('supervisor'),
      authority: z.enum(authorities),
      unit: code()
        .optional()
        .describe('区县的主管部门填其政府 of a district’s authority: its government; the city’s without'),
    }),
    z.strictObject({ role: z.literal('department') }),
    z.strictObject({ role: z.literal('admin') }),
  ]),
)
export type InRole = Parsed<typeof inRole>

export const staff = lazily(() =>
  z.strictObject({
    number: staffNumber.describe('工号'),
    name: line.describe('姓名'),
    unit: code().optional().describe('所在单位；以单位身份办理的必填 of those who act for a unit'),
    position: z.enum(positions).default('staff').describe('staff 工作人员 · duty 值班人员 · grid 网格员'),
    roles: z
      .array(inRole())
      .min(1)
      .max(4)
      .refine(
        (some) => new Set(some.map(({ role }) => role)).size === some.length,
        said('each role once', '每个角色只填一次。'),
      ),
    signOn: account().optional().describe('统一身份认证账号 the account that they sign in by'),
    /** 离岗 — since when they work here no longer: no key of theirs opens anything */
    left: z.string().optional(),
  }),
)
export type Staff = Parsed<typeof staff>

/** In which way somebody works in a role; undefined where they do not, or no longer. */
export const workingAs = (
  { roles, left }: Pick<Staff, 'roles'> & Partial<Pick<Staff, 'left'>>,
  role: string,
): InRole | undefined => (left === undefined ? roles.find((one) => one.role === role) : undefined)

/** What a key of theirs lets them see and do. */
export function scopeOf({ unit, roles, left }: Pick<Staff, 'unit' | 'roles' | 'left'>, role: string) {
  const working = workingAs({ roles, left }, role)
  if (!working) return undefined
  return {
    ...(working.role === 'department' && unit !== undefined ? { unit } : {}),
    ...(working.role === 'supervisor' ? { authority: working.authority } : {}),
    ...(working.role === 'supervisor' && working.unit !== undefined ? { unit: working.unit } : {}),
    ...(working.role === 'operator' && working.categories ? { categories: working.categories } : {}),
    ...(working.role === 'operator' && working.areas ? { areas: working.areas } : {}),
    ...(working.role === 'operator' && working.leads ? { leads: working.leads } : {}),
  }
}
