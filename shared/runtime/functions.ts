/** 函数清单 — every function of the stack: what it may touch, how long it may take, what wakes it. The stack reads this table. */
import { type HttpFunction, functions as httpFunctions } from '../api/route.ts'

/** What a function may do, as the actions it really calls. */
export type Grant =
  | 'tickets.write'
  | 'tickets.read'
  | 'deliveries.write'
  | 'appellants.claim'
  | 'appellants.read'
  | 'appellants.keep'
  | 'appellants.clean'
  | 'registry.read'
  | 'registry.count'
  | 'registry.circuit'
  | 'registry.write'
  | 'changes.send'
  | 'delivery.send'
  | 'sweep.send'
  | 'set-aside.send'
  | 'bus.put'

export interface FunctionDefinition {
  /** seconds */
  timeout: number
  memory: number
  grants: readonly Grant[]
  /** the queue that wakes it, and how many at once */
  queue?: { name: 'changes' | 'delivery' | 'sweep'; concurrency: number }
}

const command: readonly Grant[] = ['tickets.write', 'registry.read', 'registry.count', 'changes.send']
const http = (grants: readonly Grant[]): FunctionDefinition => ({ timeout: 25, memory: 512, grants })

const answering: Record<HttpFunction, FunctionDefinition> = {
  intake: http([...command, 'appellants.read', 'appellants.claim']),
  dispatch: http(command),
  returns: http(command),
  handling: http([...command, 'appellants.read']),
  evaluation: http(['tickets.read', 'registry.read', 'registry.count', 'registry.write']),
  registry: http(['registry.read', 'registry.count', 'registry.write']),
  reference: http(['registry.read']),
}

export const functionTable = {
  ...answering,
  authorizer: { timeout: 5, memory: 256, grants: ['registry.read', 'registry.count', 'tickets.read'] },
  changes: {
    timeout: 10,
    memory: 512,
    grants: ['tickets.read', 'deliveries.write', 'appellants.keep', 'registry.read', 'delivery.send', 'bus.put'],
    queue: { name: 'changes', concurrency: 50 },
  },
  delivery: {
    timeout: 30,
    memory: 512,
    grants: [
      'tickets.write',
      'deliveries.write',
      'appellants.read',
      'registry.read',
      'registry.circuit',
      'changes.send',
    ],
    queue: { name: 'delivery', concurrency: 50 },
  },
  deadlines: {
    timeout: 90,
    memory: 512,
    grants: ['tickets.write', 'deliveries.write', 'registry.read', 'changes.send', 'delivery.send', 'set-aside.send'],
    queue: { name: 'sweep', concurrency: 4 },
  },
  minute: { timeout: 20, memory: 256, grants: ['sweep.send'] },
  daily: { timeout: 300, memory: 256, grants: ['appellants.clean', 'appellants.keep', 'tickets.read'] },
} as const satisfies Record<string, FunctionDefinition>

export type FunctionName = keyof typeof functionTable
export const functionNames = Object.keys(functionTable) as FunctionName[]
export { httpFunctions }
