package io.sequitur.decode;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Makes JSON texts of records in all shapes and spellings, and spoils them; from a seed. */
final class RandomRecords {
  private static final String[] NAMES =
      words(
          """
          eventId correlationId causationId causedBy eventType source occurredAt orderId meta id
          lines sku shop number payload value key topic partition offset timestamp ts broker headers
          a b straße 日本 a_name_that_is_much_longer_than_most messageType sentTime leaderEpoch
          """);
  private static final String[] HEADERS =
      words("eventId X-Correlation-ID causationId traceparent type other Größe");
  private static final String[] TIMES =
      words(
          """
          2024-01-01T00:00:00.000Z 2024-02-29T23:59:59.999Z 2024-02-30T00:00:00.000Z 2024-01-01
          2024-06-15T12:34:56 1704067200000 2200-01-01T00:00:00.000Z 2200-01-01T00:00:00.001Z
          2023-12-31T23:59:60.000Z 2024-01-01T00:00:00+02:00 2024-01-01T24:00:00.000Z
          2024-01-01T00:00:00.00Z 2024-01-01T0a:00:00.000Z
          """);
  private static final String[] NUMBERS =
      words(
          """
          0 1 -1 12 1704067200 1704067200000 1704067200000000 2147483647 2147483648 0.5 -0 1e3
          9223372036854775807 9223372036854775808 999999999999999999 1.25E-2 12.0
          123456789012345678901234567890
          """);
  private static final String[] TEXTS =
      """

      a
      o-1
      0d5a6c3e-7a51-4c53-9f0b-0a4c5b2f7f11
      0D5A6C3E7A514C539F0B0A4C5B2F7F11
      {0d5a6c3e-7a51-4c53-9f0b-0a4c5b2f7f11}
      exactly15 bytes
      exactly 16 bytes
      00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01
      00-00000000000000000000000000000000-b7ad6b7169203331-01
      Shop.Orders.OrderPlaced, Shop
      Straße 日本 \uD83D\uDE00
      tab\tquote"back\\slash/
      \0\1\177
      ["x"]
      {"id":"inner"}
      \t{
      null
      LogAppendTime
      a text of well over one hundred bytes, so that loops over words of eight and pairs of them \
      go round more than once\
      """
          .split("\n");

  private final Random random;

  RandomRecords(long seed) {
    random = new Random(seed);
  }

  /** A record, usually one that can be read. */
  String record() {
    List<String> members = new ArrayList<>();
    if (chance(3)) {
      flat(members);
    } else {
      wrapped(members);
    }
    if (chance(2)) {
      Collections.shuffle(members, random);
    }
    return space() + object(members) + space();
  }

  private void flat(List<String> members) {
    events(members);
    if (chance(8)) {
      members.add(member("partition", "" + random.nextInt(5)));
      members.add(member("offset", "" + random.nextInt(500)));
    }
  }

  private void wrapped(List<String> members) {
    boolean kcat = chance(4);
    boolean capitals = chance(4);
    String[] names = {"topic", "partition", "offset", "timestamp", "key", "headers", "value"};
    String[] values = {
      string(pick("orders", "payments", "outbox.event.Order", "")),
      chance(20) ? value(1) : "" + random.nextInt(12),
      chance(20) ? value(1) : "" + random.nextLong(1L << random.nextInt(1, 62)),
      chance(12)
          ? value(1)
          : chance(3) ? string(pick(TIMES)) : "17040672" + random.nextInt(100_000),
      chance(8) ? value(2) : string(pick(TEXTS)),
      headers(),
      chance(12) ? value(3) : chance(2) ? event() : string(event())
    };
    for (int i = 0; i < names.length; i++) {
      String name = kcat ? kcatName(names[i]) : names[i];
      if (!chance(12)) {
        members.add(member(capitals ? capital(name) : name, values[i]));
      }
    }
    if (kcat) {
      members.add(member("tstype", string(pick("create", "logappend", "unknown"))));
      members.add(member("broker", "1"));
    }
    if (chance(10)) {
      members.add(member(pick(NAMES), value(2)));
    }
  }

  private static String[] words(String text) {
    return text.strip().split("\\s+");
  }

  private static String kcatName(String name) {
    return name.equals("timestamp") ? "ts" : name.equals("value") ? "payload" : name;
  }

  private static String capital(String name) {
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  private String event() {
    List<String> members = new ArrayList<>();
    events(members);
    return object(members);
  }

  /** Members of an event, mostly each name once and with a value that fits it. */
  private void events(List<String> members) {
    int at = random.nextInt(NAMES.length);
    for (int i = random.nextInt(12); i > 0; i--) {
      String name = chance(40) ? pick(NAMES) : NAMES[at++ % NAMES.length];
      members.add(member(name, chance(8) ? value(3) : fitting(name)));
    }
  }

  private String fitting(String name) {
    return switch (name) {
      case "occurredAt", "sentTime", "timestamp", "ts" ->
          chance(3) ? "17040672" + random.nextInt(100_000) : string(pick(TIMES));
      case "partition", "offset" -> "" + random.nextInt(100);
      case "meta" -> object(List.of(member("id", string("m")), member("x", value(2))));
      case "lines" -> array(List.of(value(0), object(List.of(member("sku", string("s"))))));
      case "headers" -> headers();
      case "messageType" -> array(List.of(string("urn:message:Shop:OrderPlaced"), string("b")));
      default -> string(pick(TEXTS));
    };
  }

  private String headers() {
    List<String> parts = new ArrayList<>();
    int shape = random.nextInt(4);
    for (int i = random.nextInt(4); i > 0; i--) {
      String name = chance(30) ? "kafka_dlt-original-offset" : pick(HEADERS);
      String value = chance(6) ? value(1) : string(pick(TEXTS));
      switch (shape) {
        case 0 -> parts.add(member(chance(2) ? name : name.toUpperCase(Locale.ROOT), value));
        case 1 -> {
          parts.add(string(name));
          parts.add(value);
        }
        default -> {
          String key = member(pick("key", "key", "name", "k"), string(name));
          String content = member(pick("value", "value", "Value", "v"), value);
          parts.add(object(chance(2) ? List.of(key, content) : List.of(content, key)));
        }
      }
    }
    return shape == 0 ? object(parts) : chance(20) ? value(1) : array(parts);
  }

  private String value(int depth) {
    return switch (random.nextInt(depth > 0 ? 9 : 6)) {
      case 0, 1, 2 -> string(pick(TEXTS));
      case 3, 4 -> pick(NUMBERS);
      case 5 -> pick("true", "false", "null");
      case 6, 7 -> {
        List<String> members = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
          members.add(member(pick(NAMES), value(depth - 1)));
        }
        yield object(members);
      }
      default -> {
        List<String> elements = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
          elements.add(value(depth - 1));
        }
        yield array(elements);
      }
    };
  }

  private String member(String name, String value) {
    return (chance(40) ? string(name) : plainString(name)) + space() + ":" + space() + value;
  }

  private String object(List<String> members) {
    return "{" + space() + String.join(space() + "," + space(), members) + space() + "}";
  }

  private String array(List<String> elements) {
    return "[" + space() + String.join(space() + "," + space(), elements) + space() + "]";
  }

  private String space() {
    return chance(15) ? pick(" ", "  ", "\t", "\r\n", "\n") : "";
  }

  private static String plainString(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  /** A JSON string in one of its spellings. */
  private String string(String text) {
    int escapes = chance(6) ? 2 : 1000;
    StringBuilder json = new StringBuilder("\"");
    for (char c : text.toCharArray()) {
      int kind = "\"\\/\b\f\n\r\t".indexOf(c);
      if (chance(escapes) || (c < ' ' && kind < 0)) {
        json.append(String.format(Locale.ROOT, "\\u%04" + (chance(2) ? "x" : "X"), (int) c));
      } else if (kind >= 0 && (c != '/' || chance(2))) {
        json.append('\\').append("\"\\/bfnrt".charAt(kind));
      } else {
        json.append(c);
      }
    }
    return json.append('"').toString();
  }

  /** Spoils a text here and there; what comes out may still be JSON, or even UTF-8. */
  byte[] spoil(byte[] text) {
    byte[] spoiled = text;
    for (int i = chance(2) ? 1 : 1 + random.nextInt(3); i > 0 && spoiled.length > 0; i--) {
      spoiled = spoilOnce(spoiled);
    }
    return spoiled;
  }

  private byte[] spoilOnce(byte[] text) {
    int at = random.nextInt(text.length);
    return switch (random.nextInt(8)) {
      case 0 -> {
        byte[] flipped = text.clone();
        flipped[at] ^= (byte) (1 << random.nextInt(8));
        yield flipped;
      }
      case 1 -> replace(text, at, at + 1, special());
      case 2 -> replace(text, at, at, special());
      case 3 -> replace(text, at, Math.min(text.length, at + 1 + random.nextInt(4)), new byte[0]);
      case 4 -> chance(4) ? replace(text, at, text.length, new byte[0]) : spoilNumber(text, at);
      case 5 -> replace(text, at, at, piece(text));
      case 6 -> replace(text, at, at, utf8(pick(TEXTS)));
      default -> replace(text, at, at + 1, utf8(pick(NUMBERS)));
    };
  }

  private byte[] spoilNumber(byte[] text, int from) {
    for (int i = from; i < text.length; i++) {
      if (text[i] >= '0' && text[i] <= '9') {
        return replace(text, i, i + 1, utf8(pick("-", ".", "e", "00", "99999999999", "1.5", "+")));
      }
    }
    return text;
  }

  private byte[] special() {
    String specials = "\"\\{}[]:,0-eE.u/tfn \t\n\r\u0000\u001f\u007f";
    byte[] bytes =
        chance(4)
            ? new byte[] {(byte) (0x80 + random.nextInt(128))}
            : utf8("" + specials.charAt(random.nextInt(specials.length())));
    return chance(8) ? utf8(pick("é", "日", "\uD83D\uDE00", "\\u", "\\ud83d", "\uFEFF")) : bytes;
  }

  private byte[] piece(byte[] text) {
    int from = random.nextInt(text.length);
    int to = Math.min(text.length, from + 1 + random.nextInt(40));
    return java.util.Arrays.copyOfRange(text, from, to);
  }

  private static byte[] replace(byte[] text, int from, int to, byte[] by) {
    byte[] result = new byte[text.length - (to - from) + by.length];
    System.arraycopy(text, 0, result, 0, from);
    System.arraycopy(by, 0, result, from, by.length);
    System.arraycopy(text, to, result, from + by.length, text.length - to);
    return result;
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** True once in so many times. */
  boolean chance(int times) {
    return random.nextInt(times) == 0;
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  private String pick(String... choices) {
    return choices[random.nextInt(choices.length)];
  }
}
