/** letters — dead letters and what was set aside: listed masked, sent again, discarded with a reason; each is an act on record. */
import { recordAct } from '../../../shared/application/acts.ts'
import { connect, type Deployment, where } from '../deployment.ts'
import { clockOver, type Letter, recordOf, remove, sendBack, takeLetters, whoever, withLetters } from '../letters.ts'
import { table } from '../table.ts'
import { CityError, type Outcome, UsageError, verb } from '../verb.ts'

interface Asked {
  deployment: Deployment
  letters: Letter[]
  ids: string[]
  reason: string | undefined
  now: Date
  /** ids of those that are not to be given back */
  settled: Set<string>
}

const shown = ({ id, queue, sentAt, ticket, says }: Letter) => ({ id, queue, sentAt, ticket, says })

const actions: Record<string, (asked: Asked) => Promise<Outcome>> = {
  async list({ letters }) {
    const rows = letters.map(({ id, queue, sentAt, ticket = '' }) => [id, queue, sentAt.slice(0, 16), ticket])
    const text = rows.length > 0 ? table(['letter', 'queue', 'sent', 'ticket'], rows) : 'there are none'
    return { text, json: letters.map(shown) }
  },

  async show(asked) {
    const meant = pick(asked)
    return { text: meant.map(({ id, says }) => `${id}  ${says}`).join('\n'), json: meant.map(shown) }
  },

  async resend({ reason, ...asked }) {
    const meant = pick(asked)
    for (const letter of meant) {
      await record('letter-sent-again', letter, reason, asked)
      await sendBack(asked.deployment, letter)
      asked.settled.add(letter.id)
    }
    return { text: `${meant.length} sent again`, json: meant.map(shown) }
  },

  async discard({ reason, ...asked }) {
    if (!reason?.trim()) throw new UsageError('to discard a letter say why: --reason')
    const meant = pick(asked)
    for (const letter of meant) await mustBeIdle(letter, asked.deployment)
    for (const letter of meant) {
      await record('letter-discarded', letter, reason, asked)
      await remove(asked.deployment, letter)
      asked.settled.add(letter.id)
    }
    return { text: `${meant.length} discarded`, json: meant.map(shown) }
  },
}

export const letters = verb({
  summary: 'dead letters and what was set aside: list, show, resend or discard',
  takes: 'list | show <letter>… | resend <letter>… | discard <letter>… --reason <text>',
  options: {
    ...where,
    queue: { type: 'string', about: 'of this queue only', value: 'name' },
    reason: { type: 'string', about: 'resend, discard: why, as it is kept on record', value: 'text' },
  },
  more: [
    'Names, texts and telephone numbers are masked. Of one group of a queue at most ten can be seen at once.',
    'Nothing of a ticket is discarded while one of its clocks runs. What was set aside and is sent again is found by the next sweep.',
    'Whatever is done is recorded: GET /v1/administrative-acts.',
  ].join('\n'),
  async run({ values, positionals: [action = 'list', ...ids] }, { now }) {
    const act = actions[action]
    if (!act) throw new UsageError(`letters ${action} is not known; there are: ${Object.keys(actions).join(', ')}`)
    const deployment = await connect(values)
    const taken = await takeLetters(deployment, values.queue === undefined ? [] : [values.queue])
    return withLetters(deployment, taken, (settled) =>
      act({ deployment, letters: taken, ids, reason: values.reason, now: now(), settled }),
    )
  },
})

function pick({ letters, ids }: Pick<Asked, 'letters' | 'ids'>): Letter[] {
  if (ids.length === 0) throw new UsageError('name the letters, as `letters list` shows them')
  return ids.map((id) => {
    const letter = letters.find((one) => one.id === id)
    if (!letter) throw new CityError(`there is no letter ${id} to be had now: letters list`)
    return letter
  })
}

async function mustBeIdle(letter: Letter, deployment: Deployment): Promise<void> {
  const clock = await clockOver(deployment, letter)
  if (clock)
    throw new CityError(
      `letter ${letter.id} is of ticket ${letter.ticket}, whose clock ${clock.kind} runs: send it again instead`,
    )
}

async function record(
  what: string,
  { id, ticket }: Letter,
  reason: string | undefined,
  { deployment, now }: Pick<Asked, 'deployment' | 'now'>,
): Promise<void> {
  const by = whoever()
  await recordAct({ what, at: now.toISOString(), by, subject: id, ticket, reason }, recordOf(deployment))
}
