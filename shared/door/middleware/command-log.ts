/** 命令日志 — one line each, so that requests lead to records and records to commands. */
import { isRefusal } from '../../record/refusal.ts'
import type { Telling } from '../telling.ts'
import type { HandlersAnswer, HttpRequest } from './underway.ts'

export const commandLog = ({ log, recordIn }: Pick<Telling, 'log' | 'recordIn'>) => ({
  after({ context, response: reply }: HttpRequest<HandlersAnswer>): void {
    const { name: route, call, asked } = context
    if (!context.route.command || !reply) return
    const { params, actor } = call
    const refusal = isRefusal(reply)
    const named = refusal ? Object.values(params).join(' ') : `${reply.location} ${Object.values(params).join(' ')}`
    const outcome = refusal ? { refused: reply.refused } : { version: reply.version }
    log('info', { message: 'command', route, request: asked.request, ...recordIn(named), key: actor.id, ...outcome })
  },
})
