/** The other side of stack.ts: runs the real city, unthrottled, as its parent orders. */
import { openCity } from '../../infra/local/open-city.ts'
import { profiler } from './profiler.ts'
import type { Opened, Order } from './stack.ts'

const city = await openCity({ port: 0, data: process.argv[2], throttling: false })
const { host } = city
const profiling = profiler()
/** When each was put, by its id. */
const put: Record<string, number> = {}
const watch = (): void => {
  host.watch(({ operation, input }) => {
    if (operation !== 'PutEvents') return
    for (const { Detail } of (input.Entries ?? []) as { Detail: string }[]) put[JSON.parse(Detail).id] ??= Date.now()
  })
}
const orders: Record<Order, () => unknown> = {
  pause: host.pause,
  resume: host.resume,
  idle: host.idle,
  stop: city.stop,
  profile: profiling.start,
  profiled: profiling.stop,
  watch,
  watched: () => put,
}
process.on('message', async (order: Order) => {
  process.send?.((await orders[order]()) ?? order)
})
const opened: Opened = {
  url: city.url,
  endpoint: host.endpoint,
  keys: city.keys,
  outputs: host.outputs as Record<string, string>,
}
process.send?.(opened)
