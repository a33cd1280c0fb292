/** Ends what `npm start` began when npm is killed or its terminal closed. */
const lookEvery = 500
/** As it was when this process began: it may be gone before anybody asks. */
const npm = process.ppid

/** Calls once when the npm that started this process is gone; a program started otherwise lives by itself. */
export function whenLeftAlone(stop: () => void): void {
  // What is printed into a terminal that is gone must not end us before what runs is finished.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})
  if (process.env.npm_lifecycle_event !== 'start') return
  const looking = setInterval(() => {
    if (process.ppid === npm) return
    clearInterval(looking)
    stop()
  }, lookEvery)
  looking.unref()
}
