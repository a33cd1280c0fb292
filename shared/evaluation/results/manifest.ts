/** 清单 — names every sealed part of a result by its hash. */
import * as z from 'zod'
import { sealedObject } from '../../record/sealed.ts'
import { lazily, type Parsed } from '../../schema/lazily.ts'

/** An object that nobody may write over: where it lies, and the SHA-256 of its plain bytes (base64url). */
const partNamed = z.strictObject({
  ...sealedObject.shape,
  slice: z.string(),
  /** how many matters, from which number to which */
  tickets: z.int(),
  first: z.string(),
  last: z.string(),
})
export type PartNamed = z.infer<typeof partNamed>

export const exclusion = z.strictObject({
  appeal: z.string(),
  ticket: z.string(),
  unit: z.string(),
  figure: z.string(),
})

export const manifest = lazily(() =>
  z.strictObject({
    shape: z.literal(1),
    result: z.string(),
    node: z.string(),
    year: z.int(),
    from: z.string(),
    to: z.string(),
    /** when it was counted: limits that ran then are as they stood */
    countedAt: z.string(),
    /** 版本 — of what it rests on, as hashes; all of it lies in the context */
    versions: z.strictObject({
      rules: z.string(),
      calendar: z.string(),
      catalogue: z.string(),
      scoring: z.string(),
    }),
    restates: z.strictObject({ result: z.string(), manifest: z.string(), rulings: z.array(z.string()) }).optional(),
    context: sealedObject,
    calls: sealedObject,
    parts: z.array(partNamed),
    /** tickets that could not be read, and count nowhere */
    unreadable: z.array(z.string()),
    before: sealedObject,
    /** after the rulings, with what they exclude: of a result that was reviewed */
    after: sealedObject.optional(),
    excluded: z.array(exclusion).optional(),
  }),
)
export type Manifest = Parsed<typeof manifest>

/** The parts in which a matter may be: numbers are in the order of days, parts overlap at most by theirs. */
export const partsWith = ({ parts }: Pick<Manifest, 'parts'>, ticket: string): PartNamed[] =>
  parts.filter(({ first, last }) => first <= ticket && ticket <= last)
