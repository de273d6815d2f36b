package io.sequitur.source.logfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The formats that are no JSON: the console consumer's output, and tables. */
class TextFormatsTest {
  @Nested
  class KafkaConsoleConsumer extends FormatContract {
    @Override
    String format() {
      return "console-consumer";
    }

    @Override
    String file() {
      return "console-consumer.txt";
    }

    @Override
    List<String> records() {
      return List.of(
          "shop-0@123 2023-11-14T22:13:20Z CREATE o-1"
              + " {correlationId=c1,at=2024-01-01T00:00:00Z,note=a,b,causationId=e0}"
              + " {\"eventId\":\"e1\"}",
          "shop-0@124 2023-11-14T22:13:20.001Z LOG_APPEND null {} null",
          "shop-1@0 - UNKNOWN o-2 {correlationId=null}"
              + " {\n  \"eventId\": \"e3\",\n  \"note\": \"tabs\tand braces } {\"\n}");
    }
  }

  @Nested
  class CommaSeparated extends FormatContract {
    @Override
    String format() {
      return "csv";
    }

    @Override
    String file() {
      return "csv.txt";
    }

    @Override
    List<String> records() {
      return List.of(
          "orders-0@12 2024-01-01T00:00:00Z UNKNOWN o-1 {correlationId=c1}"
              + " {\"eventId\":\"e1\",\"note\":\"two\nlines, one comma\"}",
          "orders-1@7 2024-01-01T00:00:00.500Z UNKNOWN null {} null");
    }
  }

  @Nested
  class TabSeparated extends FormatContract {
    @Override
    String format() {
      return "tsv";
    }

    @Override
    String file() {
      return "tsv.txt";
    }

    @Override
    List<String> records() {
      return List.of(
          "shop--1@-1 - UNKNOWN null {} flat {\"event_id\":\"e1\",\"correlation_id\":\"c1\","
              + "\"type\":\"OrderPlaced\",\"amount\":\"12.50\","
              + "\"occurred_at\":\"2024-01-01T00:00:00Z\"}",
          "shop--1@-1 - UNKNOWN null {} flat {\"event_id\":\"e2\",\"correlation_id\":\"c1\","
              + "\"causation_id\":\"e1\",\"type\":\"Stock\\tReserved\",\"amount\":\"3\","
              + "\"occurred_at\":\"2024-01-01T00:00:01Z\"}");
    }
  }

  @Nested
  class RedpandaConsoleCsv extends FormatContract {
    @Override
    String format() {
      return "csv";
    }

    @Override
    String file() {
      return "redpanda-csv.txt";
    }

    @Override
    List<String> records() {
      return List.of(
          "shop-0@12 2023-11-14T22:13:20Z UNKNOWN o-1 {}"
              + " {\"eventId\":\"e1\",\"note\":\"a; b\",\"n\":[1,2]}",
          "shop-1@0 2023-11-14T22:13:20.001Z UNKNOWN o-2 {} {\"eventId\":\"e2\"}");
    }

    @Test
    void saysWhatThisExportHasLost() throws IOException {
      assertThat(ReadLog.of(log()).notices())
          .singleElement()
          .asString()
          .contains("semicolons", "headers", "JSON");
    }
  }
}
