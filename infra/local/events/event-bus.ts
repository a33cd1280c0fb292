/** 事件总线 — PutEvents: acknowledged once every matching target has the event, kept. */
import { randomUUID } from 'node:crypto'
import type { Answer } from '../host/endpoints.ts'
import type { State } from '../state/state.ts'
import type { Template } from '../template/template.ts'
import { matches } from './pattern.ts'
import { type BusEvent, deliver, type Rule, type Targets } from './rules.ts'

export interface EventBus {
  handle(operation: string, input: Record<string, unknown>): Promise<Answer>
  /** What a service of AWS tells the default bus. Belongs to the transaction it is called in. */
  tell(event: Pick<BusEvent, 'source' | 'detail-type' | 'resources' | 'detail'>): void
  /** the latest events that were put, oldest first */
  recent(): BusEvent[]
}

interface Entry {
  Source?: string
  DetailType?: string
  Detail?: string
  EventBusName?: string
  Time?: number
  Resources?: string[]
}

interface Given {
  state: State
  template: Template
  rules: readonly Rule[]
  targets: Targets
  region: string
  account: string
}

const remembered = 1000
const atOnce = 10
const mostBytes = 262_144

export function startEventBus({ state, template, rules, targets, region, account }: Given): EventBus {
  const buses = new Set(['default', ...template.all('AWS::Events::EventBus').flatMap(({ name, arn }) => [name, arn])])
  const nameOf = (bus: string): string => bus.split('/').at(-1) ?? bus
  const seen: BusEvent[] = []

  const put = (entry: Entry): object => {
    const { Source, DetailType, Detail, EventBusName = 'default', Time, Resources = [] } = entry
    const refuse = (ErrorCode: string, ErrorMessage: string) => ({ ErrorCode, ErrorMessage })
    if (!Source || !DetailType || !Detail)
      return refuse('InvalidArgument', 'Source, DetailType and Detail are required.')
    if (!buses.has(EventBusName)) return refuse('ResourceNotFoundException', `The bus ${EventBusName} does not exist.`)
    let detail: unknown
    try {
      detail = JSON.parse(Detail)
    } catch {
      return refuse('MalformedDetail', 'Detail is malformed.')
    }
    const time = new Date(Time === undefined ? Date.now() : Time * 1000).toISOString()
    const told = { 'detail-type': DetailType, source: Source, resources: Resources, detail }
    const event = announce(EventBusName, told, time)
    seen.push(event)
    if (seen.length > remembered) seen.shift()
    return { EventId: event.id }
  }

  function announce(on: string, told: Parameters<EventBus['tell']>[0], time: string): BusEvent {
    const event: BusEvent = { version: '0', id: randomUUID(), account, time, region, ...told }
    for (const rule of rules) {
      const { EventPattern, EventBusName: bus = 'default' } = rule.properties
      if (EventPattern && nameOf(bus) === nameOf(on) && matches(EventPattern, event)) deliver(rule, event, targets)
    }
    return event
  }

  return {
    recent: () => [...seen],
    tell: (event) => void announce('default', event, new Date().toISOString()),
    async handle(operation, input) {
      const refuse = (code: string, message: string): Answer => ({ status: 400, body: { __type: code, message } })
      if (operation !== 'PutEvents') return refuse('UnknownOperationException', `${operation} is not supported here`)
      const entries = (input.Entries ?? []) as Entry[]
      if (entries.length < 1 || entries.length > atOnce)
        return refuse('ValidationException', 'Between 1 and 10 entries.')
      if (JSON.stringify(entries).length > mostBytes) return refuse('ValidationException', 'Total size of the entries.')
      const Entries = await state.write(() => entries.map(put))
      return { status: 200, body: { FailedEntryCount: Entries.filter((one) => 'ErrorCode' in one).length, Entries } }
    },
  }
}
