/** What the tickets' own logs say at the end: nothing lost, nothing twice, no claim overridden. */
import type { Deed, Matter } from './model.ts'
import { someAtOnce, walk } from './quiet.ts'
import type { Logged } from './shift.ts'
import type { Stage } from './stage.ts'
import type { Person } from './telephone.ts'

const commandOf: Record<Deed['did'], string> = {
  register: 'register',
  claim: 'claim',
  release: 'release',
  accept: 'accept',
  answer: 'answer',
  dispatch: 'dispatch',
  transfer: 'decideReturn',
  'refuse-return': 'decideReturn',
  acknowledge: 'acknowledge',
  reply: 'reply',
  'ask-return': 'requestReturn',
  pass: 'passCheck',
  'send-back': 'sendBack',
  close: 'close',
  'call-back': 'callBack',
}

/** What whoever has claimed a ticket decides alone, and what ends a claim. */
const theirs = ['accept', 'answer', 'dispatch', 'passCheck', 'sendBack', 'close', 'callBack']
const ends = ['answered', 'dispatched', 'replied', 'sent-back', 'closed', 'called-back', 'released']

/** Every ticket, by its timeline. @returns how many decisions were read */
export async function readLogs(stage: Stage, inspector: Person): Promise<number> {
  let read = 0
  await someAtOnce([...stage.model.matters.values()], async (matter) => {
    const { body } = await inspector.ask('log', 'GET', `/v1/tickets/${matter.number}/timeline`)
    const decisions = (body?.decisions ?? []) as Logged[]
    read += decisions.length
    for (const fault of faultsIn(decisions, matter)) stage.broken(fault)
  })
  return read
}

function faultsIn(decisions: readonly Logged[], { number, deeds }: Matter): string[] {
  const wrong: string[] = []
  const known = new Map(deeds.map((done) => [done.version, done]))
  let holder: string | undefined
  for (const [at, { n, by, command, events }] of decisions.entries()) {
    if (n !== at + 1) wrong.push(`${number}: decision ${at + 1} says that it is ${n}`)
    const who = by.staff ?? by.unit ?? by.id
    if (by.role === 'operator' && theirs.includes(command) && holder !== undefined && holder !== who)
      wrong.push(`${number}: its log says that ${who} did ${command} (${n}) while ${holder} had claimed it`)
    for (const { event, holder: claimed } of events)
      holder = event === 'claimed' ? claimed : ends.includes(event) ? undefined : holder
    const done = known.get(n)
    known.delete(n)
    if (by.role === 'system') {
      if (done) wrong.push(`${number}: ${done.by} was told to have done ${done.deed.did}, but ${n} is ${command}`)
    } else if (!done) wrong.push(`${number}: ${who} did ${command} (${n}), which nobody was told to have done`)
    else if (commandOf[done.deed.did] !== command)
      wrong.push(`${number}: ${done.by} was told to have done ${done.deed.did}, but ${n} is ${command} by ${who}`)
  }
  for (const { deed, by, version } of known.values())
    wrong.push(`${number}: what ${by} was told to have done is lost: ${deed.did} (${version})`)
  return wrong
}

/** What was registered on the day that is played, and what has ended, as the city lists them. */
export async function readWhole(stage: Stage, inspector: Person): Promise<void> {
  const { rows: ended } = await walk(inspector, `/v1/tickets?endedIn=${stage.day.slice(0, 7)}`)
  const { rows: registered } = await walk(inspector, `/v1/tickets?registeredOn=${stage.day}`)
  const matters = [...stage.model.matters.values()]
  same(
    stage,
    `ended in ${stage.day.slice(0, 7)}`,
    ended,
    matters.filter(({ states }) => states.at(-1)?.list === 'ended'),
  )
  same(
    stage,
    `registered on ${stage.day}`,
    registered,
    matters.filter(({ deeds: [first] }) => first?.day === stage.day),
  )
}

function same(stage: Stage, what: string, rows: readonly { ticket: string }[], matters: readonly Matter[]): void {
  const listed = new Set(rows.map(({ ticket }) => ticket))
  const lost = matters.filter(({ number }) => !listed.has(number)).map(({ number }) => number)
  if (listed.size !== rows.length) stage.broken(`${what}: a ticket is there twice`)
  if (lost.length > 0) stage.broken(`${what}: ${lost.length} are missing, ${lost.slice(0, 3).join(', ')}`)
  if (listed.size > matters.length) stage.broken(`${what}: ${listed.size} are listed, and there are ${matters.length}`)
}
