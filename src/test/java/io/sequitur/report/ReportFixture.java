package io.sequitur.report;

import io.sequitur.chain.ChainIndex;
import io.sequitur.model.MappingField;
import io.sequitur.model.MappingSummary;
import io.sequitur.model.Reject;
import io.sequitur.model.RejectReason;
import io.sequitur.model.SourceSummary;
import io.sequitur.model.Tolerated;
import io.sequitur.rule.RuleOptions;
import io.sequitur.testing.EventLog;
import java.util.List;
import java.util.Map;

/** Reports to be written in tests. */
final class ReportFixture {
  private ReportFixture() {}

  /** Two orders, one of them paid twice, its confirmation without cause, a gap, and two rejects. */
  static EventLog orders() {
    EventLog log = new EventLog();
    log.add("e1", "orders", 0).what("OrderPlaced", "shop").key("o-1").correlation("c1").millis(0);
    log.add("e2", "payments", 1)
        .what("PaymentCaptured", "bank")
        .key("o-1")
        .correlation("c1")
        .causedBy("e1")
        .millis(120);
    log.add(log.records().getLast().copy()).at(1).millis(620);
    log.add("e3", "orders", 0)
        .at(3)
        .what("OrderPlaced", "shop")
        .key("o-2")
        .correlation("c2")
        .millis(1_000);
    log.records().getLast().eventTime = EventLog.START + 1_000_000_500L;
    log.add("e4", "payments", 1)
        .at(2)
        .what("PaymentCaptured", "bank")
        .key("o-2")
        .correlation("c2")
        .causedBy("e3")
        .millis(1_200);
    log.add("e5", "mails", 0)
        .what("Confirmed", "mail")
        .correlation("c2")
        .causedBy("e9")
        .millis(2_000);
    return log;
  }

  static MappingSummary plain() {
    return new MappingSummary(
        "plain",
        Map.of(
            MappingField.EVENT_ID, "value:eventId",
            MappingField.CORRELATION_ID, "value:correlationId",
            MappingField.CAUSATION_ID, "value:causationId",
            MappingField.EVENT_TYPE, "value:type",
            MappingField.SERVICE, "header:source",
            MappingField.BUSINESS_KEY, "key"),
        Map.of(
            MappingField.EVENT_ID, 1.0,
            MappingField.CORRELATION_ID, 1.0,
            MappingField.CAUSATION_ID, 2.0 / 3,
            MappingField.EVENT_TYPE, 1.0,
            MappingField.SERVICE, 1.0,
            MappingField.BUSINESS_KEY, 5.0 / 6));
  }

  static SourceSummary source(String name, long records) {
    return new SourceSummary(
        name,
        "jsonl",
        records,
        Map.of(RejectReason.MALFORMED_JSON, 2L),
        Map.of(Tolerated.ZONE_ASSUMED, 3L),
        List.of(
            new Reject(RejectReason.MALFORMED_JSON, 7, 900, "unexpected character 'o'", "{oops}"),
            new Reject(RejectReason.MALFORMED_JSON, 9, 990, "", "{\u241b[31mred")),
        plain(),
        1_000,
        1_000,
        true,
        null,
        List.of("The CSV of this tool loses headers."));
  }

  static Report report(EventLog log, SourceSummary... sources) {
    ChainIndex chains = log.chains();
    return new Report(List.of(sources), chains, EventLog.analysis(chains), RuleOptions.DEFAULT);
  }

  static Report orderReport() {
    return report(orders(), source("orders.jsonl", 6));
  }
}
