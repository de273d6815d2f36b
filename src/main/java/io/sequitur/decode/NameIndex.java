package io.sequitur.decode;

import io.sequitur.decode.RecordShape.Container;
import io.sequitur.decode.RecordShape.Member;
import io.sequitur.decode.RecordShape.Root;
import io.sequitur.model.MappingField;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * All names that any convention knows in one dictionary, so that a record costs as many look-ups as
 * it has names, however many conventions there are.
 */
final class NameIndex {
  private static final String TOPIC = "topic:";
  private static final String CONTENT = "content:";

  /** A pattern, of whom, and for what. */
  private record Entry(Tally tally, MappingField field, NamePattern pattern, int rank) {}

  /** Names that together are a convention's mark. */
  private record Mark(Tally tally, List<String> names) {}

  private final List<Tally> tallies;
  private final Map<String, List<Entry>> exact = new HashMap<>();
  private final Map<String, List<Entry>> loose = new HashMap<>();
  private final Map<String, List<Mark>> marks = new HashMap<>();

  NameIndex(List<Tally> tallies) {
    this.tallies = tallies;
    for (Tally tally : tallies) {
      for (MappingField field : MappingField.values()) {
        add(tally, field, tally.convention.patterns(field));
      }
      add(tally, null, tally.convention.aliases());
      for (List<String> names : tally.convention.signatures()) {
        addMark(tally, names);
      }
    }
  }

  private void add(Tally tally, MappingField field, List<NamePattern> patterns) {
    int rank = 0;
    for (NamePattern pattern : patterns) {
      (pattern.loose() ? loose : exact)
          .computeIfAbsent(pattern.key(), key -> new ArrayList<>())
          .add(new Entry(tally, field, pattern, rank++));
    }
  }

  private void addMark(Tally tally, List<String> signature) {
    List<String> names = signature.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
    String rarest = names.stream().filter(name -> name.indexOf(':') < 0).findFirst().orElseThrow();
    marks.computeIfAbsent(rarest, name -> new ArrayList<>()).add(new Mark(tally, names));
  }

  /** Lets every convention see one record. */
  void read(int index, RecordShape shape) {
    tallies.forEach(Tally::begin);
    for (Container container : shape.containers) {
      if (container.root != Root.KEY) {
        mark(container, shape);
      }
    }
    tallies.forEach(tally -> tally.settle(index, shape));
    for (Container container : shape.containers) {
      for (Member member : container.members.values()) {
        if (!member.texts().isEmpty()) {
          match(index, member, exact.get(member.forms().lower()));
          match(index, member, loose.get(member.forms().loose()));
        }
      }
    }
  }

  private static void match(int index, Member member, List<Entry> entries) {
    if (entries != null) {
      for (Entry entry : entries) {
        entry.tally.see(index, member, entry.field, entry.pattern, entry.rank);
      }
    }
  }

  /** The headers, or the outermost object, with all names of a mark is where its names count. */
  private void mark(Container container, RecordShape shape) {
    for (String name : container.members.keySet()) {
      List<Mark> candidates = marks.get(name);
      if (candidates != null) {
        for (Mark mark : candidates) {
          if (bears(container, mark.names, shape)) {
            mark.tally.mark(container);
          }
        }
      }
    }
  }

  private static boolean bears(Container container, List<String> names, RecordShape shape) {
    for (String name : names) {
      boolean there =
          name.startsWith(TOPIC)
              ? shape.topic != null && shape.topic.contains(name.substring(TOPIC.length()))
              : name.startsWith(CONTENT)
                  ? hasContent(container, shape, name.substring(CONTENT.length()))
                  : container.has(name);
      if (!there) {
        return false;
      }
    }
    return true;
  }

  private static boolean hasContent(Container container, RecordShape shape, String start) {
    Member type = shape.headers.members.get("content-type");
    return container.root == Root.VALUE
        && container.path.isEmpty()
        && type != null
        && type.texts().stream().anyMatch(t -> t.toLowerCase(Locale.ROOT).startsWith(start));
  }
}
