/** 拉取即送达 — a unit that came for its order has received it, whatever became of the post. */
import type { DeliveryRecord } from './deliveries.ts'

export const pulled = (record: DeliveryRecord, receivedAt: string): DeliveryRecord => ({
  ...record,
  state: 'delivered',
  how: 'pull',
  deliveredAt: receivedAt,
  nextCheckAt: undefined,
})
