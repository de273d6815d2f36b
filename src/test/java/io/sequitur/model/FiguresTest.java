package io.sequitur.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0 ms",
    "7, 7 ns",
    "1500, 1.5 µs",
    "999499, 999 µs",
    "999500, 1 ms",
    "412000000, 412 ms",
    "999499999, 999 ms",
    "999500000, 1 s",
    "1360000000, 1.36 s",
    "59949999999, 59.9 s",
    "59950000000, 1 min 00 s",
    "185000000000, 3 min 05 s",
    "7500000000000, 2 h 05 min",
    "187200000000000, 2 d 4 h",
    "-310000000, −310 ms"
  })
  void durationsHaveThreeDigitsThenTwoUnits(long nanos, String text) {
    assertThat(Figures.duration(nanos)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"0, 0 B", "999, 999 B", "1000, 1 kB", "1370000000, 1.37 GB", "999600, 1 MB"})
  void sizesAreDecimal(long bytes, String text) {
    assertThat(Figures.bytes(bytes)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"1, 100 %", "0, 0 %", "0.99999, > 99.9 %", "0.00001, < 0.1 %", "0.125, 12.5 %"})
  void almostAllIsNotAll(double share, String text) {
    assertThat(Figures.percent(share)).isEqualTo(text);
  }

  @Test
  void countsHaveTheirThousandsApart() {
    assertThat(Figures.count(12_480)).isEqualTo("12,480");
    assertThat(Figures.count(1, "record")).isEqualTo("1 record");
    assertThat(Figures.count(2, "record")).isEqualTo("2 records");
  }
}
