/** 网关替身的密钥 — what it and the platform know each other by, over a stop too. */
import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import * as z from 'zod'
import { jsonIn } from '../../../../shared/telling/gateways/message.ts'

const secrets = z.strictObject({ key: z.string(), receipts: z.string() })
const drawn = (): string => randomBytes(24).toString('base64url')

/** Messages that wait go out with the credential of before, while a city that starts is still being read. @param file readable by its owner only; undefined keeps nothing */
export function gatewaySecrets(file: string | undefined): z.infer<typeof secrets> {
  if (file && existsSync(file)) {
    const kept = secrets.safeParse(jsonIn(readFileSync(file, 'utf8')))
    if (kept.success) return kept.data
  }
  const fresh = { key: drawn(), receipts: drawn() }
  if (file) writeFileSync(file, JSON.stringify(fresh), { mode: 0o600 })
  return fresh
}
