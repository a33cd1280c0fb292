/** Chaoyang (朝阳市), from the template: real areas; people, telephone numbers, address and volume are assumed. */
import type { CityFileInput } from './schema/city-file.ts'
import { cityFromNames } from './template/template.ts'

export default {
  city: cityFromNames({
    code: '211300',
    name: '朝阳市',
    nameEn: 'Chaoyang',
    prefix: 'cy',
    dialling: '0421',
    districts: {
      shuangta: ['211302', '双塔区'],
      longcheng: ['211303', '龙城区'],
      'chaoyang-county': ['211321', '朝阳县'],
      jianping: ['211322', '建平县'],
      kazuo: ['211324', '喀喇沁左翼蒙古族自治县'],
      beipiao: ['211381', '北票市'],
      lingyuan: ['211382', '凌源市'],
    },
  }),
  deployment: {
    region: 'cn-north-1',
    domain: { name: '12345-api.chaoyang.example' },
    sizes: { ticketsPerDay: 1_200, surgePerDay: 12_000 },
    alarms: ['12345-duty@chaoyang.example'],
    notices: ['12345-office@chaoyang.example'],
  },
} satisfies CityFileInput
