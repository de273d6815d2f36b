package io.sequitur.decode;

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

  /** The members of the object that is a record or wraps one. */
  RECORD(recordNames()),

  /** The value of a wrapped record, which itself may wrap the payload: then not for us. */
  WRAPPED_VALUE(Map.of("payload", FastJsonRoles.REFUSED, "ispayloadnull", FastJsonRoles.REFUSED)),

  /** Header names; what they mean is the mapping's. */
  HEADERS(Map.of()),

  /** The members of one header in an array of objects. */
  HEADER_ENTRY(
      Map.of(
          "key", FastJsonRoles.ENTRY_NAME,
          "name", FastJsonRoles.ENTRY_NAME,
          "k", FastJsonRoles.ENTRY_NAME,
          "value", FastJsonRoles.ENTRY_VALUE,
          "v", FastJsonRoles.ENTRY_VALUE,
          "stringvalue", FastJsonRoles.ENTRY_VALUE));

  private final Map<String, Integer> roles;

  FastJsonNames(Map<String, Integer> roles) {
    this.roles = roles;
  }

  /** The role of a member; NONE for most. */
  int role(String name) {
    return roles.isEmpty()
        ? FastJsonRoles.NONE
        : roles.getOrDefault(name.toLowerCase(Locale.ROOT), FastJsonRoles.NONE);
  }

  private static Map<String, Integer> recordNames() {
    Map<String, Integer> roles = new HashMap<>();
    name(roles, FastJsonRoles.TOPIC, "topic");
    name(roles, FastJsonRoles.PARTITION, "partition", "partitionid", "partition_id");
    name(roles, FastJsonRoles.OFFSET, "offset");
    name(roles, FastJsonRoles.TIMESTAMP, "timestamp", "ts");
    name(roles, FastJsonRoles.TIME_KIND, "tstype", "timestamptype", "timestamp_type");
    name(roles, FastJsonRoles.KEY, "key");
    name(roles, FastJsonRoles.VALUE, "value");
    name(roles, FastJsonRoles.PAYLOAD, "payload");
    name(roles, FastJsonRoles.HEADERS, "headers");
    for (String id : List.of("event", "correlation", "causation")) {
      name(roles, FastJsonRoles.IDENTITY, id + "id", id + "_id", id + "-id");
    }
    name(roles, FastJsonRoles.TRANSPORT, "broker", "brokerid", "broker_id");
    name(roles, FastJsonRoles.TRANSPORT, "leaderepoch", "leader_epoch");
    return Map.copyOf(roles);
  }

  private static void name(Map<String, Integer> roles, int role, String... spellings) {
    for (String spelling : spellings) {
      roles.put(spelling, role);
    }
  }
}
