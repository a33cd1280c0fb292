/** Doors that close when all turns have ended: behind them the world stands still. */

export interface Doors {
  /** Resolves when they are open. */
  opened(): Promise<void>
  turn(play: () => Promise<unknown>): Promise<void>
  /** Resolves when nobody is inside. */
  close(): Promise<void>
  open(): void
}

/** Closed at first. */
export function doorsOf(): Doors {
  let inside = 0
  let opening: ReturnType<typeof Promise.withResolvers<void>> | undefined = Promise.withResolvers<void>()
  let emptied: (() => void) | undefined
  const opened = async (): Promise<void> => {
    while (opening) await opening.promise
  }
  return {
    opened,
    async turn(play) {
      await opened()
      inside++
      try {
        await play()
      } finally {
        inside--
        if (inside === 0) emptied?.()
      }
    },
    async close() {
      opening ??= Promise.withResolvers<void>()
      if (inside === 0) return
      await new Promise<void>((empty) => {
        emptied = empty
      })
    },
    open() {
      opening?.resolve()
      opening = undefined
    },
  }
}
