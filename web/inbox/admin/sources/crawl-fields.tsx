import { Button, Collapse, NumberInput, Textarea } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { crawlDefaults, crawlLimits } from '../../../../domain/source.ts';
import { fieldProblem } from '../parts/field-problem.ts';
import forms from '../parts/form.module.css';

/** What of a website is read, as it is written in the form: patterns by lines. */
export type CrawlDraft = {
  readonly include: string;
  readonly exclude: string;
  readonly maxPages: number;
  readonly maxDepth: number;
  readonly requestsPerSecond: number;
};

type Given = Partial<{
  include: string[];
  exclude: string[];
  maxPages: number;
  maxDepth: number;
  requestsPerSecond: number;
}>;

/** A crawl as a draft to edit; without one the defaults. */
export function crawlDraft(crawl: Given = {}): CrawlDraft {
  return {
    include: (crawl.include ?? []).join('\n'),
    exclude: (crawl.exclude ?? []).join('\n'),
    maxPages: crawl.maxPages ?? crawlDefaults.maxPages,
    maxDepth: crawl.maxDepth ?? crawlDefaults.maxDepth,
    requestsPerSecond: crawl.requestsPerSecond ?? crawlDefaults.requestsPerSecond,
  };
}

export const emptyCrawl = crawlDraft();

/** A draft as the API takes it. */
export function changesOf({ include, exclude, ...numbers }: CrawlDraft): Given {
  const lines = (text: string) =>
    text
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean);
  return { include: lines(include), exclude: lines(exclude), ...numbers };
}

type Props = {
  readonly value: CrawlDraft;
  readonly onChange: (draft: CrawlDraft) => void;
  readonly error: unknown;
};

/** What is read and how hard its server is asked; hidden until it is wanted, since the defaults suit most. */
export function CrawlFields({ value, onChange, error }: Props) {
  const isOwn = Object.entries(emptyCrawl).some(([key, usual]) => value[key as keyof CrawlDraft] !== usual);
  const [isOpen, { toggle }] = useDisclosure(isOwn);
  const set = (change: Partial<CrawlDraft>) => onChange({ ...value, ...change });
  return (
    <div>
      <Button variant="subtle" size="compact-sm" onClick={toggle} aria-expanded={isOpen} ml={-8}>
        {isOpen ? '▾' : '▸'} What is read, and how fast
      </Button>
      <Collapse expanded={isOpen}>
        <div className={forms.fields} data-inset>
          <div className={forms.pair}>
            <Textarea
              label="Only these paths"
              description="One pattern a line, * for anything. Empty: all."
              placeholder="/docs/*"
              autosize
              minRows={2}
              value={value.include}
              error={fieldProblem(error, 'crawl.include')}
              onChange={(event) => set({ include: event.currentTarget.value })}
            />
            <Textarea
              label="Not these"
              description="Beats the other list."
              placeholder="*/tags/*"
              autosize
              minRows={2}
              value={value.exclude}
              error={fieldProblem(error, 'crawl.exclude')}
              onChange={(event) => set({ exclude: event.currentTarget.value })}
            />
          </div>
          <div className={forms.pair}>
            <NumberInput
              label="Pages at most"
              min={1}
              max={crawlLimits.pages}
              allowDecimal={false}
              thousandSeparator=","
              value={value.maxPages}
              onChange={(maxPages) => typeof maxPages === 'number' && set({ maxPages })}
            />
            <NumberInput
              label="Links deep"
              min={0}
              max={crawlLimits.depth}
              allowDecimal={false}
              value={value.maxDepth}
              onChange={(maxDepth) => typeof maxDepth === 'number' && set({ maxDepth })}
            />
            <NumberInput
              label="Requests a second"
              min={0.1}
              max={crawlLimits.requestsPerSecond}
              step={1}
              value={value.requestsPerSecond}
              onChange={(rate) => typeof rate === 'number' && set({ requestsPerSecond: rate })}
            />
          </div>
        </div>
      </Collapse>
    </div>
  );
}
