package io.sequitur.decode;

import static io.sequitur.decode.Convention.Kind.FRAMEWORK;
import static io.sequitur.decode.Convention.Kind.HABIT;
import static io.sequitur.decode.Convention.Kind.TRACING;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The id conventions that are known without a mapping file, as data: names in order of preference,
 * {@code ~} before those that count only where nothing better is found, {@code |} before what is
 * made of the text. Frameworks' names count where their mark ({@code when}) stands, headers or an
 * object at any depth of the value; the others count anywhere.
 */
public final class Conventions {
  /** Names that any program may use: camel, snake and kebab case, headers and payload. */
  static final Convention PLAIN =
      Convention.of(HABIT, "plain", "Plain ids")
          .eventId(
              "eventId", "event_id", "event-id", "messageId", "message-id", "X-Event-ID", "~id")
          .correlationId(
              "correlationId", "correlation_id", "correlation-id", "X-Correlation-ID", "corrId")
          .causationId(
              "causationId",
              "causation_id",
              "causation-id",
              "causedBy",
              "causationIds",
              "X-Causation-ID",
              "causeId",
              "parentEventId",
              "parentMessageId")
          .type("eventType", "event_type", "message-type", "eventName", "~type", "~event")
          .service("service", "serviceName", "producer", "producedBy", "~source", "~application")
          .time(
              "occurredAt",
              "occurred_at",
              "occurredOn",
              "eventTime",
              "eventTimestamp",
              "~timestamp",
              "~time",
              "~ts",
              "~createdAt",
              "~datetime")
          .businessKey(
              "businessKey",
              "orderId",
              "order_id",
              "order-id",
              "aggregateId",
              "partitionKey",
              "entityId",
              "~subject")
          .build();

  /** All of them; of frameworks whose marks a record has, the first counts. */
  private static final List<Convention> ALL =
      List.of(
          PLAIN,
          Convention.of(FRAMEWORK, "cloudevents-binary", "CloudEvents, binary (headers)")
              .alsoNamed("cloudevents")
              .when("ce_id")
              .when("ce-id")
              .when("ce_type", "ce_source")
              .when("ce-type", "ce-source")
              .eventId("ce_id", "ce-id")
              .correlationId("ce_correlationid", "ce-correlationid")
              .causationId("ce_causationid", "ce-causationid")
              .type("ce_type", "ce-type")
              .service("ce_source", "ce-source")
              .time("ce_time", "ce-time")
              .businessKey(
                  "ce_subject", "ce-subject", "ce_partitionkey", "ce-partitionkey", "partitionkey")
              .build(),
          Convention.of(FRAMEWORK, "cloudevents-structured", "CloudEvents, structured (value)")
              .alsoNamed("cloudevents")
              .when("specversion", "id")
              .when("specversion", "type")
              .when("content:application/cloudevents+", "id")
              .eventId("~id")
              .correlationId("correlationid")
              .causationId("causationid")
              .type("~type")
              .service("~source")
              .time("~time")
              .businessKey("~subject", "partitionkey")
              .build(),
          Convention.of(FRAMEWORK, "nservicebus", "NServiceBus")
              .when("NServiceBus.MessageId")
              .when("NServiceBus.ConversationId")
              .when("NServiceBus.EnclosedMessageTypes")
              .eventId("NServiceBus.MessageId")
              .correlationId("NServiceBus.ConversationId")
              .causationId("NServiceBus.RelatedTo")
              .type("NServiceBus.EnclosedMessageTypes|shortType")
              .service("NServiceBus.OriginatingEndpoint")
              .time("NServiceBus.TimeSent")
              .build(),
          Convention.of(FRAMEWORK, "masstransit", "MassTransit")
              .when("messageId", "conversationId", "messageType")
              .when("messageId", "conversationId", "sourceAddress")
              .when("messageId", "conversationId", "sentTime")
              .when("messageId", "initiatorId")
              .eventId("messageId")
              .correlationId("conversationId")
              .causationId("initiatorId")
              .type("messageType.0|lastUrnPart", "messageType|lastUrnPart")
              .service("sourceAddress|lastUriPart")
              .time("sentTime")
              .alias("correlationId")
              .build(),
          Convention.of(FRAMEWORK, "axon5", "Axon Framework 5")
              .alsoNamed("axon")
              .when("axon-message-id")
              .unless("axon-metadata-traceId", "traceId")
              .eventId("axon-message-id")
              .correlationId("axon-metadata-correlationId", "correlationId")
              .causationId("axon-metadata-causationId", "causationId")
              .type("axon-message-type|shortType", "axon-message-name|shortType")
              .time("axon-message-timestamp")
              .businessKey("axon-message-aggregate-id")
              .build(),
          // Here correlationId names the parent, and traceId is what the flow shares.
          Convention.of(FRAMEWORK, "axon4", "Axon Framework 4")
              .alsoNamed("axon")
              .when("axon-message-id")
              .unless("axon-metadata-causationId", "causationId")
              .eventId("axon-message-id")
              .correlationId("axon-metadata-traceId", "traceId")
              .causationId("axon-metadata-correlationId", "correlationId")
              .type("axon-message-type|shortType")
              .time("axon-message-timestamp")
              .businessKey("axon-message-aggregate-id")
              .build(),
          Convention.of(FRAMEWORK, "rebus", "Rebus")
              .when("rbs2-msg-id")
              .when("rbs2-msg-type")
              .eventId("rbs2-msg-id")
              .correlationId("rbs2-corr-id")
              .causationId("rbs2-in-reply-to")
              .type("rbs2-msg-type|shortType")
              .service("rbs2-sender-address")
              .time("rbs2-senttime")
              .build(),
          Convention.of(FRAMEWORK, "eventuate", "Eventuate Tram")
              .alsoNamed("eventuate-tram")
              .when("ID", "event-aggregate-id")
              .when("ID", "event-type", "DATE")
              .when("ID", "PARTITION_ID", "DESTINATION")
              .when("ID", "reply_to_message_id")
              .eventId("~ID")
              .causationId("reply_to_message_id")
              .type("event-type|shortType", "command_type|shortType")
              .time("DATE|httpDate")
              .businessKey("event-aggregate-id")
              .build(),
          Convention.of(FRAMEWORK, "debezium", "Debezium outbox")
              .alsoNamed("debezium-outbox", "outbox")
              .when("topic:outbox.event.", "id")
              .eventId("~header:id")
              .type("header:eventType", "header:event_type", "header:type", "~topic|outboxType")
              .build(),
          Convention.of(FRAMEWORK, "wolverine", "Wolverine")
              .when("id", "message-type", "conversation-id")
              .when("id", "message-type", "sent-at")
              .when("id", "message-type", "correlation-id", "source")
              .eventId("~id")
              .correlationId("correlation-id")
              .causationId("causation-id", "conversation-id")
              .type("message-type|shortType")
              .service("~source")
              .time("sent-at")
              .build(),
          Convention.of(FRAMEWORK, "eventstoredb", "EventStoreDB / Kurrent")
              .alsoNamed("kurrent", "kurrentdb", "eventstore")
              .when("$correlationId")
              .when("$causationId")
              .when("eventId", "eventType", "eventNumber")
              .when("eventId", "eventType", "streamId", "metadata")
              .eventId("any:eventId")
              .correlationId("any:$correlationId")
              .causationId("any:$causationId")
              .type("any:eventType")
              .time("any:created", "any:updated")
              .businessKey("any:streamId", "any:eventStreamId", "any:streamName")
              .build(),
          Convention.of(HABIT, "spring-kafka", "Spring Kafka")
              .alsoNamed("spring")
              .correlationId("header:kafka_correlationId")
              .type("header:__TypeId__|shortType")
              .build(),
          Convention.of(TRACING, "w3c", "W3C Trace Context")
              .alsoNamed("w3c-trace-context", "traceparent", "trace-context")
              .eventId("traceparent|spanId", "ce_traceparent|spanId", "spanId")
              .correlationId("traceparent|traceId", "ce_traceparent|traceId", "traceId")
              .causationId("parentSpanId")
              .build(),
          Convention.of(TRACING, "b3", "Zipkin B3 headers")
              .alsoNamed("zipkin")
              .eventId("X-B3-SpanId")
              .correlationId("X-B3-TraceId")
              .causationId("X-B3-ParentSpanId")
              .build());

  private Conventions() {}

  /** All conventions, in the order in which they are listed. */
  public static List<Convention> all() {
    return ALL;
  }

  /** The names for {@code --convention}, in the order of {@link #all}. */
  public static List<String> names() {
    return ALL.stream().map(Convention::name).toList();
  }

  /** The title of the convention of exactly this name, for people; else the name. */
  public static String title(String name) {
    return ALL.stream()
        .filter(convention -> convention.name().equals(name))
        .map(Convention::title)
        .findFirst()
        .orElse(name);
  }

  /**
   * The conventions of a name; upper and lower case, dashes and blanks do not matter. Some names,
   * such as {@code cloudevents} or {@code axon}, mean several, of which the fitting one is taken.
   *
   * @throws MappingException if there is none of that name; names the closest ones
   */
  public static List<Convention> byName(String name) throws MappingException {
    String wanted = letters(name);
    List<Convention> named =
        ALL.stream()
            .filter(
                c ->
                    letters(c.name()).equals(wanted)
                        || c.otherNames().stream().anyMatch(o -> letters(o).equals(wanted)))
            .toList();
    if (named.isEmpty()) {
      List<String> close = Closest.to(name, names());
      throw new MappingException(
          "There is no id convention '"
              + name
              + "'"
              + (close.isEmpty() ? "" : "; did you mean " + String.join(" or ", close) + "?")
              + (close.isEmpty() ? "; there are " : " There are ")
              + String.join(", ", names())
              + ".");
    }
    return named;
  }

  private static String letters(String name) {
    return name.toLowerCase(Locale.ROOT)
        .chars()
        .filter(Character::isLetterOrDigit)
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }
}
