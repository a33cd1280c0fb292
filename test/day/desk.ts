/** 班台 — what all seats share, and how often it came to what the day is played for. */
import type { Brought, Seat, Stage } from './stage.ts'

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
export type Deciding = Desk & { seat: Seat }
