package io.sequitur.decode;

import io.sequitur.decode.NamePattern.Scope;
import io.sequitur.decode.Place.TopicPlace;
import io.sequitur.decode.RecordShape.Container;
import io.sequitur.decode.RecordShape.Member;
import io.sequitur.decode.RecordShape.Root;
import io.sequitur.model.MappingField;
import io.sequitur.model.Times;
import io.sequitur.model.Tolerated;
import java.util.BitSet;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What one convention finds in a sample. */
final class Tally {
  final Convention convention;

  private static final Set<MappingField> IDS =
      EnumSet.of(MappingField.EVENT_ID, MappingField.CORRELATION_ID, MappingField.CAUSATION_ID);

  /** Records that bear the convention's mark. */
  final BitSet marked = new BitSet();

  /** Records that bear another convention's mark rather; see {@link Convention#excludedBy}. */
  final BitSet excluded = new BitSet();

  /** How often ids stood in each container, with an example of it. */
  final Map<String, Integer> idContainers = new HashMap<>();

  final Map<String, Container> containerExamples = new HashMap<>();
  private final Map<MappingField, Map<String, Candidate>> candidates =
      new EnumMap<>(MappingField.class);
  private final Map<String, Candidate> aliases = new LinkedHashMap<>();

  /** True if the user named the convention: then its mark is not needed. */
  final boolean forced;

  /** What bears the mark in the record at hand, or {@code null}. */
  private Container anchor;

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

  /** A record begins. */
  void begin() {
    anchor = null;
  }

  /** The record bears the convention's mark here; outer containers come first and count. */
  void mark(Container container) {
    if (anchor == null) {
      anchor = container;
    }
  }

  /** All marks of the record were seen. */
  void settle(int index, RecordShape shape) {
    if (anchor == null) {
      return;
    }
    marked.set(index);
    if (convention.excludedBy().stream().anyMatch(anchor::has)) {
      excluded.set(index);
    }
    if (shape.topic != null) {
      for (MappingField field : MappingField.values()) {
        for (NamePattern pattern : convention.patterns(field)) {
          if (pattern.scope() == Scope.TOPIC) {
            seeTopic(index, shape.topic, field, pattern);
          }
        }
      }
    }
  }

  private void seeTopic(int index, String topic, MappingField field, NamePattern pattern) {
    List<String> texts = transformed(List.of(topic), pattern.transform());
    if (!texts.isEmpty()) {
      Lookup lookup = new Lookup(new TopicPlace(), pattern.transform());
      candidates
          .get(field)
          .computeIfAbsent("topic", t -> new Candidate(lookup, pattern.weak(), 0, 0))
          .records
          .set(index);
    }
  }

  /** A name that the convention knows. */
  void see(int index, Member member, MappingField field, NamePattern pattern, int rank) {
    Container container = member.holder();
    if (!counts(container, field, pattern) || (member.list() && !mayBeList(member, field))) {
      return;
    }
    List<String> texts = transformed(member.texts(), pattern.transform());
    if (texts.isEmpty() || (field == MappingField.TIME && !isTime(texts))) {
      return;
    }
    Candidate candidate = candidate(member, field, pattern, rank);
    candidate.records.set(index);
    if (field == null || IDS.contains(field)) {
      texts.forEach(text -> candidate.values.add(NamePattern.loosen(text)));
      idContainers.merge(container.id, 1, Integer::sum);
      containerExamples.putIfAbsent(container.id, container);
    }
  }

  /** By place in text, which costs less than comparing places. */
  private Candidate candidate(Member member, MappingField field, NamePattern pattern, int rank) {
    Container container = member.holder();
    boolean anyCase = container.root == Root.HEADERS;
    String name = anyCase ? member.forms().lower() : member.name();
    String key = container.id + '\n' + name + (member.first() ? "\n0" : "");
    Map<String, Candidate> places = field == null ? aliases : candidates.get(field);
    Candidate known = places.get(key);
    if (known == null) {
      Lookup lookup = new Lookup(member.place(), pattern.transform());
      known = new Candidate(lookup, pattern.weak(), container.depth(), rank);
      places.put(key, known);
    }
    return known;
  }

  private boolean counts(Container container, MappingField field, NamePattern pattern) {
    boolean framework = convention.kind() == Convention.Kind.FRAMEWORK;
    if (framework && anchor == null && !forced) {
      return false;
    }
    return switch (pattern.scope()) {
      case ANCHOR -> anchor == null ? container.isOutermost() : container == anchor;
      case HEADER -> container.root == Root.HEADERS;
      case TOPIC -> false;
      case ANYWHERE -> countsAnywhere(container, field, pattern);
    };
  }

  /** Keys are searched for business keys only; common names count beside good ones only. */
  private boolean countsAnywhere(Container container, MappingField field, NamePattern pattern) {
    if (container.root == Root.KEY && field != MappingField.BUSINESS_KEY) {
      return false;
    }
    return !pattern.weak() || container.isOutermost() || holdsGoodId(container);
  }

  private boolean holdsGoodId(Container container) {
    for (MappingField field : IDS) {
      for (NamePattern pattern : convention.patterns(field)) {
        if (!pattern.weak()
            && container.members.values().stream()
                .anyMatch(m -> !m.texts().isEmpty() && m.forms().loose().equals(pattern.key()))) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean mayBeList(Member member, MappingField field) {
    return member.texts().size() == 1
        || field == MappingField.CAUSATION_ID
        || field == MappingField.TIME;
  }

  private static List<String> transformed(List<String> raw, Transform transform) {
    if (transform == Transform.NONE) {
      return raw;
    }
    return raw.stream().map(transform::apply).filter(t -> t != null && !t.isEmpty()).toList();
  }

  private static boolean isTime(List<String> texts) {
    return EventTime.nanos(texts, EnumSet.noneOf(Tolerated.class)) != Times.ABSENT;
  }
}
