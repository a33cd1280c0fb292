/** 组装 — what calls about appeals need besides: records that are no tickets. */
import { type CallDeps, composeCalls } from '../run/compose.ts'
import { dynamoInspections } from './desk/inspections.ts'

export function composeAppeals() {
  const calls = composeCalls()
  return { ...calls, inspections: dynamoInspections(calls.dynamo, calls.settings.tables.registry) }
}
export type AppealsDeps = CallDeps & Pick<ReturnType<typeof composeAppeals>, 'inspections'>
