export function ArticlePage({ view }: { readonly view: unknown }) {
  return <pre>{JSON.stringify(view).slice(0, 100)}</pre>;
}
