import { benchTyping } from './typing.ts';
console.log(JSON.stringify(await benchTyping(), null, 1));
