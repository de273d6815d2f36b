package io.sequitur.export.timeline;

import io.sequitur.chain.ChainIndex;
import io.sequitur.chain.ChainTree;
import io.sequitur.chain.CriticalPath;
import io.sequitur.model.Times;
import io.sequitur.rule.Finding;
import io.sequitur.rule.Severity;
import io.sequitur.store.EventStore;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Builds a {@link TimelineModel}. */
final class TimelineModelBuilder {
  private static final long STEP_WITHOUT_TIMES = 1_000_000_000;
  private static final int MOST_TOPICS = 8;
  private static final int MOST_ELSEWHERE = 20;

  final ChainTree tree;
  final ChainFindings findings;
  final long tolerance;
  final CriticalPath path;
  final List<Lane> lanes = new ArrayList<>();
  int[] rows;
  int[] nodes;
  int[] laneOf;
  long[] times;
  boolean[] untimed;
  int[] itemOfNode;
  Severity[] severities;
  String[] tags;
  long origin;
  final Map<Integer, int[]> missing = new HashMap<>();
  final Map<Integer, int[]> causesElsewhere = new HashMap<>();
  final Map<Integer, int[]> effectsElsewhere = new HashMap<>();

  private final EventStore store;

  TimelineModelBuilder(ChainTree tree, ChainFindings findings, long tolerance) {
    this.tree = tree;
    this.findings = findings;
    this.tolerance = tolerance;
    store = tree.store();
    path = CriticalPath.of(tree);
  }

  TimelineModel build() {
    ChainIndex chains = tree.chains();
    rows = chains.rows(tree.chain());
    nodes = new int[rows.length];
    itemOfNode = new int[tree.size()];
    for (int item = 0; item < rows.length; item++) {
      nodes[item] = tree.nodeOf(rows[item]);
    }
    for (int item = rows.length - 1; item >= 0; item--) {
      if (tree.row(nodes[item]) == rows[item]) {
        itemOfNode[nodes[item]] = item;
      }
    }
    assignTimes();
    assignLanes();
    assignFindings();
    for (int node = 0; node < tree.size(); node++) {
      put(missing, node, tree.missingCauses(node));
      put(causesElsewhere, node, tree.causesElsewhere(node));
      put(effectsElsewhere, node, tree.effectsElsewhere(node, MOST_ELSEWHERE));
    }
    return new TimelineModel(this);
  }

  private static void put(Map<Integer, int[]> map, int node, int[] found) {
    if (found.length > 0) {
      map.put(node, found);
    }
  }

  private void assignTimes() {
    times = new long[rows.length];
    untimed = new boolean[rows.length];
    origin = tree.chains().firstTime(tree.chain());
    if (origin == Times.ABSENT) {
      for (int item = 0; item < rows.length; item++) {
        untimed[item] = true;
        times[item] = item * STEP_WITHOUT_TIMES;
      }
      return;
    }
    for (int item = 0; item < rows.length; item++) {
      long time = store.time(rows[item]);
      untimed[item] = time == Times.ABSENT;
      times[item] = untimed[item] ? 0 : time - origin;
    }
    for (int item = 0; item < rows.length; item++) {
      if (untimed[item]) {
        int cause = tree.cause(nodes[item]);
        times[item] = cause < 0 ? 0 : times[itemOfNode[cause]];
      }
    }
  }

  private void assignLanes() {
    laneOf = new int[rows.length];
    Map<String, Integer> known = new HashMap<>();
    List<Set<String>> topics = new ArrayList<>();
    List<int[]> counts = new ArrayList<>();
    for (int item = 0; item < rows.length; item++) {
      String topic = store.names().partitions().get(store.partition(rows[item])).topic();
      int service = store.service(rows[item]);
      String name = service == 0 ? topic : store.names().services().name(service);
      laneOf[item] = known.computeIfAbsent(name, n -> known.size());
      if (laneOf[item] == topics.size()) {
        topics.add(new LinkedHashSet<>());
        counts.add(new int[1]);
      }
      if (topics.get(laneOf[item]).size() < MOST_TOPICS) {
        topics.get(laneOf[item]).add(topic);
      }
      counts.get(laneOf[item])[0]++;
    }
    for (Map.Entry<String, Integer> lane : inOrder(known)) {
      Set<String> own = topics.get(lane.getValue());
      String text = own.equals(Set.of(lane.getKey())) ? "" : String.join(", ", own);
      lanes.add(new Lane(lane.getKey(), text, counts.get(lane.getValue())[0]));
    }
  }

  private static List<Map.Entry<String, Integer>> inOrder(Map<String, Integer> known) {
    return known.entrySet().stream()
        .sorted(Map.Entry.comparingByValue())
        .collect(Collectors.toList());
  }

  private void assignFindings() {
    severities = new Severity[rows.length];
    tags = new String[rows.length];
    Map<Integer, Integer> itemOfRow = new HashMap<>();
    if (!findings.findings().isEmpty()) {
      for (int item = 0; item < rows.length; item++) {
        itemOfRow.put(rows[item], item);
      }
    }
    for (Finding finding : findings.findings()) {
      if (finding.rule().equals("clock-inversion")) {
        markInversions(finding.severity());
      } else if (!finding.rows().isEmpty()) {
        mark(itemOfRow.get(finding.rows().getFirst()), finding.rule(), finding.severity());
      }
    }
  }

  /** One finding stands for all inversions of a pair of services: each is marked here. */
  private void markInversions(Severity severity) {
    for (int node = 0; node < tree.size(); node++) {
      for (int cause : tree.causes(node)) {
        if (ChainFindings.isInverted(tree.chains(), tree.row(cause), tree.row(node), tolerance)) {
          mark(itemOfNode[node], "clock-inversion", severity);
        }
      }
    }
  }

  private void mark(Integer item, String rule, Severity severity) {
    if (item == null) {
      return;
    }
    if (severities[item] == null || severity.compareTo(severities[item]) > 0) {
      severities[item] = severity;
    }
    String tag = FindingTags.of(rule);
    if (tags[item] == null) {
      tags[item] = tag;
    } else if (!tags[item].contains(tag)) {
      tags[item] = tags[item] + " · " + tag;
    }
  }
}
