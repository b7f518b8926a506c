import { say } from './config.ts';
import { icon } from './icons.tsx';
import { set, state } from './state.ts';
import { hand } from './talk.ts';

/** Leaves an e-mail address, so that nobody has to wait here. */
export function addressForm() {
  const { addressStep: step, address } = state;
  if (step === 'done') {
    return (
      <p class="state good" role="status">
        {icon('mail')} {say('email.done', { address })}
      </p>
    );
  }
  if (step === 'closed') {
    return (
      <button type="button" class="link" onClick={() => set({ addressStep: 'asking' })}>
        {icon('mail')} {say('email.ask')}
      </button>
    );
  }
  const problem = step === 'invalid' ? say('email.invalid') : step === 'failed' ? say('unavailable') : null;
  return (
    <form class="address" noValidate onSubmit={send}>
      <input
        ref={focusIt}
        type="email"
        autocomplete="email"
        aria-label={say('email.label')}
        placeholder={say('email.label')}
        aria-invalid={step === 'invalid'}
        aria-describedby={problem ? 'address-problem' : undefined}
      />
      <button type="submit" class="solid" disabled={step === 'sending'}>
        {say('email.send')}
      </button>
      {problem && (
        <p id="address-problem" class="problem" role="alert">
          {problem}
        </p>
      )}
    </form>
  );
}

async function send(event: SubmitEvent): Promise<void> {
  event.preventDefault();
  const address = (event.currentTarget as HTMLFormElement).querySelector('input')?.value.trim() ?? '';
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(address)) return set({ addressStep: 'invalid' });
  set({ addressStep: 'sending', address });
  const status = await hand('/address', { email: address });
  set({ addressStep: status === 202 ? 'done' : status === 400 ? 'invalid' : 'failed' });
}

function focusIt(input: HTMLElement): void {
  input.focus({ preventScroll: true });
}
