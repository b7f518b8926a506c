/** A file or a page as it came. */
export type ParseInput = {
  readonly bytes: Uint8Array;
  /** Of a file. */
  readonly name?: string;
  /** As HTTP's header has it. */
  readonly contentType?: string;
  /** Of a page: what its links are relative to. */
  readonly url?: string;
  /** `article`: a page of a help centre, of which the article alone is wanted. */
  readonly layout?: 'page' | 'article';
};

export type DocumentType = 'html' | 'pdf' | 'docx' | 'csv' | 'markdown' | 'text';

export type ParsedDocument = {
  readonly type: DocumentType;
  readonly title: string | null;
  /** Markdown in structure (headings, lists, tables, code), the document's own words otherwise: no links, no escapes. */
  readonly text: string;
  /** As declared, BCP 47. */
  readonly language: string | null;
  /** Titles of a breadcrumb, outermost first, without the document's own. */
  readonly sections: readonly string[];
  /** Absolute URLs in their order, distinct, without fragments. */
  readonly links: readonly string[];
  readonly canonical: string | null;
  readonly noindex: boolean;
  readonly nofollow: boolean;
  /** It is an article of a help centre. */
  readonly isArticle: boolean;
};

export type ParseFault =
  | 'unsupported'
  | 'damaged'
  | 'encrypted'
  | 'no_text'
  | 'too_large'
  | 'timeout'
  | 'crashed';

/** `detail` is a sentence for the admin. */
export type Parsed =
  | { readonly ok: true; readonly document: ParsedDocument }
  | { readonly ok: false; readonly fault: ParseFault; readonly detail: string };

/** What a kind of document is read into; the rest is that of a document that is no page. */
export type Read = Partial<ParsedDocument> & Pick<ParsedDocument, 'text'>;

/** Thrown by readers for what cannot be read. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';
  readonly fault: ParseFault;

  constructor(fault: ParseFault, detail: string) {
    super(detail);
    this.fault = fault;
  }
}
