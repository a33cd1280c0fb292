/** 机构撤并 — what would be decided while units of the sample city are retired. */
import { shenyang } from '../../infra/cities/shenyang.ts'
import type { Actor } from '../../shared/access/actor.ts'
import { decide } from '../../shared/appeals/kind/decide.ts'
import type { LaterCommand } from '../../shared/appeals/ticket/decision.ts'
import type { CommandOf } from '../../shared/appeals/words/command.ts'
import { type City, city, type Retirement } from '../../shared/city/city.ts'
import { registryOf } from '../../shared/city/registry.ts'
import { dateOf } from '../../shared/law/shanghai-time.ts'
import { instant, law, outcomeOf, type Story } from './story.ts'

const plain = city().parse(shenyang)
export type Retiring = Record<string, Partial<Retirement>>
export const registryWith = (retiring: Retiring, more: Partial<City> = {}) =>
  registryOf({
    ...plain,
    ...more,
    units: plain.units.map((unit) => {
      const retires = retiring[unit.code]
      return retires ? { ...unit, retires: { from: '2026-10-01', reason: '机构改革', ...retires } } : unit
    }),
  })

export type Command = { [N in LaterCommand]: CommandOf<N> }[LaterCommand]
export const at = '2026-10-12T09:00+08:00'

/** What would be decided while these units are retired. */
export function whileRetired(retiring: Retiring, story: Story, by: Actor, command: Command, when = at) {
  const context = {
    ...law,
    registry: registryWith(retiring),
    actor: by,
    now: instant(when),
    today: dateOf(instant(when)),
  }
  return outcomeOf(decide(command as CommandOf<LaterCommand>, story.ticket, context))
}
