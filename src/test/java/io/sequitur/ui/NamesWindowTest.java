package io.sequitur.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;

/** Names as they may be: long, and written from right to left. */
class NamesWindowTest extends WindowTest {
  private static final List<String> NAMES =
      List.of("خدمة-الدفع-".repeat(20), "שירות".repeat(40), "注文".repeat(100), "long-".repeat(45));

  @Test
  void longNamesInAnyScriptLeaveTheWindowInOrder() throws IOException {
    open(log());
    for (int row = 0; row < NAMES.size(); row++) {
      int selected = row;
      interact(() -> workspace().selectRow(selected));
      String start = NAMES.get(row).substring(0, 20);
      waitFor(() -> text(".inspector-title").startsWith(start));
      Label title = lookup(".inspector-title").queryAs(Label.class);
      Label facts = lookup(".fact-name").queryAs(Label.class);
      assertThat(title.getText()).hasSizeLessThan(130);
      // Where the layout pass failed, what follows the title was laid out at no place at all.
      assertThat(title.getHeight()).isPositive();
      assertThat(facts.localToScene(0, 0).getY())
          .isGreaterThan(title.localToScene(0, title.getHeight()).getY());
    }
    assertNoNotices();
  }

  @Test
  void onlyTopicsThatHoldRecordsAreCounted() throws IOException {
    open(log());
    assertThat(lookup("#about").queryAs(Label.class).getText())
        .startsWith(NAMES.size() + " topics · " + NAMES.size() + " partitions");
  }

  private Path log() throws IOException {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < NAMES.size(); i++) {
      String name = NAMES.get(i);
      lines.add(
          """
          {"topic":"%s","partition":0,"offset":%d,"timestamp":%d,"key":"%s","value":\
          {"eventId":"%s%d","eventType":"%s","correlationId":"c","service":"%s"}}\
          """
              .formatted(name, i, 1_762_160_400_000L + i, name, name, i, name, name));
    }
    return Files.write(folder.resolve("names.jsonl"), lines);
  }
}
