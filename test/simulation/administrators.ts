/** Administrators who enter rows of the catalogue, suggest changes and adopt them, many at once. */
import type { Actor } from '../../shared/access/actor.ts'
import { catalogueRecord } from '../../shared/city/records/dated.ts'
import { enact } from '../../shared/city/records/enact.ts'
import { onSuggestion, type SuggestingDeps } from '../../shared/city/suggestions/adopting.ts'
import { suggestionKind } from '../../shared/city/suggestions/kind.ts'
import type { Asked } from '../../shared/record/kind.ts'
import { isRefusal, type Refusal } from '../../shared/record/refusal.ts'
import { beforeNextTry, httpLimit, type Memory, pause } from './clients.ts'
import type { Process } from './process.ts'
import type { World } from './world.ts'

/** What became of one decision, as far as whoever made it knows. */
export interface Decided {
  /** stands in the decision as its actor */
  id: string
  record: string
  told: 'done' | 'refused' | 'nothing'
  n?: number
  attempt?: string
  /** sent twice at the same time under one key */
  twice: boolean
  /** what the city did not show although it was told done */
  unseen?: string
}

type Asking = Pick<Asked<never, Actor>, 'actor' | 'once'>
interface Outcome {
  decision: { n: number; attempt: string }
}
interface Act {
  record: string
  actor: Omit<Actor, 'id'>
  run(asking: Asking, deps: SuggestingDeps): Promise<Outcome | Refusal>
  /** what the city must show once it is done as decision n; what is missing */
  missing?(n: number): string | undefined
}

interface Place {
  category: string
  area: string
}
/** So many share a record of the catalogue: they race, and it stays short, so that what its last decision lost shows. */
const atOnePlace = 2
const everybodys = 'water-outage'

export async function administrator(world: World, memory: Memory, from: number): Promise<void> {
  const { random, time } = world
  const theirs = `c-${Math.floor(memory.administrators++ / atOnePlace)}`
  await time.sleep(from)
  for (let left = 2 + random.draw(3); left > 0; left--) {
    await time.sleep(pause(world))
    const place = { category: random.chance(0.1) ? everybodys : theirs, area: '*' }
    await (random.chance(0.3) ? suggestion(world, memory, place) : row(world, memory, place))
  }
}

const day = ({ random }: World): string => `2026-0${4 + random.draw(5)}-01`

/** No two rows are the same: each decision says something new. */
function row(world: World, memory: Memory, place: Place): Promise<void> {
  const entered = { ...place, lead: world.random.pick(['water', 'roads']), from: day(world) }
  const id = catalogueRecord.idOf({ ...entered, coHandlers: [] })
  const kind = catalogueRecord.kind(id)
  return decide(world, memory, {
    record: kind.chainOf(id),
    actor: { role: 'admin' },
    run: ({ actor, once }, deps) =>
      enact(
        kind,
        { id, command: { type: 'enterRow', row: { ...entered, coHandlers: [actor.id] } }, actor, once },
        deps,
      ),
    missing: (n) => (shown(world, `catalogue ${id}`) < n ? `the row of ${id}` : undefined),
  })
}

const shown = ({ stores }: World, name: string): number => stores.city.rows.items.get(name)?.version ?? 0

/** A department suggests; two of the authority decide, at once or not. */
async function suggestion(world: World, memory: Memory, place: Place): Promise<void> {
  const id = world.id('suggestion')
  const record = suggestionKind(id).chainOf(id)
  const said = { ...place, lead: 'heping', coHandlers: [id], reasons: '目录有误' }
  const unit = { role: 'department', unit: 'heping' } as const
  await decide(world, memory, {
    record,
    actor: unit,
    run: (asking, deps) => onSuggestion({ id, command: { type: 'suggest', ...said }, ...asking }, deps),
  })
  const authority = { role: 'supervisor', authority: 'platform' } as const
  const deciding = (decision: 'adopt' | 'decline') => {
    const from = decision === 'adopt' ? { from: day(world) } : {}
    const command = { type: 'decideSuggestion' as const, decision, reasons: '属实', ...from }
    const isMissing = () => decision === 'adopt' && !hasEntered(world, catalogueRecord.idOf(said as never), id)
    return decide(world, memory, {
      record,
      actor: authority,
      run: (asking, deps) => onSuggestion({ id, command, ...asking }, deps),
      missing: () => (isMissing() ? `the row of the catalogue that ${id} asked for` : undefined),
    })
  }
  await Promise.all([deciding('adopt'), deciding(world.random.pick(['adopt', 'decline']))])
}

/** Whether the catalogue's log has what this suggestion asked for, and its row shows as much. */
export function hasEntered(world: World, place: string, suggestion: string): boolean {
  const entered = world.stores.city
    .logOf(`catalogue ${place}`)
    .find(({ events }) => events.some((happened) => 'suggestion' in happened && happened.suggestion === suggestion))
  return entered !== undefined && shown(world, `catalogue ${place}`) >= entered.n
}

/** As clients of tickets do it: sent again under its key, or given up; sometimes twice at once. */
async function decide(world: World, memory: Memory, { record, actor, run, missing }: Act): Promise<void> {
  const { random, host, time } = world
  const id = world.id(actor.role)
  const once = random.chance(0.75) ? { key: `key-${id}`, print: `print-${id}` } : undefined
  const decided: Decided = { id, record, told: 'nothing', twice: once !== undefined && random.chance(0.04) }
  memory.decided.push(decided)

  const send = async (): Promise<boolean> => {
    let process: Process | undefined
    const ended = await host.start('http', httpLimit, (started) => {
      process = started
      return run({ actor: { ...actor, id }, once }, world.enacting(started))
    })
    if (process?.faults.some((fault) => fault.startsWith('frozen'))) decided.twice = true
    if (!('value' in ended)) return false
    if (isRefusal(ended.value)) {
      if (decided.told !== 'done') decided.told = 'refused'
      return true
    }
    const { n, attempt } = ended.value.decision
    Object.assign(decided, { told: 'done', n, attempt })
    const unseen = missing?.(n)
    if (unseen) decided.unseen = unseen
    return true
  }

  if (decided.twice) void time.sleep(random.between(0, 40)).then(send)
  for (let left = 4; left > 0; left--) {
    if (await send()) return
    if (!once || random.chance(0.2)) return
    await time.sleep(beforeNextTry(world))
  }
}
