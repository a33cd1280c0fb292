/** Anshan (鞍山市), from the template: real areas; people, telephone numbers, address and volume are assumed. */
import type { CityFileInput } from './schema/city-file.ts'
import { cityFromNames } from './template/template.ts'

export default {
  city: cityFromNames({
    code: '210300',
    name: '鞍山市',
    nameEn: 'Anshan',
    prefix: 'as',
    dialling: '0412',
    districts: {
      tiedong: ['210302', '铁东区'],
      tiexi: ['210303', '铁西区'],
      lishan: ['210304', '立山区'],
      qianshan: ['210311', '千山区'],
      taian: ['210321', '台安县'],
      xiuyan: ['210323', '岫岩满族自治县'],
      haicheng: ['210381', '海城市'],
    },
  }),
  deployment: {
    region: 'cn-north-1',
    domain: { name: '12345-api.anshan.example' },
    sizes: { ticketsPerDay: 5_000, surgePerDay: 50_000 },
    alarms: ['12345-duty@anshan.example'],
    notices: ['12345-office@anshan.example'],
  },
} satisfies CityFileInput
