/** 周 — Monday to Sunday, named by its Monday. */
import { addDays, dayNumber, type IsoDate } from '../../law/civil-date.ts'

/** The first of January 1970 was a Thursday. */
export const mondayOf = (day: IsoDate): IsoDate => addDays(day, -((dayNumber(day) + 3) % 7))
