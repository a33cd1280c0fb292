/** 暂存 — a half-filled registration form under a call, as far as it was typed. */
import * as z from 'zod'
import { actor } from '../../access/actor.ts'
import { lazily, type Parsed } from '../../schema/lazily.ts'
import { illFormed, isWellFormed } from '../../schema/well-formed.ts'

const typed = (most: number) => z.string().max(most).refine(isWellFormed, illFormed).optional()

/** The fields of a registration, none of them checked: that is for whoever registers from it. */
export const draftForm = lazily(() =>
  z.strictObject({
    ticketType: typed(40),
    category: typed(40),
    area: typed(12),
    businessEnvironment: z.boolean().optional(),
    title: typed(200),
    text: typed(4000),
    place: typed(200),
    occurredAt: typed(40),
    appellantKind: typed(40),
    emergency: typed(40),
    externalLine: typed(10),
    confidential: z.boolean().optional(),
    appellant: z
      .strictObject({
        name: typed(200),
        phone: typed(200),
        email: typed(200),
        idNumber: typed(200),
        address: typed(200),
      })
      .optional(),
    note: typed(4000).describe('给接手话务员的备注 a note for whoever continues'),
  }),
)
export type DraftForm = Parsed<typeof draftForm>

export const draft = lazily(() =>
  z.strictObject({ form: draftForm(), by: actor, savedAt: z.iso.datetime(), operator: z.string().optional() }),
)
export type Draft = Parsed<typeof draft>
