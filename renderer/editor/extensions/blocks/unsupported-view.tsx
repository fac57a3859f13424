import { Puzzle } from 'lucide-react';
import { usePageHost } from '../../host.ts';

/** Says that something stands here which this version cannot show. It is kept as it is. */
export function UnsupportedView() {
  const { labels } = usePageHost();
  return (
    <span className="unsupported">
      <Puzzle size={16} aria-hidden />
      {labels.unsupported}
    </span>
  );
}
