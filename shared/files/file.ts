/** 附件 — one file of a ticket: asked for, arrived, clean or refused; pure changes of it. */
import * as z from 'zod'
import type { Actor } from '../access/actor.ts'
import { actor } from '../access/actor.ts'
import { filePurposes, fileTypes } from '../law/files.ts'
import { lazily, type Parsed } from '../schema/lazily.ts'
import { moment } from '../schema/moment.ts'

/** asked 待上传 · arrived 待扫描 · clean 可用 · refused 未收 · lapsed 未上传或者未扫描，已清除 */
export const fileStates = ['asked', 'arrived', 'clean', 'refused', 'lapsed'] as const

/** 为何未收 — each a refusal of this area. */
export const whyRefused = [
  'file.not-its-type',
  'file.not-taken',
  'file.damaged',
  'file.too-many-pixels',
  'file.infected',
  'file.matter-ended',
] as const
export type WhyRefused = (typeof whyRefused)[number]

const content = z.strictObject({ bytes: z.int(), sha256: z.string() })

/** 拍摄时间、位置 — of a unit's on-site photograph, for the platform. */
export const taken = z.strictObject({
  at: z.string().optional().describe('拍摄时间，相机所记 when, as the camera has it'),
  latitude: z.number().optional(),
  longitude: z.number().optional(),
})

export const file = lazily(() =>
  z.strictObject({
    id: z.string(),
    name: z.string(),
    /** undefined until it arrived, where its sender did not say */
    type: z.enum(fileTypes).optional(),
    bytes: z.int(),
    /** its sender did not say how large it is: `bytes` is the most it may have */
    isAtMost: z.literal(true).optional(),
    purpose: z.enum(filePurposes),
    by: actor,
    /** the work order under which a unit sent it */
    order: z.string().optional(),
    askedAt: moment,
    /** until when its form may be used */
    expires: moment,
    state: z.enum(fileStates),
    arrivedAt: moment.optional(),
    settledAt: moment.optional(),
    why: z.enum(whyRefused).optional(),
    /** what the scanner called what it found */
    found: z.string().optional(),
    waitsFor: z.enum(['scanner', 'no-scanner']).optional(),
    sent: content.optional(),
    kept: content.extend({ key: z.string() }).optional(),
    removed: z.array(z.string()).optional(),
    taken: taken.optional(),
  }),
)
export type File = Parsed<typeof file>
export type Taken = z.infer<typeof taken>

export const isSettled = ({ state }: Pick<File, 'state'>): boolean => state !== 'asked' && state !== 'arrived'

/** 诉求人一方 — sent by the appellant, or for them: what shows who they are. */
export const isAppellants = ({ purpose }: Pick<File, 'purpose'>): boolean => purpose === 'appeal'

/** 一方 — whose files are counted together. */
export const sideOf = ({ role, unit }: Pick<Actor, 'role' | 'unit'>): string =>
  role === 'department' ? `unit ${unit}` : role === 'operator' ? 'platform' : 'appellant'

const quarantineOf = (ticket: string, id: string): string => `${ticket}/${id}`
/** Below `quarantine/`, and below `clean/`: by its content, so that nothing is ever written over another. */
export const keyInQuarantine = (prefix: string, ticket: string, id: string): string =>
  `${prefix}${quarantineOf(ticket, id)}`
export const keyOfClean = (ticket: string, id: string, sha256: string): string =>
  `clean/${quarantineOf(ticket, id)}/${sha256.slice(0, 32)}`

/** What lies under a key of the quarantine. */
export function namedBy(key: string, prefix: string): { ticket: string; id: string } | undefined {
  const [ticket, id, ...rest] = key.startsWith(prefix) ? key.slice(prefix.length).split('/') : []
  return ticket && id && rest.length === 0 ? { ticket, id } : undefined
}
