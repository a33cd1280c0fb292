/** Rules of the template: hand events to functions later, or to queues at once. */
import type { Queue } from '../queues/queue.ts'
import { StartError } from '../start-error.ts'
import type { Properties } from '../template/resources.ts'
import type { Resource, Template } from '../template/template.ts'
import { checkPattern } from './pattern.ts'

export type Rule = Resource<'AWS::Events::Rule'>
type Target = Properties<'AWS::Events::Rule'>['Targets'][number]

export interface BusEvent {
  version: '0'
  id: string
  'detail-type': string
  source: string
  account: string
  time: string
  region: string
  resources: string[]
  detail: unknown
}

export interface Targets {
  invoke(functionArn: string, event: string): void
  queue(arn: string): Queue
}

/** @throws StartError when a rule asks for what the host does not know */
export function readRules(template: Template): Rule[] {
  const rules = template.all('AWS::Events::Rule').filter(({ properties }) => properties.State === 'ENABLED')
  for (const { id, properties } of rules) {
    if (properties.EventPattern) checkPattern(properties.EventPattern, id)
    for (const { Arn, SqsParameters } of properties.Targets) {
      if (!Arn.includes(':sqs:')) {
        template.byArn('AWS::Lambda::Function', Arn, id)
        continue
      }
      const { FifoQueue, ContentBasedDeduplication } = template.byArn('AWS::SQS::Queue', Arn, id).properties
      // On AWS such a target takes nothing, silently.
      if (FifoQueue && !(ContentBasedDeduplication && SqsParameters))
        throw new StartError(`template: ${id}: a FIFO target needs content-based deduplication and a message group`)
    }
  }
  return rules
}

/** Functions that rules invoke. */
export const invokedBy = (rules: readonly Rule[]): string[] => [
  ...new Set(
    rules.flatMap(({ properties }) => properties.Targets.map(({ Arn }) => Arn)).filter((arn) => !arn.includes(':sqs:')),
  ),
]

/** Belongs to the transaction it is called in. */
export function deliver({ properties }: Rule, event: BusEvent, targets: Targets): void {
  for (const target of properties.Targets) {
    const body = inputOf(target, event)
    if (target.Arn.includes(':sqs:')) {
      const group = target.SqsParameters?.MessageGroupId
      targets.queue(target.Arn).send({ body, group, dedup: group && event.id })
    } else targets.invoke(target.Arn, body)
  }
}

function inputOf({ Input, InputPath }: Target, event: BusEvent): string {
  if (Input !== undefined) return Input
  const steps = (InputPath ?? '$').split('.').slice(1)
  return JSON.stringify(
    steps.reduce<unknown>((value, step) => (value as Record<string, unknown> | undefined)?.[step], event),
  )
}
