package io.sequitur.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The same questions asked of DuckDB with two threads: read_json, group, self-join, window. Prints
 * {@code name=value} lines, which the benchmark compares with this program's report.
 */
public final class DuckDbContender {
  private static final String READ =
      """
      create table r as select topic, "partition" p, "offset" o, "timestamp" t, key k,
        headers.eventId e, headers.correlationId c, headers.causationId parent,
        headers.eventType type, headers.source service, hash(value) v
      from read_json('%s', format='newline_delimited', columns={topic:'VARCHAR',
        "partition":'INTEGER', "offset":'BIGINT', "timestamp":'BIGINT', key:'VARCHAR',
        headers:'STRUCT(eventId UUID, correlationId UUID, causationId UUID, eventType VARCHAR,
        source VARCHAR)', value:'JSON'})\
      """;

  private static final String EVENTS =
      """
      create table ev as select * from r qualify
        row_number() over (partition by e order by t, topic, p, o) = 1\
      """;

  private static final String LINKS =
      """
      create table l as select c.type a, e.type b, e.t - c.t ms, c.t > e.t + 1 inverted,
        c.c <> e.c broken, c.topic = e.topic and c.p = e.p and e.o < c.o early,
        c.k = e.k and c.topic = e.topic and c.p <> e.p hazard
      from ev e join ev c on e.parent = c.e\
      """;

  private DuckDbContender() {}

  /** Argument: the log. */
  public static void main(String[] args) throws SQLException {
    try (Connection db = DriverManager.getConnection("jdbc:duckdb:");
        Statement sql = db.createStatement()) {
      sql.execute("set threads=2");
      sql.execute("set preserve_insertion_order=false");
      sql.execute(READ.formatted(args[0].replace("'", "''")));
      sql.execute(EVENTS);
      sql.execute(LINKS);
      print(sql, "records", "select count(*) from r");
      print(sql, "events", "select count(*) from ev");
      print(sql, "chains", "select count(distinct c) from ev");
      print(sql, "links", "select count(*) from l");
      print(
          sql,
          "missing-cause",
          "select count(*) from ev e where parent is not null"
              + " and not exists (select 1 from ev c where c.e = e.parent)");
      print(
          sql,
          "duplicate-record",
          "select count(*) from r join ev on r.e = ev.e where (r.topic, r.p, r.o) <> (ev.topic,"
              + " ev.p, ev.o) and r.v = ev.v and r.k = ev.k");
      print(sql, "clock-inversion", "select count(*) filter (inverted) from l");
      print(sql, "correlation-break", "select count(*) filter (broken) from l");
      print(sql, "effect-before-cause", "select count(*) filter (early) from l");
      print(sql, "ordering-hazard", "select count(*) filter (hazard) from l");
      print(
          sql,
          "key-split",
          "select count(*) from (select topic, k from r group by all having count(distinct p) >"
              + " 1)");
      print(
          sql,
          "missingOffsets",
          "select coalesce(sum(o - last - 1), 0)::bigint from"
              + " (select o, lag(o) over (partition by topic, p order by o) last from r)"
              + " where o > last + 1");
      sql.executeQuery(
              "select a, b, count(*), quantile_disc(ms, [0.5, 0.95, 0.99]), max(ms) from l"
                  + " group by a, b")
          .close();
    }
  }

  private static void print(Statement sql, String name, String query) throws SQLException {
    try (ResultSet rows = sql.executeQuery(query)) {
      rows.next();
      System.out.println(name + "=" + rows.getLong(1));
    }
  }
}
