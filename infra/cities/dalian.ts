/** Dalian (大连市), from the template: real areas; people, telephone numbers, address and volume are assumed. */
import type { CityFileInput } from './schema/city-file.ts'
import { cityFromNames } from './template/template.ts'

export default {
  city: cityFromNames({
    code: '210200',
    name: '大连市',
    nameEn: 'Dalian',
    prefix: 'dl',
    dialling: '0411',
    districts: {
      zhongshan: ['210202', '中山区'],
      xigang: ['210203', '西岗区'],
      shahekou: ['210204', '沙河口区'],
      ganjingzi: ['210211', '甘井子区'],
      lushunkou: ['210212', '旅顺口区'],
      jinzhou: ['210213', '金州区'],
      pulandian: ['210214', '普兰店区'],
      changhai: ['210224', '长海县'],
      wafangdian: ['210281', '瓦房店市'],
      zhuanghe: ['210283', '庄河市'],
    },
    metro: true,
  }),
  deployment: {
    region: 'cn-north-1',
    domain: { name: '12345-api.dalian.example' },
    sizes: { ticketsPerDay: 12_000, surgePerDay: 120_000 },
    alarms: ['12345-duty@dalian.example'],
    notices: ['12345-office@dalian.example'],
  },
} satisfies CityFileInput
