/** One queue as SQS has it, from order and deduplication to a restart. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { keptIn, prepareMessages } from '../../../infra/local/queues/message.ts'
import { openQueue, type Queue, type QueueDefinition } from '../../../infra/local/queues/queue.ts'
import { openState, type State } from '../../../infra/local/state/state.ts'

const definition: QueueDefinition = {
  id: 'Changes',
  name: 'changes.fifo',
  arn: 'arn:changes',
  url: '',
  fifo: true,
  contentBasedDeduplication: false,
  deduplicatePerGroup: true,
  visibility: 60,
  delay: 0,
  retention: 1_209_600,
  wait: 0,
  maxBytes: 262_144,
  redrive: { arn: 'arn:dead', maxReceives: 3 },
}

let state: State
let dead: Queue
let queue: Queue

function open(folder?: string, changed: Partial<QueueDefinition> = {}): void {
  state = openState(folder, () => {})
  prepareMessages(state)
  const deadDefinition = { ...definition, id: 'Dead', name: 'dead.fifo', arn: 'arn:dead', redrive: undefined }
  dead = openQueue(deadDefinition, keptIn(state, 'dead.fifo'), () => dead)
  queue = openQueue({ ...definition, ...changed }, keptIn(state, 'changes.fifo'), () => dead)
}

/** Only the clocks move by hand; a queue asks for nothing else. */
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date', 'performance'], now: 1_800_000_000_000 })
  open()
})
afterEach(() => {
  vi.useRealTimers()
  state.close()
})

const later = (seconds: number): void => void vi.advanceTimersByTime(seconds * 1000)
/** Somebody sets the system's clock. */
const setClock = (seconds: number): void => void vi.setSystemTime(Date.now() + seconds * 1000)
const send = (body: string, group: string, dedup = body) => queue.send({ body, group, dedup })
const bodies = (most = 10): string[] => queue.receive(most).map(({ body }) => body)
const receiveOne = () => {
  const [message] = queue.receive(1)
  if (!message?.receipt) throw new Error('nothing was received')
  return { ...message, receipt: message.receipt }
}

describe('a FIFO queue', () => {
  it('keeps the order of a group and gives other groups at the same time', () => {
    for (const body of ['a1', 'a2', 'b1']) send(body, body.slice(0, 1))
    expect(queue.receive(1).map(({ body }) => body)).toEqual(['a1'])
    expect(bodies(1)).toEqual(['b1'])
  })

  it('gives nothing of a group while one of its messages is in flight', () => {
    send('a1', 'a')
    send('a2', 'a')
    const first = receiveOne()
    expect(bodies()).toEqual([])
    expect(queue.remove(first.receipt)).toBe(true)
    expect(bodies()).toEqual(['a2'])
  })

  it('shows a message again after its visibility, ahead of what came later, and forgets the old receipt', () => {
    send('a1', 'a')
    send('a2', 'a')
    const first = receiveOne()
    later(59)
    expect(bodies()).toEqual([])
    later(1)
    const again = receiveOne()
    expect(again).toMatchObject({ body: 'a1', receives: 2 })
    expect(queue.remove(first.receipt)).toBe(false)
    expect(queue.remove(again.receipt)).toBe(true)
  })

  it('hides a message for as long as its consumer asks', () => {
    send('a1', 'a')
    expect(queue.hide(receiveOne().receipt, 5)).toBe(true)
    later(4)
    expect(queue.receivable()).toBe(false)
    later(1)
    expect(bodies()).toEqual(['a1'])
  })

  it('takes the same deduplication id once in five minutes, for each group apart', () => {
    expect(send('a1', 'a', 'x').id).toBe(send('a1', 'a', 'x').id)
    send('b1', 'b', 'x')
    expect(queue.counts().ready).toBe(2)
    later(301)
    send('a1', 'a', 'x')
    expect(queue.counts().ready).toBe(3)
  })

  it('gives a message to the dead letters after its last receive, and the group goes on', () => {
    send('poison', 'a')
    send('a2', 'a')
    for (let receives = 0; receives < 3; receives++) {
      expect(bodies(1)).toEqual(['poison'])
      later(60)
    }
    expect(bodies()).toEqual(['a2'])
    // Receives are counted across queues, as AWS counts them.
    expect(dead.receive(1)).toMatchObject([{ body: 'poison', group: 'a', receives: 4 }])
  })

  it('gives a message of another group in the same receive in which one goes to the dead letters', () => {
    send('poison', 'a')
    for (let receives = 0; receives < 3; receives++) queue.hide(receiveOne().receipt, 0)
    send('b1', 'b')
    expect(bodies(1)).toEqual(['b1'])
  })
})

describe("when the system's clock is set", () => {
  const hours = 3_600

  it.each([-2 * hours, 400 * 24 * hours])('by %i s, a message is hidden neither longer nor shorter', (seconds) => {
    send('a1', 'a')
    receiveOne()
    later(30)
    setClock(seconds)
    expect(bodies()).toEqual([])
    later(29)
    expect(bodies()).toEqual([])
    later(1)
    expect(bodies()).toEqual(['a1'])
  })

  it('back, the same deduplication id is not refused for hours', () => {
    send('a1', 'a', 'x')
    setClock(-2 * hours)
    send('a1', 'a', 'x')
    expect(queue.counts().ready).toBe(2)
  })

  it('forward, nothing that waits is taken for too old to be kept', () => {
    send('a1', 'a')
    setClock(400 * 24 * hours)
    queue.retire()
    expect(bodies()).toEqual(['a1'])
  })

  it('at all, what has waited for fourteen days goes', () => {
    send('a1', 'a')
    later(14 * 24 * hours + 1)
    queue.retire()
    expect(bodies()).toEqual([])
  })
})

describe('a standard queue', () => {
  it('has no groups and no deduplication, and may delay', () => {
    open(undefined, { fifo: false, delay: 10 })
    for (const body of ['a', 'a']) queue.send({ body })
    expect(bodies()).toEqual([])
    later(10)
    expect(bodies()).toEqual(['a', 'a'])
  })
})

describe('after a restart', () => {
  it('everything is there in its order, what the ended run held is free, and its receives are counted', () => {
    const folder = mkdtempSync(join(tmpdir(), 'jiesu-queue-'))
    state.close()
    open(folder)
    for (const body of ['a1', 'a2']) send(body, 'a')
    receiveOne()
    state.close()
    open(folder)
    const first = receiveOne()
    expect(first).toMatchObject({ body: 'a1', receives: 2 })
    queue.remove(first.receipt)
    expect(bodies()).toEqual(['a2'])
    rmSync(folder, { recursive: true })
  })
})
