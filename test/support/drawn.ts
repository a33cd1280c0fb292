/** Drawn commands — makes bodies from each command's own schema, including those of new commands. */
import * as z from 'zod'
import type { Ticket } from '../../shared/appeals/ticket/ticket.ts'
import { type CommandName, commandBodies } from '../../shared/appeals/words/command.ts'
import { addDays } from '../../shared/law/civil-date.ts'
import { dateOf } from '../../shared/law/shanghai-time.ts'
import { leadNumber } from './merging.ts'
import { law } from './story.ts'

/** The next number from 0 up to, not including, this one. */
export type Draw = (below: number) => number

interface Schema {
  type?: string
  enum?: unknown[]
  const?: unknown
  anyOf?: Schema[]
  oneOf?: Schema[]
  items?: Schema
  minItems?: number
  maxItems?: number
  properties?: Record<string, Schema>
  required?: string[]
  format?: string
  minimum?: number
  maximum?: number
}

const schemas = new Map(
  Object.entries(commandBodies).map(([name, schema]) => [
    name,
    z.toJSONSchema(schema(), { io: 'input', unrepresentable: 'any' }) as Schema,
  ]),
)

/** A small part of the city, so that the same units meet often. */
export const units = [
  'heping-housing',
  'sy-housing',
  'heping',
  'sy-business-environment',
  'shenhe-housing',
  'sy',
  'heping-nanhu-street',
  'heping-wencui-community',
]

interface Scene {
  ticket: Ticket
  now: string
  draw: Draw
}

const one = <T>(from: readonly T[], draw: Draw): T => from[draw(from.length)] as T

/** A body that fits the command's schema, and mostly the ticket too. */
export function drawnBody(command: CommandName, scene: Scene): Record<string, unknown> {
  const body = drawn(schemas.get(command) ?? {}, '', scene) as Record<string, unknown>
  const alternatives = law.rules.closing.grounds.find(({ code }) => code === body.ground)?.alternatives
  if ('alternative' in body && alternatives) body.alternative = one(alternatives, scene.draw).code
  if (command === 'recordMisuse') body.kind = one(law.rules.misuse.kinds, scene.draw).code
  if (command === 'transferClue') {
    body.to = one(law.rules.clues.bodies, scene.draw).code
    body.ground = one(law.rules.clues.grounds, scene.draw).code
  }
  if (command === 'handOver') body.to = one(['petition', 'line-119'], scene.draw)
  if (command === 'passDown') body.to = [{ unit: one(['heping-housing', 'heping-nanhu-street'], scene.draw) }]
  if (command === 'askAssistance') body.unit = 'heping-wencui-community'
  if (command === 'recordTold') body.of = scene.ticket.clocks.find(({ decided }) => decided)?.decided?.of ?? 'closed'
  if (/Misconduct/.test(command) && 'record' in body)
    body.record = scene.ticket.misconduct.at(-1)?.subject ?? 'misconduct-1'
  if (command === 'keepFile') Object.assign(body, cleanFile)
  return body
}

/** What no schema of JSON draws: an id, and sums. */
const cleanFile = {
  file: `file-${'0a'.repeat(8)}`,
  sent: { bytes: 2, sha256: 'ab'.repeat(32) },
  kept: { bytes: 1, sha256: 'cd'.repeat(32) },
}

function drawn(schema: Schema, name: string, scene: Scene): unknown {
  const { draw } = scene
  const meant = schema.enum ? undefined : byName(name, scene)
  if (meant !== undefined && schema.type !== 'array' && schema.type !== 'object') return meant
  if (schema.const !== undefined) return schema.const
  if (schema.enum) return one(schema.enum, draw)
  const variants = schema.anyOf ?? schema.oneOf
  if (variants) return drawn(one(variants, draw), name, scene)
  switch (schema.type) {
    case 'object': {
      const wanted = Object.entries(schema.properties ?? {}).filter(
        ([property]) => schema.required?.includes(property) || draw(8) < (name === 'evidence' ? 7 : 4),
      )
      return Object.fromEntries(wanted.map(([property, inner]) => [property, drawn(inner, property, scene)]))
    }
    case 'array': {
      const length = (schema.minItems ?? 0) + draw(Math.min(3, (schema.maxItems ?? 3) + 1))
      return Array.from({ length }, () => drawn(schema.items ?? {}, name, scene))
    }
    case 'integer':
    case 'number':
      return (schema.minimum ?? 0) + draw(Math.min((schema.maximum ?? 5) - (schema.minimum ?? 0) + 1, 12))
    case 'boolean':
      return draw(2) === 0
    case 'string':
      // A day to come for what shall be, today for what has been.
      if (schema.format === 'date') return addDays(dateOf(scene.now), /until|answerBy/.test(name) ? draw(20) : 0)
      if (schema.format === 'date-time') return scene.now
      return '说明'
    default:
      return {}
  }
}

/** What a field of this name holds where a ticket makes sense of it. */
function byName(name: string, { ticket, draw }: Scene): unknown {
  switch (name) {
    case 'order':
    case 'workOrder':
      return draw(30) === 0 || ticket.orders.length === 0 ? `${ticket.number}-99` : one(ticket.orders, draw).number
    case 'handOver':
      return one(ticket.handOvers?.map(({ subject }) => subject) ?? ['handover-1'], draw)
    case 'request':
      return one(ticket.marks?.map(({ subject }) => subject) ?? ['mark-1'], draw)
    case 'holder':
      return ticket.claim?.holder ?? '1001'
    case 'for':
      return one(['1001', '1002'], draw)
    case 'task':
      return ticket.assistance.length === 0 ? `${ticket.number}-a9` : one(ticket.assistance, draw).number
    case 'lead':
    case 'unit':
    case 'units':
    case 'coHandlers':
    case 'transferTo':
    case 'proposes':
    case 'to':
      return one(units, draw)
    case 'supervision':
      return 1 + draw(Math.max(1, ticket.supervisions.length))
    case 'extension':
      return 1 + draw(Math.max(1, ticket.extensions.length))
    case 'clock':
      return one(['final-reply', 'enterprise-opinion', 'reply'], draw)
    case 'months':
      return 1 + draw(3)
    case 'earlier':
    case 'later':
      return leadNumber
    case 'into':
      return ticket.merged?.into ?? leadNumber
    case 'n':
      return (ticket.merged?.seen ?? 0) + draw(4)
    case 'category':
      return one(['property-service', 'heating-temperature'], draw)
    case 'area':
      return one(['210102', '210103'], draw)
    case 'causes':
      return one(law.rules.rating.causes, draw).code
    case 'finding':
    case 'record':
    case 'clue': {
      const subjects = [...ticket.findings, ...ticket.misuse, ...ticket.misconduct, ...ticket.clues]
      const wanted = { finding: /^finding/, record: /^mis/, clue: /^clue/ }[name]
      const known = subjects.filter(({ subject }) => wanted.test(subject))
      return known.length === 0 ? undefined : one(known, draw).subject
    }
    case 'message':
      return one(['5', '四分', '不满意，太慢', '谢谢'], draw)
    case 'callId':
      return `phone:call-${draw(1000)}`
    case 'reference':
      return '（2026）辽01行初1号'
    case 'citation':
      return '《中华人民共和国行政诉讼法》第十二条'
    default:
      return undefined
  }
}
