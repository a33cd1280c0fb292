/** A matter worked to its end over HTTP: dispatched, answered, checked, closed as solved. */
import type { City } from '../stack/city.ts'

export async function worked(city: City, appeal?: Record<string, unknown>) {
  const dispatched = await city.dispatched({ category: 'property-service', ...appeal })
  await closing(city, dispatched.ticket, dispatched.order, dispatched.unit)
  return dispatched
}

export async function closing(city: City, ticket: string, order: string, unit: string): Promise<void> {
  const steps = [
    await city.unit(unit).post(`/v1/work-orders/${order}/replies`, {
      record: '已更换配件',
      answer: '已修复',
      consultation: { at: city.now(), by: '李工', how: 'phone' },
    }),
    await city.operator.post(`/v1/tickets/${ticket}/reply-approval`, {}),
    await city.operator.post(`/v1/tickets/${ticket}/closing`, { ground: 1, alternative: 'solved', reasons: '已修复' }),
  ]
  for (const { status, body } of steps) if (status !== 201) throw new Error(`not closed: ${JSON.stringify(body)}`)
}
