/** Liaoning (辽宁省): the province's own platform, its departments and the platforms of its fourteen cities. */
import type { CityFileInput } from './schema/city-file.ts'
import { provinceFromNames } from './template/province.ts'

export default {
  city: provinceFromNames({
    code: '210000',
    name: '辽宁省',
    nameEn: 'Liaoning',
    prefix: 'ln',
    dialling: '024',
    cities: {
      shenyang: ['210100', '沈阳市'],
      dalian: ['210200', '大连市'],
      anshan: ['210300', '鞍山市'],
      fushun: ['210400', '抚顺市'],
      benxi: ['210500', '本溪市'],
      dandong: ['210600', '丹东市'],
      jinzhou: ['210700', '锦州市'],
      yingkou: ['210800', '营口市'],
      fuxin: ['210900', '阜新市'],
      liaoyang: ['211000', '辽阳市'],
      panjin: ['211100', '盘锦市'],
      tieling: ['211200', '铁岭市'],
      chaoyang: ['211300', '朝阳市'],
      huludao: ['211400', '葫芦岛市'],
    },
  }),
  deployment: {
    region: 'cn-north-1',
    domain: { name: '12345-api.liaoning.example' },
    // What is sent to the province itself; the 52,000 a day of the whole province arrive at its cities.
    sizes: { ticketsPerDay: 2_000, surgePerDay: 20_000 },
    alarms: ['12345-duty@liaoning.example'],
    notices: ['12345-office@liaoning.example'],
  },
} satisfies CityFileInput
