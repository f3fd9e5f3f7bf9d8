import { describe, expect, it, vi } from 'vitest';
import { holdOn } from '#app/features/desk/connection/hold-on.ts';

const gone = () => new TypeError('Failed to fetch');
/** A network that fails so many times. */
const network = (failures: number) => {
  let left = failures;
  return vi.fn(async () => {
    if (left-- > 0) throw gone();
    return new Response('there');
  });
};
const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('what the network does not take', () => {
  it('waits, and is sent when one tries again', async () => {
    const { holding, isLost, subscribe, tryAgain } = holdOn();
    const heard = vi.fn();
    subscribe(heard);
    const send = network(2);
    const answer = holding(send)('/x', { method: 'POST', body: 'words' });
    await settled();
    expect(isLost()).toBe(true);
    expect(heard).toHaveBeenCalledOnce();
    tryAgain();
    await settled();
    expect(isLost()).toBe(true);
    tryAgain();
    expect(await (await answer).text()).toBe('there');
    expect(isLost()).toBe(false);
    expect(send).toHaveBeenCalledTimes(3);
    expect(send).toHaveBeenLastCalledWith('/x', { method: 'POST', body: 'words' });
  });

  it('is asked again by itself where the network is back; what changes something is not', async () => {
    const { holding, isLost, isBack, tryAgain } = holdOn();
    const [read, written] = [network(1), network(1)];
    const answers = [holding(read)('/x'), holding(written)('/x', { method: 'post' })];
    await settled();
    isBack();
    await answers[0];
    expect(written).toHaveBeenCalledOnce();
    expect(isLost()).toBe(true);
    tryAgain();
    await answers[1];
    expect(isLost()).toBe(false);
  });

  it('is let go where nobody wants it any more', async () => {
    const { holding, isLost } = holdOn();
    const control = new AbortController();
    const answer = holding(network(1))('/x', { signal: control.signal });
    await settled();
    control.abort(new Error('elsewhere'));
    await expect(answer).rejects.toThrow('elsewhere');
    expect(isLost()).toBe(false);
  });

  it('does not hold an error that is no network’s', async () => {
    const { holding, isLost } = holdOn();
    const send = async () => {
      throw new RangeError('ours');
    };
    await expect(holding(send)('/x')).rejects.toThrow('ours');
    expect(isLost()).toBe(false);
  });
});

it('a form that is kept is sent with the rest', () => {
  const { keep, isLost, isBack, tryAgain } = holdOn();
  const send = vi.fn();
  keep(send);
  expect(isLost()).toBe(true);
  isBack();
  expect(send).not.toHaveBeenCalled();
  tryAgain();
  expect(send).toHaveBeenCalledOnce();
  expect(isLost()).toBe(false);
});
