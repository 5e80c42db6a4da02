export { createLog, describe, type Log, type LogLine } from './log.js';
export { MizanDevtools, type MizanDevtoolsProps } from './panel.js';
