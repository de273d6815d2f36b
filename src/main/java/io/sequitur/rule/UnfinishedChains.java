package io.sequitur.rule;

import io.sequitur.chain.ChainIndex;
import io.sequitur.chain.Hop;
import io.sequitur.chain.Links;
import io.sequitur.chain.ReadingOrder;
import io.sequitur.model.Figures;
import io.sequitur.model.Times;
import io.sequitur.store.EventStore;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/** Finds chains that stopped at an event type after which nearly all chains go on. */
final class UnfinishedChains {
  private static final int SAMPLES = 50;
  private static final int GO_ON_PERCENT = 99;
  private static final int PATIENCE = 10;

  private final EventStore store;
  private final ChainIndex chains;
  private final Links links;
  private final long end;
  private final BitSet haveEffects = new BitSet();

  /** Per event type: chains that contain it, chains that stop at it, its most frequent next hop. */
  private final int[] contain;

  private final int[] stop;
  private final Hop[] next;

  UnfinishedChains(RuleContext context) {
    store = context.store();
    chains = context.chains();
    links = context.links();
    end = context.facts().lastTime();
    int types = store.names().types().size();
    contain = new int[types];
    stop = new int[types];
    next = new Hop[types];
    for (Hop hop : context.hops().list().reversed()) {
      next[hop.fromType()] = hop;
    }
  }

  FindingTable find(Rule rule) {
    links.forEach((cause, effect) -> haveEffects.set(cause));
    countChains();
    Cases cases = new Cases(rule, chains);
    lastStops().forEach((chain, row) -> cases.add(row, -1));
    Wording say = new Wording(store);
    Texts texts = new Texts(store, chains, end, contain, stop, next, say);
    return cases.ofChains((row, none) -> texts.summary(row), (row, none) -> texts.idle(row));
  }

  private void countChains() {
    int[] containSeen = new int[contain.length];
    int[] stopSeen = new int[contain.length];
    for (int chain = 0; chain < chains.chains(); chain++) {
      int stamp = chain + 1;
      for (int i = chains.start(chain); i < chains.end(chain); i++) {
        int row = chains.row(i);
        if (!links.isEvent(row)) {
          continue;
        }
        int type = store.type(row);
        if (containSeen[type] != stamp) {
          containSeen[type] = stamp;
          contain[type]++;
        }
        if (stopSeen[type] != stamp && !haveEffects.get(row)) {
          stopSeen[type] = stamp;
          stop[type]++;
        }
      }
    }
  }

  /** Per chain that stopped though its kind goes on: the last event at which it did. */
  private Map<Integer, Integer> lastStops() {
    boolean[] goesOn = new boolean[contain.length];
    for (int type = 0; type < goesOn.length; type++) {
      goesOn[type] = goesOnMostly(type);
    }
    Map<Integer, Integer> stops = new HashMap<>(); // at most one chain in a hundred of each type
    for (int row = haveEffects.nextClearBit(0);
        row < chains.size();
        row = haveEffects.nextClearBit(row + 1)) {
      int type = store.type(row);
      int chain = chains.chainOf(row);
      if (goesOn[type] && chain >= 0 && links.isEvent(row) && isIdle(chain, next[type])) {
        stops.merge(chain, row, this::later);
      }
    }
    return stops;
  }

  private int later(int a, int b) {
    return ReadingOrder.compareByTime(store, a, b) >= 0 ? a : b;
  }

  private boolean goesOnMostly(int type) {
    long goOn = (long) contain[type] - stop[type];
    return contain[type] >= SAMPLES
        && goOn * 100 >= (long) contain[type] * GO_ON_PERCENT
        && next[type] != null;
  }

  private boolean isIdle(int chain, Hop hop) {
    long last = chains.lastTime(chain);
    // A double holds ten times the longest hop, where a long would overflow.
    return last != Times.ABSENT && (double) (end - last) > (double) PATIENCE * hop.p99();
  }

  /** Tells of a finding with the counts of its type. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Texts(
      EventStore store,
      ChainIndex chains,
      long end,
      int[] contain,
      int[] stop,
      Hop[] next,
      Wording say) {
    long idle(int row) {
      return end - chains.lastTime(chains.chainOf(row));
    }

    String summary(int row) {
      int type = store.type(row);
      return "The chain stopped after "
          + say.eventAt(row)
          + "; it has been silent for "
          + Figures.duration(idle(row))
          + " at the end of the data. Of "
          + Figures.count(contain[type], "chain")
          + " with "
          + say.type(type)
          + ", "
          + Figures.percent((contain[type] - (double) stop[type]) / contain[type])
          + " go on, mostly with "
          + say.type(next[type].toType())
          + " (99 % within "
          + Figures.duration(next[type].p99())
          + ").";
    }
  }
}
