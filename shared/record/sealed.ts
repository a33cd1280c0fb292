/** 封存 — objects that can be put once and never again, by nobody. */
import * as z from 'zod'

export const sealedObject = z.strictObject({ key: z.string(), sha256: z.string().length(43), bytes: z.int() })
export type SealedObject = z.infer<typeof sealedObject>

export interface Sealed {
  /** Named by its content: put twice it is one. @param name where it belongs: `2026-half-year/1/part-2026-01-05` */
  put(name: string, content: unknown): Promise<SealedObject>
  /** @throws BrokenSeal where its bytes are not those that were sealed */
  read(object: Pick<SealedObject, 'key' | 'sha256'>): Promise<unknown>
}

/** Something else lies there than what was sealed, or nothing. */
export class BrokenSeal extends Error {
  override name = 'BrokenSeal'
}
