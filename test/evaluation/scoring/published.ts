/** Tables of scores as cities published them, with the figures and points of their reports. */
import * as z from 'zod'
import { scoringOf } from '../../../shared/law/scoring.ts'

const table = scoringOf(z.string())

const named = (zh: string) => ({ zh, en: zh })
/** Units of all levels of a city in one group; the groups of a report by name. */
const everybody = { levels: ['city', 'district'], kinds: ['government', 'public-service'] }

/** What the reports name beside the three rates. */
const restOf = (points: number, given: { unit: string; to: string; points: number }[]) => ({
  name: named('通报未分列的其余项目'),
  weight: points,
  points: { rule: 'given', given: given.map((one) => ({ ...one, document: '绩效考评情况通报' })) },
})

interface Lianyungang {
  version: string
  /** full points of satisfaction from here on */
  satisfaction: number
  /** 答复规范, and what is left of a hundred */
  given?: {
    replies?: { unit: string; to: string; points: number }[]
    rest?: { unit: string; to: string; points: number }[]
  }
}

/**
 * 连云港市12345在线平台绩效评估标准（试行）. The standard itself was not found; the reports show how it counts:
 * 及时签收率 10 points from 95 %, less one a point; 按时办结率 20, likewise; 满意率 25, less half a point for each, at least 12.5;
 * 答复规范 10. What the other 35 are for is not said: each of the six departments whose total is published has 34 of them.
 */
export const lianyungang = ({ version, satisfaction, given = {} }: Lianyungang) =>
  table.parse({
    version,
    from: '2019-01-01',
    parts: [
      {
        code: 'efficiency',
        ...named('办理效率'),
        components: [
          { figure: 'signed-on-time', weight: 10, points: { rule: 'target', target: 0.95, perPoint: 1 } },
          { figure: 'closing-on-time', weight: 20, points: { rule: 'target', target: 0.95, perPoint: 1 } },
        ],
      },
      {
        code: 'effect',
        ...named('办理效果'),
        components: [
          {
            figure: 'satisfaction',
            weight: 25,
            points: { rule: 'target', target: satisfaction, perPoint: 0.5, least: 12.5 },
          },
          {
            name: named('答复规范'),
            weight: 10,
            points: {
              rule: 'given',
              given: (given.replies ?? []).map((one) => ({ ...one, document: '绩效考评情况通报' })),
            },
          },
        ],
      },
      {
        code: 'others',
        ...named('其余'),
        components: [
          restOf(35, given.rest ?? []),
          // 各县、赣榆区满分150分: the quality of their data, 30 points in 2020, and 20 more.
          { ...restOf(50, []), name: named('县区数据质量等'), only: ['counties'] },
        ],
      },
    ],
    rounding: { percent: 2, points: 2, score: 2 },
    atLeast: { matters: 1, component: 1, otherwise: 'full' },
    places: 'score',
    peers: [
      { code: 'counties', ...named('各县、赣榆区'), total: 150, units: ['sy-heating-1', 'sy-heating-2'] },
      { code: 'departments', ...named('市各部门及单位'), ...everybody },
    ],
    article: '平台规则（连云港市12345在线平台绩效评估标准（试行））',
  })

/**
 * Made after published rules, with no published result to compare with: 温州 2018 counts what is taken from a hundred and adds for 优秀办理件;
 * 杭州 2019 ranks by how many matters a unit had (300 and more, 100–299, 20–99; fewer are not published).
 */
export const deducted = table.parse({
  version: '2018-04',
  from: '2018-04-01',
  parts: [
    {
      code: 'efficiency',
      ...named('效率'),
      components: [
        { figure: 'on-time-feedback', weight: 30, points: { rule: 'matters', counts: 'misses', each: 0.2 } },
        {
          figure: 'closing',
          weight: 20,
          points: { rule: 'target', target: 1, perPoint: 0.5, steps: 'begun', cutOff: 0.6, least: 5 },
        },
      ],
    },
    {
      code: 'effect',
      ...named('效果'),
      components: [
        { figure: 'callback', weight: 20, points: { rule: 'target', target: 0.9, perPoint: 1, steps: 'completed' } },
        {
          figure: 'satisfaction',
          weight: 30,
          points: {
            rule: 'bands',
            bands: [
              { from: 0.95, points: 30 },
              { from: 0.9, points: 25 },
              { from: 0.8, points: 15 },
            ],
          },
        },
      ],
    },
  ],
  adjustments: [
    { code: 'excellent', ...named('优秀办理件'), figure: 'excellent', counts: 'hits', each: 1, most: 3 },
    { code: 'false-closing', ...named('假办结'), figure: 'genuine', counts: 'misses', each: -2, most: 5 },
  ],
  vetoes: [{ figure: 'genuine', under: 0.5, leaves: 0 }],
  rounding: { points: 2, score: 2 },
  atLeast: { matters: 20, component: 1, otherwise: 'full' },
  places: 'score',
  peers: [
    { code: 'large', ...named('300件以上'), ...everybody, matters: { from: 300 } },
    { code: 'middle', ...named('100至299件'), ...everybody, matters: { from: 100, below: 300 } },
    { code: 'small', ...named('99件以下'), ...everybody, matters: { below: 100 } },
  ],
  article: '平台规则（温州市“效能指数”、杭州市“效能指数”）',
})
