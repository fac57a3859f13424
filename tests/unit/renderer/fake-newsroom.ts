import { COVER_RATIO } from '../../../shared/domain/photo-crop.ts';
import { defaultProfile } from '../../../shared/domain/photo-profile.ts';
import { appError, type AppError } from '../../../shared/domain/app-error.ts';
import { emptyFields, type Article, type ArticleFields, type ArticleSummary } from '../../../shared/domain/article.ts';
import type { Delivery } from '../../../shared/domain/delivery.ts';
import { defaultPreferences, type Preferences } from '../../../shared/domain/preferences.ts';
import { TRAINING_PORTAL_ID, type Portal } from '../../../shared/domain/portal.ts';
import type { Envelope } from '../../../shared/document/envelope.ts';
import type { NewsroomApi } from '../../../shared/ipc/api.ts';
import type { EventName, EventPayload, ImportedPhoto, OpenedArticle, PortalStatus } from '../../../shared/ipc/contract.ts';
import { err, ok, type Result } from '../../../shared/ipc/result.ts';
import { fakeExchange } from './fake-exchange.ts';
import { fakePhotos } from './fake-photos.ts';
import { fakeShelf } from './fake-shelf.ts';

export const emptyBody: Envelope = {
  app: 'toasoan',
  schema: 1,
  editor: 'lexical@0.52.0',
  state: { root: { type: 'root', version: 1, direction: null, format: '', indent: 0, children: [{ type: 'paragraph', version: 1, children: [], direction: null, format: '', indent: 0, textFormat: 0, textStyle: '', $: { blockId: 'block-000001' } }] } },
};

type Seed = { readonly fields?: Partial<ArticleFields>; readonly document?: Envelope; readonly state?: Article['state']; readonly sample?: boolean; readonly savedAt?: number };

export type FakeNewsroom = ReturnType<typeof fakeNewsroom>;

/** The main process, in memory: enough of its rules (revisions, the right to write, the trash) to test the page against. */
export function fakeNewsroom(options: { readonly now?: () => number; readonly preferences?: Partial<Preferences> } = {}) {
  const now = options.now ?? (() => Date.now());
  const articles = new Map<string, Article>();
  const deliveries: Delivery[] = [];
  const calls: { readonly name: string; readonly input: unknown }[] = [];
  const listeners = new Map<string, Set<(payload: never) => void>>();
  const failures = new Map<string, AppError[]>();
  const heldElsewhere = new Set<string>();
  let preferences: Preferences = { ...defaultPreferences, ...options.preferences };
  let last = 0;
  const id = (): string => `00000000-0000-7000-8000-${String((last += 1)).padStart(12, '0')}`;
  const training: Portal = { id: TRAINING_PORTAL_ID, name: 'Cổng tập huấn', kind: 'training', address: 'http://127.0.0.1:7391', username: 'phongvien', hasPassword: true, photos: defaultProfile };
  const portals: PortalStatus[] = [
    {
      portal: training,
      reach: 'online',
      running: true,
      coverRatio: COVER_RATIO,
      sections: [
        { code: 'tin-tuc', name: 'Tin tức - Sự kiện' },
        { code: 'van-hoa', name: 'Văn hóa - Xã hội' },
      ],
      authors: [
        { name: 'Minh Châu', penName: '' },
        { name: 'Nguyễn Thị Thùy Dương', penName: 'Thùy Dương' },
      ],
    },
  ];

  function add(seed: Seed = {}): Article {
    const article: Article = {
      id: id(),
      fields: { ...emptyFields, ...seed.fields },
      document: seed.document ?? emptyBody,
      state: seed.state ?? 'draft',
      sample: seed.sample ?? false,
      revisionId: id(),
      createdAt: seed.savedAt ?? now(),
      savedAt: seed.savedAt ?? now(),
      trashedAt: null,
    };
    articles.set(article.id, article);
    return article;
  }
  const summary = ({ id: articleId, fields, state, sample, savedAt, trashedAt, document }: Article): ArticleSummary => ({
    id: articleId,
    headline: fields.headline,
    section: fields.section,
    state,
    sample,
    savedAt,
    trashedAt,
    firstPhoto: /"assetId":"([0-9a-f]{64})"/.exec(JSON.stringify(document.state))?.[1] ?? null,
  });
  const opened = (article: Article): OpenedArticle => {
    const reason = article.trashedAt !== null ? 'trash' : heldElsewhere.has(article.id) ? 'other-window' : null;
    return { article, editable: reason === null, readOnlyReason: reason };
  };
  const emit = <E extends EventName>(event: E, payload: EventPayload<E>): void => {
    for (const listener of listeners.get(event) ?? []) (listener as (value: EventPayload<E>) => void)(payload);
  };
  /** Every call passes here: it is recorded, fails when told to, and answers a moment later. */
  async function answer<T>(name: string, input: unknown, run: () => Result<T> | Promise<Result<T>>): Promise<Result<T>> {
    calls.push({ name, input });
    await Promise.resolve();
    const failure = failures.get(name)?.shift();
    return failure ? err(failure) : run();
  }
  const withArticle = <T>(articleId: string, run: (article: Article) => T): Result<T> => {
    const article = articles.get(articleId);
    return article ? ok(run(article)) : err(appError('not-found'));
  };
  const put = (article: Article): undefined => {
    articles.set(article.id, article);
    emit('article:changed', { id: article.id });
  };
  const changeDelivery = (deliveryId: string, patch: Partial<Delivery>): Result<Delivery> => {
    const at = deliveries.findIndex((delivery) => delivery.id === deliveryId);
    const before = deliveries[at];
    if (!before) return err(appError('not-found'));
    const after = { ...before, ...patch, updatedAt: now() };
    deliveries[at] = after;
    emit('delivery:changed', after);
    return ok(after);
  };
  const portalStatus = (portalId: string): Result<PortalStatus> => {
    const found = portals.find(({ portal }) => portal.id === portalId);
    return found ? ok(found) : err(appError('not-found'));
  };

  const shelf = fakeShelf({ answer, newId: id, now, changed: (kind) => emit('shelf:changed', { kinds: [kind] }) });

  const api: NewsroomApi = {
    ...shelf.api,
    ...fakeExchange(answer),
    ...fakePhotos(answer),
    appBoot: () => answer('appBoot', undefined, () => ok({ version: '0.1.0', preferences, lastArticleId: [...articles.keys()][0] ?? null, warnings: [] })),
    preferencesSet: (input) =>
      answer('preferencesSet', input, () => {
        preferences = { ...preferences, ...(input as Partial<Preferences>) };
        return ok(preferences);
      }),
    windowNew: () => answer('windowNew', undefined, () => ok(undefined)),
    shellOpen: (input) => answer('shellOpen', input, () => ok(undefined)),
    articleList: (input) =>
      answer('articleList', input, () =>
        ok(
          [...articles.values()]
            .filter((article) => (article.trashedAt !== null) === input.trash && article.fields.headline.toLowerCase().includes(input.query.toLowerCase()))
            .toSorted((a, b) => b.savedAt - a.savedAt)
            .map(summary),
        ),
      ),
    articleCreate: () => answer('articleCreate', undefined, () => ok(opened(add()))),
    articleCreateFrom: (input) =>
      answer('articleCreateFrom', input, () => {
        const template = shelf.templates.get(input.templateId);
        if (!template) return err(appError('not-found'));
        const { fields, document } = template;
        const into = input.into === undefined ? undefined : articles.get(input.into);
        if (!into) return ok(opened(add({ fields, document })));
        const filled = { ...into, fields, document, revisionId: id(), savedAt: now() };
        put(filled);
        return ok(opened(filled));
      }),
    articleOpen: (input) => answer('articleOpen', input, () => withArticle(input.id, opened)),
    articleTakeOver: (input) =>
      answer('articleTakeOver', input, () => {
        heldElsewhere.delete(input.id);
        return withArticle(input.id, opened);
      }),
    articleClose: (input) => answer('articleClose', input, () => ok(undefined)),
    articleSave: (input) =>
      answer('articleSave', input, () => {
        const article = articles.get(input.id);
        if (!article) return err(appError('not-found'));
        if (article.revisionId !== input.baseRevisionId || heldElsewhere.has(input.id)) return err(appError('conflict'));
        const saved = { ...article, fields: { ...input.fields, cover: input.fields.cover ?? null }, document: JSON.parse(input.document) as Envelope, revisionId: id(), savedAt: now() };
        put(saved);
        return ok({ revisionId: saved.revisionId, savedAt: saved.savedAt });
      }),
    articleDuplicate: (input) => answer('articleDuplicate', input, () => withArticle(input.id, ({ fields, document }) => summary(add({ fields, document })))),
    articleTrash: (input) => answer('articleTrash', input, () => withArticle(input.id, (article) => put({ ...article, trashedAt: now() }))),
    articleRestore: (input) => answer('articleRestore', input, () => withArticle(input.id, (article) => put({ ...article, trashedAt: null }))),
    articleFlushed: (input) => answer('articleFlushed', input, () => ok(undefined)),
    photoChoose: (input) => answer('photoChoose', input, () => ok({ outcome: 'cancelled', photos: [] })),
    photoPart: (input) => answer('photoPart', input, (): Result<ImportedPhoto | null> => ok(input.offset + input.bytes.length < input.size ? null : importedPhoto(input.name, input.bytes))),
    photoCancel: (input) => answer('photoCancel', input, () => ok(undefined)),
    photoRetry: (input) => answer('photoRetry', input, () => ok([])),
    portalList: () => answer('portalList', undefined, () => ok(portals)),
    portalSave: (input) =>
      answer('portalSave', input, () => {
        const portal: Portal = { id: input.id ?? id(), name: input.name, kind: 'toasoan', address: input.address, username: input.username, hasPassword: input.password !== undefined, photos: input.photos ?? defaultProfile };
        const status: PortalStatus = { portal, reach: 'unknown', running: false, sections: [], authors: [], coverRatio: COVER_RATIO };
        const at = portals.findIndex((other) => other.portal.id === portal.id);
        if (at >= 0) portals[at] = status;
        else portals.push(status);
        return ok(portal);
      }),
    portalRemove: (input) =>
      answer('portalRemove', input, () => {
        portals.splice(portals.findIndex(({ portal }) => portal.id === input.portalId), 1);
        return ok(undefined);
      }),
    clipboardWordPictures: (input) => answer('clipboardWordPictures', input, () => ok(input.pictures.map(() => null))),
    clipboardPastePlain: () => answer('clipboardPastePlain', undefined, () => ok(undefined)),
    fileChoose: (input) => answer('fileChoose', input, () => ok([])),
    filePart: (input) => answer('filePart', input, () => ok(null)),
    fileOpen: (input) => answer('fileOpen', input, () => ok(undefined)),
    fileSave: (input) => answer('fileSave', input, () => ok(null)),
    portalCheck: (input) => answer('portalCheck', input, () => portalStatus(input.portalId)),
    trainingSetRunning: (input) =>
      answer('trainingSetRunning', input, () => {
        const first = portals[0];
        if (!first) return err(appError('not-found'));
        const status: PortalStatus = { ...first, running: input.running, reach: input.running ? 'online' : 'offline' };
        portals[0] = status;
        emit('portal:changed', status);
        return ok(status);
      }),
    deliverySend: (input) =>
      answer('deliverySend', input, () =>
        withArticle(input.articleId, (article) => {
          const delivery: Delivery = {
            id: id(),
            articleId: article.id,
            portalId: input.portalId,
            intent: input.intent,
            revisionId: article.revisionId,
            headline: article.fields.headline,
            state: 'waiting',
            createdAt: now(),
            updatedAt: now(),
            notBefore: now(),
            attempts: 0,
            error: null,
            filesDone: 0,
            filesTotal: 0,
            photosDone: 0,
            photosTotal: 0,
            step: 'content',
            receipt: null,
          };
          deliveries.unshift(delivery);
          return delivery;
        }),
      ),
    deliveryList: () => answer('deliveryList', undefined, () => ok(deliveries)),
    deliveryRetry: (input) => answer('deliveryRetry', input, () => changeDelivery(input.id, { state: 'running', error: null })),
    deliveryCancel: (input) => answer('deliveryCancel', input, () => changeDelivery(input.id, { state: 'cancelled' })),
    on(event, listener) {
      const set = listeners.get(event) ?? new Set();
      listeners.set(event, set.add(listener));
      return () => void set.delete(listener);
    },
  };

  return {
    api,
    calls,
    articles,
    deliveries,
    templates: shelf.templates,
    portals,
    heldElsewhere,
    add,
    emit,
    changeDelivery,
    /** The next call of this name answers with this error instead. */
    failNext: (name: Exclude<keyof NewsroomApi, 'on'>, ...errors: readonly AppError[]) => failures.set(name, [...(failures.get(name) ?? []), ...errors]),
    callsOf: (name: Exclude<keyof NewsroomApi, 'on'>) => calls.filter((call) => call.name === name).map((call) => call.input),
  };
}

function importedPhoto(name: string, bytes: Uint8Array): ImportedPhoto {
  if (bytes.length === 0) return { ok: false, name, error: appError('empty-file') };
  const assetId = Array.from({ length: 32 }, (_, index) => (bytes[index % bytes.length] ?? 0).toString(16).padStart(2, '0')).join('');
  return { ok: true, name, photo: { assetId, name, width: 1600, height: 1067, bytes: bytes.length, caption: '', credit: '' }, notes: [] };
}
