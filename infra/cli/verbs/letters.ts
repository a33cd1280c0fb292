/** letters — lists dead letters masked, sends them again or discards them, on record. */
import {
  describedLetter,
  discardLetter,
  type HeldLetter,
  sendLetterAgain,
  whyStatutory,
} from '../../../shared/appeals/desk/letters.ts'
import { isRefusal, type Refusal } from '../../../shared/appeals/ticket/decision.ts'
import { connect, type Deployment, where } from '../deployment.ts'
import { lettersOf, recordOf } from '../letters.ts'
import { table } from '../table.ts'
import { CityError, type Outcome, UsageError, verb } from '../verb.ts'
import { whoever } from '../whoever.ts'

interface Asked {
  deployment: Deployment
  letters: HeldLetter[]
  ids: string[]
  reason: string | undefined
  now: Date
}

const actions: Record<string, (asked: Asked) => Promise<Outcome>> = {
  async list({ letters }) {
    const shown = letters.map(describedLetter)
    const rows = shown.map(({ id, queue, sentAt, ticket = '' }) => [id, queue, sentAt.slice(0, 16), ticket])
    const text = rows.length > 0 ? table(['letter', 'queue', 'sent', 'ticket'], rows) : 'there are none'
    return { text, json: shown }
  },

  async show(asked) {
    const shown = pick(asked).map(describedLetter)
    return { text: shown.map(({ id, says }) => `${id}  ${says}`).join('\n'), json: shown }
  },

  async resend({ reason, deployment, now, ...asked }) {
    const meant = pick(asked)
    const deps = recordOf(deployment, now)
    const actor = await whoever(deployment)
    for (const letter of meant) await sendLetterAgain(letter, { actor, reason }, deps)
    return { text: `${meant.length} sent again`, json: meant.map(describedLetter) }
  },

  async discard({ reason, deployment, now, ...asked }) {
    if (!reason?.trim()) throw new UsageError('to discard a letter say why: --reason')
    const meant = pick(asked)
    const deps = recordOf(deployment, now)
    const actor = await whoever(deployment)
    for (const letter of meant) orFail(letter, await whyStatutory(letter, actor, deps))
    for (const letter of meant) orFail(letter, await discardLetter(letter, { actor, reason }, deps))
    return { text: `${meant.length} discarded`, json: meant.map(describedLetter) }
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
    'Nothing of a ticket is discarded while one of its clocks runs. What was set aside and is sent again is looked at by the next sweep.',
    'Whatever is done is recorded: GET /v1/administrative-acts. By API: GET /v1/letters.',
  ].join('\n'),
  async run({ values, positionals: [action = 'list', ...ids] }, { now }) {
    const act = actions[action]
    if (!act) throw new UsageError(`letters ${action} is not known; there are: ${Object.keys(actions).join(', ')}`)
    const deployment = await connect(values)
    const queues = values.queue === undefined ? undefined : [values.queue]
    const letters = await lettersOf(deployment)
    return letters.hold({ queues, most: Number.POSITIVE_INFINITY }, ({ letters }) =>
      act({ deployment, letters, ids, reason: values.reason, now: now() }),
    )
  },
})

function pick({ letters, ids }: Pick<Asked, 'letters' | 'ids'>): HeldLetter[] {
  if (ids.length === 0) throw new UsageError('name the letters, as `letters list` shows them')
  return ids.map((id) => {
    const letter = letters.find((one) => one.id === id)
    if (!letter) throw new CityError(`there is no letter ${id} to be had now: letters list`)
    return letter
  })
}

/** @throws CityError when it may not be discarded */
function orFail({ id }: HeldLetter, outcome: object | undefined): void {
  if (!outcome || !isRefusal(outcome)) return
  const { ticket, clock } = (outcome as Refusal).details ?? {}
  if (outcome.refused === 'letter.ticket-unreadable')
    throw new CityError(`letter ${id} is of ticket ${ticket}, whose log cannot be read: mend it first`)
  throw new CityError(
    `letter ${id} is of ticket ${ticket}, ${clock ? `whose clock ${clock} runs` : 'of which a clock runs'}: send it again instead`,
  )
}
