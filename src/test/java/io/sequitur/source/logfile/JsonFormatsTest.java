package io.sequitur.source.logfile;

import java.util.List;
import org.junit.jupiter.api.Nested;

/** The formats made of JSON: lines, arrays, objects, and what four tools save. */
class JsonFormatsTest {
  @Nested
  class JsonLinesOfRecords extends FormatContract {
    @Override
    String format() {
      return "jsonl";
    }

    @Override
    String file() {
      return "jsonl.txt";
    }

    @Override
    List<String> records() {
      return List.of(
          "orders-0@12 2023-11-14T22:13:20Z CREATE o-1 {correlationId=c1,causationId=e0}"
              + " {\"eventId\":\"e1\",\"amount\":12.50}",
          "orders-1@3 2023-11-14T22:13:20.250Z LOG_APPEND null"
              + " {correlationId=c1,trace=a,trace=b}"
              + " {\"eventId\":\"e2\",\"note\":\"café 😀\"}",
          "orders-1@4 2023-11-14T22:13:21Z UNKNOWN o-1 {} null");
    }
  }

  @Nested
  class JsonLinesOfEvents extends FormatContract {
    @Override
    String format() {
      return "jsonl";
    }

    @Override
    String file() {
      return "events.txt";
    }

    @Override
    List<String> records() {
      return List.of(
          "shop--1@-1 - UNKNOWN null {} flat {\"eventId\":\"e1\",\"correlationId\":\"c1\","
              + "\"causationId\":null,\"eventType\":\"OrderPlaced\","
              + "\"occurredAt\":\"2024-01-01T00:00:00Z\",\"payload\":{\"orderId\":\"o-1\"}}",
          "shop--1@-1 - UNKNOWN null {} flat {\"eventId\":\"e2\",\"correlationId\":\"c1\","
              + "\"causationId\":\"e1\",\"eventType\":\"StockReserved\","
              + "\"occurredAt\":\"2024-01-01T00:00:01Z\",\"payload\":{\"orderId\":\"o-1\"}}");
    }
  }

  @Nested
  class KcatJson extends FormatContract {
    @Override
    String format() {
      return "kcat";
    }

    @Override
    String file() {
      return "kcat.txt";
    }

    @Override
    List<String> records() {
      return List.of(
          "orders-0@12 2023-11-14T22:13:20Z CREATE o-1"
              + " {correlationId=c1,causationId=e1,causationId=null} {\"a\":1}",
          "orders-0@13 2023-11-14T22:13:20.001Z LOG_APPEND null {} null",
          "orders-2@0 2023-11-14T22:13:20.002Z CREATE o-2 {} {\"a\":{\"b\":[1,2]}}");
    }
  }

  @Nested
  class AkhqDownload extends FormatContract {
    @Override
    String format() {
      return "akhq";
    }

    @Override
    String file() {
      return "akhq.txt";
    }

    @Override
    List<String> records() {
      return List.of(
          "shop-0@12 2024-01-01T00:00:00Z UNKNOWN o-1 {correlationId=c1} {\"a\":1}",
          "shop-1@7 2024-01-01T00:00:00Z UNKNOWN null {} null",
          "payments-1@8 2024-01-01T00:00:00.500Z UNKNOWN o-2 {correlationId=c2} plain text");
    }
  }

  @Nested
  class RedpandaConsoleJson extends FormatContract {
    @Override
    String format() {
      return "redpanda";
    }

    @Override
    String file() {
      return "redpanda.txt";
    }

    @Override
    List<String> records() {
      return List.of(
          "shop-0@12 2023-11-14T22:13:20Z UNKNOWN o-1 {correlationId=c1} {\"a\": 1}",
          "shop-0@13 2023-11-14T22:13:20.100Z UNKNOWN o-1 {} null");
    }
  }

  @Nested
  class KafbatObjects extends FormatContract {
    @Override
    String format() {
      return "kafbat";
    }

    @Override
    String file() {
      return "kafbat.txt";
    }

    @Override
    List<String> records() {
      return List.of(
          "shop-0@12 2024-01-01T00:00:00Z UNKNOWN o-1 {correlationId=c1} {\"a\":1}",
          "shop-0@13 2024-01-01T00:00:01.500Z UNKNOWN o-1 {} null");
    }
  }

  @Nested
  class ArrayOfEvents extends FormatContract {
    @Override
    String format() {
      return "json-array";
    }

    @Override
    String file() {
      return "json-array.txt";
    }

    @Override
    List<String> records() {
      return List.of(
          "shop--1@-1 - UNKNOWN null {} flat {\"eventId\":\"e1\",\"correlationId\":\"c1\","
              + "\"text\":\"a ] } , { [ \\\" \\\\ in a string\"}",
          "shop--1@-1 - UNKNOWN null {} flat {\"eventId\":\"e2\",\"correlationId\":\"c1\","
              + "\"deep\":[[{\"x\":[]}],{}]}");
    }
  }

  @Nested
  class PrettyPrintedEvents extends FormatContract {
    @Override
    String format() {
      return "json";
    }

    @Override
    String file() {
      return "json.txt";
    }

    @Override
    List<String> records() {
      return List.of(
          "shop--1@-1 - UNKNOWN null {} flat {\n  \"eventId\": \"e1\",\n  \"correlationId\":"
              + " \"c1\",\n  \"lines\": [\n    {\n      \"sku\": \"s-1\"\n    }\n  ]\n}",
          "shop--1@-1 - UNKNOWN null {} flat {\n  \"eventId\": \"e2\",\n  \"correlationId\":"
              + " \"c1\",\n  \"lines\": []\n}");
    }
  }
}
