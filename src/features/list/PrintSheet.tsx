import { memo } from 'react';
import type { PreferenceList } from '../../domain/preferenceList.ts';
import { useStoreParts } from '../../store/hooks.ts';
import { usePrintTime } from '../../ui/usePrintTime.ts';
import { ApplicantSheets } from './ApplicantSheets.tsx';
import { ListSheet } from './ListSheet.tsx';
import type { PaperChoice } from './paperChoice.ts';
import { TypeInSheet } from './TypeInSheet.tsx';

export interface PrintSheetProps {
  readonly list: PreferenceList;
  readonly choice: PaperChoice;
}

/** The list for paper, as chosen: on screen it takes no room. */
export const PrintSheet = memo(function PrintSheet({ list, choice }: PrintSheetProps) {
  const { workspace } = useStoreParts();
  const at = usePrintTime(workspace.now);
  const { sheet, hidesNames, upTo } = choice;
  if (sheet === 'list') return <ListSheet list={list} hidesNames={hidesNames} at={at} />;
  if (sheet === 'applicants') {
    return <ApplicantSheets list={list} hidesNames={hidesNames} upTo={upTo} at={at} />;
  }
  return <TypeInSheet list={list} hidesNames={hidesNames} at={at} />;
});
