import { describe, expect, it } from 'vitest';
import { document, fields, kindOf, openTemp, seededRandom } from './support.ts';

function library() {
  const opened = openTemp();
  const { articles } = opened.store;
  const road = articles.create({ fields: fields('Sửa chữa đường Lê Lợi', { lead: 'Khởi công sáng nay' }), document: document('Ủy ban nhân dân xã', 'mẫu nhà văn hóa'), sample: false });
  const school = articles.create({ fields: fields('Trường học mới'), document: document('Đồng chí Nguyễn Thái Hòa phát biểu'.normalize('NFD')), sample: false });
  const found = (query: string, trash = false) => articles.list({ trash, query }).map(({ id }) => (id === road.id ? 'road' : id === school.id ? 'school' : id));
  return { ...opened, articles, road, school, found };
}

describe('search', () => {
  it('finds headline, lead and body with or without marks, in any case and order', () => {
    const { found } = library();
    for (const query of ['duong', 'ĐƯỜNG', 'đường', 'sua le loi', 'loi sua', 'khoi cong', 'uỷ ban', 'mau nha', 'duo', 'lê l']) expect(found(query), query).toEqual(['road']);
    for (const query of ['thái hoà', 'dong chi', 'truong', 'hoc moi']) expect(found(query), query).toEqual(['school']);
    expect(found('khong co')).toEqual([]);
    expect(found('duong truong')).toEqual([]);
    expect(found('!!')).toEqual([]);
    expect(found(' ').toSorted()).toEqual(['road', 'school']);
  });

  it('follows every save and forgets the old words', () => {
    const { articles, road, found } = library();
    expect(found('duong')).toEqual(['road']);
    articles.save({ id: road.id, baseRevisionId: road.revisionId, fields: fields('Nâng cấp cầu'), document: document('bê tông') });
    expect(found('duong')).toEqual([]);
    expect(found('nang cap be tong')).toEqual(['road']);
  });

  it('looks only in the trash or only outside it', () => {
    const { articles, road, found } = library();
    articles.trash(road.id);
    expect([found('duong'), found('duong', true), found('truong', true)]).toEqual([[], ['road'], []]);
    articles.restore(road.id);
    expect(found('duong')).toEqual(['road']);
  });

  it('takes anything a person may type', () => {
    const { articles } = library();
    const random = seededRandom(7);
    const pieces = ['"', "'", '*', '(', ')', ':', '-', '^', '{', 'NEAR', 'AND', 'NOT', 'đ', '\u0000', '\ud800', '한', '😀', '\u0301', ' '];
    for (let round = 0; round < 500; round += 1) {
      const query = Array.from({ length: 12 }, () => pieces[Math.floor(random() * pieces.length)]).join('');
      expect(kindOf(() => articles.list({ trash: false, query })), JSON.stringify(query)).toBeNull();
    }
  });

  it('catches up over many articles at once', () => {
    const { store } = openTemp();
    for (let at = 0; at < 450; at += 1) store.articles.create({ fields: fields(`Bài ${at}`), document: document(at % 3 === 0 ? 'lũ lụt' : 'nắng'), sample: false });
    expect(store.articles.list({ trash: false, query: 'lu lut' })).toHaveLength(150);
    expect(store.articles.list({ trash: false, query: 'nang' })).toHaveLength(300);
  });
});
