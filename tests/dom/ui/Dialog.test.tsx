import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, test } from 'vitest';
import { AlertDialog } from '../../../src/ui/AlertDialog.tsx';
import { Button } from '../../../src/ui/Button.tsx';
import { Dialog } from '../../../src/ui/Dialog.tsx';
import { TextField } from '../../../src/ui/TextField.tsx';

function DialogWithOpener() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>Open keys</Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title="Keys"
        description="They rest while you type."
      >
        <TextField label="Find a key" />
      </Dialog>
    </>
  );
}

test('a dialog is named by its title and described by its description', async () => {
  render(<Dialog open onClose={() => {}} title="Keys" description="They rest while you type." />);
  const dialog = await screen.findByRole('dialog', { name: 'Keys' });
  const description = document.getElementById(dialog.getAttribute('aria-describedby') ?? '');
  expect(description?.textContent).toBe('They rest while you type.');
});

test('the focus goes to the first field of a dialog and returns to what opened it', async () => {
  const user = userEvent.setup();
  render(<DialogWithOpener />);
  const opener = screen.getByRole('button', { name: 'Open keys' });
  await user.click(opener);
  const dialog = await screen.findByRole('dialog', { name: 'Keys' });
  const field = within(dialog).getByRole('textbox', { name: 'Find a key' });
  await waitFor(() => expect(document.activeElement).toBe(field));
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(document.activeElement).toBe(opener);
});

test('the close button of a dialog has a name and closes it', async () => {
  const user = userEvent.setup();
  render(<DialogWithOpener />);
  await user.click(screen.getByRole('button', { name: 'Open keys' }));
  await user.click(await screen.findByRole('button', { name: 'Close' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

test('an alert dialog begins on the way out, and Escape is that way', async () => {
  const user = userEvent.setup();
  const chosen: string[] = [];
  render(
    <AlertDialog
      open
      title="Delete this note?"
      confirmLabel="Delete note"
      danger
      onConfirm={() => chosen.push('delete')}
      onCancel={() => chosen.push('cancel')}
    >
      Undo brings it back.
    </AlertDialog>,
  );
  await screen.findByRole('alertdialog', { name: 'Delete this note?' });
  const cancel = screen.getByRole('button', { name: 'Cancel' });
  await waitFor(() => expect(document.activeElement).toBe(cancel));
  await user.keyboard('{Escape}');
  expect(chosen).toEqual(['cancel']);
});
