package io.sequitur.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.sequitur.model.Times;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Times as findings and reports write them. */
class WordingTest {
  @ParameterizedTest
  @CsvSource({
    "2024-01-01T00:00:00Z, 2024-01-01T00:00:00.000Z",
    "2024-02-29T23:59:59.5Z, 2024-02-29T23:59:59.500Z",
    "2024-01-01T00:00:00.000001Z, 2024-01-01T00:00:00.000001Z",
    "2024-01-01T00:00:00.120300001Z, 2024-01-01T00:00:00.120300001Z",
    "1970-01-01T00:00:00.001Z, 1970-01-01T00:00:00.001Z",
  })
  void timesHaveAsManyDecimalsAsNeeded(String time, String expected) {
    assertThat(Wording.time(Times.parse(time))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"-1, 1969-12-31T23:59:59.999999999Z", "-1000000, 1969-12-31T23:59:59.999Z"})
  void timesBefore1970AreWrittenToo(long nanos, String expected) {
    assertThat(Wording.time(nanos)).isEqualTo(expected);
  }
}
