import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import { createTraining, type TrainingWorker } from '../../../electron/app/training.ts';
import { manualTimer } from '../../helpers/manual-timer.ts';
import { memoryLog } from '../../helpers/memory-log.ts';

class FakeWorker extends EventEmitter {
  readonly port: number;
  readonly posted: unknown[] = [];
  terminated = false;

  constructor(port: number) {
    super();
    this.port = port;
  }

  postMessage = (message: unknown): void => void this.posted.push(message);

  terminate = (): Promise<number> => {
    this.terminated = true;
    return Promise.resolve(0);
  };

  ready(port = this.port): void {
    this.emit('message', { type: 'ready', address: `http://127.0.0.1:${port}` });
  }
}

function setUp(remembered: number | null = null) {
  const workers: FakeWorker[] = [];
  const timer = manualTimer();
  const log = memoryLog();
  const changes: (string | null)[] = [];
  let port = remembered;
  const training = createTraining({
    entry: new URL('file:///training-portal.js'),
    dir: '/data',
    settings: { trainingPort: () => port, setTrainingPort: (next) => void (port = next) },
    onChange: (address) => void changes.push(address),
    timer,
    log,
    spawn: (_entry, { port: asked }) => {
      const worker = new FakeWorker(asked);
      workers.push(worker);
      return worker as unknown as TrainingWorker;
    },
  });
  const last = (): FakeWorker => {
    const worker = workers.at(-1);
    if (worker === undefined) throw new Error('no worker was started');
    return worker;
  };
  return { training, workers, last, timer, log, changes, port: () => port };
}

describe('the training portal', () => {
  it('starts on a free port and remembers it', async () => {
    const { training, workers, last, changes, port } = setUp();
    const started = training.start();
    expect(last().port).toBe(0);
    last().ready(4321);
    await started;
    expect([training.address(), port(), changes]).toEqual(['http://127.0.0.1:4321', 4321, ['http://127.0.0.1:4321']]);
    await training.start();
    expect(workers).toHaveLength(1);
  });

  it('keeps its port over restarts, and takes another one at once when that is taken', async () => {
    const { training, workers, last, port } = setUp(4321);
    const started = training.start();
    expect(last().port).toBe(4321);
    last().emit('message', { type: 'failed', reason: 'port-busy' });
    last().emit('exit', 1);
    expect(workers).toHaveLength(2);
    expect(last().port).toBe(0);
    last().ready(5000);
    await started;
    expect(port()).toBe(5000);
  });

  it('comes back after a crash, more slowly each time', async () => {
    const { training, workers, last, timer, changes, log } = setUp(4321);
    void training.start();
    last().ready();
    for (const [crash, pause] of [1_000, 2_000, 5_000, 15_000, 60_000, 60_000].entries()) {
      last().emit('error', new Error('boom'));
      last().emit('exit', 1);
      timer.pass(pause - 1);
      expect(workers).toHaveLength(crash + 1);
      timer.pass(1);
      expect(workers).toHaveLength(crash + 2);
    }
    last().ready();
    timer.pass(60_000);
    last().emit('exit', 1);
    timer.pass(1_000);
    expect(workers).toHaveLength(8);
    expect(changes).toEqual(['http://127.0.0.1:4321', null, 'http://127.0.0.1:4321', null]);
    expect(log.lines.filter((line) => line.event === 'training.crash')).toHaveLength(6);
  });

  it('answers a start that fails, and one that never ends', async () => {
    const failing = setUp();
    const started = failing.training.start();
    failing.last().emit('message', { type: 'failed', reason: 'storage' });
    failing.last().emit('exit', 1);
    await started;
    expect(failing.training.address()).toBeNull();

    const hanging = setUp();
    const waiting = hanging.training.start();
    hanging.timer.pass(10_000);
    await waiting;
    expect(hanging.training.address()).toBeNull();
  });

  it('stops in peace', async () => {
    const { training, workers, last, timer, changes } = setUp(4321);
    void training.start();
    last().ready();
    const stopped = training.stop();
    expect(last().posted).toEqual(['close']);
    expect(training.address()).toBeNull();
    last().emit('exit', 0);
    await stopped;
    timer.pass(120_000);
    expect(workers).toHaveLength(1);
    expect(changes).toEqual(['http://127.0.0.1:4321', null]);
    await training.stop();
  });

  it('is ended when it does not close', async () => {
    const { training, last, timer } = setUp();
    void training.start();
    last().ready(4321);
    const stopped = training.stop();
    timer.pass(500);
    await stopped;
    expect(last().terminated).toBe(true);
  });

  it('listens to no nonsense and to no worker of the past', async () => {
    const { training, last } = setUp(4321);
    void training.start();
    last().emit('message', { type: 'ready', address: 'not an address' });
    last().emit('message', null);
    expect(training.address()).toBeNull();
    const old = last();
    const stopped = training.stop();
    old.ready();
    old.emit('exit', 0);
    await stopped;
    expect(training.address()).toBeNull();
  });
});
