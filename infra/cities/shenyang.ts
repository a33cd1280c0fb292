/** Shenyang (沈阳市), the demonstration city: real areas, invented people, telephone numbers and enterprises. */
import type { CityFileInput } from './schema/city-file.ts'
import { districts } from './shenyang/districts.ts'
import { sampleSynonyms } from './shenyang/knowledge/synonyms.ts'
import { grassroots, withLoads } from './shenyang/loads.ts'
import { map } from './shenyang/map.ts'
import { open311 } from './shenyang/open311.ts'
import { responsibilities } from './shenyang/responsibilities.ts'
import { streets } from './shenyang/streets.ts'
import { cityFromTown } from './template/template.ts'

const fromTown = cityFromTown({
  code: '210100',
  name: '沈阳市',
  nameEn: 'Shenyang',
  prefix: 'sy',
  dialling: '024',
  districts,
  streets,
  heatingCompanies: ['市供热集团一公司', '市供热集团二公司', '市供热集团三公司', '市供热集团四公司'],
  heating: {
    heping: { company: 'heating-1' },
    shenhe: { company: 'heating-1' },
    hunnan: { company: 'heating-1' },
    tiexi: { company: 'heating-2' },
    yuhong: { company: 'heating-2' },
    huanggu: { company: 'heating-3' },
    dadong: { company: 'heating-3' },
    // Shenbei changed hands before the 2026 season.
    shenbei: { company: 'heating-3', since: { day: '2026-11-01', before: 'heating-2', until: '2026-10-31' } },
    sujiatun: { company: 'heating-4' },
  },
  metro: true,
})

export const shenyang = {
  ...fromTown,
  responsibilities,
  map,
  open311,
  grassroots,
  // All callers of a city that is tried on one machine share its address.
  pages: { channel: 'web', perAddress: 10_000 },
  consulting: { limits: { questionsPerAddress: 10_000, commentsPerAddress: 10_000 } },
  synonyms: sampleSynonyms,
  units: withLoads(fromTown.units),
}

export default {
  city: shenyang,
  deployment: {
    region: 'cn-north-1',
    domain: { name: '12345-api.shenyang.example' },
    sizes: { ticketsPerDay: 15_000, surgePerDay: 150_000 },
    alarms: ['12345-duty@shenyang.example'],
    notices: ['12345-office@shenyang.example'],
  },
} satisfies CityFileInput
