/** redrive — moves dead letters back to their queues; the China regions cannot do it themselves. */
import { recordAct } from '../../../shared/access/acts.ts'
import { progressOf } from '../../demo/progress.ts'
import { queueStates, redriveOne } from '../dead-letters.ts'
import { connect, where } from '../deployment.ts'
import { recordOf } from '../letters.ts'
import { UsageError, verb } from '../verb.ts'
import { whoever } from '../whoever.ts'

export const redrive = verb({
  summary: 'move dead letters back to their queues, once their cause is mended',
  takes: '[changes | delivery | sweep]…',
  options: {
    ...where,
    'dry-run': { type: 'boolean', about: 'only say how many there are' },
    most: { type: 'string', about: 'at most this many of each queue', value: 'n' },
  },
  more: [
    'What was done already is not done again: followers and receivers know each message by its id.',
    'What dies again while this runs is left for the next time.',
  ].join('\n'),
  async run({ values, positionals }, { progress, now }) {
    const deployment = await connect(values)
    const most = values.most === undefined ? Number.POSITIVE_INFINITY : Number(values.most)
    if (!(most > 0)) throw new UsageError(`--most ${values.most} is not a number of letters`)
    const all = (await queueStates(deployment)).filter(({ dead }) => dead)
    const unknown = positionals.find((name) => !all.some((queue) => queue.name === name))
    if (unknown)
      throw new UsageError(`there is no queue ${unknown}; there are: ${all.map(({ name }) => name).join(', ')}`)
    const meant = positionals.length > 0 ? all.filter(({ name }) => positionals.includes(name)) : all

    const by = await whoever(deployment)
    const results: { queue: string; dead: number; moved: number }[] = []
    for (const queue of meant) {
      const dead = queue.dead?.waiting ?? 0
      const count = values['dry-run'] ? 0 : Math.min(dead, most)
      const bar = progressOf(count, progress)
      const moved = await redriveOne(deployment.sqs, queue, count, (done) =>
        bar.to(done, `${queue.name}: ${done} of ${count}`),
      )
      if (count > 0) bar.end()
      if (moved > 0)
        await recordAct(
          { what: 'letters-redriven', at: now().toISOString(), by, subject: `${queue.name}: ${moved}` },
          recordOf(deployment, now()),
        )
      results.push({ queue: queue.name, dead, moved })
    }
    const lines = results.map(({ queue, dead, moved }) =>
      values['dry-run'] ? `${queue}: ${dead} dead letters` : `${queue}: ${moved} of ${dead} dead letters moved back`,
    )
    return { text: [deployment.name, ...lines].join('\n'), json: { deployment: deployment.name, queues: results } }
  },
})
