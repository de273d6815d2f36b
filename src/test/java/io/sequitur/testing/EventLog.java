package io.sequitur.testing;

import io.sequitur.chain.ChainIndex;
import io.sequitur.chain.Grouping;
import io.sequitur.model.EventBatch;
import io.sequitur.model.IdColumn;
import io.sequitur.model.Ids;
import io.sequitur.model.Names;
import io.sequitur.model.RecordPosition;
import io.sequitur.model.Times;
import io.sequitur.model.ValueHash;
import io.sequitur.rule.Analysis;
import io.sequitur.rule.Analyzer;
import io.sequitur.rule.RuleOptions;
import io.sequitur.store.EventStore;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Records written down in a test, and what the program makes of them. */
public final class EventLog {
  /** 2024-01-01T00:00:00Z; times of records are given from here on. */
  public static final long START = 1_704_067_200_000_000_000L;

  private static final int BATCH = 512;

  private final List<Rec> records;

  /** Offset of the next record per topic-partition. */
  private final Map<String, Long> nextOffsets = new HashMap<>();

  public EventLog() {
    this(new ArrayList<>());
  }

  private EventLog(List<Rec> records) {
    this.records = records;
  }

  /** One record; what is not set is absent. */
  public static final class Rec {
    public String topic = "events";
    public int partition;
    public long offset;
    public boolean positioned = true;
    public long recordTime = Times.ABSENT;
    public long eventTime = Times.ABSENT;
    public String id = "";
    public String correlation = "";
    public List<String> causes = List.of();
    public String type = "";
    public String service = "";
    public String key = "";
    public String businessKey = "";
    public String value = "";
    public byte flags;
    public RecordPosition origin;
    public String alias = "";

    private Rec() {}

    /** Topic and partition; the offset stays. */
    public Rec in(String topic, int partition) {
      this.topic = topic;
      this.partition = partition;
      return this;
    }

    public Rec at(long offset) {
      this.offset = offset;
      return this;
    }

    /** Type and service. */
    public Rec what(String type, String service) {
      this.type = type;
      this.service = service;
      return this;
    }

    public Rec causedBy(String... ids) {
      causes = List.of(ids);
      return this;
    }

    public Rec correlation(String id) {
      correlation = id;
      return this;
    }

    /** Record key and business key. */
    public Rec key(String key) {
      this.key = key;
      businessKey = key;
      return this;
    }

    public Rec value(String value) {
      this.value = value;
      return this;
    }

    /** Record timestamp in milliseconds after {@link EventLog#START}. */
    public Rec millis(long millis) {
      recordTime = START + millis * 1_000_000;
      return this;
    }

    public Rec withoutPosition() {
      positioned = false;
      flags |= EventBatch.NO_POSITION;
      partition = 0;
      return this;
    }

    /** An equal record, to be changed. */
    public Rec copy() {
      Rec r = new Rec();
      r.topic = topic;
      r.partition = partition;
      r.offset = offset;
      r.positioned = positioned;
      r.recordTime = recordTime;
      r.eventTime = eventTime;
      r.id = id;
      r.correlation = correlation;
      r.causes = causes;
      r.type = type;
      r.service = service;
      r.key = key;
      r.businessKey = businessKey;
      r.value = value;
      r.flags = flags;
      r.origin = origin;
      r.alias = alias;
      return r;
    }

    /** The hash by which the store compares values. */
    public long valueHash() {
      byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
      return ValueHash.bytes(Ids.hash(bytes, 0, bytes.length));
    }

    /** Where it is, as {@code topic-partition@offset}. */
    public String place() {
      return topic + "-" + partition + "@" + offset;
    }
  }

  /** Adds a record at the next offset of {@code events-0}, its value its id. */
  public Rec add(String id) {
    return add(id, "events", 0);
  }

  /** Adds a record at the next offset of a topic-partition, its value its id. */
  public Rec add(String id, String topic, int partition) {
    Rec r = new Rec();
    r.id = id;
    r.value = id;
    r.in(topic, partition);
    r.offset = nextOffsets.merge(topic + "/" + partition, 1L, Long::sum) - 1;
    records.add(r);
    return r;
  }

  /** Adds a record as it is. */
  public Rec add(Rec rec) {
    records.add(rec);
    return rec;
  }

  /** The records in order of arrival. */
  public List<Rec> records() {
    return records;
  }

  /** The same records arriving in another order. */
  public EventLog shuffled(long seed) {
    List<Rec> other = new ArrayList<>(records);
    Collections.shuffle(other, new Random(seed));
    return new EventLog(other);
  }

  /** A store that took in all records. */
  public EventStore store() {
    EventStore store = emptyStore();
    appendTo(store);
    return store;
  }

  /** A store for these records, still empty. */
  public EventStore emptyStore() {
    return new EventStore(Names.create(), records.size(), BATCH);
  }

  /** Appends all records, batch by batch. */
  public void appendTo(EventStore store) {
    EventBatch batch = new EventBatch(BATCH);
    for (int i = 0; i < records.size(); i++) {
      append(batch, store.names(), records.get(i), i);
      if (batch.isFull()) {
        store.append(batch);
        batch.clear();
      }
    }
    store.append(batch);
  }

  /** The chains of all records. */
  public ChainIndex chains(Grouping grouping) {
    EventStore store = store();
    return ChainIndex.build(store, store.size(), grouping);
  }

  /** The chains by correlation id. */
  public ChainIndex chains() {
    return chains(Grouping.CORRELATION);
  }

  /** The analysis of all records with default options, on this thread. */
  public Analysis analysis() {
    return analysis(chains());
  }

  /** The analysis of chains with default options, on this thread. */
  public static Analysis analysis(ChainIndex chains) {
    return Analyzer.analyze(chains.store(), chains, RuleOptions.DEFAULT, Runnable::run);
  }

  private static void append(EventBatch batch, Names names, Rec r, int number) {
    int i = batch.size++;
    batch.position[i] = number;
    batch.length[i] = 1;
    batch.partition[i] = names.partitions().number(r.topic, r.partition, r.positioned);
    batch.offset[i] = r.offset;
    batch.recordTime[i] = r.recordTime;
    batch.eventTime[i] = r.eventTime;
    batch.flags[i] = r.flags;
    batch.type[i] = names.types().number(r.type);
    batch.service[i] = names.services().number(r.service);
    batch.valueHash[i] = r.valueHash();
    set(batch.eventId, i, r.id);
    set(batch.correlationId, i, r.correlation);
    set(batch.causationId, i, r.causes.isEmpty() ? "" : r.causes.getFirst());
    set(batch.key, i, r.key);
    set(batch.businessKey, i, r.businessKey);
    r.causes.stream()
        .skip(1)
        .forEach(cause -> batch.extras.add(new EventBatch.ExtraCause(i, cause)));
    if (r.origin != null) {
      batch.extras.add(new EventBatch.Origin(i, r.origin));
    }
    if (!r.alias.isEmpty()) {
      batch.extras.add(new EventBatch.Alias(i, r.alias));
    }
  }

  private static void set(IdColumn column, int row, String id) {
    byte[] bytes = id.getBytes(StandardCharsets.UTF_8);
    column.set(row, bytes, 0, bytes.length);
  }
}
