/** The specifications of ports on what the simulation and the tests keep in memory. */
import { describe } from 'vitest'
import { memoryCity } from '../../simulation/memory/city.ts'
import { memoryDeliveries } from '../../simulation/memory/deliveries.ts'
import { dueIndex } from '../../simulation/memory/due.ts'
import { memoryIdentities } from '../../simulation/memory/identities.ts'
import { memoryCircuits, memoryListed, memoryOrders } from '../../simulation/memory/small.ts'
import { memoryTickets } from '../../simulation/memory/tickets.ts'
import { memoryToldLaters } from '../../simulation/memory/told-laters.ts'
import { memoryMissedCalls } from '../../support/missed-calls.ts'
import { memoryOnce } from '../../support/once.ts'
import { memoryRecords } from '../../support/records.ts'
import { circuitsContract } from './circuits.ts'
import { deliveriesContract } from './deliveries.ts'
import { identitiesContract } from './identities.ts'
import { missedCallsContract } from './missed-calls.ts'
import { onceContract } from './once.ts'
import { queuesContract } from './queues.ts'
import { recordsContract } from './records.ts'
import { rowsContract } from './rows.ts'
import { simulatedQueues } from './simulated-queues.ts'
import { slimRowsContract } from './slim-rows.ts'
import { ticketsContract } from './tickets.ts'
import { toldLatersContract } from './told-laters.ts'

describe('in memory', () => {
  const dueTogether = async () => {
    const due = dueIndex()
    const tickets = memoryTickets(due)
    const begun: typeof tickets = {
      ...tickets,
      async write(ticket, deadline) {
        if (deadline.passed()) throw new Error('it is too late to begin this write')
        return tickets.write(ticket, deadline)
      },
    }
    return {
      tickets: begun,
      texts: tickets.texts,
      deliveries: memoryDeliveries(due),
      toldLaters: memoryToldLaters(due),
      parked: due.parked,
    }
  }
  recordsContract(async () => memoryRecords())
  recordsContract(async () => memoryCity(() => 0).suggestions)
  slimRowsContract(async () => {
    const { rows } = memoryCity(() => 0)
    const shown = async (name: string) => {
      const { value, version } = rows.items.get(name) ?? {}
      return version === undefined ? undefined : { value, version }
    }
    return { rows, shown }
  })
  ticketsContract(dueTogether)
  deliveriesContract(dueTogether)
  toldLatersContract(dueTogether)
  rowsContract(async () => ({ orders: memoryOrders(), listed: memoryListed() }))
  circuitsContract(async () => memoryCircuits())
  identitiesContract(async () => memoryIdentities())
  missedCallsContract(async () => memoryMissedCalls())
  onceContract(async () => memoryOnce())
  queuesContract(async () => simulatedQueues())
})
