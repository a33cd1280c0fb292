/** Every verb of the command line. */
import type { Verb } from './verb.ts'
import { batch } from './verbs/batch.ts'
import { check } from './verbs/check.ts'
import { deploy } from './verbs/deploy.ts'
import { diff } from './verbs/diff.ts'
import { doctor } from './verbs/doctor.ts'
import { exportTickets } from './verbs/export.ts'
import { importCity } from './verbs/import.ts'
import { keys } from './verbs/keys.ts'
import { letters } from './verbs/letters.ts'
import { newCity } from './verbs/new.ts'
import { redrive } from './verbs/redrive.ts'
import { seed } from './verbs/seed.ts'
import { verify } from './verbs/verify.ts'

export const verbs: Record<string, Verb> = {
  new: newCity,
  check,
  diff,
  deploy,
  seed,
  import: importCity,
  keys,
  redrive,
  letters,
  batch,
  export: exportTickets,
  verify,
  doctor,
}
