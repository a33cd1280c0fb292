/** Finds that nobody scans what people send. */
import { unscanned } from '../unscanned.ts'
import { type Check, soon } from './finding.ts'

export const scanned: Check = async ({ city, file }) =>
  city && city.files?.scanner === undefined
    ? [
        soon(
          unscanned,
          `name the address of one under files in infra/cities/${file}.ts and load it with city seed --update; npm run scanner stands before a clamd`,
        ),
      ]
    : []
