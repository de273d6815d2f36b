package io.sequitur.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.sequitur.chain.ChainIndex;
import io.sequitur.rule.Analysis;
import io.sequitur.testing.EventLog;
import java.util.BitSet;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which chains a query finds. Chains are named by their business keys. */
class QueryTest {
  private static final String UUID = "019a48f7-14a6-758e-a442-8b7b22403faf";

  private final EventLog log = new EventLog();

  @BeforeEach
  void makeFourChains() {
    event("o-1", "e1", "OrderPlaced", "order-service", "orders", 0);
    event("o-1", "e2", "PaymentFailed", "payment-service", "payments", 3_000).causedBy("e1");
    event("o-1", "e2", "PaymentFailed", "payment-service", "payments", 3_000).causedBy("e1");
    event("o-2", "f1", "OrderPlaced", "order-service", "orders", 0);
    event("o-2", "f2", "PaymentCaptured", "payment-service", "payments", 800).causedBy("f1");
    event("o-3", UUID, "OrderPlaced", "order-service", "orders", 10_000);
    event("o-3", "g2", "Stock Reserved", "Lager", "stock", 10_050).causedBy(UUID, "lost-cause");
    event("Bücher", "h1", "OrderPlaced", "order-service", "orders", 20_000);
    log.records().getLast().value = "changed";
    event("Bücher", "h1", "OrderPlaced", "order-service", "orders", 20_000);
  }

  private EventLog.Rec event(
      String key, String id, String type, String service, String topic, long millis) {
    return log.add(id, topic, 0)
        .what(type, service)
        .key(key)
        .correlation("flow-" + key)
        .millis(millis);
  }

  private Set<String> find(String query) throws QueryException {
    ChainIndex chains = log.chains();
    Analysis analysis = EventLog.analysis(chains);
    BitSet found = Query.parse(query).evaluate(chains, analysis);
    Set<String> labels = new TreeSet<>();
    found.stream().forEach(chain -> labels.add(chains.label(chain)));
    return labels;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      nullValues = "-",
      value = {
        "~~|Bücher o-1 o-2 o-3",
        "type:PaymentFailed|o-1",
        "type:payment|o-1 o-2",
        "type=payment|-",
        "type=paymentfailed|o-1",
        "type:\"stock reserved\"|o-3",
        "TYPE:Stock|o-3",
        "service:payment duration > 2s|o-1",
        "service:payment -duration>2s|o-2",
        "duration:<=800ms|Bücher o-2 o-3",
        "duration < 0.1s|Bücher o-3",
        "duration = 3s|o-1",
        "topic:payments|o-1 o-2",
        "topic=stock|o-3",
        "topic:stock-0|o-3",
        "has:duplicate|o-1",
        "has:conflicting|Bücher",
        "has:cause|o-3",
        "-has:finding|o-2",
        "severity:error|Bücher",
        "severity >= warning|Bücher o-1 o-3",
        "NOT severity >= warning|o-2",
        "records > 2|o-1",
        "events = 2|o-1 o-2 o-3",
        "events:1|Bücher",
        "key:o-|o-1 o-2 o-3",
        "key=o-1|o-1",
        "key:BÜCHER|Bücher",
        "bücher|Bücher",
        "id:flow-o-2|o-2",
        "id=h1|Bücher",
        "id:lost-cause|o-3",
        "lost-ca|o-3",
        "019A48F714A6758EA4428B7B22403FAF|o-3",
        "14a6-758e|o-3",
        "3FAF|o-3",
        "captured|o-2",
        "order -captured|Bücher o-1 o-3",
        "-\"stock res\" placed|Bücher o-1 o-2",
        "nothing-like-it|-",
        "type:nothing|-",
        "-type:nothing key:o-1|o-1",
      })
  void findsTheChains(String query, String labels) throws QueryException {
    assertThat(String.join(" ", find(query))).isEqualTo(labels == null ? "" : labels);
  }

  @Test
  void anEmptyQueryIsEmpty() throws QueryException {
    assertThat(Query.parse("  ").isEmpty()).isTrue();
    assertThat(Query.parse("a").isEmpty()).isFalse();
    assertThat(Query.parse(" a ").text()).isEqualTo(" a ");
  }

  @Test
  void aQueryOnAnEmptySessionFindsNothing() throws QueryException {
    ChainIndex chains = new EventLog().chains();
    Analysis analysis = EventLog.analysis(chains);
    BitSet found = Query.parse("a type:b -has:finding").evaluate(chains, analysis);
    assertThat(found.isEmpty()).isTrue();
  }
}
