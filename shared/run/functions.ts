/** 函数清单 — every function's rights, time and trigger, as the stack reads them. */
import { type HttpFunction, functions as httpFunctions } from '../door/route.ts'

/** What a function may do, as the actions it really calls; `infra/cloud/grants.ts` says which they are. */
export type Grant =
  | 'tickets.read'
  | 'tickets.write'
  | 'texts.put'
  | 'texts.end'
  | 'ended.list'
  | 'aside.clear'
  | 'deliveries.write'
  | 'deliveries.list'
  | 'undelivered.list'
  | 'desks.list'
  | 'matters.list'
  | 'public.list'
  | 'orders.list'
  | 'orders.changed'
  | 'days.list'
  | 'calls.list'
  | 'due.sweep'
  | 'appellants.claim'
  | 'appellants.read'
  | 'appellants.secret'
  | 'appellants.find'
  | 'appellants.keep'
  | 'appellants.clean'
  | 'appellants.forget'
  | 'appellants.link'
  | 'appellants.files'
  | 'files.sign'
  | 'files.take'
  | 'files.settle'
  | 'due.files'
  | 'registry.read'
  | 'registry.look'
  | 'registry.count'
  | 'registry.circuit'
  | 'registry.record'
  | 'registry.settle'
  | 'figures.keep'
  | 'evaluations.keep'
  | 'changes.send'
  | 'delivery.send'
  | 'sweep.send'
  | 'set-aside.send'
  | 'letters.settle'
  | 'bus.put'
  | 'results.keep'
  | 'articles.keep'
  | 'articles.quote'
  | 'questions.keep'
  | 'articles.index'
  | 'agreements.keep'
  | 'consultations.keep'
  | 'consultations.comment'
  | 'drafts.read'
  | 'pushes.move'
  | 'replays.keep'
  | 'commenters.keep'
  | 'feed.write'
  | 'feed.seal'
  | 'feed.read'
  | 'published.put'
  | 'published.read'
  | 'published.ask'
  | 'published.beside'
  | 'sealed.put'
  | 'sealed.read'
  | 'evaluating.send'
  | 'batches.keep'
  | 'batches.move'
  | 'batches.send'

/** Queues that wake a function. */
export const wakingQueues = ['changes', 'delivery', 'sweep', 'batches', 'evaluating'] as const
export type WakingQueue = (typeof wakingQueues)[number]

export interface FunctionDefinition {
  /** seconds */
  timeout: number
  memory: number
  grants: readonly Grant[]
  /** runs at the same time at most, as a multiple of what the city allows; a queue has its own limit */
  atOnce?: number
  /** the queue that wakes it, how many at once, and whether it hides messages it wants to see later */
  queue?: { name: WakingQueue; concurrency: number; hides: boolean }
}

const command: readonly Grant[] = ['tickets.write', 'texts.put', 'registry.read', 'registry.count', 'changes.send']
const http = (grants: readonly Grant[]): FunctionDefinition => ({
  timeout: 25,
  memory: 512,
  grants,
  atOnce: 1,
})

const answering: Record<Exclude<HttpFunction, 'workplace'>, FunctionDefinition> = {
  // The last: how often a caller's name or code was tried.
  intake: http([
    ...command,
    'desks.list',
    'undelivered.list',
    'deliveries.list',
    'appellants.claim',
    'appellants.find',
    'registry.look',
    'batches.keep',
    'batches.send',
  ]),
  // Beside suggestions: how much a unit has in hand.
  dispatch: http([...command, 'matters.list', 'orders.list', 'appellants.read']),
  returns: http([...command, 'matters.list', 'appellants.read']),
  handling: http([...command, 'orders.list', 'orders.changed', 'matters.list', 'appellants.read', 'articles.quote']),
  supervision: http([...command, 'matters.list', 'appellants.read']),
  // A month of a large city in one call: a whole processor.
  evaluation: {
    ...http([
      'days.list',
      'tickets.read',
      'registry.read',
      'registry.look',
      'registry.count',
      'registry.record',
      // Results and appeals against them.
      'matters.list',
      'results.keep',
      'texts.put',
      'sealed.read',
      // Reports of a month hold what was published of it.
      'published.read',
      'evaluating.send',
    ]),
    memory: 1769,
  },
  'follow-up': http([...command, 'desks.list', 'days.list', 'registry.look', 'registry.record', 'appellants.read']),
  telling: http([
    ...command,
    'matters.list',
    'undelivered.list',
    'appellants.read',
    'appellants.keep',
    // Whether a gateway's secret is right.
    'registry.look',
  ]),
  // Nothing passes through it: what it signs is sent to the bucket, and read there.
  files: http(['tickets.write', 'registry.read', 'registry.count', 'appellants.files', 'files.sign']),
  // What answers a search holds the index of all articles: 50,000 of them take 50 MB, and twice that while it is read.
  knowledge: {
    ...http(['articles.keep', 'questions.keep', 'registry.read', 'registry.count', 'changes.send']),
    memory: 1024,
    // A search takes ten milliseconds.
    atOnce: 0.5,
  },
  // It registers as intake does, and knows its own keys.
  open311: {
    ...http([...command, 'registry.look', 'appellants.claim', 'public.list', 'appellants.files', 'files.take']),
    atOnce: 0.4,
  },
  // A sealed day of a large city is read and hashed in one call.
  sharing: {
    ...http([
      'feed.read',
      'agreements.keep',
      'replays.keep',
      'tickets.write',
      'appellants.read',
      'registry.read',
      'registry.look',
      'registry.count',
    ]),
    memory: 1769,
    // Some tens of receivers, who come again after what they read.
    atOnce: 0.25,
  },
  // Anyone asks it without a key: of both tables it reaches what is a draft's or a comment's.
  consultation: {
    ...http(['consultations.keep', 'commenters.keep', 'registry.read', 'registry.look', 'registry.count']),
    atOnce: 0.25,
  },
  // Whoever has no key reads here what is sealed for everybody, and no ticket.
  published: {
    ...http(['published.read', 'published.ask', 'evaluating.send', 'registry.read', 'registry.count']),
    // Others' copies serve for an hour.
    atOnce: 0.1,
  },
  registry: http([
    'tickets.read',
    'registry.read',
    'registry.look',
    'registry.count',
    'registry.record',
    'deliveries.write',
    'matters.list',
    // The index of what is open: posts that have not arrived, and the orders of a unit that retires.
    'undelivered.list',
    'letters.settle',
    'aside.clear',
    'changes.send',
    'delivery.send',
    'sweep.send',
    'batches.send',
    'evaluating.send',
  ]),
  // What is documented changes with a release: others' copies serve.
  reference: { ...http(['registry.read', 'registry.count']), atOnce: 0.25 },
  // Whoever brings an appeal, or shows a link, or number and code, of one ticket: it finds nobody's and lists none.
  // And what anyone reads: of the functions that its pages ask it may what those calls need, and no more.
  pages: {
    ...http([
      ...command,
      'registry.look',
      'appellants.read',
      'appellants.claim',
      'appellants.files',
      'files.sign',
      'consultations.comment',
      'articles.quote',
      'published.read',
    ]),
    // The index of articles, as the function has it that searches.
    memory: 1024,
    atOnce: 0.75,
  },
}

/** Protocols of others, what is documented, and pages themselves. */
type NotAsked = 'open311' | 'reference' | 'pages' | 'workplace'
export type AskedByPages = Exclude<HttpFunction, NotAsked>
const notAsked: Readonly<Record<NotAsked, true>> = { open311: true, reference: true, pages: true, workplace: true }
/** 工作台 — its pages ask what these functions answer, in its own process: it may what they may together. */
export const askedByPages = httpFunctions.filter((name): name is AskedByPages => !Object.hasOwn(notAsked, name))

export const functionTable = {
  ...answering,
  workplace: {
    ...http([...new Set(askedByPages.flatMap((name) => answering[name].grants))]),
    memory: 1769,
    atOnce: 0.25,
  },
  authorizer: {
    atOnce: 2,
    timeout: 5,
    memory: 256,
    grants: ['registry.look', 'registry.count', 'tickets.read', 'appellants.secret'],
  },
  changes: {
    timeout: 10,
    memory: 512,
    grants: [
      'texts.end',
      'deliveries.write',
      'deliveries.list',
      'tickets.write',
      'appellants.keep',
      'appellants.files',
      'appellants.read',
      'appellants.forget',
      'registry.read',
      'registry.look',
      'registry.record',
      'changes.send',
      'delivery.send',
      // The index of articles is built anew where much has changed.
      'evaluating.send',
      'feed.write',
    ],
    queue: { name: 'changes', concurrency: 50, hides: true },
  },
  delivery: {
    timeout: 30,
    memory: 512,
    grants: [
      'tickets.write',
      'orders.list',
      'deliveries.write',
      'appellants.read',
      'appellants.keep',
      'appellants.link',
      'registry.read',
      'registry.look',
      'registry.circuit',
      'changes.send',
      // Pushes of the feed: lanes, sealed days, and the push that has ended; the bus is a reader like others.
      'bus.put',
      'pushes.move',
      'feed.read',
      'agreements.keep',
      'delivery.send',
    ],
    queue: { name: 'delivery', concurrency: 50, hides: true },
  },
  deadlines: {
    timeout: 90,
    memory: 512,
    grants: [
      'due.sweep',
      'matters.list',
      'orders.list',
      'tickets.write',
      'texts.put',
      'deliveries.write',
      'appellants.read',
      'appellants.keep',
      'registry.read',
      'registry.look',
      'registry.settle',
      'changes.send',
      'delivery.send',
      'set-aside.send',
      'batches.send',
      'evaluating.send',
    ],
    queue: { name: 'sweep', concurrency: 4, hides: false },
  },
  // Two at once, whatever is asked for: what people write meanwhile finds the tables free.
  batches: {
    timeout: 60,
    memory: 512,
    grants: [
      'batches.keep',
      'batches.move',
      'batches.send',
      'tickets.write',
      'texts.put',
      'appellants.claim',
      'appellants.forget',
      'registry.read',
      // Whether there is a gateway to send by.
      'registry.look',
      'changes.send',
    ],
    queue: { name: 'batches', concurrency: 2, hides: true },
  },
  // One result at a time: a week of a large city is a hundred thousand matters.
  evaluating: {
    timeout: 300,
    memory: 1769,
    grants: [
      'results.keep',
      'days.list',
      'registry.read',
      'registry.look',
      'evaluations.keep',
      'sealed.put',
      'sealed.read',
      // What is told of a month: by the city's secret, and with what is public already.
      'published.put',
      'published.read',
      'published.beside',
      'deliveries.write',
      'delivery.send',
      'evaluating.send',
      'articles.index',
      'feed.write',
    ],
    queue: { name: 'evaluating', concurrency: 2, hides: true },
  },
  // A hundred megabytes, as they came and as they are shown.
  arrivals: {
    timeout: 120,
    memory: 1024,
    atOnce: 1,
    grants: [
      'tickets.write',
      'registry.read',
      'changes.send',
      'appellants.files',
      'appellants.forget',
      'due.files',
      'files.settle',
    ],
  },
  minute: { timeout: 20, memory: 256, grants: ['sweep.send'] },
  daily: {
    timeout: 900,
    memory: 1024,
    grants: [
      'appellants.clean',
      'appellants.keep',
      'tickets.write',
      'due.sweep',
      'ended.list',
      'matters.list',
      'calls.list',
      'figures.keep',
      'drafts.read',
      'questions.keep',
      'appellants.read',
      'texts.put',
      'texts.end',
      'registry.read',
      'registry.look',
      'changes.send',
      'evaluating.send',
      'bus.put',
      'feed.write',
      'feed.seal',
    ],
  },
} as const satisfies Record<string, FunctionDefinition>

export type FunctionName = keyof typeof functionTable
export const functionNames = Object.keys(functionTable) as FunctionName[]
export { httpFunctions }
