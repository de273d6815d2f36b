package io.sequitur.decode;

import io.sequitur.model.MappingField;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Where each field of an event is read from: per field an ordered list of lookups, the first that
 * yields wins. Immutable; what a decoder compiles into its plan.
 *
 * <p>Beside the fields a mapping says under which further ids effects may name an event as their
 * cause ({@link #aliases()}, MassTransit). The headers by which a retried or dead-lettered record
 * names its origin are no part of a mapping, they count always: see {@link RetryHeaders}.
 */
public final class Mapping {
  private final String name;
  private final Map<MappingField, List<Lookup>> fields;
  private final List<Lookup> aliases;

  /**
   * @param name the convention's name, or the name of the user's mapping
   * @param fields lookups per field; a field may be missing
   * @param aliases where further ids of the event itself stand, all that yield count
   */
  public Mapping(String name, Map<MappingField, List<Lookup>> fields, List<Lookup> aliases) {
    this.name = name;
    Map<MappingField, List<Lookup>> copy = new EnumMap<>(MappingField.class);
    for (MappingField field : MappingField.values()) {
      copy.put(field, List.copyOf(fields.getOrDefault(field, List.of())));
    }
    this.fields = Collections.unmodifiableMap(copy);
    this.aliases = List.copyOf(aliases);
  }

  /** The convention's name, or the name of the user's mapping. */
  public String name() {
    return name;
  }

  /** The lookups of a field in order, empty where the mapping has none. */
  public List<Lookup> lookups(MappingField field) {
    return fields.get(field);
  }

  /** Where further ids of the event stand. */
  public List<Lookup> aliases() {
    return aliases;
  }

  /** The text form of a field's lookups, joined by {@code ", "}; empty where there is none. */
  public String text(MappingField field) {
    return String.join(", ", lookups(field).stream().map(Lookup::text).toList());
  }

  /** The same mapping under another name. */
  public Mapping named(String newName) {
    return new Mapping(newName, fields, aliases);
  }

  /** The same mapping with other lookups for one field. */
  public Mapping with(MappingField field, List<Lookup> lookups) {
    Map<MappingField, List<Lookup>> changed = new EnumMap<>(fields);
    changed.put(field, lookups);
    return new Mapping(name, changed, aliases);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Mapping that
        && name.equals(that.name)
        && fields.equals(that.fields)
        && aliases.equals(that.aliases);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * name.hashCode() + fields.hashCode()) + aliases.hashCode();
  }

  @Override
  public String toString() {
    return name + " " + fields;
  }
}
