package io.sequitur.decode;

import io.sequitur.decode.Place.HeaderPlace;
import io.sequitur.decode.Place.JoinPlace;
import io.sequitur.decode.Place.KeyPlace;
import io.sequitur.decode.Place.RecordTimePlace;
import io.sequitur.decode.Place.TopicPlace;
import io.sequitur.decode.Place.ValuePlace;
import io.sequitur.model.MappingField;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A {@link Mapping} as slots for texts, and from which slots each field is made. Immutable. */
final class FastJsonPlan {
  private static final int MAX_ELEMENTS = 100;

  /** Where a text comes from. */
  enum Source {
    /** A slot with a part of the value. */
    VALUE,
    /** A slot with a header. */
    HEADER,
    KEY,
    TOPIC,
    RECORD_TIME,
    JOIN
  }

  /**
   * A lookup.
   *
   * @param slot the slot, or -1 where the source has none
   * @param parts of a join
   */
  record Step(Source source, int slot, Transform transform, List<Step> parts) {}

  /**
   * A header that the mapping asks for.
   *
   * @param once its mark, see {@link FastJsonMember#once}
   */
  record WantedHeader(String name, int slot, long once) {}

  /** One step on the wanted paths of the value. */
  private static final class Path {
    final Map<String, Path> children = new LinkedHashMap<>();
    long once;
    int slot = -1;
  }

  /** What cannot be compiled; such mappings are read by the general decoder alone. */
  private static final class Unsupported extends Exception {
    private static final long serialVersionUID = 1L;
  }

  private final Path root = new Path();
  private final List<WantedHeader> headers = new ArrayList<>();
  private final Map<MappingField, List<Step>> fields = new EnumMap<>(MappingField.class);
  private final List<Step> aliases;
  private int slots = FastJsonRoles.ROLES;
  private int marks = FastJsonRoles.ROLES;

  private FastJsonPlan(Mapping mapping) throws Unsupported {
    for (MappingField field : MappingField.values()) {
      fields.put(field, steps(mapping.lookups(field), field));
    }
    aliases = steps(mapping.aliases(), null);
  }

  /** The plan of a mapping, or {@code null} if it asks for something that only few do. */
  static FastJsonPlan of(Mapping mapping) {
    try {
      return new FastJsonPlan(mapping);
    } catch (Unsupported unusual) {
      return null;
    }
  }

  private List<Step> steps(List<Lookup> lookups, MappingField field) throws Unsupported {
    List<Step> steps = new ArrayList<>();
    for (Lookup lookup : lookups) {
      steps.add(step(lookup, field));
    }
    return List.copyOf(steps);
  }

  private Step step(Lookup lookup, MappingField field) throws Unsupported {
    Transform transform = lookup.transform();
    return switch (lookup.place()) {
      case ValuePlace value -> new Step(Source.VALUE, slot(value.path()), transform, List.of());
      case HeaderPlace header ->
          new Step(Source.HEADER, header(header.name()).slot(), transform, List.of());
      case KeyPlace key -> new Step(Source.KEY, -1, transform, List.of());
      case TopicPlace topic -> new Step(Source.TOPIC, -1, transform, List.of());
      case RecordTimePlace time when field == MappingField.TIME && transform == Transform.NONE ->
          new Step(Source.RECORD_TIME, -1, transform, List.of());
      case JoinPlace join -> new Step(Source.JOIN, -1, transform, steps(join.parts(), null));
      default -> throw new Unsupported();
    };
  }

  private int slot(List<String> path) throws Unsupported {
    if (path.isEmpty()) {
      throw new Unsupported();
    }
    Path end = root;
    for (String name : path) {
      if (isNumber(name) && (end == root || index(name) < 0)) {
        throw new Unsupported(); // a far element, or an array as the whole value
      }
      Path next = end.children.get(name);
      if (next == null) {
        next = new Path();
        next.once = nextMark();
        end.children.put(name, next);
      }
      end = next;
    }
    if (end.slot < 0) {
      end.slot = nextSlot();
    }
    return end.slot;
  }

  private WantedHeader header(String name) throws Unsupported {
    for (WantedHeader known : headers) {
      if (known.name().equalsIgnoreCase(name)) {
        return known;
      }
    }
    WantedHeader header = new WantedHeader(name, nextSlot(), nextMark());
    headers.add(header);
    return header;
  }

  private int nextSlot() throws Unsupported {
    if (slots == FastJsonFinds.SLOTS) {
      throw new Unsupported();
    }
    return slots++;
  }

  private long nextMark() throws Unsupported {
    if (marks == Long.SIZE) {
      throw new Unsupported();
    }
    return 1L << marks++;
  }

  /** The lookups of a field. */
  List<Step> steps(MappingField field) {
    return fields.get(field);
  }

  /** The lookups of the event's further ids. */
  List<Step> aliases() {
    return aliases;
  }

  /** The headers that are asked for. */
  List<WantedHeader> headers() {
    return headers;
  }

  /**
   * What is wanted of the value, for one decoder to learn in.
   *
   * @param names what its members mean by their names alone
   */
  FastJsonNode values(FastJsonNames names) {
    return node(root, names);
  }

  private static FastJsonNode node(Path path, FastJsonNames names) {
    FastJsonNode node = new FastJsonNode(names, true);
    path.children.forEach(
        (name, child) -> {
          byte[] utf8 = name.getBytes(StandardCharsets.UTF_8);
          boolean leads = !child.children.isEmpty();
          FastJsonMember member = names.member(utf8, name, child.slot, child.once, leads);
          if (leads) {
            member.child = node(child, FastJsonNames.PLAIN);
          }
          node.add(member);
          int index = index(name);
          if (index >= 0) {
            node.addElement(index, member);
          }
        });
    return node;
  }

  private static boolean isNumber(String name) {
    return name.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /** The index of an array's element that a name means, or -1. */
  private static int index(String name) {
    for (int i = 0; i < MAX_ELEMENTS; i++) {
      if (Integer.toString(i).equals(name)) {
        return i;
      }
    }
    return -1;
  }
}
