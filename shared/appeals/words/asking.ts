/** 命令的形式 — a command’s fields, its name, and how close one must stand. */
import type * as z from 'zod'
import type { Reach } from '../../access/table.ts'
import { type Lazily, lazily } from '../../schema/lazily.ts'

export { acts, businessEnvironment, clueAuthority, platform, reads, whoSees } from '../../access/table.ts'

/** Chinese, English. */
export type Name = readonly [zh: string, en: string]

export interface Asking {
  called: Name
  reach: Reach
}

/* @__NO_SIDE_EFFECTS__ */
export const command = <S extends z.ZodType>(called: Name, reach: Reach, fields: () => S): Lazily<S> & Asking =>
  Object.assign(lazily(fields), { called, reach })
