/** Asked for help, a script says what it does and ends, instead of doing it. */
export function helpInstead(usage: string): void {
  if (!process.argv.slice(2).some((one) => one === '--help' || one === '-h')) return
  console.log(usage)
  process.exit(0)
}
