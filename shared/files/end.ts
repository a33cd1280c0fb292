/** 到期删除 — promises the end of a ticket's files; whoever looks at them next erases them. */
import { type ChangeDeps, changeFiles } from './change.ts'
import type { Ending } from './ports.ts'

/** Once more changes nothing. */
export async function endFiles(ticket: string, ends: Ending, deps: ChangeDeps): Promise<void> {
  await changeFiles(
    ticket,
    (standing) =>
      standing.files.length === 0 || standing.ends === 'all' || standing.ends === ends ? undefined : { ends },
    0,
    deps,
  )
}
