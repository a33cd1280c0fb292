/** 组装 — joins batches with what is done with their rows. */
import { registerRow } from '../appeals/calls/registering-row.ts'
import type { CallDeps } from '../appeals/compose.ts'
import { composeBatches } from '../batches/compose.ts'
import type { Working } from '../batches/ports.ts'
import { intake } from '../batches/words.ts'
import { errorFields, log } from '../run/log.ts'
import { intakeColumns } from './intake-columns.ts'

/** What calls about batches are given. */
export const batchCalls = <D extends CallDeps>(appeals: D) => ({
  ...appeals,
  ...composeBatches(appeals),
  intakeColumns,
  firstCode: (ticket: string) => appeals.identities.accessCode(ticket, 0),
})

/** What works on them. */
export const batchWork = (appeals: CallDeps) => ({
  ...batchCalls(appeals),
  workOf(act: string): Working {
    if (act !== intake) throw new Error(`nobody does ${act} in batches`)
    return (given, row, { id, channel, by: actor, from }) =>
      registerRow({ given, channel, actor, from, key: `${id}.${row}` }, appeals)
  },
  rowFailed: (batch: string, row: number, error: unknown) =>
    log('error', { message: 'a row of a batch failed', batch, row, ...errorFields(error) }),
})
