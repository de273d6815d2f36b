package io.sequitur.ui.view.inspector;

import io.sequitur.chain.ChainIndex;
import io.sequitur.chain.ChainTree;
import io.sequitur.export.timeline.ChainFindings;
import io.sequitur.model.Times;
import io.sequitur.rule.Finding;
import io.sequitur.session.RecordDetails;
import io.sequitur.session.Session;
import io.sequitur.session.Snapshot;
import io.sequitur.store.EventStore;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What the inspector shows; gathered off the JavaFX thread.
 *
 * @param request what it was gathered for
 * @param causes rows of events that caused this one
 * @param missing handles of causation ids that resolve to no event
 * @param effects rows of events that it caused, the first ones
 * @param effectsTotal how many there are
 * @param others rows of other records of the same event
 * @param sinceCause nanoseconds since the latest cause, or {@link Times#ABSENT}
 * @param sinceRoot nanoseconds since the event at the top of its tree, or {@link Times#ABSENT}
 * @param findings of the chain, those about this record first
 * @param details the record as its source holds it, {@code null} if no record is selected or it
 *     cannot be read
 * @param failure why it cannot be read, one sentence, else {@code null}
 */
@SuppressWarnings("ArrayRecordComponent") // shared with nobody, never compared
record RecordFacts(
    Request request,
    int[] causes,
    int[] missing,
    int[] effects,
    int effectsTotal,
    int[] others,
    long sinceCause,
    long sinceRoot,
    ChainFindings findings,
    RecordDetails details,
    String failure) {
  private static final int MOST_EFFECTS = 50;
  private static final int MOST_FINDINGS = 200;
  private static final int[] NONE = {};

  /** What is selected, and where it is from. */
  record Request(Session session, Snapshot snapshot, int chain, int row) {}

  static RecordFacts of(Request request) {
    ChainTree tree = ChainTree.of(request.snapshot().chains(), request.chain());
    ChainFindings findings = findings(request, tree);
    if (request.row() < 0) {
      return new RecordFacts(
          request, NONE, NONE, NONE, 0, NONE, Times.ABSENT, Times.ABSENT, findings, null, null);
    }
    int node = tree.nodeOf(request.row());
    int[] causes = node < 0 ? NONE : causes(tree, node);
    int[] effects = node < 0 ? NONE : effects(tree, node);
    RecordDetails details = null;
    String failure = null;
    try {
      details = request.session().details(request.row());
    } catch (IOException e) {
      failure = e.getMessage();
    }
    return new RecordFacts(
        request,
        causes,
        node < 0 ? NONE : tree.missingCauses(node),
        Arrays.copyOf(effects, Math.min(effects.length, MOST_EFFECTS)),
        effects.length,
        node < 0 ? NONE : others(tree, node, request.row()),
        sinceCause(tree, causes, request.row()),
        node < 0 ? Times.ABSENT : between(tree.store(), top(tree, node), request.row()),
        findings,
        details,
        failure);
  }

  private static int[] causes(ChainTree tree, int node) {
    return tree.chains().causes().all(tree.row(node));
  }

  private static int[] effects(ChainTree tree, int node) {
    int[] inside = Arrays.stream(tree.effects(node)).map(tree::row).toArray();
    int[] outside = tree.effectsElsewhere(node, MOST_EFFECTS);
    int[] all = Arrays.copyOf(inside, inside.length + outside.length);
    System.arraycopy(outside, 0, all, inside.length, outside.length);
    return all;
  }

  private static int[] others(ChainTree tree, int node, int row) {
    int[] later = tree.laterRecords(node);
    int[] all = Arrays.copyOf(later, later.length + 1);
    all[later.length] = tree.row(node);
    return Arrays.stream(all).filter(other -> other != row).sorted().toArray();
  }

  private static long sinceCause(ChainTree tree, int[] causes, int row) {
    EventStore store = tree.store();
    int latest = -1;
    for (int cause : causes) {
      if (latest < 0 || store.time(cause) > store.time(latest)) {
        latest = cause;
      }
    }
    return latest < 0 ? Times.ABSENT : between(store, latest, row);
  }

  private static int top(ChainTree tree, int node) {
    int top = node;
    while (tree.cause(top) >= 0) {
      top = tree.cause(top);
    }
    return tree.row(top);
  }

  private static long between(EventStore store, int from, int to) {
    long start = store.time(from);
    long end = store.time(to);
    return from == to || start == Times.ABSENT || end == Times.ABSENT ? Times.ABSENT : end - start;
  }

  private static ChainFindings findings(Request request, ChainTree tree) {
    ChainFindings all =
        ChainFindings.of(
            request.snapshot().analysis(),
            tree,
            request.snapshot().options().skewTolerance(),
            Integer.MAX_VALUE);
    List<Finding> own = new ArrayList<>();
    List<Finding> rest = new ArrayList<>();
    for (Finding finding : all.findings()) {
      (finding.rows().contains(request.row()) ? own : rest).add(finding);
    }
    own.addAll(rest);
    return new ChainFindings(own.stream().limit(MOST_FINDINGS).toList(), all.total());
  }

  /** The chains that rows belong to. */
  ChainIndex chains() {
    return request.snapshot().chains();
  }

  /** The store that rows are of. */
  EventStore store() {
    return request.snapshot().store();
  }
}
