package io.sequitur.decode;

import java.time.DateTimeException;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * What is made of the text found at a place. Each is a pure function of that text; {@code null} or
 * empty means that it yields nothing.
 */
public enum Transform {
  /** The text as it is; not written in the text form. */
  NONE("none", "the text as it is", text -> text),
  /** The class's own name of a .NET or Java type name; see {@link TypeNames#shortType}. */
  SHORT_TYPE(
      "shortType",
      "the short name of a .NET or Java type, OrderPlaced of Shop.OrderPlaced, Shop",
      TypeNames::shortType),
  /** The last part of a URN, {@code OrderPlaced} of {@code urn:message:Shop:OrderPlaced}. */
  LAST_URN_PART(
      "lastUrnPart",
      "the last part of a URN, OrderPlaced of urn:message:Shop:OrderPlaced",
      TypeNames::lastUrnPart),
  /** The last path segment of a URI, {@code orders} of {@code rabbitmq://host/orders?x=1}. */
  LAST_URI_PART(
      "lastUriPart",
      "the last path segment of a URI, orders of rabbitmq://host/orders?x=1",
      TypeNames::lastUriPart),
  /** What follows {@code outbox.event.} in the topic of Debezium's outbox router. */
  OUTBOX_TYPE("outboxType", "what follows outbox.event. in a topic's name", TypeNames::outboxType),
  /** The trace id of a W3C {@code traceparent}. */
  TRACE_ID("traceId", "the trace id of a W3C traceparent", TraceParent::traceId),
  /** The span id of a W3C {@code traceparent}. */
  SPAN_ID("spanId", "the span id of a W3C traceparent", TraceParent::spanId),
  /** A date as in HTTP (RFC 1123), {@code Wed, 10 Oct 2018 10:37:27 GMT}, made ISO-8601. */
  HTTP_DATE("httpDate", "a date as in HTTP, Wed, 10 Oct 2018 10:37:27 GMT", Transform::httpDate);

  private final String id;
  private final String explanation;
  private final UnaryOperator<String> function;

  Transform(String id, String explanation, UnaryOperator<String> function) {
    this.id = id;
    this.explanation = explanation;
    this.function = function;
  }

  /** The name in mapping files, such as {@code shortType}. */
  public String id() {
    return id;
  }

  /** What it does, for a list of choices. */
  public String explanation() {
    return explanation;
  }

  /** The transformed text; {@code null} or empty where nothing can be made of it. */
  public String apply(String text) {
    return function.apply(text);
  }

  /**
   * The transform of a name, whatever its case.
   *
   * @throws IllegalArgumentException with a sentence that lists the names
   */
  public static Transform byId(String id) {
    for (Transform transform : values()) {
      if (transform.id.equalsIgnoreCase(id)) {
        return transform;
      }
    }
    throw new IllegalArgumentException(
        "'"
            + id
            + "' is no transform; there are "
            + Arrays.stream(values()).map(Transform::id).collect(Collectors.joining(", ")));
  }

  /** Dates in other forms pass unchanged, so that a time in ISO-8601 is read as well. */
  private static String httpDate(String text) {
    try {
      return ZonedDateTime.parse(text.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
          .toInstant()
          .toString();
    } catch (DateTimeException notHttp) {
      return text;
    }
  }
}
