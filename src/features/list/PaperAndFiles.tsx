import { useId, useState } from 'react';
import type { AamcId } from '../../domain/applicant.ts';
import type { Influence } from '../../domain/influence.ts';
import type { PreferenceList } from '../../domain/preferenceList.ts';
import { easternStamp } from '../../output/easternStamp.ts';
import { listCsv } from '../../output/listCsv.ts';
import { listWorkbook } from '../../output/listWorkbook.ts';
import { useStoreParts } from '../../store/hooks.ts';
import { influenceOfApplicant } from '../../store/influenceOfApplicant.ts';
import { tell } from '../../store/session.ts';
import { Button } from '../../ui/Button.tsx';
import { FileText, Printer } from '../../ui/icons.ts';
import { SectionLabel } from '../../ui/SectionLabel.tsx';
import { saveFile } from '../../ui/saveFile.ts';
import styles from './ListAside.module.css';
import { PrintDialog } from './PrintDialog.tsx';
import type { PaperChoice } from './paperChoice.ts';

interface PaperAndFilesProps {
  readonly list: PreferenceList;
  readonly choice: PaperChoice;
  readonly onChoice: (choice: PaperChoice) => void;
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The list for people: on paper, as a workbook, as CSV. R3 takes none of them. */
export function PaperAndFiles({ list, choice, onChoice }: PaperAndFilesProps) {
  const { session, workspace } = useStoreParts();
  const heading = useId();
  const [isPrinting, setPrinting] = useState(false);
  const code = list.track?.code ?? 'list';

  function influences(): ReadonlyMap<AamcId, Influence> | null {
    if (!session.getState().hasLedger) return null;
    const found = new Map<AamcId, Influence>();
    for (const { id } of list.entries) {
      const influence = influenceOfApplicant(session.getState(), id);
      if (influence !== null) found.set(id, influence);
    }
    return found;
  }

  function download(kind: 'csv' | 'xlsx'): void {
    const { board } = session.getState();
    const name = `list-${code}-${easternStamp(workspace.now())}.${kind}`;
    if (kind === 'csv')
      saveFile(name, listCsv(list, board, influences()), 'text/csv;charset=utf-8');
    else {
      const bytes = listWorkbook(list, board, influences(), workspace.now());
      // Of this realm's own buffer: a blob takes no other.
      saveFile(name, Uint8Array.from(bytes), XLSX);
    }
    const count = list.entries.length;
    tell(session, `Downloaded ${name}: ${count === 1 ? '1 name' : `${count} names`}`);
  }

  return (
    <section className={styles.card} aria-labelledby={heading}>
      <SectionLabel id={heading}>Paper and tables</SectionLabel>
      <div className={styles.buttons}>
        <Button icon={<Printer />} onClick={() => setPrinting(true)}>
          Print…
        </Button>
        <Button icon={<FileText />} onClick={() => download('xlsx')}>
          Download list for Excel
        </Button>
        <Button icon={<FileText />} onClick={() => download('csv')}>
          Download list as CSV
        </Button>
      </div>
      <PrintDialog
        choice={choice}
        onChoice={onChoice}
        ranks={list.entries.length}
        isOpen={isPrinting}
        onClose={() => setPrinting(false)}
      />
    </section>
  );
}
