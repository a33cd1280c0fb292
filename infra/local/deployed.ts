/** What a running city leaves for the command line: its address and stack outputs. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'

export const deployedFile = 'deployed.json'

export const deployed = z.strictObject({
  pid: z.int().positive(),
  url: z.url(),
  /** tables, queues and bus */
  endpoint: z.url(),
  region: z.string(),
  /** by the name of its file */
  city: z.string().optional(),
  outputs: z.record(z.string(), z.unknown()),
})
export type Deployed = z.infer<typeof deployed>

export const keepDeployed = (folder: string, here: Omit<Deployed, 'pid'>): void =>
  writeFileSync(join(folder, deployedFile), JSON.stringify({ pid: process.pid, ...here }, null, 2))
