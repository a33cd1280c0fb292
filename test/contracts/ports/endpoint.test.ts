/** The specifications of all ports on engines that others made, wherever they answer. */
import { afterAll, beforeAll, describe } from 'vitest'
import { openEndpoints } from './endpoints.ts'
import { queueLayout } from './layout.ts'
import { overQueues } from './over-queues.ts'
import { overTables } from './over-tables.ts'

const { TABLES_ENDPOINT: tables, QUEUES_ENDPOINT: queues } = process.env

describe('an endpoint', () => {
  let opened: ReturnType<typeof openEndpoints> | undefined
  const endpoints = () => {
    if (!opened) throw new Error('TABLES_ENDPOINT and QUEUES_ENDPOINT say where to ask')
    return opened
  }
  beforeAll(() => {
    opened = tables && queues ? openEndpoints({ tables, queues }) : undefined
  })
  afterAll(() => opened?.removed(), 600_000)

  overTables(() => endpoints().emptyTables())
  overQueues(() => endpoints().emptyQueues(queueLayout))
})
