/** 现行规则 — what holds in this city now: rules, calendar, and who and what there is. */
import type { Calendar } from '../law/calendar.ts'
import type { Rules } from '../law/rules.ts'
import type { Registry } from './registry.ts'

export interface Law {
  rules: Rules
  calendar: Calendar
  registry: Registry
}
