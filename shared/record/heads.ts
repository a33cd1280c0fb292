/** 公布链头 — tells outside the head of every log, so that a deleted record shows. */
import { hashOfDecision } from './chain.ts'
import type { Clock } from './clock.ts'
import type { Damage } from './damaged.ts'
import type { EventBus } from './deliveries.ts'
import type { Entry } from './entry.ts'
import type { SaltedText } from './export.ts'

/** A record’s log as it lies there; `record` is what its chain begins with. */
export interface Logged {
  record: string
  log: readonly Entry[]
  damaged: readonly Damage[]
  /** kept apart from the log, as far as it refers to them and they are kept */
  texts?: ReadonlyMap<string, SaltedText>
}

/** Ten of them are one call of the bus, which takes 256 KB. */
const inOne = 100

/** @returns how many heads were announced */
export async function announceHeads(
  records: AsyncIterable<Logged>,
  { bus, clock }: { bus: EventBus; clock: Pick<Clock, 'now'> },
): Promise<number> {
  const at = clock.now().toISOString()
  let told = 0
  let heads: { record: string; version: number; head: string }[] = []
  const announce = async () => {
    if (heads.length === 0) return
    const detail = { id: `record-heads.${at}.${told}`, at, heads }
    await bus.put([{ type: 'record-heads', time: at, detail }])
    told += heads.length
    heads = []
  }
  for await (const { record, log, damaged } of records) {
    // Of what cannot be read to its end there is no head; the export names it.
    if (damaged.length > 0) continue
    heads.push({ record, version: log.length, head: hashOfDecision(log.at(-1)) })
    if (heads.length === inOne) await announce()
  }
  await announce()
  return told
}
