/** 机构撤并 — some days after its unit has retired a key opens nothing any more. */
import type { APIGatewayProxyResult } from 'aws-lambda'
import type { Actor } from '../../access/actor.ts'
import type { Refusal } from '../../record/refusal.ts'
import type { Asked } from '../answers.ts'
import type { HttpRequest } from './underway.ts'

interface Given {
  /** why nothing opens any more for this caller */
  ended(actor: Actor): Promise<Refusal | undefined>
  refused(refusal: Refusal, asked: Asked): Promise<APIGatewayProxyResult>
}

export const unitInForce = ({ ended, refused }: Given) => ({
  async before({ context: { caller, asked } }: HttpRequest): Promise<APIGatewayProxyResult | undefined> {
    const over = await ended(caller.actor)
    return over && refused(over, asked)
  },
})
