import { expect, test } from 'vitest';
import { isVideoPage, videoFromAddress, videoPlace } from '../../../shared/document/video.ts';

const youtube = (rest = ''): object => ({ provider: 'youtube', href: `https://www.youtube.com/watch?v=abcdefghijk${rest}` });

test.each([
  ['https://www.youtube.com/watch?v=abcdefghijk&list=PL1&index=2', youtube()],
  ['youtu.be/abcdefghijk?si=theo-doi', youtube()],
  ['https://m.youtube.com/watch?v=abcdefghijk&t=90s', youtube('&t=90s')],
  ['https://www.youtube.com/shorts/abcdefghijk', youtube()],
  ['https://www.youtube.com/embed/abcdefghijk?start=12', youtube('&t=12')],
  ['https://www.youtube.com/live/abcdefghijk', youtube()],
  ['https://www.youtube.com/@xaphuongnam', { provider: 'youtube', href: 'https://www.youtube.com/@xaphuongnam' }],
  ['https://www.facebook.com/watch/?v=123456&mibextid=abc', { provider: 'facebook', href: 'https://www.facebook.com/watch/?v=123456' }],
  ['https://fb.watch/abc123/?fs=e', { provider: 'facebook', href: 'https://fb.watch/abc123/' }],
  ['https://truyenhinh.example.vn/video/1?p=2', { provider: 'portal', href: 'https://truyenhinh.example.vn/video/1?p=2' }],
  ['http://127.0.0.1:4000/video', { provider: 'portal', href: 'http://127.0.0.1:4000/video' }],
])('%s', (typed, video) => {
  expect(videoFromAddress(typed)).toEqual(video);
});

test.each(['', 'không phải', 'javascript:alert(1)', 'data:text/html,x', 'ftp://example.vn/a', 'https://ai@example.vn/', 'file:///c:/a.mp4', 'https://'])('%s is no video', (typed) => {
  expect(videoFromAddress(typed)).toBeNull();
});

test('names that only look like a provider are not one', () => {
  expect(videoFromAddress('https://youtube.com.evil.example/watch?v=abcdefghijk')?.provider).toBe('portal');
  expect(videoFromAddress('https://notfacebook.com/video')?.provider).toBe('portal');
});

const isOneVideo = (typed: string): boolean => {
  const video = videoFromAddress(typed);
  return video !== null && isVideoPage(video);
};

test.each([
  'https://www.youtube.com/watch?v=abcdefghijk',
  'https://youtu.be/abcdefghijk',
  'https://www.facebook.com/watch/?v=123456',
  'https://www.facebook.com/ubnd.binhminh/videos/le-ra-quan/123456/',
  'https://www.facebook.com/reel/123456',
  'https://www.facebook.com/share/v/AbC123/',
  'https://fb.watch/abc123/',
])('%s is one video', (typed) => {
  expect(isOneVideo(typed)).toBe(true);
});

test.each([
  'https://www.youtube.com/@xaphuongnam',
  'https://www.youtube.com/watch?v=a',
  'https://www.youtube.com/playlist?list=PL1',
  'https://www.facebook.com/ubnd.binhminh',
  'https://www.facebook.com/ubnd.binhminh/posts/1',
  'https://example.vn/videos/1',
  'https://youtube.com.evil.example/watch?v=abcdefghijk',
])('%s is more or something else', (typed) => {
  expect(isOneVideo(typed)).toBe(false);
});

test.each([
  'https://www.youtube.com@evil.example/watch?v=abcdefghijk',
  'https://www.youtube.com:pass@evil.example/',
  'vbscript:msgbox(1)',
  'java\u0000script:alert(1)',
  '\u0001javascript:alert(1)',
  'https://[::1',
  'intent://youtube.com#Intent;end',
  'blob:https://www.youtube.com/1',
])('%j leads nowhere a card may lead', (typed) => {
  const video = videoFromAddress(typed);
  expect(video === null || /^https?:\/\/[^@]+$/.test(video.href)).toBe(true);
  expect(video?.provider ?? 'none').not.toBe('youtube');
});

test('a card says where its video is', () => {
  expect(['https://youtu.be/abcdefghijk', 'https://fb.watch/abc', 'https://www.truyenhinh.example.vn/v/1'].map((typed) => videoPlace(videoFromAddress(typed) ?? expect.unreachable(typed)))).toEqual([
    'YouTube',
    'Facebook',
    'truyenhinh.example.vn',
  ]);
});
