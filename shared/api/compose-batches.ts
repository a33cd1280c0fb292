/** 组装 — joins batches with what is done with their rows. */
import { registerRow } from '../appeals/calls/registering-row.ts'
import type { CallDeps } from '../appeals/compose.ts'
import { composeBatches } from '../batches/compose.ts'
import type { Working } from '../batches/ports.ts'
import { intake } from '../batches/words.ts'
import { errorFields, log } from '../run/log.ts'
import { type ActDeps, doOne, mayAsk } from './bulk-acts.ts'
import { intakeColumns } from './intake-columns.ts'

/** What calls about batches are given. */
export const batchCalls = <D extends CallDeps>(appeals: D) => ({
  ...appeals,
  ...composeBatches(appeals),
  intakeColumns,
  mayAsk,
  firstCode: (ticket: string) => appeals.identities.accessCode(ticket, 0),
})

/** What works on them. */
export const batchWork = (deps: ActDeps) => ({
  ...batchCalls(deps),
  workOf(act: string): Working {
    if (act !== intake) return (given, row, batch) => doOne(given, row, batch, deps)
    return (given, row, { id, channel, by: actor, from }) =>
      registerRow({ given, channel, actor, from, key: `${id}.${row}` }, deps)
  },
  rowFailed: (batch: string, row: number, error: unknown) =>
    log('error', { message: 'a row of a batch failed', batch, row, ...errorFields(error) }),
})
