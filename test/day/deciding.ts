/** 办理 — a seat does what a list waits for. */
import type { Deciding } from './desk.ts'
import type { Deed } from './model.ts'
import { act, type Tried } from './stage.ts'
import type { Answer } from './telephone.ts'

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
      const knowledge = { article: 'property-complaint', version: 1 }
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

export const claim = ({ stage, seat }: Deciding, ticket: string, holder: string): Promise<Tried> =>
  act(stage, seat.person, ticket, { did: 'claim', for: holder }, `/v1/tickets/${ticket}/claims`, {
    ...(holder === seat.number ? {} : { for: holder }),
  })

export async function letGo({ stage, seat, outcomes }: Deciding, ticket: string): Promise<void> {
  const gone = await act(stage, seat.person, ticket, { did: 'release' }, `/v1/tickets/${ticket}/release`, {})
  if (gone.isDone) outcomes.released++
}
