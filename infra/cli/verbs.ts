/** Every verb of the command line. */
import type { Verb } from './verb.ts'
import { deploy } from './verbs/deploy.ts'
import { diff } from './verbs/diff.ts'
import { keys } from './verbs/keys.ts'
import { seed } from './verbs/seed.ts'

export const verbs: Record<string, Verb> = { diff, deploy, seed, keys }
