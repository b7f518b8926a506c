import type { DialogProps } from './dialog.tsx';
import { ResolveDialog } from './resolve-dialog.tsx';
import { ReturnDialog } from './return-dialog.tsx';
import { TransferDialog } from './transfer-dialog.tsx';

export type OpenDialog = 'resolve' | 'returnToAi' | 'transfer';

/** What asks for more than a press. */
export function Dialogs({
  open,
  ...props
}: Omit<DialogProps, 'opened'> & { readonly open: OpenDialog | null }) {
  return (
    <>
      <ResolveDialog {...props} opened={open === 'resolve'} />
      <ReturnDialog {...props} opened={open === 'returnToAi'} />
      <TransferDialog {...props} opened={open === 'transfer'} />
    </>
  );
}
