package io.sequitur.ui.view.chains;

import io.sequitur.chain.ChainIndex;
import io.sequitur.model.Times;
import io.sequitur.rule.RuleResult;
import io.sequitur.session.Snapshot;
import io.sequitur.ui.shell.TimeRange;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Filters and sorts the chains of a snapshot. Keeps what it computed for the last snapshot, so that
 * brushing and sorting anew are quick. For one thread at a time.
 */
final class ChainOrdering {
  /**
   * What the list should show.
   *
   * @param matches chains that match the query, {@code null} for all
   * @param range chains must lie in it at least partly, {@code null} for the whole time
   */
  record Request(
      Snapshot snapshot, BitSet matches, TimeRange range, ChainSort sort, boolean ascending) {}

  private ChainIndex known;
  private long[] first = {};
  private long[] last = {};
  private ChainSort sortedBy;
  private boolean sortedAscending;
  private int[] sorted = {};

  /** The chains to show, in order. */
  ChainOrder apply(Request request) {
    ChainIndex chains = request.snapshot().chains();
    if (chains != known) {
      known = chains;
      sortedBy = null;
      findTimes(chains);
    }
    if (request.sort() != sortedBy || request.ascending() != sortedAscending) {
      sorted = sort(request);
      sortedBy = request.sort();
      sortedAscending = request.ascending();
    }
    int[] shown = filter(request);
    int[] positions = new int[chains.chains()];
    Arrays.fill(positions, -1);
    for (int i = 0; i < shown.length; i++) {
      positions[shown[i]] = i;
    }
    return new ChainOrder(request.snapshot(), shown, positions);
  }

  private void findTimes(ChainIndex chains) {
    first = new long[chains.chains()];
    last = new long[chains.chains()];
    for (int chain = 0; chain < first.length; chain++) {
      first[chain] = chains.firstTime(chain);
      last[chain] = chains.lastTime(chain);
    }
  }

  private int[] filter(Request request) {
    BitSet matches = request.matches();
    TimeRange range = request.range();
    if (matches == null && range == null) {
      return sorted;
    }
    int[] shown = new int[sorted.length];
    int count = 0;
    for (int chain : sorted) {
      boolean match = matches == null || matches.get(chain);
      if (match && (range == null || isIn(range, chain))) {
        shown[count++] = chain;
      }
    }
    return Arrays.copyOf(shown, count);
  }

  private boolean isIn(TimeRange range, int chain) {
    return first[chain] != Times.ABSENT && first[chain] < range.to() && last[chain] >= range.from();
  }

  private int[] sort(Request request) {
    Snapshot snapshot = request.snapshot();
    ChainIndex chains = snapshot.chains();
    if (request.sort() == ChainSort.KEY) {
      return ChainKeySort.sort(chains, request.ascending());
    }
    long[] keys = new long[chains.chains()];
    int[] severities = severities(snapshot);
    for (int chain = 0; chain < keys.length; chain++) {
      keys[chain] =
          switch (request.sort()) {
            case DURATION -> first[chain] == Times.ABSENT ? -1 : last[chain] - first[chain];
            case START -> first[chain];
            case RECORDS -> chains.records(chain);
            case EVENTS -> chains.events(chain);
            case FINDINGS -> findings(snapshot, severities, chain);
            case KEY -> 0;
          };
    }
    return LongKeySort.order(keys, request.ascending());
  }

  private static long findings(Snapshot snapshot, int[] severities, int chain) {
    int[] found = snapshot.analysis().chainFindings();
    if (chain >= found.length) {
      return 0;
    }
    int worst = 0;
    for (int bits = found[chain]; bits != 0; bits &= bits - 1) {
      worst = Math.max(worst, severities[Integer.numberOfTrailingZeros(bits)]);
    }
    return worst * 100L + Integer.bitCount(found[chain]);
  }

  /** Per rule its severity, from 1. */
  private static int[] severities(Snapshot snapshot) {
    List<RuleResult> results = snapshot.analysis().results();
    int[] severities = new int[Integer.SIZE];
    for (int i = 0; i < results.size() && i < severities.length; i++) {
      severities[i] = results.get(i).rule().severity().ordinal() + 1;
    }
    return severities;
  }
}
