import { Button } from '@mantine/core';
import tables from './table.module.css';

type ShowMoreProps = {
  readonly query: {
    readonly hasNextPage: boolean;
    readonly isFetchingNextPage: boolean;
    readonly fetchNextPage: () => Promise<unknown>;
  };
  readonly label: string;
};

/** The end of a list that is read page by page: nothing where there is no more. */
export function ShowMore({ query, label }: ShowMoreProps) {
  if (!query.hasNextPage) return null;
  return (
    <div className={tables.more}>
      <Button
        variant="subtle"
        size="xs"
        onClick={() => void query.fetchNextPage()}
        loading={query.isFetchingNextPage}
      >
        {label}
      </Button>
    </div>
  );
}
