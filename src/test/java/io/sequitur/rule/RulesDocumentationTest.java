package io.sequitur.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What people read about rules. */
class RulesDocumentationTest {
  @Test
  void theDocumentationHasEveryRuleInItsWords() throws IOException {
    String page = Files.readString(Path.of("docs", "findings.md"));
    for (Rule rule : Rules.all()) {
      assertThat(page)
          .contains(
              "| `" + rule.id() + "` | " + rule.severity().id() + " | " + rule.counts() + " |");
    }
  }

  @Test
  void everyRuleExplainsItselfInWholeSentences() {
    assertThat(Rules.all()).extracting(Rule::id).doesNotHaveDuplicates().hasSize(15);
    for (Rule rule : Rules.all()) {
      assertThat(rule.title()).isNotBlank().doesNotContain(".");
      assertThat(rule.explanation()).as(rule.id()).hasSizeGreaterThan(60).endsWith(".");
      assertThat(rule.remedy()).as(rule.id()).hasSizeGreaterThan(60).endsWith(".");
      assertThat(rule.counts()).as(rule.id()).endsWith(".");
    }
  }
}
