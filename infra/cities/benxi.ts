/** Benxi (本溪市), from the template: real areas; people, telephone numbers, address and volume are assumed. */
import type { CityFileInput } from './schema/city-file.ts'
import { cityFromNames } from './template/template.ts'

export default {
  city: cityFromNames({
    code: '210500',
    name: '本溪市',
    nameEn: 'Benxi',
    prefix: 'bx',
    dialling: '024',
    districts: {
      pingshan: ['210502', '平山区'],
      xihu: ['210503', '溪湖区'],
      mingshan: ['210504', '明山区'],
      nanfen: ['210505', '南芬区'],
      'benxi-county': ['210521', '本溪满族自治县'],
      huanren: ['210522', '桓仁满族自治县'],
    },
  }),
  deployment: {
    region: 'cn-north-1',
    domain: { name: '12345-api.benxi.example' },
    sizes: { ticketsPerDay: 1_800, surgePerDay: 18_000 },
    alarms: ['12345-duty@benxi.example'],
    notices: ['12345-office@benxi.example'],
  },
} satisfies CityFileInput
