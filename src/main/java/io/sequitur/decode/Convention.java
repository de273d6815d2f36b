package io.sequitur.decode;

import io.sequitur.decode.NamePattern.Scope;
import io.sequitur.model.MappingField;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * An id convention: the names by which a framework or a habit writes the fields of an event, and by
 * what it is recognised. Where in a source's records those names stand is found out by {@link
 * ConventionDetector}, which makes a {@link Mapping} of it.
 */
public final class Convention {
  /** How a convention is told from others. */
  enum Kind {
    /** A framework, recognised by names that it alone uses. */
    FRAMEWORK,
    /** A habit, recognised by its ids only. */
    HABIT,
    /** Tracing, whose ids come along with any other convention and count last. */
    TRACING
  }

  private final String name;
  private final String title;
  private final Kind kind;
  private final List<String> otherNames;
  private final List<List<String>> signatures;
  private final List<String> excludedBy;
  private final Map<MappingField, List<NamePattern>> fields;
  private final List<NamePattern> aliases;

  private Convention(Builder builder) {
    name = builder.name;
    title = builder.title;
    kind = builder.kind;
    otherNames = List.copyOf(builder.otherNames);
    signatures = List.copyOf(builder.signatures);
    excludedBy = List.copyOf(builder.excludedBy);
    fields = Collections.unmodifiableMap(new EnumMap<>(builder.fields));
    aliases = List.copyOf(builder.aliases);
  }

  /** The name on the command line and in reports, such as {@code nservicebus}. */
  public String name() {
    return name;
  }

  /** The name for people, such as {@code NServiceBus}. */
  public String title() {
    return title;
  }

  /** The names that a field goes by, in order of preference; empty where there is none. */
  public List<String> names(MappingField field) {
    return patterns(field).stream().map(NamePattern::name).toList();
  }

  Kind kind() {
    return kind;
  }

  /** Further names under which the command line knows it. */
  List<String> otherNames() {
    return otherNames;
  }

  /** Sets of names; the headers or an object that has all of one set is its mark. */
  List<List<String>> signatures() {
    return signatures;
  }

  /**
   * Names which, where more records have them than have not, tell that it is another convention.
   */
  List<String> excludedBy() {
    return excludedBy;
  }

  List<NamePattern> patterns(MappingField field) {
    return fields.getOrDefault(field, List.of());
  }

  List<NamePattern> aliases() {
    return aliases;
  }

  @Override
  public String toString() {
    return name;
  }

  /** Starts the description of a convention. */
  static Builder of(Kind kind, String name, String title) {
    return new Builder(kind, name, title);
  }

  /** Collects what a convention is made of. */
  static final class Builder {
    private final Kind kind;
    private final String name;
    private final String title;
    private final List<String> otherNames = new ArrayList<>();
    private final List<List<String>> signatures = new ArrayList<>();
    private final List<String> excludedBy = new ArrayList<>();
    private final Map<MappingField, List<NamePattern>> fields = new EnumMap<>(MappingField.class);
    private final List<NamePattern> aliases = new ArrayList<>();

    private Builder(Kind kind, String name, String title) {
      this.kind = kind;
      this.name = name;
      this.title = title;
    }

    Builder alsoNamed(String... names) {
      otherNames.addAll(Arrays.asList(names));
      return this;
    }

    /** A set of names by which it is recognised. */
    Builder when(String... names) {
      signatures.add(List.of(names));
      return this;
    }

    Builder unless(String... names) {
      Arrays.stream(names).map(n -> n.toLowerCase(Locale.ROOT)).forEach(excludedBy::add);
      return this;
    }

    Builder eventId(String... names) {
      return field(MappingField.EVENT_ID, names);
    }

    Builder correlationId(String... names) {
      return field(MappingField.CORRELATION_ID, names);
    }

    Builder causationId(String... names) {
      return field(MappingField.CAUSATION_ID, names);
    }

    Builder type(String... names) {
      return field(MappingField.EVENT_TYPE, names);
    }

    Builder service(String... names) {
      return field(MappingField.SERVICE, names);
    }

    Builder time(String... names) {
      return field(MappingField.TIME, names);
    }

    Builder businessKey(String... names) {
      return field(MappingField.BUSINESS_KEY, names);
    }

    /** Further ids of the event itself, under which effects may name it. */
    Builder alias(String... names) {
      aliases.addAll(patterns(names));
      return this;
    }

    private Builder field(MappingField field, String... names) {
      fields.put(field, patterns(names));
      return this;
    }

    private List<NamePattern> patterns(String... names) {
      Scope scope = kind == Kind.FRAMEWORK ? Scope.ANCHOR : Scope.ANYWHERE;
      return Arrays.stream(names)
          .map(text -> NamePattern.parse(text, scope, kind != Kind.FRAMEWORK))
          .toList();
    }

    Convention build() {
      return new Convention(this);
    }
  }
}
