/** 身份信息更正 — the fields that its command and event share. */
import * as z from 'zod'
import { identityFields } from '../../../access/identities.ts'

/** 更正了哪几项 — which fields change, never what they say. */
export const changing = () => ({ fields: z.array(z.enum(identityFields)).min(1) })
