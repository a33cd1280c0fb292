/** 分片 — the due index is spread over this many partitions; a ticket's last random digits say which. */
export const shards = 16
export const shardOf = (ticket: string): string => String(Number(ticket.slice(-4, -1)) % shards)
