import { describeForm, EMPTY_FORM } from '../../domain/firstPass.ts';
import { MAX_FILTER_NAME, removeFilter, saveFilter } from '../../store/commands/saveFilter.ts';
import { useBoard, useRun, useSession, useStoreParts } from '../../store/hooks.ts';
import { NamedList } from './NamedList.tsx';

/** First passes under their names, for everybody in the workspace. */
export function SavedFilters({ onDone }: { onDone(): void }) {
  const { session } = useStoreParts();
  const { savedFilters } = useBoard();
  const form = useSession((state) => state.firstPass);
  const run = useRun();
  const sentence = describeForm(form);
  return (
    <NamedList
      noun="filter"
      items={savedFilters.map(({ id, name, form: saved }) => ({
        id,
        name,
        words: describeForm(saved),
        isCurrent: describeForm(saved) === sentence,
      }))}
      none="None yet. A filter that you save here is there for everybody in this workspace."
      onUse={(id) => {
        const used = savedFilters.find((filter) => filter.id === id);
        session.setState({ firstPass: { ...EMPTY_FORM, ...used?.form } });
        onDone();
      }}
      onRemove={(id) => run(removeFilter, { id })}
      present={sentence === '' ? null : sentence}
      placeholder="US grads or strong Step 2"
      mostCharacters={MAX_FILTER_NAME}
      onSave={(name, id) => {
        const isSaved = run(saveFilter, { id, name, form });
        if (isSaved) onDone();
        return isSaved;
      }}
    />
  );
}
