package io.sequitur.decode;

import io.sequitur.decode.NamePattern.Scope;
import io.sequitur.decode.Place.TopicPlace;
import io.sequitur.decode.RecordShape.Container;
import io.sequitur.decode.RecordShape.Leaf;
import io.sequitur.decode.RecordShape.Root;
import io.sequitur.model.MappingField;
import io.sequitur.model.Times;
import io.sequitur.model.Tolerated;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What one convention finds in a sample. */
final class Tally {
  final Convention convention;

  /** Records that bear the convention's mark. */
  final BitSet marked = new BitSet();

  /** Records that bear another convention's mark rather; see {@link Convention#excludedBy}. */
  final BitSet excluded = new BitSet();

  /** How often ids stood in each container, with an example of it. */
  final Map<List<String>, Integer> idContainers = new HashMap<>();

  final Map<List<String>, Container> containerExamples = new HashMap<>();
  private final Map<MappingField, Map<Lookup, Candidate>> candidates =
      new EnumMap<>(MappingField.class);
  private final Map<Lookup, Candidate> aliases = new LinkedHashMap<>();

  /** True if the user named the convention: then its mark is not needed. */
  final boolean forced;

  Tally(Convention convention, boolean forced) {
    this.convention = convention;
    this.forced = forced;
    for (MappingField field : MappingField.values()) {
      candidates.put(field, new LinkedHashMap<>());
    }
  }

  /** The places where a field was found. */
  Collection<Candidate> candidates(MappingField field) {
    return candidates.get(field).values();
  }

  Collection<Candidate> aliases() {
    return aliases.values();
  }

  /** Records in which a field was found. */
  BitSet found(MappingField field) {
    BitSet found = new BitSet();
    candidates(field).forEach(candidate -> found.or(candidate.records));
    return found;
  }

  /** Records in which any id was found. */
  BitSet withIds() {
    BitSet found = found(MappingField.EVENT_ID);
    found.or(found(MappingField.CORRELATION_ID));
    found.or(found(MappingField.CAUSATION_ID));
    return found;
  }

  /** Takes one record of the sample in. */
  void add(int index, RecordShape shape) {
    Container anchor = Anchors.find(convention, shape);
    if (anchor != null) {
      marked.set(index);
      if (convention.excludedBy().stream().anyMatch(anchor::has)) {
        excluded.set(index);
      }
    } else if (convention.kind() == Convention.Kind.FRAMEWORK && !forced) {
      return;
    }
    List<Container> anchors = anchors(anchor, shape);
    for (MappingField field : MappingField.values()) {
      int rank = 0;
      for (NamePattern pattern : convention.patterns(field)) {
        match(index, shape, anchors, field, pattern, rank++);
      }
    }
    for (NamePattern pattern : convention.aliases()) {
      for (Container container : anchors) {
        hit(index, container, null, pattern, 0);
      }
    }
  }

  private List<Container> anchors(Container anchor, RecordShape shape) {
    if (anchor != null) {
      return List.of(anchor);
    }
    return forced ? shape.containers.stream().filter(Tally::isOutermost).toList() : List.of();
  }

  private static boolean isOutermost(Container container) {
    return container.root != Root.KEY && container.path.isEmpty();
  }

  private void match(
      int index,
      RecordShape shape,
      List<Container> anchors,
      MappingField field,
      NamePattern pattern,
      int rank) {
    switch (pattern.scope()) {
      case ANCHOR -> anchors.forEach(container -> hit(index, container, field, pattern, rank));
      case HEADER -> hit(index, shape.headers, field, pattern, rank);
      case TOPIC -> topic(index, shape, field, pattern, rank);
      case ANYWHERE -> {
        for (Container container : shape.containers) {
          if (counts(container, field, pattern)) {
            hit(index, container, field, pattern, rank);
          }
        }
      }
    }
  }

  /** Keys are searched for business keys only; common names count beside good ones only. */
  private boolean counts(Container container, MappingField field, NamePattern pattern) {
    if (container.root == Root.KEY && field != MappingField.BUSINESS_KEY) {
      return false;
    }
    return !pattern.weak() || isOutermost(container) || holdsGoodId(container);
  }

  private boolean holdsGoodId(Container container) {
    for (MappingField field :
        EnumSet.of(MappingField.EVENT_ID, MappingField.CORRELATION_ID, MappingField.CAUSATION_ID)) {
      for (NamePattern pattern : convention.patterns(field)) {
        if (!pattern.weak() && container.leaf(pattern) != null) {
          return true;
        }
      }
    }
    return false;
  }

  private void topic(
      int index, RecordShape shape, MappingField field, NamePattern pattern, int rank) {
    if (shape.topic != null && marked.get(index)) {
      Lookup lookup = new Lookup(new TopicPlace(), pattern.transform());
      add(index, field, lookup, pattern, 0, rank, List.of(shape.topic));
    }
  }

  private void hit(
      int index, Container container, MappingField field, NamePattern pattern, int rank) {
    Leaf leaf = container.leaf(pattern);
    if (leaf == null || (leaf.list() && !mayBeList(leaf, field))) {
      return;
    }
    Lookup lookup = new Lookup(leaf.place(), pattern.transform());
    boolean added = add(index, field, lookup, pattern, container.depth(), rank, leaf.texts());
    if (added && pattern.scope() != Scope.TOPIC && isId(field)) {
      List<String> key = new ArrayList<>(container.path);
      key.addFirst(container.root.name());
      idContainers.merge(key, 1, Integer::sum);
      containerExamples.putIfAbsent(key, container);
    }
  }

  private static boolean isId(MappingField field) {
    return field == MappingField.EVENT_ID
        || field == MappingField.CORRELATION_ID
        || field == MappingField.CAUSATION_ID;
  }

  private static boolean mayBeList(Leaf leaf, MappingField field) {
    return leaf.texts().size() == 1
        || field == MappingField.CAUSATION_ID
        || field == MappingField.TIME;
  }

  private boolean add(
      int index,
      MappingField field,
      Lookup lookup,
      NamePattern pattern,
      int depth,
      int rank,
      List<String> raw) {
    List<String> texts =
        raw.stream().map(lookup.transform()::apply).filter(t -> t != null && !t.isEmpty()).toList();
    if (texts.isEmpty() || (field == MappingField.TIME && !isTime(texts))) {
      return false;
    }
    Map<Lookup, Candidate> places = field == null ? aliases : candidates.get(field);
    Candidate candidate =
        places.computeIfAbsent(lookup, l -> new Candidate(l, pattern.weak(), depth, rank));
    candidate.records.set(index);
    if (field == null || isId(field)) {
      texts.forEach(text -> candidate.values.add(NamePattern.loosen(text)));
    }
    return true;
  }

  private static boolean isTime(List<String> texts) {
    return EventTime.nanos(texts, EnumSet.noneOf(Tolerated.class)) != Times.ABSENT;
  }
}
