/** 个人工作量 — figures by person, and the tickets behind them, for the lead of the desk. */
import type { Staff } from '../../city/staff.ts'
import type { Call } from '../../door/http.ts'
import { DoorRefusal } from '../../door/input.ts'
import { checkPeriod } from '../../door/period.ts'
import { addDays } from '../../law/civil-date.ts'
import { inTurns } from '../../record/at-once.ts'
import type { CallDeps } from '../compose.ts'
import { countedActs, type StaffAct } from '../desk/staff-acts.ts'
import type { Routes } from '../routes/index.ts'
import { refused } from '../ticket/decision.ts'
import { commandNames } from '../ticket/names.ts'
import type { CommandName } from '../words/command.ts'

const atMostDays = 31
const pageOfStaff = 100
const readAtOnce = 8

/** Whoever left and decided nothing in these days is not shown. */
export async function readStaffFigures({ query, actor }: Call<Routes['readStaffFigures']>, deps: CallDeps) {
  if (!actor.leads) return refused('staff-figures.lead-only')
  const { from, to } = checkPeriod(query)
  if (addDays(from, atMostDays) <= to)
    throw new DoorRefusal('input.invalid', {
      errors: [{ pointer: 'query/to', message: 'at most 31 days', zh: '不超过31日。' }],
    })
  const people = query.staff === undefined ? await ofTheDesk(deps) : [await memberOfDesk(query.staff, deps)]
  const counted = await inTurns(
    readAtOnce,
    people.filter((one) => one !== undefined),
    async ({ number: staff, name, left }) => {
      const { acts, ...sums } = await countedActs(deps.staffActs.of(staff, from, to))
      return { staff, name, left, ...sums, acts: acts.map(called) }
    },
  )
  const shown = counted.filter(({ left, decisions }) => left === undefined || decisions > 0)
  return { body: { from, to, people: shown.map(({ left: _, ...person }) => person) } }
}

export async function listStaffActs({ params, query, actor }: Call<Routes['listStaffActs']>, deps: CallDeps) {
  if (!actor.leads) return refused('staff-figures.lead-only')
  const found = await memberOfDesk(params.staff, deps)
  if (!found) throw new DoorRefusal('thing.unknown', { details: { staff: params.staff } })
  const { number: staff, name } = found
  const acts: Called<Omit<StaffAct, 'staff'>>[] = []
  for await (const { staff: _, ...act } of deps.staffActs.of(staff, query.on, query.on)) acts.push(called(act))
  return { body: { staff, name, on: query.on, acts } }
}

type Known = Pick<CallDeps, 'registry'>
const isOfTheDesk = ({ roles }: Staff): boolean => roles.some(({ role }) => role === 'operator')

async function memberOfDesk(staff: string, { registry }: Known): Promise<Staff | undefined> {
  const found = await registry.person(staff)
  return found && isOfTheDesk(found) ? found : undefined
}

/** Whoever works there as an operator, or did. */
async function ofTheDesk({ registry }: Known): Promise<Staff[]> {
  const people: Staff[] = []
  for (let cursor: string | undefined, first = true; first || cursor !== undefined; first = false) {
    const { items, next } = await registry.staffPage(pageOfStaff, cursor)
    people.push(...items.filter(isOfTheDesk))
    cursor = next
  }
  return people
}

type Called<A> = A & { zh: string; en: string }

/** By the words in which the command is known; of an earlier release, by its code alone. */
function called<A extends { command: string }>(act: A): Called<A> {
  const [zh, en] = commandNames[act.command as CommandName] ?? [act.command, act.command]
  return { ...act, zh, en }
}
