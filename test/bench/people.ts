/** Callers of the benches, over HTTP with keep-alive and no client in between. */
import { Agent, request } from 'node:http'
import type { Keys } from '../../infra/local/seed.ts'

export type Call = (method: 'GET' | 'POST', path: string, key: string | undefined, body?: unknown) => Promise<Body>
// biome-ignore lint/suspicious/noExplicitAny: answers are looked into field by field, as a client in any language would
export type Body = any

const agent = new Agent({ keepAlive: true, maxSockets: 64 })

/** @returns the body of a 2xx answer; everything else throws */
export const callerOf =
  (url: string): Call =>
  (method, path, key, body) =>
    new Promise((resolve, reject) => {
      const text = body === undefined ? undefined : JSON.stringify(body)
      const asked = request(
        `${url}${path}`,
        {
          method,
          agent,
          headers: {
            Authorization: `Bearer ${key}`,
            ...(text ? { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(text) } : {}),
          },
        },
        (response) => {
          const chunks: Buffer[] = []
          response.on('data', (chunk: Buffer) => chunks.push(chunk))
          response.on('end', () => {
            const said = Buffer.concat(chunks).toString()
            const { statusCode = 0 } = response
            if (statusCode >= 200 && statusCode < 300) resolve(said === '' ? undefined : JSON.parse(said))
            else reject(new Error(`${method} ${path}: ${statusCode} ${said}`))
          })
        },
      )
      asked.on('error', reject)
      asked.end(text)
    })

let references = 0
const two = {
  record: '现场核实，电梯控制板损坏，已更换并试运行正常。',
  answer: '电梯已于今日修复并恢复运行，感谢您的反映。',
}

/** A registered appeal of the usual length. */
export const registered = async (call: Call, keys: Keys): Promise<string> => {
  const { number } = await call('POST', '/v1/tickets', keys.channels.web, {
    channel: 'web',
    reference: `bench-${process.pid}-${++references}`,
    ticketType: 'help',
    category: 'property-service',
    area: '210102',
    title: '小区电梯停运三天',
    text: '和平区南湖街道某小区二号楼电梯停运三天，物业称等待配件，老人和孩子每天爬十八楼，多次打物业电话无人解决，请有关部门尽快督促维修并给出明确的恢复时间，同时核查维保单位是否按期检修。',
    // A fixed line: no message goes out, at whatever hour it is measured.
    appellant: { name: '王女士', phone: '024-88000000' },
  })
  return number
}

/** create → dispatch → reply → close → read: eight calls. */
export async function lifecycle(call: Call, keys: Keys): Promise<string> {
  const number = await registered(call, keys)
  const ticket = `/v1/tickets/${number}`
  await call('POST', `${ticket}/acceptance`, keys.operator, {})
  const { orders } = await call('POST', `${ticket}/dispatches`, keys.operator, {})
  const [{ number: order, unit }] = orders
  const consultation = { at: new Date().toISOString(), by: '李工', how: 'phone' }
  await call('POST', `/v1/work-orders/${order}/interim-replies`, keys.units[unit], two)
  await call('POST', `/v1/work-orders/${order}/replies`, keys.units[unit], { ...two, consultation })
  await call('POST', `${ticket}/reply-approval`, keys.operator, {})
  await call('POST', `${ticket}/closing`, keys.operator, { ground: 1, alternative: 'solved', reasons: '已修复' })
  const read = await call('GET', ticket, keys.operator)
  if (read.state !== 'closed') throw new Error(`the ticket is ${read.state}`)
  return number
}

/** Runs a piece of work for each thing, so many at a time. @returns how many a second */
export async function perSecond<T>(things: readonly T[], atOnce: number, work: (thing: T) => Promise<unknown>) {
  const left = things.values()
  const started = performance.now()
  const one = async (): Promise<void> => {
    for (const thing of left) await work(thing)
  }
  await Promise.all(Array.from({ length: atOnce }, one))
  return (things.length / (performance.now() - started)) * 1000
}
