package io.sequitur.decode;

import java.util.Locale;
import java.util.Set;

/**
 * The members of a flat JSON object that tell where its record stood rather than what happened;
 * they are left out when values are compared. Names count in any case.
 */
public final class TransportMembers {
  private static final Set<String> ALWAYS =
      Set.of(
          "topic",
          "partition",
          "partitionid",
          "partition_id",
          "offset",
          "broker",
          "brokerid",
          "broker_id",
          "leaderepoch",
          "leader_epoch");
  private static final Set<String> WITH_POSITION =
      Set.of("timestamp", "ts", "timestamptype", "timestamp_type", "tstype");
  private static final int LONGEST = 14;

  private TransportMembers() {}

  /**
   * True if a top-level member is transport.
   *
   * @param name the member's name as written
   * @param positioned whether the object names its partition or offset: only then its timestamp is
   *     the record's
   */
  public static boolean contains(String name, boolean positioned) {
    if (name.length() > LONGEST) {
      return false;
    }
    String lower = name.toLowerCase(Locale.ROOT);
    return ALWAYS.contains(lower) || (positioned && WITH_POSITION.contains(lower));
  }
}
