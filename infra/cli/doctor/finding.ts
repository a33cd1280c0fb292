/** 诊断 — one thing wrong with a deployment, or soon wrong, and its remedy. */
import type { City } from '../../../shared/city/city.ts'
import type { Deployment } from '../deployment.ts'

export interface Finding {
  /** wrong: mend it now; soon: it will be; note: worth knowing, or could not be looked at */
  level: 'wrong' | 'soon' | 'note'
  what: string
  /** what to do about it */
  advice: string
}

/** What every check is given. */
export interface Patient {
  deployment: Deployment
  /** name of the city's file */
  file: string
  /** as the registry has it; undefined before it is seeded */
  city: City | undefined
  now: Date
}

export type Check = (patient: Patient) => Promise<Finding[]>

export const wrong = (what: string, advice: string): Finding => ({ level: 'wrong', what, advice })
export const soon = (what: string, advice: string): Finding => ({ level: 'soon', what, advice })
export const note = (what: string, advice: string): Finding => ({ level: 'note', what, advice })

/** The first few of a list, and how many more there are. */
export const few = (names: readonly string[]): string =>
  names.length <= 5 ? names.join(', ') : `${names.slice(0, 5).join(', ')} and ${names.length - 5} more`
