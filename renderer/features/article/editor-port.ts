import type { PageContent, PagePlace, PagePort } from '../../editor/port.ts';

export type { FigureChange, FigureInfo, FigureWords, PlacedPhoto } from '../../editor/port.ts';
export type EditorPort = PagePort;
export type PageSnapshot = PageContent;
export type FocusPlace = PagePlace;
