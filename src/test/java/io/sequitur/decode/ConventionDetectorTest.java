package io.sequitur.decode;

import static io.sequitur.decode.Decoded.flat;
import static io.sequitur.decode.Decoded.wrapped;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import io.sequitur.model.MappingField;
import io.sequitur.model.RawRecord;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConventionDetectorTest {
  private static Detection detect(RawRecord... records) {
    return ConventionDetector.detect(List.of(records));
  }

  private static String places(Detection detection, MappingField field) {
    return detection.mapping().text(field);
  }

  @Test
  void coverageIsTheShareOfRecordsInWhichAFieldIsFound() {
    Detection detection =
        detect(
            flat("{\"eventId\":\"1\",\"correlationId\":\"c\",\"type\":\"A\"}"),
            flat(
                "{\"eventId\":\"2\",\"correlationId\":\"c\",\"causationId\":\"1\",\"type\":\"B\"}"),
            flat("{\"eventId\":\"3\",\"correlationId\":\"c\",\"causationId\":\"1\",\"type\":\"\"}"),
            flat("{\"eventId\":\"4\",\"causationId\":\"2\"}"));

    assertThat(detection.sampled()).isEqualTo(4);
    assertThat(detection.summary().coverage())
        .containsOnly(
            entry(MappingField.EVENT_ID, 1.0),
            entry(MappingField.CORRELATION_ID, 0.75),
            entry(MappingField.CAUSATION_ID, 0.75),
            entry(MappingField.EVENT_TYPE, 0.5));
    assertThat(detection.summary().fields())
        .containsOnly(
            entry(MappingField.EVENT_ID, "value:eventId"),
            entry(MappingField.CORRELATION_ID, "value:correlationId"),
            entry(MappingField.CAUSATION_ID, "value:causationId"),
            entry(MappingField.EVENT_TYPE, "value:type"));
    assertThat(detection.ranking()).hasSize(1);
  }

  @Test
  void nothingRecognisedSaysWhatWasLookedForAndHowToNameAMapping() {
    Detection detection = detect(flat("{\"user\":\"u\",\"n\":1}"), wrapped("no json"));

    assertThat(detection.recognised()).isFalse();
    assertThat(detection.message())
        .contains("eventId", "correlation_id", "causedBy", "--mapping FILE", "--convention NAME")
        .contains("nservicebus", "masstransit")
        .doesNotContain("\n");
    assertThat(detection.ranking()).isEmpty();
    assertThat(places(detection, MappingField.EVENT_ID))
        .contains("header:eventId", "value:eventId", "value:event_id", "value:event-id");
    assertThat(detection.summary().coverage().get(MappingField.EVENT_ID)).isZero();
  }

  @Test
  void noRecordsAtAllIsSaidAndStillGivesAMapping() {
    Detection detection = ConventionDetector.detect(List.of());

    assertThat(detection.recognised()).isFalse();
    assertThat(detection.message()).contains("no records");
    assertThat(detection.mapping().lookups(MappingField.CAUSATION_ID)).isNotEmpty();
  }

  @Test
  void aFieldThatTheSampleDoesNotShowIsLookedForBesideTheOthersInTheirSpelling() {
    Detection headers = detect(wrapped("{}", "event_id=1", "correlation_id=c"));
    Detection nested = detect(wrapped("{\"meta\":{\"eventId\":1,\"correlationId\":\"c\"}}"));
    Detection framework =
        detect(wrapped("{}", "NServiceBus.MessageId=1", "NServiceBus.ConversationId=c"));

    assertThat(places(headers, MappingField.CAUSATION_ID)).isEqualTo("header:causation_id");
    assertThat(places(nested, MappingField.CAUSATION_ID))
        .contains("value:meta.causationId", "value:meta.causedBy")
        .doesNotContain("_", "header");
    assertThat(places(framework, MappingField.CAUSATION_ID))
        .isEqualTo("header:NServiceBus.RelatedTo");
  }

  @Test
  void placesOfDifferentRecordsAreAllUsedButNoneThatAddsNothing() {
    Detection detection =
        detect(
            wrapped("{\"eventId\":1,\"copy\":{\"eventId\":1}}"),
            wrapped("{\"meta\":{\"eventId\":2}}"),
            wrapped("{\"eventId\":9}", "eventId=3"));

    assertThat(places(detection, MappingField.EVENT_ID))
        .isEqualTo("header:eventId, value:eventId, value:meta.eventId");
    assertThat(detection.summary().coverage()).containsEntry(MappingField.EVENT_ID, 1.0);
  }

  @Test
  void ofPlainAndStructuredCloudEventsMixedEachIsReadByItsOwnNames() {
    List<RawRecord> records = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      records.add(
          wrapped(
              "{\"eventId\":\"p%d\",\"correlationId\":\"c\",\"id\":\"o-1\",\"eventType\":\"P\"}"
                  .formatted(i)));
    }
    for (int i = 0; i < 4; i++) {
      records.add(
          wrapped(
              """
              {"specversion":"1.0","id":"s%d","type":"S","source":"s","correlationid":"c",
               "causationid":"p1","data":{"eventId":"x"}}\
              """
                  .formatted(i)));
    }

    Detection detection = ConventionDetector.detect(records);
    Decoded rows = Decoded.of(detection.mapping(), records.toArray(RawRecord[]::new));

    assertThat(detection.mapping().name()).isEqualTo("plain");
    assertThat(rows.eventId(0)).isEqualTo("p0");
    assertThat(rows.type(0)).isEqualTo("P");
    assertThat(rows.eventId(6)).isEqualTo("s0");
    assertThat(rows.type(6)).isEqualTo("S");
    assertThat(rows.causationId(6)).isEqualTo("p1");
    assertThat(detection.ranking())
        .extracting(ranked -> ranked.convention().name())
        .containsExactly("plain", "cloudevents-structured");
  }

  @Test
  void frameworksMixedEachKeepTheirPlaces() {
    RawRecord nsb = wrapped("{}", "NServiceBus.MessageId=n", "NServiceBus.ConversationId=c");
    RawRecord rebus = wrapped("{}", "rbs2-msg-id=r", "rbs2-corr-id=c", "rbs2-in-reply-to=n");
    Detection detection = detect(nsb, nsb, rebus);
    Decoded rows = Decoded.of(detection.mapping(), nsb, nsb, rebus);

    assertThat(detection.mapping().name()).isEqualTo("nservicebus");
    assertThat(rows.eventId(0)).isEqualTo("n");
    assertThat(rows.eventId(2)).isEqualTo("r");
    assertThat(rows.causationId(2)).isEqualTo("n");
  }

  @Test
  void aPlainIdIsTheEventIdOnlyAsALastResort() {
    assertThat(
            places(
                detect(
                    flat("{\"id\":1,\"correlationId\":\"c\"}"),
                    flat("{\"id\":2,\"correlationId\":\"c\",\"causationId\":1}")),
                MappingField.EVENT_ID))
        .isEqualTo("value:id");
    assertThat(
            places(
                detect(
                    flat("{\"id\":\"o\",\"eventId\":1,\"correlationId\":\"c\"}"),
                    flat("{\"id\":\"o\",\"correlationId\":\"c\"}")),
                MappingField.EVENT_ID))
        .isEqualTo("value:eventId");
    assertThat(
            places(
                detect(wrapped("{\"data\":{\"id\":1}}", "correlationId=c")), MappingField.EVENT_ID))
        .doesNotContain("data");
  }

  @Test
  void anIdThatRepeatsIsAnEntitysAndNoEventId() {
    RawRecord order = flat("{\"id\":\"o-1\",\"correlationId\":\"c\"}");

    assertThat(places(detect(order, order, order, order), MappingField.EVENT_ID))
        .doesNotContain("value:id");
  }

  @Test
  void aPlainIdThatCausesNameIsTheEventIdOfRecordsWithoutABetterOne() {
    Detection detection =
        detect(
            flat("{\"eventId\":\"a\",\"id\":\"o-1\",\"correlationId\":\"c\"}"),
            flat("{\"id\":\"b\",\"correlationId\":\"c\",\"causationId\":\"a\"}"),
            flat("{\"id\":\"d\",\"correlationId\":\"c\",\"causationId\":\"b\"}"));

    assertThat(places(detection, MappingField.EVENT_ID)).isEqualTo("value:eventId, value:id");
  }

  @Test
  void theIdThatCausesNameIsPreferredToATransportsMessageId() {
    List<RawRecord> records = new ArrayList<>();
    for (int i = 1; i < 9; i++) {
      records.add(
          wrapped(
              "{\"id\":\"e%d\",\"correlationId\":\"c\",\"causationId\":\"e%d\"}"
                  .formatted(i, i - 1),
              "messageId=m" + i));
    }

    assertThat(places(ConventionDetector.detect(records), MappingField.EVENT_ID))
        .startsWith("value:id");
  }

  @Test
  void aTimestampIsTheEventTimeOnlyIfThereIsNoBetterOneAndItIsATime() {
    assertThat(
            places(
                detect(flat("{\"eventId\":1,\"timestamp\":1714557600,\"occurredAt\":1714557601}")),
                MappingField.TIME))
        .isEqualTo("value:occurredAt");
    assertThat(places(detect(flat("{\"eventId\":1,\"timestamp\":1714557600}")), MappingField.TIME))
        .isEqualTo("value:timestamp");
    assertThat(
            places(
                detect(flat("{\"eventId\":1,\"time\":\"morning\",\"timestamp\":1714557600}")),
                MappingField.TIME))
        .isEqualTo("value:timestamp");
    RawRecord positioned = flat("{\"eventId\":1,\"partition\":0,\"timestamp\":1714557600}");
    positioned.partition = 0;
    assertThat(places(detect(positioned), MappingField.TIME)).isEmpty();
  }

  @Test
  void theBusinessKeyIsThePayloadsElseTheRecordKeyOrAMemberOfIt() {
    RawRecord keyed = wrapped("{\"eventId\":1,\"data\":{\"orderId\":\"o\"}}");
    keyed.key = "k".getBytes(UTF_8);
    RawRecord jsonKey = wrapped("{\"eventId\":1}");
    jsonKey.key = "{\"orderId\":\"o-7\"}".getBytes(UTF_8);

    assertThat(places(detect(keyed), MappingField.BUSINESS_KEY))
        .isEqualTo("value:data.orderId, key");
    assertThat(places(detect(jsonKey), MappingField.BUSINESS_KEY)).isEqualTo("key:orderId, key");
    assertThat(places(detect(flat("{\"eventId\":1}")), MappingField.BUSINESS_KEY)).isEmpty();
  }

  @Test
  void headersOfAFlatObjectAreHeadersNotPayload() {
    RawRecord record = flat("{\"eventId\":1,\"headers\":{\"correlationId\":\"c\"}}");
    record.headers = List.of(io.sequitur.model.Header.ofText("correlationId", "c"));

    assertThat(places(detect(record), MappingField.CORRELATION_ID))
        .isEqualTo("header:correlationId");
  }

  @Test
  void objectsInsideArraysAndJsonTextAreToldApart() {
    Detection detection =
        detect(
            wrapped(
                "{\"eventId\":1,\"lines\":[{\"orderId\":\"x\"}],"
                    + "\"body\":\"{\\\"orderId\\\":\\\"o\\\"}\"}"));

    assertThat(places(detection, MappingField.BUSINESS_KEY)).isEqualTo("value:body.orderId");
  }

  @Test
  void aNamedConventionIsUsedEvenWhereAnotherFitsBetter() throws MappingException {
    List<RawRecord> records =
        List.of(wrapped("{\"eventId\":1,\"correlationId\":\"c\"}", "id=e1", "correlation-id=k"));

    Detection detection = ConventionDetector.detect(records, Conventions.byName("Wolverine"));

    assertThat(detection.mapping().name()).isEqualTo("wolverine");
    assertThat(places(detection, MappingField.EVENT_ID)).isEqualTo("header:id");
    assertThat(places(detection, MappingField.CORRELATION_ID)).isEqualTo("header:correlation-id");
    assertThat(detection.recognised()).isTrue();
  }

  @Test
  void aNamedConventionThatFindsNothingSaysSo() throws MappingException {
    Detection detection =
        ConventionDetector.detect(List.of(flat("{\"n\":1}")), Conventions.byName("nservicebus"));

    assertThat(detection.recognised()).isFalse();
    assertThat(detection.message())
        .startsWith("The id convention nservicebus finds no")
        .contains("NServiceBus.MessageId", "--mapping FILE");
  }

  @Test
  void aMappingOfTheUsersIsMeasured() {
    Mapping mapping = Decoded.mapping("eventId=header:nr", "businessKey=value:order");

    assertThat(
            ConventionDetector.measure(
                    List.of(flat("{\"order\":1}"), flat("{\"order\":null}")), mapping)
                .coverage())
        .containsOnly(entry(MappingField.EVENT_ID, 0.0), entry(MappingField.BUSINESS_KEY, 0.5));
  }

  @Test
  void namesThatMeanSeveralConventionsTakeTheFittingOne() throws MappingException {
    List<RawRecord> binary = List.of(wrapped("{}", "ce_id=1", "ce_type=t", "ce_source=s"));
    List<RawRecord> structured =
        List.of(wrapped("{\"specversion\":\"1.0\",\"id\":\"1\",\"type\":\"t\"}"));
    List<RawRecord> axon =
        List.of(
            wrapped(
                "{}",
                "axon-message-id=1",
                "axon-metadata-traceId=t",
                "axon-metadata-correlationId=p"));

    assertThat(
            ConventionDetector.detect(binary, Conventions.byName("cloudevents")).mapping().name())
        .isEqualTo("cloudevents-binary");
    assertThat(
            ConventionDetector.detect(structured, Conventions.byName("Cloud Events"))
                .mapping()
                .name())
        .isEqualTo("cloudevents-structured");
    assertThat(ConventionDetector.detect(axon, Conventions.byName("axon")).mapping().name())
        .isEqualTo("axon4");
    assertThat(
            ConventionDetector.detect(axon, Conventions.byName("axon5"))
                .mapping()
                .text(MappingField.CORRELATION_ID))
        .isEqualTo("header:axon-metadata-correlationId");
  }

  @Test
  void anUnknownConventionNamesTheClosest() {
    assertThatThrownBy(() -> Conventions.byName("nservicebuss"))
        .isInstanceOf(MappingException.class)
        .hasMessageContaining("'nservicebuss'")
        .hasMessageContaining("did you mean nservicebus?");
    assertThatThrownBy(() -> Conventions.byName("zzz"))
        .hasMessageContaining("plain, cloudevents-binary")
        .hasMessageNotContaining("did you mean");
  }

  @Test
  void hugeAndDeepRecordsAreSampledWithinBounds() {
    StringBuilder wide = new StringBuilder("{\"eventId\":1");
    for (int i = 0; i < 100_000; i++) {
      wide.append(",\"m").append(i).append("\":{\"x\":").append(i).append('}');
    }
    wide.append('}');
    String deep = "{\"a\":".repeat(400) + "{\"correlationId\":1}" + "}".repeat(400);

    Detection detection = detect(wrapped(wide.toString()), wrapped(deep));

    assertThat(places(detection, MappingField.EVENT_ID)).isEqualTo("value:eventId");
  }
}
