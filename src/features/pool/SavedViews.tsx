import { describeForm, EMPTY_FORM } from '../../domain/firstPass.ts';
import { fieldOf } from '../../domain/poolFields.ts';
import { useSession, useSessionParts, useStoreParts } from '../../store/hooks.ts';
import { type SavedView, tell } from '../../store/session.ts';
import { NamedList } from './NamedList.tsx';
import { PILE_VIEW_NAMES } from './pileNames.ts';

const MOST_CHARACTERS = 60;

/** Columns, sort, filter and pile under a name, on this device. */
export function SavedViews({ onDone }: { onDone(): void }) {
  const { session } = useStoreParts();
  const views = useSession((state) => state.poolViews);
  const now = useSessionParts(
    ({ poolLayout, sort, pile, firstPass }): Omit<SavedView, 'name'> => ({
      layout: poolLayout,
      sort,
      pile,
      firstPass,
    }),
  );
  const keep = (poolViews: readonly SavedView[]) => session.setState({ poolViews });
  const present = JSON.stringify(now);
  return (
    <NamedList
      noun="view"
      items={views.map(({ name, ...view }) => ({
        id: name,
        name,
        words: describeView(view),
        isCurrent: JSON.stringify(view) === present,
      }))}
      none="None yet. A view keeps the columns, the sort, the filter and the pile, on this device."
      onUse={(id) => {
        const view = views.find(({ name }) => name === id);
        if (view === undefined) return;
        session.setState({
          poolLayout: view.layout,
          sort: view.sort,
          pile: view.pile,
          firstPass: { ...EMPTY_FORM, ...view.firstPass },
          search: '',
        });
        tell(session, `View “${view.name}”`, 'info');
        onDone();
      }}
      onRemove={(id) => keep(views.filter(({ name }) => name !== id))}
      present={describeView(now)}
      placeholder="Scores first"
      mostCharacters={MOST_CHARACTERS}
      onSave={(typed, replaced) => {
        const name = typed.trim().replace(/\s+/g, ' ');
        if (name === '') {
          tell(session, 'Type a name for the view first.', 'refused');
          return false;
        }
        const others = views.filter((view) => view.name !== replaced);
        keep([...others, { name, ...now }].sort((a, b) => a.name.localeCompare(b.name, 'en')));
        tell(session, `View “${name}” saved on this device`, 'info');
        onDone();
        return true;
      }}
    />
  );
}

/** `In play, sorted by Step 2 CK ↓, US graduates`. */
function describeView({ pile, sort, firstPass }: Omit<SavedView, 'name'>): string {
  const keys = sort.map(
    ({ column, descending }) => `${fieldOf(column)?.title ?? column} ${descending ? '↓' : '↑'}`,
  );
  const order = keys.length === 0 ? 'by name' : `by ${keys.join(', ')}`;
  return [PILE_VIEW_NAMES[pile], order, describeForm({ ...EMPTY_FORM, ...firstPass })]
    .filter((words) => words !== '')
    .join(' · ');
}
