/** 组装 — puts together what pages are made with: sessions, and the calls of the API. */
import { composeAppeals } from '../appeals/compose.ts'
import { dynamoSessions } from '../storage/dynamo-sessions.ts'
import type { Functions } from './asking.ts'

/** @param functions what answers the calls that these pages ask */
export function composePages(functions: Functions) {
  const appeals = composeAppeals()
  return {
    ...appeals,
    sessions: dynamoSessions(appeals.dynamo, appeals.settings.tables.registry),
    functions,
  }
}
export type PagesDeps = ReturnType<typeof composePages>
