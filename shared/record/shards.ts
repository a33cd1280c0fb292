/** 分片 — spreads the due index over partitions by a ticket's last random digits. */
export const shards = 16
export const shardOf = (ticket: string): string => String(Number(ticket.slice(-4, -1)) % shards)
