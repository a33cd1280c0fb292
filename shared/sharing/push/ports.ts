/** 端口 — where lanes and replays are kept, and what wakes the work on them. */
import type { Lane } from './lane.ts'
import type { Replay } from './replay.ts'

export interface Lanes {
  /** as it stands at this moment */
  read(course: string, shard: number): Promise<Lane | undefined>
  of(course: string): Promise<Lane[]>
  all(): Promise<Lane[]>
  /** @returns the lane as it stands then; undefined where somebody else moved it meanwhile */
  move(before: Lane, after: Lane): Promise<Lane | undefined>
}

export interface Replays {
  read(agreement: string, id: string): Promise<Replay | undefined>
  /** all that are kept, of one agreement or of every one */
  list(agreement?: string): Promise<Replay[]>
  /** The first telling stays. */
  keep(replay: Replay): Promise<void>
}

export interface Wake {
  type: 'push'
  course: string
  shard: number
  /** the place that was written: a lane that is past it has nothing to do for this wake */
  at?: number | undefined
}

export interface PushQueue {
  /** Group: a quarter of the lanes of its course, so that one slow receiver never holds more than four workers. */
  send(wake: Wake, dedup: string): Promise<void>
}
