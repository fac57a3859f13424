import { TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { fitInside, type Size } from '../../../../shared/domain/photo-geometry.ts';

type SizeLineProps = { readonly original: Size; readonly finished: Size; readonly portalSide: number };

/** How many pixels will be left, here and on the portal, and whether that is less than the portal shows. */
export function SizeLine({ original, finished, portalSide }: SizeLineProps) {
  const { t, i18n } = useTranslation();
  const number = new Intl.NumberFormat(i18n.language);
  const sizeOf = ({ width, height }: Size): string => `${number.format(width)} × ${number.format(height)}`;
  const longer = (size: Size): number => Math.max(size.width, size.height);
  // A photo that was small from the start is no fault of the crop.
  const isSmall = longer(finished) < portalSide && longer(finished) < longer(original);
  return (
    <p className="size-line">
      <span>{t('photoEditor.size', { finished: sizeOf(finished), portal: sizeOf(fitInside(finished, portalSide)) })}</span>
      {isSmall ? (
        <span className="size-warning" role="status">
          <TriangleAlert size={15} aria-hidden />
          {t('photoEditor.small', { side: number.format(portalSide) })}
        </span>
      ) : null}
    </p>
  );
}
