/** 到期删除 — each night ends the texts of errors that were dealt with long ago (第三十五条). */
import { system } from '../../access/actor.ts'
import { type EndingDeps, endTexts } from '../../record/ending-texts.ts'
import { type DecideDeps, reportDecided } from './decided.ts'
import { errorTaskOf } from './report.ts'

/** Article, version, days and outcome stay in the log; what people wrote does not. */
export const endReportTexts = (timeIsUp: () => boolean, deps: DecideDeps & EndingDeps) =>
  endTexts(
    {
      overBefore: deps.reports.endedBefore,
      // Whoever knows better may have said again what was refused for good.
      isOver: async (id) => errorTaskOf(id, (await deps.reports.read(id))?.log ?? [])?.endedAt !== undefined,
      erase: (id) => deps.reports.texts.end(id),
      decide: (id) => reportDecided({ id, command: { type: 'endReportTexts' }, actor: system('retention') }, {}, deps),
    },
    timeIsUp,
    deps,
  )
