/** Every city of this installation, parsed once: adding a city is adding its file here. */
import { type City, city } from '../../shared/city/city.ts'
import { shenyang } from './shenyang.ts'

export const cities: readonly City[] = [shenyang].map((input) => city.parse(input))
