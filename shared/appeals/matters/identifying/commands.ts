/** 身份信息更正 — commands that know only which fields change, not what was wrong (第三十五条). */
import * as z from 'zod'
import { identityFields } from '../../../access/identities.ts'
import { lazily } from '../../../schema/lazily.ts'

/** 更正身份信息 — the values travel beside it, never in it. */
export const correctIdentity = lazily(() => z.strictObject({ fields: z.array(z.enum(identityFields)).min(1) }))

export const identifyingCommands = { correctIdentity }
