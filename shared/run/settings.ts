/** 配置 — the schema of the one JSON string that the stack gives each function. */
import * as z from 'zod'
import { accessLimits, answersKeptFor } from '../law/access-limits.ts'
import type { Reach } from '../storage/addresses.ts'

export const settings = z.strictObject({
  city: z.string(),
  tables: z.strictObject({ tickets: z.string(), appellants: z.string(), registry: z.string() }),
  queues: z.strictObject({
    /** URLs; FIFO but for setAside */
    changes: z.string(),
    delivery: z.string(),
    sweep: z.string(),
    batches: z.string(),
    evaluating: z.string(),
    setAside: z.string(),
    /** where their letters lie when they die */
    dead: z.strictObject({
      changes: z.string(),
      delivery: z.string(),
      sweep: z.string(),
      batches: z.string(),
      evaluating: z.string(),
    }),
  }),
  bus: z.string(),
  /** the bucket of files */
  bucket: z.string(),
  /** the bucket of what is sealed for good */
  sealed: z.string(),
  /** departments stand on a private network: endpoints inside it are allowed, never the machine's own or the cloud's */
  insideEndpoints: z.boolean(),
  /** how often access codes may be tried, and how much anyone may ask */
  limits: accessLimits,
})
export type Settings = z.infer<typeof settings>

export { answersKeptFor }

/** The one environment variable that the stack gives. */
export const settingsVariable = 'JIESU'

/** Of the host that plays the cloud on one machine, never of the stack: departments are played there too. */
export const loopbackVariable = 'JIESU_LOOPBACK_ENDPOINTS'

export const reachOf = ({ insideEndpoints }: Settings, environment: NodeJS.ProcessEnv = process.env): Reach => ({
  private: insideEndpoints,
  loopback: environment[loopbackVariable] === 'yes',
})

/** @throws when the stack and this code disagree: the function must not start */
export function readSettings(environment: NodeJS.ProcessEnv = process.env): Settings {
  return settings.parse(JSON.parse(environment[settingsVariable] ?? '{}'))
}
