import type { Database } from './database.ts';

/** The site's visit counter (`Số lượt truy cập`) and the views of each article. */
export type Visits = {
  readonly total: () => number;
  /** One more page seen by a person; of an article when its id is given. Answers the new total. */
  readonly add: (articleId?: string) => number;
};

export function createVisits(db: Database): Visits {
  const total = db.prepare<[], { total: number }>('SELECT total FROM visits WHERE id = 1');
  const addOne = db.prepare<[], { total: number }>('UPDATE visits SET total = total + 1 WHERE id = 1 RETURNING total');
  const addView = db.prepare('UPDATE publications SET views = views + 1 WHERE article_id = ?');
  const add = db.transaction((articleId: string | undefined): number => {
    if (articleId !== undefined) addView.run(articleId);
    return addOne.get()?.total ?? 0;
  });
  return { total: () => total.get()?.total ?? 0, add: (articleId) => add.immediate(articleId) };
}
