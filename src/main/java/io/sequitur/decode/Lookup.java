package io.sequitur.decode;

import io.sequitur.decode.Place.HeaderPlace;
import io.sequitur.decode.Place.JoinPlace;
import io.sequitur.decode.Place.KeyPathPlace;
import io.sequitur.decode.Place.KeyPlace;
import io.sequitur.decode.Place.RecordTimePlace;
import io.sequitur.decode.Place.TopicPlace;
import io.sequitur.decode.Place.ValuePlace;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A place and what is done with the text found there.
 *
 * <p>A lookup yields where the place holds text or a number that is not empty and the transform
 * makes something of it. The text form is {@code PLACE}, {@code PLACE | TRANSFORM}, or several of
 * them joined by {@code +}.
 */
public record Lookup(Place place, Transform transform) {
  private static final Pattern PLUS = Pattern.compile("\\+");
  private static final int MAX_PARTS = 8;

  public Lookup {
    if (place instanceof JoinPlace && transform != Transform.NONE) {
      throw new IllegalArgumentException("a join has transforms on its parts only");
    }
  }

  /** A place as it is. */
  public static Lookup of(Place place) {
    return new Lookup(place, Transform.NONE);
  }

  /** The text form. */
  public String text() {
    return transform == Transform.NONE ? place.text() : place.text() + " | " + transform.id();
  }

  /**
   * Reads the text form.
   *
   * @throws IllegalArgumentException with one sentence that says what is wrong
   */
  public static Lookup parse(String text) {
    String[] parts = PLUS.split(text, -1);
    if (parts.length == 1) {
      return parsePart(text);
    }
    if (parts.length > MAX_PARTS) {
      throw new IllegalArgumentException("more than " + MAX_PARTS + " places are joined");
    }
    List<Lookup> joined = new ArrayList<>();
    for (String part : parts) {
      joined.add(parsePart(part));
    }
    return of(new JoinPlace(joined));
  }

  private static Lookup parsePart(String text) {
    int bar = text.indexOf('|');
    if (bar < 0) {
      return of(parsePlace(text.strip()));
    }
    return new Lookup(
        parsePlace(text.substring(0, bar).strip()),
        Transform.byId(text.substring(bar + 1).strip()));
  }

  private static Place parsePlace(String text) {
    int colon = text.indexOf(':');
    String kind = colon < 0 ? text : text.substring(0, colon);
    String rest = colon < 0 ? "" : text.substring(colon + 1);
    return switch (kind) {
      case "header" -> header(rest);
      case "value" -> new ValuePlace(colon < 0 ? List.of() : PlaceText.path(rest));
      case "key" -> colon < 0 ? new KeyPlace() : new KeyPathPlace(PlaceText.path(rest));
      case "topic", "timestamp" -> plain(kind, colon);
      default ->
          throw new IllegalArgumentException(
              "'"
                  + text
                  + "' is no place: write header:NAME, value:PATH, key, key:PATH, topic or"
                  + " timestamp");
    };
  }

  private static Place plain(String kind, int colon) {
    if (colon >= 0) {
      throw new IllegalArgumentException("'" + kind + "' takes nothing after it");
    }
    return kind.equals("topic") ? new TopicPlace() : new RecordTimePlace();
  }

  private static Place header(String name) {
    if (name.isBlank()) {
      throw new IllegalArgumentException("'header:' needs the header's name after it");
    }
    return new HeaderPlace(PlaceText.unescape(name));
  }
}
