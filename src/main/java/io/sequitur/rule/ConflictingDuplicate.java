package io.sequitur.rule;

import io.sequitur.store.EventStore;

/** One event id names different contents. */
final class ConflictingDuplicate extends BaseRule {
  ConflictingDuplicate() {
    super("conflicting-duplicate", "Conflicting duplicate", Severity.ERROR, Need.EVENT_IDS);
  }

  @Override
  public String explanation() {
    return "Two records carry the same event id but not the same key and value. Consumers that skip"
        + " known ids lose the second one; those that do not, cannot tell which one holds.";
  }

  @Override
  public String remedy() {
    return "Give every event an id of its own (a random or time-ordered UUID made when the event "
        + "happens). Check whether ids are derived from something that repeats, such as the order "
        + "id, or whether an event was changed and sent again under its old id.";
  }

  @Override
  public String counts() {
    return "Later records of an event whose key or value differs from its first record.";
  }

  @Override
  RuleResult find(RuleContext context) {
    EventStore store = context.store();
    Wording say = new Wording(store);
    FindingTable findings =
        LaterRecords.find(this, context, false, (row, first) -> summary(store, say, row, first));
    return found(findings);
  }

  private static String summary(EventStore store, Wording say, int row, int first) {
    boolean key = store.key(row) != store.key(first);
    boolean value = store.valueHash(row) != store.valueHash(first);
    return "The id "
        + say.id(store.eventId(row))
        + " stands for different things: "
        + say.type(store.type(first))
        + " at "
        + say.at(first)
        + " and "
        + say.type(store.type(row))
        + " at "
        + say.at(row)
        + (key && value
            ? " differ in key and value."
            : key ? " differ in their keys." : " differ in their values.");
  }
}
