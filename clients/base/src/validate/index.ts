export { check, type Checked, type Rule, saying } from './check.js';
export { email, oneOf, pattern, phone, url } from './format.js';
export { byteLength, length, listLength, mapLength, setLength } from './length.js';
export { notBlank, required } from './presence.js';
export { clockRange, durationRange, exactRange, instantRange, type Limits, range } from './range.js';
