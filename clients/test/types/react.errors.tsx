import type { ReactNode } from 'react';
import { BoardProvider, MizanProvider, useAddCard, useBoardCards, useSignOut } from '../../fixtures/board/react.js';

export function Cards(): ReactNode {
  const { data, error, isFetching } = useBoardCards();
  const count: number = useBoardCards.suspense().length + useBoardCards.suspense((cards) => cards.length);
  const { mutate, mutateAsync, isPending } = useAddCard();
  mutate({ board_id: 1, title: 'a' }, { optimistic: [] });
  mutateAsync({ board_id: 1, title: 'a' }).then(({ labels }) => labels.join());
  useSignOut().mutate();

  data.length; // TS18048
  error.code; // TS18048
  useBoardCards((cards) => cards.size); // TS2339
  mutate({ title: 'a' }); // TS2345
  mutate(); // TS2554
  useSignOut().mutate({}); // TS2345
  mutateAsync({ board_id: 1, title: 'a' }).then(({ size }) => size); // TS2339
  return [data?.length, count, isFetching, isPending];
}

export const missing: ReactNode = <BoardProvider />; // TS2741
export const wrong: ReactNode = <BoardProvider boardId="1" />; // TS2322
export const clientless: ReactNode = <MizanProvider />; // TS2741
