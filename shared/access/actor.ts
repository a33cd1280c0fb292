/** 行为人 — the roles of the platform (requirements §4), and what a key says about its bearer. */
import * as z from 'zod'
import { authorities, type Role, roles } from '../law/permission.ts'

export { authorities, type Role, roles }

/** Who a command or a look comes from. `unit` for departments and supervisors, `channel` for channels, `ticket` for appellants. */
export const actor = z.strictObject({
  role: z.enum(roles),
  /** public id of the key, the ticket number of an appellant, or the name of the platform's own function */
  id: z.string(),
  /** 工号 — of the member of staff whose own key it is */
  staff: z.string().optional(),
  unit: z.string().optional(),
  channel: z.string().optional(),
  ticket: z.string().optional(),
  /** which of the ticket's access codes was shown; without it the first */
  code: z.int().positive().optional(),
  authority: z.enum(authorities).optional(),
  /** an operator whose key is limited to these categories and those below them, and to these areas */
  categories: z.array(z.string()).optional(),
  areas: z.array(z.string()).optional(),
  /** 班长 — an operator who leads the desk: hands claims over, sees figures by person */
  leads: z.literal(true).optional(),
})
export type Actor = z.infer<typeof actor>

/** Who it was, as records keep it: what the key was limited to then is the key's own business. */
export const signed = ({ categories: _, areas: __, leads: ___, ...who }: Actor): Actor => who

/** 诉求人 — of a ticket. @param codes how many access codes were issued anew before the one that was shown */
export const appellantOf = (ticket: string, codes: number): Actor => ({
  role: 'appellant',
  id: ticket,
  ticket,
  ...(codes > 0 ? { code: codes } : {}),
})

/** 同一人 — by key, or by the number of a member of staff, who may have several. */
export const isSamePerson = (one: Pick<Actor, 'id' | 'staff'>, other: Pick<Actor, 'id' | 'staff'>): boolean =>
  one.id === other.id || (one.staff !== undefined && one.staff === other.staff)

/** 平台 — whoever handles appeals there, not for a unit or a channel. */
export const isOfPlatform = ({ role }: Pick<Actor, 'role'>): boolean => role === 'operator' || role === 'supervisor'

/** The platform acting by itself: the sweep, the followers. */
export const system = (id: string): Actor => ({ role: 'system', id })
