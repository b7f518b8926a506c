/** The lines of a passage, each with what is quoted of it; titles without their signs. */
export function linesOf(text: string, start: number, end: number) {
  let from = 0;
  return text.split('\n').flatMap((line) => {
    const [sign = ''] = /^#{1,6} /.exec(line) ?? [];
    const [begin, finish] = [from + sign.length, from + line.length];
    from = finish + 1;
    if (line.trim() === '') return [];
    const [first, last] = [Math.min(Math.max(start, begin), finish), Math.max(Math.min(end, finish), begin)];
    const isQuoted = first < last;
    return {
      from: begin,
      before: text.slice(begin, isQuoted ? first : finish),
      quoted: isQuoted ? text.slice(first, last) : '',
      after: isQuoted ? text.slice(last, finish) : '',
      isTitle: sign !== '',
    };
  });
}
