/** `npm run demo`: eight simulated weeks of a city's hotline, and its director's final view. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { arrangements } from '../../shared/law/arrangements.ts'
import { calendarOf } from '../../shared/law/calendar.ts'
import { addDays } from '../../shared/law/civil-date.ts'
import { helpInstead } from '../local/help-instead.ts'
import { openCity } from '../local/open-city.ts'
import { StartError } from '../local/start-error.ts'
import { readAppeals } from './appeals.ts'
import { reportCalls } from './calls.ts'
import { consultationOf } from './consultation.ts'
import { diaryOf, momentOf } from './diary.ts'
import { cityFigures, departmentFigures } from './figures.ts'
import { knowledgeOf, learnedOf } from './knowledge.ts'
import { ladderOf } from './ladder.ts'
import { morningOf } from './morning.ts'
import { heardBy, tellingOf } from './notices.ts'
import { play } from './play.ts'
import { localTime } from './print.ts'
import { progressOf } from './progress.ts'
import { resultsOf } from './results.ts'
import { scriptOf } from './script.ts'
import { PlayStopped, stageOf } from './stage.ts'
import { carriersOf, tellingRound } from './telling.ts'
import { timelineOf } from './timeline.ts'

helpInstead(`npm run demo

  Plays eight simulated weeks of a city’s hotline on this machine, some minutes long, and shows what its director sees at
  the end. It keeps nothing, listens on a free port and takes no options.`)

const seed = 12345
/** With the National Day holiday, its make-up Saturday on 10 October, and the first weeks of heating. */
const from = '2026-09-28'
const to = '2026-11-22'

async function main(): Promise<void> {
  const started = performance.now()
  const seconds = (): string => ((performance.now() - started) / 1000).toFixed(1)
  const appeals = readAppeals()
  const calendar = calendarOf(arrangements, { holidays: [], workdays: [] })
  const diary = diaryOf(calendar, from, to)
  const cues = scriptOf(appeals, diary, seed)
  const heading = (zh: string, en: string): void => console.log(`\n${zh}  ${en}\n`)

  console.log(`接诉 Jiesu 演示 demonstration: ${appeals.length} 件诉求 appeals, ${from} — ${to}`)
  const data = mkdtempSync(join(tmpdir(), 'jiesu-demo-'))
  const city = await openCity({ port: 0, data, startsAt: momentOf(from, '00:00'), samples: true })
  try {
    console.log(`  平台已启动 the platform is up (${seconds()} s): ${city.url}`)
    const stage = await stageOf(city)
    for (const appeal of appeals)
      stage.cases.set(appeal.id, { appeal, number: '', accessCode: '', orders: [], triedIn: new Set() })
    for (const mode of carriersOf(appeals)) stage.messages.behave(mode)

    const nights = diary.days.map(
      (day) => [momentOf(addDays(day, 1), '00:02'), () => reportCalls(day, diary, seed, stage)] as const,
    )
    const rounds = diary.slots.map(({ at }) => [at, () => tellingRound(at, stage)] as const)
    const progress = progressOf(cues.length, process.stdout)
    await play(cues, new Map([...nights, ...rounds]), stage, city.host, (done, at) =>
      progress.to(done, `${localTime(at)}  ${done} 步 steps`),
    )
    progress.end()
    const { posted, pulled } = stage.reached
    console.log(`  工单 work orders: 推送 posted ${posted.size}, 拉取 pulled ${pulled.size}`)

    const reportAt = momentOf(addDays(to, 1), '08:30')
    city.host.clock.advanceTo(reportAt)
    await city.host.idle()
    const showcase = [...stage.cases.values()].find(({ appeal }) => appeal.showcase)
    if (showcase) {
      heading('一、一件诉求的全程', 'One ticket from beginning to end')
      console.log(await timelineOf(showcase, stage))
      heading('二、诉求人听到的', 'What that appellant was told, as it was heard')
      console.log(await heardBy(showcase, stage))
    }
    heading('三、告知情况', 'How appellants were told')
    const { ways, late } = await tellingOf(stage)
    console.log(`${ways}\n\n  初核逾期告知 reviews told after their limit\n${late}`)
    heading('四、七项指标', 'The seven figures')
    console.log(await cityFigures({ from, to }, stage))
    heading('五、承办单位前三、后三', 'The three best and the three worst departments')
    console.log(await departmentFigures({ from, to }, stage))
    heading('六、晨会清单', `This morning, ${localTime(reportAt)}`)
    const { returned, unsettled, overdue } = await morningOf(reportAt, diary.days, calendar, stage)
    console.log(`  退件与转办 returned and passed on\n${returned}\n`)
    console.log(`  久拖未结 long unsettled\n${unsettled}\n`)
    console.log(`  超期 overdue\n${overdue}`)
    heading('七、知识库的一程', 'An article found wrong, mended, and quoted anew')
    console.log(await knowledgeOf(stage, city.host))
    heading('八、派单建议', 'A suggestion overruled, and learned from overnight')
    console.log(await learnedOf(stage, city.host))
    heading('九、年终考核结果', 'The year’s result: an appeal won, and a restatement')
    console.log(await resultsOf(stage, city.host))
    heading('十、排名靠后督办', 'Long at the bottom: a warning, a rectification, its end')
    console.log(await ladderOf(stage, city.host))
    heading('十一、意见征集', 'A draft put to the public: five thousand made comments, a report')
    console.log(await consultationOf(stage, city))
  } finally {
    await city.stop()
    rmSync(data, { recursive: true, force: true })
  }
  console.log(`\n  ${cues.length} 步 steps, ${seconds()} s`)
}

try {
  await main()
  process.exit(0)
} catch (error) {
  const known = error instanceof PlayStopped || error instanceof StartError
  console.error(known ? `\n演示中止 the demonstration stopped\n${error.message}` : error)
  process.exit(1)
}
