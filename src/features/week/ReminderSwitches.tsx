import { useState } from 'react';
import { useSession, useStoreParts } from '../../store/hooks.ts';
import { CheckboxField } from '../../ui/CheckboxField.tsx';
import { chime } from '../../ui/chime.ts';
import { Fieldset } from '../../ui/Fieldset.tsx';

/** Both are off until somebody switches them on, on this device. */
export function ReminderSwitches() {
  const { session } = useStoreParts();
  const reminders = useSession((state) => state.reminders);
  const [isRefused, setRefused] = useState(false);

  async function notify(wished: boolean): Promise<void> {
    const isAllowed = !wished || (await asked());
    setRefused(!isAllowed);
    session.setState({
      reminders: { ...session.getState().reminders, notification: wished && isAllowed },
    });
  }

  return (
    <Fieldset legend="Remind me, besides on this page">
      <CheckboxField
        label="A notification of the browser"
        checked={reminders.notification}
        onChange={(event) => void notify(event.currentTarget.checked)}
      />
      <CheckboxField
        label="A short sound"
        checked={reminders.sound}
        onChange={(event) => {
          const sound = event.currentTarget.checked;
          session.setState({ reminders: { ...reminders, sound } });
          // What it will be like; and from now on the browser knows that this page may be heard.
          if (sound) chime();
        }}
      />
      {isRefused && (
        <p role="alert">
          This browser does not let the page notify. Its settings for this address can allow it.
        </p>
      )}
    </Fieldset>
  );
}

async function asked(): Promise<boolean> {
  if (!('Notification' in window)) return false;
  return (await Notification.requestPermission()) === 'granted';
}
