/** 席位 — look at lists, claim, decide, let go, hand over; some try what others have claimed. */
import { setTimeout as sleep } from 'node:timers/promises'
import type { Deed, Matter, State } from './model.ts'
import { act, type Brought, register, type Seat, type Stage, saw, slackOf, type Tried } from './stage.ts'
import type { Answer } from './telephone.ts'

/** What a seat works through. */
const worked = ['review', 'dispatch', 'check', 'closing', 'callback'] as const
type Worked = (typeof worked)[number]

interface Row {
  ticket: string
  worklist: string
  limit?: string
  claimed?: { by: string }
}

/** How often it came to what the day is played for. */
export interface Outcomes {
  /** several wanted the same, and one was told that another has it */
  racesLost: number
  /** tried what another had claimed, and was refused */
  trespassesRefused: number
  handedOver: number
  released: number
  shiftsEnded: number
}
export const noOutcomes = (): Outcomes => ({
  ...{ racesLost: 0, trespassesRefused: 0, handedOver: 0, released: 0, shiftsEnded: 0 },
})

export interface Desk {
  stage: Stage
  /** 来电 — the next free seat registers them */
  ringing: Brought[]
  outcomes: Outcomes
}
type Deciding = Desk & { seat: Seat }
interface Playing extends Deciding {
  /** counts as they were told last */
  counts: { etag: string | undefined; rows: Map<string, number>; askedAt: number; from: number }
}

/** So many of a page are worked through before it is asked again. */
const atATime = 3
const countsEvery = 10_000
/** Counts grow old after two seconds, or as long as their rows take; then somebody counts. */
const countsBehind = 15_000

export async function playSeat(desk: Desk, seat: Seat): Promise<void> {
  const { stage } = desk
  const counts = { etag: undefined, rows: new Map(worked.map((one) => [one as string, 1])), askedAt: 0, from: 0 }
  const playing: Playing = { ...desk, seat, counts }
  await sleep(stage.random.between(0, 2_000))
  while (!stage.isOver()) {
    await stage.turn(() => turn(playing))
    await sleep(stage.random.between(200, 700))
  }
}

async function turn(playing: Playing): Promise<void> {
  const { stage, seat, ringing, counts } = playing
  const { random } = stage
  if (performance.now() - counts.askedAt > countsEvery) await askCounts(playing)
  const brought = seat.area === undefined ? ringing.shift() : undefined
  if (brought) return void (await register(stage, seat.person, 'phone', brought))
  if (seat.leads && random.chance(0.2)) return leadDesk(playing)
  if (random.chance(0.12)) return workOwn(playing)
  const list = random.weighted(worked, (one) => 1 + (counts.rows.get(one) ?? 0))
  const rows = await look(playing, list)
  if (random.chance(0.08)) return trespass(playing, rows)
  // All look at the same first rows: several want the same one.
  const free = rows.filter(({ claimed }) => claimed === undefined)
  const from = Math.min(random.between(0, 3), Math.max(0, free.length - atATime))
  for (const row of free.slice(from, from + atATime)) await take(playing, row)
}

/** 清单总览 — asked as a screen does, with what it had before. */
async function askCounts({ stage, seat, counts }: Playing): Promise<void> {
  const { status, body, etag, began, ended } = await seat.person.ask(
    'counts',
    'GET',
    '/v1/lists',
    undefined,
    counts.etag,
  )
  counts.askedAt = performance.now()
  if (status === 200) {
    const items = body.items as { list: string; isWorklist: boolean; rows: number }[]
    counts.rows = new Map(items.filter(({ isWorklist }) => isWorklist).map(({ list, rows }) => [list, rows]))
    counts.etag = etag
  }
  const holds = (_: State, { area }: Matter) => seat.area === undefined || area === seat.area
  stage.judge.counted({ who: seat.number, rows: counts.rows, holds, from: began - countsBehind, to: ended })
}

/** A page of a list: all of it, what nobody has, or one area. */
async function look({ stage, seat }: Playing, list: Worked): Promise<Row[]> {
  const { random } = stage
  const nobody = random.chance(0.7)
  const area = random.chance(0.1) ? random.pick(stage.subjects).subject.area : undefined
  const limit = random.pick([10, 20, 50])
  const query = `worklist=${list}${nobody ? '&claimed=nobody' : ''}${area ? `&area=${area}` : ''}&limit=${limit}`
  const answer = await seat.person.ask('list', 'GET', `/v1/tickets?${query}`)
  const rows = (answer.body?.items ?? []) as Row[]
  const holds = (state: State, matter: Matter): boolean =>
    state.list === list &&
    (!nobody || state.holder === undefined) &&
    (area === undefined || matter.area === area) &&
    (seat.area === undefined || matter.area === seat.area)
  sawList(stage, `${seat.number}'s ${query}`, answer, rows, holds)
  return rows
}

function sawList(stage: Stage, what: string, answer: Answer, rows: Row[], holds: (of: State, m: Matter) => boolean) {
  const { began: from, ended: to, body } = answer
  const fits = (state: State, row: Row): boolean => state.holder === row.claimed?.by && state.list === row.worklist
  const slack = slackOf.platform
  saw(stage, { what, isWhole: body?.next === undefined, rows, holds, fits, isByLimit: true, from, to, slack })
}

/** Claimed first, mostly; sometimes kept for later, let go again, or handed over. */
async function take(playing: Playing, { ticket, worklist }: Row): Promise<void> {
  const { stage, seat, outcomes } = playing
  const { random } = stage
  if (random.chance(0.1)) return void (await decide(playing, ticket, worklist))
  const claimed = await claim(playing, ticket, seat.number)
  if (!claimed.isDone) {
    if (claimed.code === 'claim.others') outcomes.racesLost++
    return
  }
  if (random.chance(0.1)) return
  if (random.chance(0.05)) return letGo(playing, ticket)
  if (random.chance(0.05)) {
    const given = await claim(playing, ticket, colleague(playing))
    if (given.isDone) outcomes.handedOver++
    return
  }
  await decide(playing, ticket, worklist)
}

const claim = ({ stage, seat }: Playing, ticket: string, holder: string): Promise<Tried> =>
  act(stage, seat.person, ticket, { did: 'claim', for: holder }, `/v1/tickets/${ticket}/claims`, {
    ...(holder === seat.number ? {} : { for: holder }),
  })

/** Who sees all, so that whatever is handed over is seen by whoever has it. */
const colleague = ({ stage }: Playing): string =>
  stage.random.pick(stage.seats.filter(({ area }) => area === undefined)).number

async function letGo({ stage, seat, outcomes }: Playing, ticket: string): Promise<void> {
  const gone = await act(stage, seat.person, ticket, { did: 'release' }, `/v1/tickets/${ticket}/release`, {})
  if (gone.isDone) outcomes.released++
}

/** What its list waits for. */
export async function decide(playing: Deciding, ticket: string, worklist: string): Promise<Tried | undefined> {
  const { stage, seat } = playing
  const { random } = stage
  const path = `/v1/tickets/${ticket}`
  const doing = (did: 'accept' | 'answer' | 'pass' | 'send-back' | 'close' | 'call-back', at: string, body: unknown) =>
    act(stage, seat.person, ticket, { did }, `${path}/${at}`, body)
  switch (worklist) {
    case 'review': {
      const toldInCall = { by: seat.number, callId: `call-${ticket}` }
      const isAsked = stage.model.matters.get(ticket)?.type === 'consultation'
      const knowledge = { article: 'kb-1', version: '1' }
      if (isAsked && random.chance(0.6))
        return doing('answer', 'answer', { answer: '已按规定答复。', knowledge, toldInCall })
      const accepted = await doing('accept', 'acceptance', { toldInCall })
      return accepted.isDone && random.chance(0.8) ? dispatch(playing, ticket) : accepted
    }
    case 'dispatch':
      return dispatch(playing, ticket)
    case 'check': {
      const isOfToday = ticket.startsWith(stage.day.slice(2).replaceAll('-', ''))
      if (isOfToday && random.chance(0.04)) return doing('send-back', 'send-backs', { reasons: '未写明处理经过。' })
      const passed = await doing('pass', 'reply-approval', {})
      return passed.isDone && random.chance(0.8) ? close() : passed
    }
    case 'closing':
      return close()
    case 'callback':
      return doing('call-back', 'callbacks', { outcome: 'reached', solved: 'solved', by: seat.number })
    default:
      return undefined
  }
  function close() {
    return doing('close', 'closing', { ground: 1, alternative: 'solved', reasons: '已处理。' })
  }
}

function dispatch({ stage, seat }: Deciding, ticket: string): Promise<Tried> {
  const dispatched = ({ body }: Answer): Deed => {
    const [order] = body.orders as { number: string; unit: string }[]
    return { did: 'dispatch', order: order?.number ?? '', unit: order?.unit ?? '' }
  }
  return act(stage, seat.person, ticket, dispatched, `/v1/tickets/${ticket}/dispatches`, {})
}

/** What another has claimed is tried nevertheless: by whoever leads no desk, in vain. */
async function trespass(playing: Playing, rows: Row[]): Promise<void> {
  const { seat, outcomes } = playing
  const others = rows.find(({ claimed }) => claimed !== undefined && claimed.by !== seat.number)
  if (!others) return
  const tried = await decide(playing, others.ticket, others.worklist)
  if (tried?.code === 'claim.others') outcomes.trespassesRefused++
}

/** 本人认领的 — what was kept for later, or handed over by others. */
async function workOwn(playing: Playing): Promise<void> {
  const { stage, seat } = playing
  const answer = await seat.person.ask('own', 'GET', '/v1/claims?limit=50')
  const rows = (answer.body?.items ?? []) as Row[]
  const { began: from, ended: to, body } = answer
  const holds = ({ holder }: State): boolean => holder === seat.number
  const fits = (state: State, row: Row): boolean => state.list === row.worklist && row.claimed?.by === seat.number
  const what = `${seat.number}'s claims`
  saw(stage, {
    what,
    isWhole: body?.next === undefined,
    rows,
    holds,
    fits,
    isByLimit: true,
    from,
    to,
    slack: slackOf.followed,
  })
  const own = rows.filter(({ worklist }) => worklist !== 'handling' && worklist !== 'return-decision')
  for (const row of own.slice(0, 2)) await decide(playing, row.ticket, row.worklist)
}

/** 班长 — moves what another has claimed. */
async function leadDesk(playing: Playing): Promise<void> {
  const { stage, outcomes } = playing
  const { random } = stage
  const rows = await look(playing, random.pick(worked))
  const claimed = rows.find((row) => row.claimed !== undefined)
  if (!claimed) return
  const given = await claim(playing, claimed.ticket, colleague(playing))
  if (given.isDone) outcomes.handedOver++
}

/** 交班 — what is claimed goes to whoever comes next, or is let go. Which version that was is in each ticket's timeline. */
export async function endShift({ stage, outcomes }: Desk, seat: Seat, next: Seat | undefined): Promise<void> {
  const body = next ? { handOverTo: next.number } : {}
  const { day } = stage
  const answer = await seat.person.ask('end-shift', 'POST', '/v1/shift-ends', body)
  if (answer.status !== 201) return stage.broken(`${seat.number} could not end the shift: ${answer.status}`)
  outcomes.shiftsEnded++
  const deed: Deed = next ? { did: 'claim', for: next.number } : { did: 'release' }
  for (const { ticket, refused } of answer.body.items as { ticket: string; refused?: string }[]) {
    if (refused !== undefined) continue
    const { body: log } = await seat.person.ask('timeline', 'GET', `/v1/tickets/${ticket}/timeline`)
    const found = (log.decisions as Logged[]).findLast(
      ({ by, events }) => by.staff === seat.number && events.some(({ because }) => because === 'shift-end'),
    )
    if (!found) {
      stage.broken(`${ticket} was said to have left ${seat.number} with the shift, and its log does not say so`)
      continue
    }
    const { began, ended } = answer
    stage.model.did(ticket, { deed, by: seat.number, isSeat: true, version: found.n, began, ended, day })
  }
}

/** A decision, as timelines tell it. */
export interface Logged {
  n: number
  by: { role: string; staff?: string; unit?: string; id: string }
  command: string
  events: { event: string; because?: string; holder?: string }[]
}
