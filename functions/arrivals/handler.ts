/** 附件到达 — what was sent is looked at, at once and every five minutes. */

import * as z from 'zod'
import { composeFiles } from '../../shared/api/compose-files.ts'
import { scheduleFunction } from '../../shared/api/schedule-function.ts'
import { arrived } from '../../shared/files/arrive.ts'
import { sweepFiles } from '../../shared/files/sweep.ts'
import { functionTable } from '../../shared/run/functions.ts'
import { log } from '../../shared/run/log.ts'
import { measure } from '../../shared/run/metrics.ts'

const deps = composeFiles()

/** As S3 tells of it: keys come as they are. */
const created = z.object({ source: z.literal('aws.s3'), detail: z.object({ object: z.object({ key: z.string() }) }) })

/** Stops this long before its time-out and leaves the rest to the next time. */
const spare = 60_000

export const handler = scheduleFunction({
  mayTake: functionTable.arrivals.timeout * 1000 - spare,
  async work({ timeIsUp }, event) {
    const { data } = created.safeParse(event)
    if (data) {
      const came = await arrived(data.detail.object.key, deps)
      return log('info', { message: 'a file arrived', came })
    }
    const swept = await sweepFiles(timeIsUp, deps)
    measure(deps.settings.city, { FilesWaiting: swept.waiting + swept.failed })
    if (swept.looked > 0) log('info', { message: 'files looked at', ...swept })
  },
})
