/** What host and workers say to each other, as text, which is cheaper than cloning. */
export interface WorkerData {
  bundle: string
  exportName: string
  clock: SharedArrayBuffer
  functionName: string
  functionArn: string
  memorySize: number
  /** seconds */
  timeout: number
  /** open file that takes what the function prints; undefined: its streams, which the host reads */
  prints: number | undefined
}

export interface FunctionError {
  errorType: string
  errorMessage: string
  stack?: string
}

/** What a function asks of tables, queues and the bus. */
export interface ServiceRequest {
  /** the worker's own count */
  call: number
  /** X-Amz-Target */
  target: string
  /** JSON */
  body: string
}

export interface ServiceAnswer {
  call: number
  status: number
  body: string
}

export type ToWorker = { id: string; event: string } | ServiceAnswer

export type FromWorker =
  | { ready: true }
  | ServiceRequest
  | ({ id: string; processor: number } & ({ payload: string } | { error: FunctionError }))

/** What an invocation comes to, as Lambda tells its caller; `processor`: milliseconds of its thread, where it lived to tell. */
export type Outcome =
  | { outcome: 'answered'; payload: string; processor?: number }
  | { outcome: 'failed'; error: FunctionError; processor?: number }
  /** it did not start: too many run already */
  | { outcome: 'throttled' }
