/** 附件的到期删除 — for whoever ends texts and identity data: no bucket is needed. */
import type { composeAppeals } from '../appeals/compose.ts'
import { type Ending, endFiles } from '../files/index.ts'
import { dynamoFiles } from '../files/storage/files.ts'

type Appeals = Pick<ReturnType<typeof composeAppeals>, 'dynamo' | 'settings' | 'clock' | 'draw'>

export function endingFiles({ dynamo, settings, clock, draw }: Appeals) {
  const files = dynamoFiles(dynamo, settings.tables.appellants)
  return { endFiles: (ticket: string, which: Ending) => endFiles(ticket, which, { files, clock, draw }) }
}
