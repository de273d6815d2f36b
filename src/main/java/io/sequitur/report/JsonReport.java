package io.sequitur.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.sequitur.chain.Hop;
import io.sequitur.chain.PartitionSpan;
import io.sequitur.chain.Variant;
import io.sequitur.model.MappingField;
import io.sequitur.model.NameTable;
import io.sequitur.model.PartitionTable.TopicPartition;
import io.sequitur.model.RejectReason;
import io.sequitur.model.SourceSummary;
import io.sequitur.rule.Analysis;
import io.sequitur.rule.RuleResult;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;

/**
 * Writes a report as JSON, schema {@code sequitur-report/1}: see {@code docs} and DOMAIN for the
 * meaning of every number. A rule that was not evaluated has {@code null} for its count and its
 * reason under {@code notEvaluated}. Durations are milliseconds, times ISO-8601 in UTC.
 */
public final class JsonReport {
  /** The schema's name and version. */
  public static final String SCHEMA = "sequitur-report/1";

  private final Report report;
  private final Analysis analysis;
  private final JsonGenerator json;

  private JsonReport(Report report, JsonGenerator json) {
    this.report = report;
    this.json = json;
    analysis = report.analysis();
  }

  /** Writes the report in UTF-8, ended by a line break; leaves the stream open. */
  public static void write(Report report, OutputStream out) throws IOException {
    try (JsonGenerator json = Json.generator(out)) {
      json.setPrettyPrinter(Json.pretty());
      new JsonReport(report, json).write();
      json.writeRaw('\n');
    }
    out.flush();
  }

  private void write() throws IOException {
    json.writeStartObject();
    json.writeStringField("schema", SCHEMA);
    writeSources();
    writeMapping();
    writeTotals();
    writeFindings();
    writeNotEvaluated();
    if (analysis.totals().missingOffsets() < 0) {
      json.writeNullField("missingOffsets");
    } else {
      json.writeNumberField("missingOffsets", analysis.totals().missingOffsets());
    }
    writeTopics();
    writeHops();
    writeVariants();
    json.writeEndObject();
  }

  private void writeSources() throws IOException {
    json.writeArrayFieldStart("sources");
    for (SourceSummary source : report.sources()) {
      json.writeStartObject();
      Json.string(json, "name", source.name());
      json.writeStringField("format", source.format());
      json.writeNumberField("records", source.records());
      json.writeObjectFieldStart("rejected");
      for (RejectReason reason : RejectReason.values()) {
        Long count = source.rejected().get(reason);
        if (count != null) {
          json.writeNumberField(reason.id(), count);
        }
      }
      json.writeEndObject();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void writeMapping() throws IOException {
    JoinedMapping mapping = JoinedMapping.of(report.sources());
    json.writeObjectFieldStart("mapping");
    Json.string(json, "convention", mapping.convention());
    json.writeObjectFieldStart("fields");
    for (MappingField field : MappingField.values()) {
      String place = mapping.fields().get(field);
      json.writeFieldName(field.id());
      if (place == null) {
        json.writeNull();
      } else {
        Json.string(json, place);
      }
    }
    json.writeEndObject();
    json.writeObjectFieldStart("coverage");
    for (Map.Entry<MappingField, Double> entry : mapping.coverage().entrySet()) {
      Json.share(json, entry.getKey().id(), entry.getValue());
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  private void writeTotals() throws IOException {
    Analysis.Totals totals = analysis.totals();
    json.writeNumberField("records", totals.records());
    json.writeNumberField("rejected", report.rejected());
    json.writeNumberField("events", totals.events());
    json.writeNumberField("chains", totals.chains());
    json.writeNumberField("roots", totals.roots());
    json.writeNumberField("links", totals.links());
    Json.time(json, "firstTime", totals.firstTime());
    Json.time(json, "lastTime", totals.lastTime());
  }

  private void writeFindings() throws IOException {
    json.writeObjectFieldStart("findings");
    for (RuleResult result : analysis.results()) {
      if (result.notEvaluated() == null) {
        json.writeNumberField(result.rule().id(), result.count());
      } else {
        json.writeNullField(result.rule().id());
      }
    }
    json.writeEndObject();
  }

  private void writeNotEvaluated() throws IOException {
    json.writeObjectFieldStart("notEvaluated");
    for (RuleResult result : analysis.results()) {
      if (result.notEvaluated() != null) {
        json.writeStringField(result.rule().id(), result.notEvaluated());
      }
    }
    json.writeEndObject();
  }

  private void writeTopics() throws IOException {
    json.writeArrayFieldStart("topics");
    for (PartitionSpan span : analysis.partitions()) {
      TopicPartition tp = report.store().names().partitions().get(span.partition());
      json.writeStartObject();
      Json.string(json, "topic", tp.topic());
      json.writeNumberField("partition", tp.partition());
      json.writeNumberField("firstOffset", span.firstOffset());
      json.writeNumberField("lastOffset", span.lastOffset());
      json.writeNumberField("records", span.records());
      json.writeNumberField("gaps", span.gaps());
      json.writeNumberField("missingOffsets", span.missingOffsets());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void writeHops() throws IOException {
    NameTable types = report.store().names().types();
    json.writeArrayFieldStart("hops");
    for (Hop hop : analysis.hops()) {
      json.writeStartObject();
      Json.string(json, "from", types.name(hop.fromType()));
      Json.string(json, "to", types.name(hop.toType()));
      json.writeNumberField("count", hop.count());
      Json.millis(json, "p50Millis", hop.p50());
      Json.millis(json, "p95Millis", hop.p95());
      Json.millis(json, "p99Millis", hop.p99());
      Json.millis(json, "maxMillis", hop.max());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void writeVariants() throws IOException {
    json.writeArrayFieldStart("variants");
    for (Variant variant : analysis.variants()) {
      json.writeStartObject();
      json.writeNumberField("count", variant.count());
      Json.string(json, "shape", variant.shape());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
