package io.sequitur.decode;

import java.util.List;

/**
 * Where in a record a fact may stand. Immutable; the text form ({@link #text()}, read by {@link
 * Lookup#parse}) is what mapping files, reports and the mapping editor show.
 *
 * <p>In names, {@code |}, {@code +} and {@code %} are written {@code %7C}, {@code %2B} and {@code
 * %25}.
 */
public sealed interface Place {
  /** The text form, such as {@code header:ce_id} or {@code value:metadata.orderId}. */
  String text();

  /**
   * A record header, written {@code header:NAME}. Names compare without regard to case; of several
   * headers with the name the last one counts.
   */
  record HeaderPlace(String name) implements Place {
    @Override
    public String text() {
      return "header:" + PlaceText.escape(name);
    }
  }

  /**
   * A member of the record's JSON value, written {@code value:a.b.0.c} or, where a name holds a
   * dot, as a JSON pointer {@code value:/a.b/c} (RFC 6901). A segment of digits picks an array's
   * element (counted from 0) or an object's member of that name. JSON text inside a string on the
   * way is looked into. Without segments ({@code value}) it is the whole value.
   */
  record ValuePlace(List<String> path) implements Place {
    public ValuePlace {
      path = List.copyOf(path);
    }

    @Override
    public String text() {
      return PlaceText.withPath("value", path);
    }
  }

  /** The record's key as text, written {@code key}. */
  record KeyPlace() implements Place {
    @Override
    public String text() {
      return "key";
    }
  }

  /** A member of the record's JSON key, written {@code key:a.b}; the path is as of a value. */
  record KeyPathPlace(List<String> path) implements Place {
    public KeyPathPlace {
      path = List.copyOf(path);
    }

    @Override
    public String text() {
      return PlaceText.withPath("key", path);
    }
  }

  /** The record's topic, written {@code topic}. */
  record TopicPlace() implements Place {
    @Override
    public String text() {
      return "topic";
    }
  }

  /** The record timestamp, written {@code timestamp}; for event times only. */
  record RecordTimePlace() implements Place {
    @Override
    public String text() {
      return "timestamp";
    }
  }

  /**
   * Several facts joined by {@code /} to one, written {@code PLACE + PLACE}; found only where each
   * part is found. Parts are never joins themselves.
   */
  record JoinPlace(List<Lookup> parts) implements Place {
    public JoinPlace {
      parts = List.copyOf(parts);
      if (parts.size() < 2 || parts.stream().anyMatch(p -> p.place() instanceof JoinPlace)) {
        throw new IllegalArgumentException("a join needs two or more parts that are no joins");
      }
    }

    @Override
    public String text() {
      return String.join(" + ", parts.stream().map(Lookup::text).toList());
    }
  }
}
