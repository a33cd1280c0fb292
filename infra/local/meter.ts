/** 计量 — counts a host's calls and runs, so that a ticket's life can be priced. */
import type { Answer, Service } from './host/endpoints.ts'

export interface MeteredCall {
  /** logical id of the function */
  caller: string
  /** first half of X-Amz-Target */
  target: string
  operation: string
  input: Record<string, unknown>
  answer: Answer
}

export interface Meter {
  called(call: MeteredCall): void
  /** @param name of the function @param milliseconds of the processor, from its event to its answer */
  ran(name: string, milliseconds: number): void
}

/** A read says how much it was, also of what a filter or a projection left out. */
const asking = (target: string, operation: string, input: Record<string, unknown>): Record<string, unknown> =>
  target.startsWith('DynamoDB') && /^(GetItem|Query)$/.test(operation)
    ? { ...input, ReturnConsumedCapacity: 'TOTAL' }
    : input

/** The services, each telling the meter what it answered. */
export const metered = (services: Record<string, Service>, meter: Meter | undefined): Record<string, Service> =>
  meter === undefined
    ? services
    : Object.fromEntries(
        Object.entries(services).map(([target, service]) => [
          target,
          async (operation, input, caller) => {
            const answer = await service(operation, asking(target, operation, input), caller)
            meter.called({ caller, target, operation, input, answer })
            return answer
          },
        ]),
      )
