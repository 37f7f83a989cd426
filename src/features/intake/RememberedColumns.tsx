import { useSession, useStoreParts } from '../../store/hooks.ts';
import { Button } from '../../ui/Button.tsx';
import { Callout } from '../../ui/Callout.tsx';
import { counted } from './counted.ts';
import type { PreviewState } from './importState.ts';
import { signaturesOf, useImport } from './useImport.ts';

/** Files with headers whose columns were corrected before: offered, never applied by itself. */
export function RememberedColumns({ preview }: { readonly preview: PreviewState }) {
  const { useRemembered: applyRemembered } = useImport();
  const { session } = useStoreParts();
  const columnMappings = useSession((state) => state.columnMappings);
  const { mappings = {} } = preview.choices;
  const waiting = [...signaturesOf(preview)].filter(
    (signature) => columnMappings[signature] !== undefined && mappings[signature] === undefined,
  );
  const count = waiting.reduce(
    (sum, signature) => sum + Object.keys(columnMappings[signature] ?? {}).length,
    0,
  );
  if (count === 0) return null;
  return (
    <Callout
      tone="info"
      title={`${counted(count, 'column')} of files with these headers ${count === 1 ? 'was' : 'were'} corrected by hand before`}
      actions={
        <>
          <Button onClick={applyRemembered}>Read them so again</Button>
          <Button
            variant="quiet"
            onClick={() =>
              session.setState({
                columnMappings: Object.fromEntries(
                  Object.entries(columnMappings).filter(([key]) => !waiting.includes(key)),
                ),
              })
            }
          >
            Forget it
          </Button>
        </>
      }
    />
  );
}
