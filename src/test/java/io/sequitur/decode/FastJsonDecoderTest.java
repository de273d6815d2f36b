package io.sequitur.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sequitur.model.MappingField;
import io.sequitur.model.Names;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FastJsonDecoderTest {
  private static final String ID = "0d5a6c3e-7a51-4c53-9f0b-0a4c5b2f7f11";

  static Mapping mapping(List<String> aliases, String... fields) {
    Map<MappingField, List<Lookup>> lookups = new EnumMap<>(MappingField.class);
    for (String field : fields) {
      int equals = field.indexOf('=');
      MappingField name = MappingField.valueOf(field.substring(0, equals));
      List<Lookup> list = new java.util.ArrayList<>();
      for (String lookup : field.substring(equals + 1).split(",")) {
        list.add(Lookup.parse(lookup));
      }
      lookups.put(name, list);
    }
    return new Mapping("test", lookups, aliases.stream().map(Lookup::parse).toList());
  }

  static Mapping plain() {
    return mapping(
        List.of(),
        "EVENT_ID=header:eventId,value:eventId,value:meta.id",
        "CORRELATION_ID=header:X-Correlation-ID,value:correlationId,header:traceparent|traceId",
        "CAUSATION_ID=header:causationId,value:causationId,value:causedBy",
        "EVENT_TYPE=header:type|shortType,value:eventType,topic|outboxType",
        "SERVICE=value:source,value:meta.source.name",
        "TIME=value:occurredAt,timestamp",
        "BUSINESS_KEY=value:orderId,value:lines.0.sku,value:shop + value:number");
  }

  private final TwoWays plain = new TwoWays(plain());

  private void assertTaken(String text) {
    String row = plain.fast(text);
    assertThat(row).as("taken: %s", text).isNotNull();
    assertThat(row).isEqualTo(plain.general(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"topic\":\"orders\",\"partition\":1,\"offset\":12,\"timestamp\":1704067200000,\"key\":\"o-1\","
            + "\"value\":{\"eventId\":\"a1\",\"correlationId\":\"c1\",\"eventType\":\"OrderPlaced\"}}",
        "{\"value\":{\"eventId\":\"a1\",\"causedBy\":\"x\"},\"key\":null,\"timestamp\":\"2024-01-01T00:00:00.000Z\","
            + "\"offset\":0,\"partition\":0,\"topic\":\"t\"}",
        "{ \"Value\" :"
            + " \"{\\\"eventId\\\":\\\"a\\\",\\\"meta\\\":{\\\"source\\\":{\\\"name\\\":\\\"s\\\"}}}\""
            + " ,\t\"Offset\": 12,"
            + "\"Key\":\"o-1\",\"Partition\":0,\"Headers\":{\"x-correlation-id\":\"c1\",\"n\":1,\"b\":true,\"z\":null},\"Timestamp\":\"2024-01-01T00:00:00Z\"}"
            + " ",
        "{\"topic\":\"orders\",\"partition\":0,\"offset\":12,\"tstype\":\"create\",\"ts\":1700000000000,\"broker\":1,"
            + "\"headers\":[\"EVENTID\",\"e1\",\"causationId\",\"e0\",\"n\",null],\"key\":\"o-1\",\"payload\":\"{\\\"a\\\":1}\"}",
        "{\"topic\":\"orders\",\"partition\":0,\"offset\":12,\"tstype\":\"logappend\",\"ts\":1700000000000,\"payload\":null}",
        "{\"partition\":0,\"offset\":12,\"timestamp\":\"2024-01-01T00:00:00Z\",\"headers\":"
            + "[{\"key\":\"eventId\",\"value\":\"e1\"},{\"value\":null,\"key\":\"x\"},{\"key\":\"y\"}],"
            + "\"key\":\"o-1\",\"value\":\"{\\\"a\\\":[1,2,{\\\"b\\\":null}]}\"}",
        "{\"topic\":\"t\",\"partition\":0,\"offset\":12,\"value\":\"plain text\"}",
        "{\"topic\":\"t\",\"partition\":0,\"offset\":12,\"value\":\"\"}",
        "{\"topic\":\"t\",\"partition\":0,\"offset\":12,\"value\":[1,\"a\",{\"eventId\":\"no\"}]}",
        "{\"topic\":\"t\",\"partition\":0,\"offset\":12,\"value\":\" [1,\\\"a\\\"] \"}",
        "{\"topic\":\"t\",\"partition\":0,\"offset\":12,\"value\":17}",
        "{\"topic\":\"t\",\"value\":true}",
        "{\"eventId\":\"a1\",\"correlationId\":\"c\",\"value\":\"x\",\"topic\":\"t\",\"headers\":{}}",
        "{\"eventId\":\"a1\",\"correlationId\":\"c\",\"partition\":3,\"offset\":9,\"timestamp\":1704067200,\"x\":-1.5e+3}",
        "{\"eventId\":\"a1\",\"timestamp\":\"whatever\",\"occurredAt\":\"2024-02-29T12:34:56.789Z\",\"broker\":1}",
        "{\"eventId\":\"a1\",\"occurredAt\":\"2024-02-29T12:34:56\",\"payload\":{\"a\":1}}",
        "{\"eventId\":\"a1\",\"occurredAt\":1704067200123,\"lines\":[{\"sku\":\"s1\"},{\"sku\":\"s2\"}]}",
        "{\"eventId\":17,\"shop\":\"berlin\",\"number\":4711,\"eventType\":\"Straße\"}",
        "{\"eventId\":\"\",\"meta\":{\"id\":\"m1\",\"other\":[[],{}]},\"eventType\":null}",
        "{\"eventId\":\"a\\u00e4\\ud83d\\ude00\\n\",\"x\":\"\\\"\\\\\\/\\b\\f\\r\\t\"}",
        "{\"causationId\":[\"only\"],\"eventId\":\"e\"}",
        "{\"causationId\":[],\"causedBy\":\"b\"}",
        "{\"metadata\":{\"\":{},\"ä\":[true,false,null]},\"eventId\":\"" + ID + "\"}",
        "{\"topic\":\"outbox.event.Order\",\"partition\":0,\"offset\":1,\"headers\":"
            + "{\"traceparent\":\"00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01\"},\"value\":{}}",
        "{\"headers\":{\"type\":\"Shop.Orders.OrderPlaced, Shop\"},\"value\":\"x\"}",
        "{}",
        " {\"a\":{}} "
      })
  void usualRecordsAreTakenAndReadAsTheGeneralWayDoes(String text) {
    assertTaken(text);
    assertTaken(text); // the order of members is known now
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "[]",
        "17",
        "\"a\"",
        "{\"a\":1}x",
        "{\"a\":1}{}",
        "{\"a\":1,}",
        "{\"a\" 1}",
        "{\"a\":01}",
        "{\"a\":1.}",
        "{\"a\":.5}",
        "{\"a\":-}",
        "{\"a\":+1}",
        "{\"a\":1e}",
        "{\"a\":tru}",
        "{\"a\":nulL}",
        "{\"a\":NaN}",
        "{a:1}",
        "{'a':1}",
        "{\"a\":\"\\x\"}",
        "{\"a\":\"\\u12g4\"}",
        "{\"a\":\"\t\"}",
        "{\"a\":\"b}",
        "{\"a\":[1,]}",
        "{\"a\":[1 2]}",
        "{\"a\":[}",
        "{\"a\":{]}",
        "{\"a\":/* c */1}",
        "\uFEFF{\"a\":1}",
        "{\"a\":\"\u0000\"}"
      })
  void whatIsNoRecordIsNeverTaken(String text) {
    assertThat(plain.fast(text)).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"eventId\":\"a\",\"eventId\":\"b\"}",
        "{\"topic\":\"t\",\"TOPIC\":\"u\",\"value\":1}",
        "{\"meta\":{\"id\":1},\"meta\":{}}",
        "{\"topic\":\"t\",\"partition\":\"1\",\"value\":1}",
        "{\"topic\":\"t\",\"partition\":-1,\"value\":1}",
        "{\"topic\":\"t\",\"offset\":1.0,\"value\":1}",
        "{\"topic\":\"t\",\"offset\":1e3,\"value\":1}",
        "{\"topic\":\"t\",\"offset\":99999999999999999999,\"value\":1}",
        "{\"topic\":\"t\",\"partition\":2147483648,\"value\":1}",
        "{\"topic\":\"t\",\"timestamp\":\"yesterday\",\"value\":1}",
        "{\"topic\":\"t\",\"timestamp\":{},\"value\":1}",
        "{\"topic\":7,\"value\":1}",
        "{\"topic\":\"t\",\"value\":{\"payload\":{\"a\":1},\"encoding\":\"json\"}}",
        "{\"topic\":\"t\",\"value\":1,\"payload\":2}",
        "{\"topic\":\"t\",\"value\":1,\"headers\":{\"kafka_dlt-original-topic\":\"x\"}}",
        "{\"topic\":\"t\",\"value\":1,\"headers\":\"none\"}",
        "{\"topic\":\"t\",\"value\":1,\"headers\":{\"eventId\":[1]}}",
        "{\"topic\":\"t\",\"value\":\"{\\\"a\\\":\"}",
        "{\"topic\":\"t\",\"value\":1,\"key\":{\"id\":1}}",
        "{\"topic\":\"t\",\"value\":1,\"key\":\"a\\u0001\"}",
        "{\"causationId\":[\"a\",\"b\"]}",
        "{\"causationId\":\"[\\\"a\\\"]\"}",
        "{\"eventId\":true}",
        "{\"eventId\":{}}",
        "{\"occurredAt\":\"soon\"}",
        "{\"meta\":\"{\\\"id\\\":1}\"}",
        "{\"a\":\"\\ud800\"}",
        "{\"ev\\u0065ntId\":1}"
      })
  void unusualRecordsAreLeftToTheGeneralWay(String text) {
    assertThat(plain.fast(text)).isNull();
  }

  @Test
  void deepNestingIsLeftToTheGeneralWay() {
    assertTaken("{\"a\":" + "[".repeat(60) + "]".repeat(60) + "}");
    assertThat(plain.fast("{\"a\":" + "[".repeat(100) + "]".repeat(100) + "}")).isNull();
    assertThat(plain.fast("{\"a\":".repeat(10_000) + "1" + "}".repeat(10_000))).isNull();
  }

  @Test
  void membersThatAreNotKnownYetAreReadAsWell() {
    for (int i = 0; i < 2000; i++) {
      assertTaken("{\"eventId\":\"e\",\"m" + i % 700 + "\":{\"n" + i + "\":" + i + "}}");
      assertTaken("{\"topic\":\"t" + i + "\",\"h" + i + "\":1,\"value\":{\"x" + i + "\":[]}}");
    }
  }

  @Test
  void longNamesAndTextsAreRead() {
    for (int length = 0; length < 300; length++) {
      String text = "ab".repeat(length);
      assertTaken("{\"eventId\":\"" + text + "\",\"" + text + "\":\"" + text + "ä\"}");
    }
  }

  @Test
  void wrappedAndFlatRecordsMayAlternate() {
    for (int i = 0; i < 10; i++) {
      assertTaken("{\"topic\":\"t\",\"value\":{\"eventId\":\"e" + i + "\"}}");
      assertTaken("{\"eventId\":\"f" + i + "\",\"topic\":\"t\",\"value\":{\"a\":1}}");
      assertTaken("{\"payload\":{\"id\":\"f" + i + "\"},\"broker\":1}");
    }
  }

  @Test
  void whatBelongsToTheFrameBehindIsNotTakenIn() {
    String[] behind = {"\"}", "}", "1}", "ue}", ",\"a\":1}", "\\\"}", "\n", "\u0000"};
    for (String text :
        List.of("{\"a\":\"b", "{\"a\":1", "{\"a\":tr", "{\"a\":", "{\"a\"", "{", "{\"a\":[1")) {
      for (String after : behind) {
        byte[] data =
            TwoWays.frame(text.getBytes(java.nio.charset.StandardCharsets.UTF_8), 5, bytes(after));
        assertThat(plain.fast(data, 5, 5 + text.length())).as(text + "|" + after).isNull();
      }
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
  }

  @Test
  void aliasesAndElementsOfArraysAreRead() {
    TwoWays both =
        new TwoWays(
            mapping(
                List.of("value:correlationId"),
                "EVENT_ID=value:messageId",
                "CORRELATION_ID=value:conversationId",
                "EVENT_TYPE=value:messageType.0|lastUrnPart,value:messageType|lastUrnPart",
                "SERVICE=value:sourceAddress|lastUriPart",
                "TIME=value:sentTime"));
    String text =
        "{\"topic\":\"t\",\"partition\":0,\"offset\":1,\"value\":{\"messageId\":\"m\","
            + "\"conversationId\":\"c\",\"correlationId\":\"x\",\"sourceAddress\":\"rabbitmq://h/orders\","
            + "\"messageType\":[\"urn:message:Shop:OrderPlaced\",\"urn:message:Shop:Event\"],"
            + "\"sentTime\":\"2024-01-01T00:00:00.1234567Z\"}}";
    assertThat(both.fast(text)).isNotNull().isEqualTo(both.general(text)).contains("OrderPlaced");
    assertThat(both.fast(text)).contains("Alias[row=0, id=x]");
  }

  @Test
  void mappingsThatAskForMoreAreNotSupported() {
    Mapping keyPath = mapping(List.of(), "EVENT_ID=key:id");
    assertThat(FastJsonDecoder.supports(keyPath)).isFalse();
    assertThat(FastJsonDecoder.supports(plain())).isTrue();
    assertThatThrownBy(() -> new FastJsonDecoder(keyPath, Names.create(), null, "f"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
