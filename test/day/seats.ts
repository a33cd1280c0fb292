/** 席位 — look at lists, claim, decide, let go, hand over; some try what others have claimed. */
import { setTimeout as sleep } from 'node:timers/promises'
import { claim, decide, letGo } from './deciding.ts'
import type { Desk } from './desk.ts'
import { askCounts, look, lookAtOwn, type Playing, type Row, worked } from './looking.ts'
import { register, type Seat } from './stage.ts'

/** So many of a page are worked through before it is asked again. */
const atATime = 3
const countsEvery = 10_000

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

/** Who sees all, so that whatever is handed over is seen by whoever has it. */
const colleague = ({ stage }: Playing): string =>
  stage.random.pick(stage.seats.filter(({ area }) => area === undefined)).number

/** What another has claimed is tried nevertheless: by whoever leads no desk, in vain. */
async function trespass(playing: Playing, rows: Row[]): Promise<void> {
  const { seat, outcomes } = playing
  const others = rows.find(({ claimed }) => claimed !== undefined && claimed.by !== seat.number)
  if (!others) return
  const tried = await decide(playing, others.ticket, others.worklist)
  if (tried?.code === 'claim.others') outcomes.trespassesRefused++
}

async function workOwn(playing: Playing): Promise<void> {
  const rows = await lookAtOwn(playing)
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
