package io.sequitur.decode;

import static io.sequitur.decode.FastJsonRoles.ENTRY_NAME;
import static io.sequitur.decode.FastJsonRoles.ENTRY_VALUE;
import static io.sequitur.decode.FastJsonRoles.HEADERS;
import static io.sequitur.decode.FastJsonRoles.IDENTITY;
import static io.sequitur.decode.FastJsonRoles.KEY;
import static io.sequitur.decode.FastJsonRoles.NONE;
import static io.sequitur.decode.FastJsonRoles.OFFSET;
import static io.sequitur.decode.FastJsonRoles.PARTITION;
import static io.sequitur.decode.FastJsonRoles.PAYLOAD;
import static io.sequitur.decode.FastJsonRoles.REFUSED;
import static io.sequitur.decode.FastJsonRoles.TEXT;
import static io.sequitur.decode.FastJsonRoles.TIMESTAMP;
import static io.sequitur.decode.FastJsonRoles.TIME_KIND;
import static io.sequitur.decode.FastJsonRoles.TOPIC;
import static io.sequitur.decode.FastJsonRoles.TRANSPORT;
import static io.sequitur.decode.FastJsonRoles.VALUE;
import static io.sequitur.decode.FastJsonRoles.WANTED;
import static io.sequitur.decode.FastJsonRoles.bit;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What members mean by their names, whatever their case, where a record's shape gives them a
 * meaning: in the object that is or wraps a record, in headers, and in what wraps a value.
 */
enum FastJsonNames {
  /** Names mean nothing but what the mapping asks for. */
  PLAIN(Map.of()),

  /** The members of an object that wraps a record; the mapping asks for none of them. */
  WRAPPER(recordNames()),

  /** The members of an object that is an event, perhaps with its place in the log. */
  FLAT(recordNames()),

  /** The value of a wrapped record, which itself may wrap the payload: then not for us. */
  WRAPPED_VALUE(Map.of("payload", REFUSED, "ispayloadnull", REFUSED)),

  /** Header names; what they mean is the mapping's. */
  HEADER(Map.of()),

  /** The members of one header in an array of objects. */
  HEADER_ENTRY(
      Map.of(
          "key", ENTRY_NAME,
          "name", ENTRY_NAME,
          "k", ENTRY_NAME,
          "value", ENTRY_VALUE,
          "v", ENTRY_VALUE,
          "stringvalue", ENTRY_VALUE));

  private final Map<String, Integer> roles;

  FastJsonNames(Map<String, Integer> roles) {
    this.roles = roles;
  }

  /**
   * The member of a name here.
   *
   * @param slot where the mapping wants its text kept, or -1
   * @param once the mark of a member that the mapping asks for, or 0
   * @param leads whether the mapping asks for something in it
   */
  FastJsonMember member(byte[] name, String text, int slot, long once, boolean leads) {
    int meaning = roles.isEmpty() ? NONE : roles.getOrDefault(text.toLowerCase(Locale.ROOT), NONE);
    int wanted = once == 0 ? NONE : leads ? WANTED : TEXT;
    return switch (this) {
      case WRAPPER -> ofWrapper(name, meaning);
      case FLAT -> ofFlat(name, meaning, wanted, slot, once);
      case HEADER_ENTRY ->
          meaning == NONE ? new FastJsonMember(name, NONE, -1, 0, 0) : kept(name, meaning);
      default -> new FastJsonMember(name, meaning == NONE ? wanted : meaning, slot, once, once);
    };
  }

  /** A member whose text is kept in the slot of its meaning. */
  private static FastJsonMember kept(byte[] name, int meaning) {
    return new FastJsonMember(name, TEXT, meaning, bit(meaning), bit(meaning));
  }

  private static FastJsonMember ofWrapper(byte[] name, int meaning) {
    return switch (meaning) {
      case TOPIC, KEY, TIME_KIND -> kept(name, meaning);
      case NONE, TRANSPORT -> new FastJsonMember(name, NONE, -1, 0, 0);
      case VALUE, PAYLOAD ->
          new FastJsonMember(name, meaning, -1, bit(VALUE) | bit(PAYLOAD), bit(meaning));
      case IDENTITY -> new FastJsonMember(name, meaning, -1, 0, bit(meaning));
      default -> new FastJsonMember(name, meaning, -1, bit(meaning), bit(meaning));
    };
  }

  private static FastJsonMember ofFlat(byte[] name, int meaning, int wanted, int slot, long once) {
    if (meaning == KEY && wanted == NONE) {
      return kept(name, meaning);
    }
    boolean repeatable = meaning == IDENTITY || meaning == TRANSPORT || meaning == NONE;
    long single = repeatable ? once : once | bit(meaning);
    long marks = meaning == NONE ? once : once | bit(meaning);
    boolean content = meaning == VALUE || meaning == PAYLOAD || meaning == IDENTITY;
    int role = meaning == NONE || (content && wanted != NONE) ? wanted : meaning;
    return new FastJsonMember(name, role, slot, single, marks);
  }

  private static Map<String, Integer> recordNames() {
    Map<String, Integer> roles = new HashMap<>();
    name(roles, TOPIC, "topic");
    name(roles, PARTITION, "partition", "partitionid", "partition_id");
    name(roles, OFFSET, "offset");
    name(roles, TIMESTAMP, "timestamp", "ts");
    name(roles, TIME_KIND, "tstype", "timestamptype", "timestamp_type");
    name(roles, KEY, "key");
    name(roles, VALUE, "value");
    name(roles, PAYLOAD, "payload");
    name(roles, HEADERS, "headers");
    for (String id : List.of("event", "correlation", "causation")) {
      name(roles, IDENTITY, id + "id", id + "_id", id + "-id");
    }
    name(roles, TRANSPORT, "broker", "brokerid", "broker_id", "leaderepoch", "leader_epoch");
    return Map.copyOf(roles);
  }

  private static void name(Map<String, Integer> roles, int role, String... spellings) {
    for (String spelling : spellings) {
      roles.put(spelling, role);
    }
  }
}
