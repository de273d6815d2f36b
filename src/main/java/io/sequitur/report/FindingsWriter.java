package io.sequitur.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.sequitur.chain.ChainIndex;
import io.sequitur.model.PartitionTable.TopicPartition;
import io.sequitur.rule.Finding;
import io.sequitur.rule.FindingTable;
import io.sequitur.rule.RuleResult;
import io.sequitur.store.EventStore;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Writes findings as JSON Lines, one object a finding, rule by rule and in each in reading order:
 *
 * <pre>{@code
 * {"rule":"duplicate-record","severity":"warning","summary":"…","chain":"o-17",
 *  "correlationId":"c-17","count":1,
 *  "evidence":[{"topic":"payments","partition":0,"offset":48219,"eventId":"e-17",
 *               "eventType":"PaymentCaptured","time":"2024-01-01T00:00:00.000Z"}]}
 * }</pre>
 *
 * <p>{@code chain} is what the chain is called (business key, else correlation id, else event id);
 * it and {@code correlationId} are {@code null} where a finding concerns a topic or a pair of
 * services. The culprit is the first of the evidence. Sources without positions have the line
 * number from 0 as offset.
 */
public final class FindingsWriter {
  private final EventStore store;
  private final ChainIndex chains;
  private final JsonGenerator json;

  private FindingsWriter(ChainIndex chains, JsonGenerator json) {
    this.chains = chains;
    this.json = json;
    store = chains.store();
  }

  /**
   * Writes all findings in UTF-8; leaves the stream open.
   *
   * @return how many findings were written
   */
  public static long write(Report report, OutputStream out) throws IOException {
    long count = 0;
    try (JsonGenerator json = Json.generator(out)) {
      json.setRootValueSeparator(null);
      FindingsWriter writer = new FindingsWriter(report.chains(), json);
      for (RuleResult result : report.analysis().results()) {
        FindingTable findings = result.findings();
        for (int i = 0; i < findings.size(); i++) {
          writer.write(findings.get(i));
          json.writeRaw('\n');
        }
        count += findings.size();
      }
    }
    out.flush();
    return count;
  }

  private void write(Finding finding) throws IOException {
    json.writeStartObject();
    json.writeStringField("rule", finding.rule());
    json.writeStringField("severity", finding.severity().id());
    Json.string(json, "summary", finding.summary());
    int chain = finding.chain();
    textOrNull("chain", chain < 0 ? "" : chains.label(chain));
    textOrNull("correlationId", chain < 0 ? "" : store.idText(chains.correlationId(chain)));
    json.writeNumberField("count", finding.count());
    json.writeArrayFieldStart("evidence");
    for (int row : finding.rows()) {
      writeEvidence(row);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void writeEvidence(int row) throws IOException {
    TopicPartition tp = store.names().partitions().get(store.partition(row));
    json.writeStartObject();
    Json.string(json, "topic", tp.topic());
    json.writeNumberField("partition", tp.partition());
    json.writeNumberField("offset", store.offset(row));
    textOrNull("eventId", store.idText(store.eventId(row)));
    textOrNull("eventType", store.names().types().name(store.type(row)));
    Json.time(json, "time", store.time(row));
    json.writeEndObject();
  }

  private void textOrNull(String name, String text) throws IOException {
    if (text.isEmpty()) {
      json.writeNullField(name);
    } else {
      Json.string(json, name, text);
    }
  }
}
