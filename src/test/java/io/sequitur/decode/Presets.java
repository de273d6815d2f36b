package io.sequitur.decode;

import static org.assertj.core.api.Assertions.assertThat;

import io.sequitur.model.RawRecord;
import io.sequitur.model.Times;
import java.util.List;

/** Detects the convention of records, and says what their ids are. */
final class Presets {
  static final String E1 = "0190f5a1-3c4b-7d8e-9fa0-b1c2d3e4f501";
  static final String E2 = "0190f5a1-3c4b-7d8e-9fa0-b1c2d3e4f502";
  static final String C = "0190f5a1-3c4b-7d8e-9fa0-b1c2d3e4f5cc";

  static Decoded detected(String convention, RawRecord... records) {
    Detection detection = ConventionDetector.detect(List.of(records));
    assertThat(detection.recognised()).isTrue();
    assertThat(detection.message()).isEmpty();
    assertThat(detection.mapping().name()).isEqualTo(convention);
    assertThat(detection.summary().convention()).isEqualTo(convention);
    assertThat(detection.ranking().getFirst().convention().name()).isEqualTo(convention);
    return Decoded.of(detection.mapping(), records);
  }

  static void assertIds(Decoded rows, int row, String id, String correlation, String cause) {
    assertThat(List.of(rows.eventId(row), rows.correlationId(row), rows.causationId(row)))
        .containsExactly(id, correlation, cause);
  }

  static void assertTime(Decoded rows, int row, String time) {
    assertThat(Times.toInstant(rows.batch.eventTime[row])).hasToString(time);
  }

  private Presets() {}
}
