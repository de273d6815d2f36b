package io.sequitur.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.sequitur.chain.ChainIndex;
import io.sequitur.testing.EventLog;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is proposed at the caret. */
class CompletionsTest {
  private final Completions completions = make();

  private static Completions make() {
    EventLog log = new EventLog();
    log.add("e1", "orders", 0).what("OrderPlaced", "order service").millis(0);
    log.add("e2", "payments", 0).what("PaymentFailed", "payment").millis(0);
    log.add("e2", "payments", 0).what("PaymentFailed", "payment").millis(0);
    log.add("e3", "payments", 1).what("LatePayment", "payment").causedBy("e0").millis(0);
    ChainIndex chains = log.chains();
    return new Completions(chains.store().names(), EventLog.analysis(chains));
  }

  /** The queries that would result; {@code |} is the caret. */
  private List<String> at(String query) {
    int caret = query.indexOf('|');
    String text = query.replace("|", "");
    return completions.complete(text, caret).stream().map(c -> c.applyTo(text)).toList();
  }

  @Test
  void fieldsAreProposedWhereATermBegins() {
    assertThat(at("|")).hasSize(10).contains("type:", "duration > ");
    assertThat(at("abc |")).contains("abc has:");
    assertThat(at("se|")).containsExactly("service:", "severity:");
    assertThat(at("-ty|")).containsExactly("-type:");
    assertThat(at("NOT du|")).containsExactly("NOT duration > ");
  }

  @Test
  void namesThatBeginWithTheTextComeFirst() {
    assertThat(at("type:pay|")).containsExactly("type:PaymentFailed", "type:LatePayment");
    assertThat(at("type:|")).hasSize(3);
    assertThat(at("service:|")).containsExactly("service:\"order service\"", "service:payment");
    assertThat(at("topic:p|")).containsExactly("topic:payments");
  }

  @Test
  void aTypeIsProposedForItsNameAlone() {
    assertThat(at("late|")).containsExactly("type:LatePayment");
  }

  @Test
  void findingsThatExistComeFirst() {
    assertThat(at("has:|").subList(0, 2))
        .containsExactly("has:duplicate-record", "has:missing-cause");
    assertThat(completions.complete("has:dup", 7).getFirst().detail())
        .isEqualTo("Duplicate record: 1");
    assertThat(at("has:dup|")).containsExactly("has:duplicate-record", "has:conflicting-duplicate");
  }

  @Test
  void valuesOfNumbersAndSeverities() {
    assertThat(at("duration > |")).contains("duration > 1s");
    assertThat(at("records >= 1|")).contains("records >= 10");
    assertThat(at("severity:e|")).containsExactly("severity:error");
  }

  @Test
  void onlyTheWordAtTheCaretIsReplaced() {
    assertThat(at("ty| has:duplicate")).containsExactly("type: has:duplicate");
    Completion completion = completions.complete("a severity:w b", 12).getFirst();
    assertThat(completion.applyTo("a severity:w b")).isEqualTo("a severity:warning b");
    assertThat(completion.caret()).isEqualTo(18);
  }

  @Test
  void nothingIsProposedWhereNothingIsKnown() {
    assertThat(at("nofield:x|")).isEmpty();
    assertThat(at("id:x|")).isEmpty();
    assertThat(at("\"quoted te|")).isEmpty();
  }

  @Test
  void everyProposalOfAWholeTermCanBeParsed() throws QueryException {
    for (String begun :
        List.of("type:", "service:", "topic:", "has:", "severity:", "duration > ")) {
      for (Completion completion : completions.complete(begun, begun.length())) {
        assertThat(Query.parse(completion.applyTo(begun)).isEmpty()).isFalse();
      }
    }
  }
}
