/** 引用知识的答复 — looks up the article that is quoted before the rule judges it. */
import type { Call } from '../../door/http.ts'
import type { CallDeps } from '../compose.ts'
import type { Routes } from '../routes/index.ts'
import { onOwnOrder, onTicket } from './commands.ts'

export async function answerAppeal(call: Call<Routes['answer']>, deps: CallDeps) {
  const quoted = await deps.quoted(call.body)
  return onTicket(call, { type: 'answer', ...call.body }, deps, { quoted })
}

export async function reply(call: Call<Routes['reply']>, deps: CallDeps) {
  const { answer, knowledge } = call.body
  const facts = knowledge && { quoted: await deps.quoted({ answer, knowledge }) }
  return onOwnOrder(call, { type: 'reply', order: call.params.workOrder, ...call.body }, deps, facts)
}
